import { useTranslation } from 'react-i18next'
import type { ReceivedRecord } from '../../../shared/sync/engine-ports.ts'
import { isEntityType } from '../../../shared/model/entities.ts'
import { useDesk } from '../../data/desk-context.tsx'
import type { ReadDatabase } from '../../data/read-database.ts'
import type { SyncLogRow } from '../../data/rows.ts'
import { useLive } from '../../data/use-live.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { useFormat } from '../../ui/format.ts'
import { useRecordWords } from './field-words.ts'
import { readRecord, titleOf, type RecordTitle } from './record-titles.ts'
import styles from './sync.module.css'
import { useTitleWords } from './use-title-words.ts'

const SYNCS = 10
const RECORDS = 50

/** The last syncs and what they brought; what was joined with a person's own work stands apart. */
export function ReceivedCard() {
  const { t } = useTranslation('sync')
  const { db, workspace } = useDesk()
  const syncs = useLive(() => db.syncLog.reverse().limit(SYNCS).toArray(), [db])
  if (workspace.sample || !syncs) return null
  return (
    <Card title={t('received.title')} flush>
      {syncs.length === 0 ? (
        <p className={styles.nothing}>{t('received.empty')}</p>
      ) : (
        <ul className={styles.list}>
          {syncs.map((sync) => (
            <li key={sync.seq} className={styles.block}>
              <SyncLine sync={sync} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

const counted = ['pulled', 'pushed', 'merged', 'conflicts', 'parked'] as const

function SyncLine({ sync }: { readonly sync: SyncLogRow }) {
  const { t } = useTranslation('sync')
  const format = useFormat()
  const words = useRecordWords()
  const counts = counted.flatMap((name) => (sync[name] > 0 ? [t(`received.${name}`, { count: sync[name] })] : []))
  const merged = sync.received.filter(({ how }) => how === 'merged')
  const others = sync.received.filter(({ how }) => how !== 'merged')
  const reread = sync.reread ?? []
  return (
    <>
      <p>
        <span className={styles.name}>{format.dateTime(sync.finishedAt)}</span>{' '}
        <span className={styles.note}>{counts.join(' · ')}</span>
      </p>
      {reread.length > 0 ? (
        <p className={styles.note}>
          {t('received.reread', { types: format.listOf(reread.map((type) => words.type(type))) })}
        </p>
      ) : null}
      {merged.length > 0 ? <Records label={t('received.mergedTitle')} records={merged} open /> : null}
      {others.length > 0 ? <Records label={t('received.show')} records={others} /> : null}
    </>
  )
}

interface RecordsProps {
  readonly label: string
  readonly records: readonly ReceivedRecord[]
  readonly open?: boolean
}

function Records({ label, records, open = false }: RecordsProps) {
  const { t } = useTranslation('sync')
  const { db } = useDesk()
  const titleWords = useTitleWords()
  const shown = records.slice(0, RECORDS)
  const titles = useLive(() => titlesOf(db, shown), [db, records])
  const more = records.length - shown.length
  return (
    <details className={styles.details} open={open}>
      <summary>{label}</summary>
      <ul>
        {(titles ?? []).map(({ key, title, how }) => (
          <li key={key} className={styles.received}>
            <span>{title ? titleWords(title) : t('received.gone')}</span>
            <Badge>{t(`received.how.${how}`)}</Badge>
          </li>
        ))}
        {more > 0 ? <li className={styles.note}>{t('waiting.more', { count: more })}</li> : null}
      </ul>
    </details>
  )
}

interface Titled {
  readonly key: string
  readonly how: ReceivedRecord['how']
  readonly title: RecordTitle | undefined
}

function titlesOf(db: ReadDatabase, records: readonly ReceivedRecord[]): Promise<readonly Titled[]> {
  return Promise.all(
    records.map(async ({ type, id, how }) => {
      const record = isEntityType(type) ? await readRecord(db, type, id) : undefined
      const title = record || how === 'removed' ? await titleOf(db, type, record) : undefined
      return { key: `${type}/${id}`, how, title }
    }),
  )
}
