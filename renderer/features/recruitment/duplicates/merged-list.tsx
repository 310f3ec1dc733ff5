import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Spinner } from '../../../ui/progress.tsx'
import styles from './duplicates.module.css'
import { MergeLogList } from './merge-log-list.tsx'

const MOST = 200

/** The log: what was merged into what, the last first. */
export function MergedList() {
  const { db } = useDesk()
  const { t } = useTranslation('duplicates')
  const found = useLive(async () => {
    const logs = (await db.mergeLog.toArray())
      .filter(({ undoneAt }) => undoneAt === undefined)
      .toSorted((a, b) => b.mergedAt.localeCompare(a.mergedAt))
      .slice(0, MOST)
    const organisations = await db.organisation.bulkGet(logs.map(({ organisationId }) => organisationId))
    return { logs, names: new Map(organisations.flatMap((each) => (each === undefined ? [] : [[each.id, each.name]]))) }
  }, [db])
  if (found === undefined) return <Spinner label={t('loading')} />
  if (found.logs.length === 0) return <EmptyState title={t('log.emptyTitle')} text={t('log.emptyText')} />
  return (
    <div className={styles.pane}>
      <MergeLogList logs={found.logs} names={found.names} />
    </div>
  )
}
