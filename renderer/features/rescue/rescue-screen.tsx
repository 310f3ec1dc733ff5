import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallOutput, SnapshotInfo } from '../../../shared/bridge.ts'
import type { DeskError } from '../../../shared/result.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { RescueCopies } from './rescue-copies.tsx'
import { RescueFile } from './rescue-file.tsx'
import styles from './rescue.module.css'

type Snapshots = CallOutput<'snapshot.list'>
type JournalStatus = CallOutput<'journal.status'>

interface RescueScreenProps {
  readonly error: DeskError
  /** To the first run, where there is no database to keep. */
  readonly onStartAnew: () => void
}

/** The database does not open, or is not there: what is safe, and the ways on. Nothing here deletes anything. */
export function RescueScreen({ error, onStartAnew }: RescueScreenProps) {
  const { t } = useTranslation('rescue')
  const [snapshots, setSnapshots] = useState<Snapshots>()
  const [journal, setJournal] = useState<JournalStatus>()
  useEffect(() => {
    let current = true
    const read = async () => {
      const list = await window.desk.call('snapshot.list', {})
      const status = await window.desk.call('journal.status', {})
      if (!current) return
      if (list.ok) setSnapshots(list.value)
      if (status.ok) setJournal(status.value)
    }
    void read()
    return () => {
      current = false
    }
  }, [])
  const isAbsent = error.code === 'database.absent'
  const copies = [...(snapshots?.snapshots ?? [])].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <main className={styles.screen}>
      <div className={styles.stack}>
        <h1>{t(isAbsent ? 'absentTitle' : 'title')}</h1>
        <ErrorNotice error={error} />
        <p>{t('text')}</p>
        <Card title={t('safe')}>
          <ul className={styles.safe}>
            {isAbsent ? null : <li>{t('database')}</li>}
            <li>
              {journal && journal.entries > 0
                ? t('journal', { count: journal.entries, folder: journal.folder })
                : t('journalNone')}
            </li>
            <li>
              <CopiesWords copies={copies} folder={snapshots?.folder ?? ''} />
            </li>
          </ul>
        </Card>
        {isAbsent ? null : (
          <>
            <Step title={t('again')} text={t('againText')} variant="primary" onPress={() => window.location.reload()} />
            <RescueFile />
          </>
        )}
        {copies.length > 0 ? <RescueCopies copies={copies} /> : null}
        {isAbsent ? <Step title={t('anew')} text={t('anewText')} variant="secondary" onPress={onStartAnew} /> : null}
      </div>
    </main>
  )
}

interface StepProps {
  readonly title: string
  readonly text: string
  readonly variant: 'primary' | 'secondary'
  readonly onPress: () => void
}

function Step({ title, text, variant, onPress }: StepProps) {
  return (
    <Card title={title}>
      <div className={styles.step}>
        <p>{text}</p>
        <div>
          <Button variant={variant} onPress={onPress}>
            {title}
          </Button>
        </div>
      </div>
    </Card>
  )
}

function CopiesWords({ copies, folder }: { readonly copies: readonly SnapshotInfo[]; readonly folder: string }) {
  const { t } = useTranslation('rescue')
  const format = useFormat()
  const latest = copies[0]
  if (!latest) return t('copiesNone')
  return t('copies', { count: copies.length, when: format.dateTime(latest.at), folder })
}
