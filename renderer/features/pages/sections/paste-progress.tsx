import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProgressBar, Spinner } from '../../../ui/progress.tsx'
import styles from './section-text.module.css'

/** From when waiting is shown, and from when it can be called off, in milliseconds. */
const SHOW_AFTER = 400
const CANCEL_AFTER = 2_000

/** A long text is being cleaned. Says nothing while it is quick. */
export function PasteProgress({ onCancel }: { readonly onCancel: () => void }) {
  const { t } = useTranslation('pages')
  const [stage, setStage] = useState<'quick' | 'shown' | 'long'>('quick')
  useEffect(() => {
    const shown = window.setTimeout(() => setStage('shown'), SHOW_AFTER)
    const long = window.setTimeout(() => setStage('long'), CANCEL_AFTER)
    return () => {
      window.clearTimeout(shown)
      window.clearTimeout(long)
    }
  }, [])
  if (stage === 'quick') return null
  return (
    <div className={styles.report}>
      {stage === 'shown' ? (
        <Spinner label={t('paste.cleaning')} />
      ) : (
        <ProgressBar label={t('paste.cleaning')} onCancel={onCancel} />
      )}
    </div>
  )
}
