import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { useRun } from '../../../ui/use-run.ts'
import styles from '../privacy.module.css'

/** Safety copies that cannot be read may hold what was erased: a person decides whether they go. */
export function UnreadableNotice({ count }: { readonly count: number }) {
  const { erasure } = useDesk()
  const { t } = useTranslation('privacy')
  const run = useRun()
  return (
    <div className={styles.warning} role="status">
      <p>{t('erasures.unreadable', { count })}</p>
      <Button size="small" variant="danger" onPress={() => void run(erasure.removeUnreadable())}>
        {t('erasures.removeUnreadable', { count })}
      </Button>
    </div>
  )
}
