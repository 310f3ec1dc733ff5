import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallOutput } from '../../../shared/bridge.ts'
import { useDesk, useSyncState } from '../../data/desk-context.tsx'
import { Card } from '../../ui/card.tsx'
import styles from './settings.module.css'
import { useFileSize } from './use-file-size.ts'

/** The file into which every step is written at once. */
export function JournalCard() {
  const { t } = useTranslation('data')
  const { bridge } = useDesk()
  const { journalBehind } = useSyncState()
  const size = useFileSize()
  const [status, setStatus] = useState<CallOutput<'journal.status'>>()
  useEffect(() => {
    let current = true
    void bridge.call('journal.status', {}).then((answer) => {
      if (current && answer.ok) setStatus(answer.value)
    })
    return () => {
      current = false
    }
  }, [bridge, journalBehind])
  if (!status) return null
  return (
    <Card title={t('copies.journal')}>
      <div className={styles.card}>
        <p>{t('copies.journalText', { count: status.entries, size: size(status.bytes) })}</p>
        {journalBehind > 0 ? <p>{t('copies.journalBehind', { count: journalBehind })}</p> : null}
        <p className={styles.note}>{t('copies.folder', { folder: status.folder })}</p>
      </div>
    </Card>
  )
}
