import { useTranslation } from 'react-i18next'
import type { SnapshotInfo } from '../../../shared/bridge.ts'
import { entityTypes } from '../../../shared/model/entities.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './snapshot-list.module.css'
import { useFileSize } from './use-file-size.ts'

interface SnapshotListProps {
  readonly snapshots: readonly SnapshotInfo[]
  readonly isBusy: boolean
  readonly onRestore: (snapshot: SnapshotInfo) => void
}

/** The safety copies, the newest first. */
export function SnapshotList({ snapshots, isBusy, onRestore }: SnapshotListProps) {
  const { t } = useTranslation('data')
  const format = useFormat()
  const size = useFileSize()
  if (snapshots.length === 0) return <p>{t('copies.empty')}</p>
  const newest = snapshots.toSorted((a, b) => b.at.localeCompare(a.at))
  return (
    <ul className={styles.list}>
      {newest.map((snapshot) => {
        const when = format.dateTime(snapshot.at)
        return (
          <li key={snapshot.id} className={styles.row}>
            <div className={styles.words}>
              <span className={styles.when}>
                {when} · {t(`copies.reason.${snapshot.reason}`)}
              </span>
              <span className={styles.note}>
                {snapshot.workspaceName} ·{' '}
                {t('copies.line', { count: recordsIn(snapshot), size: size(snapshot.bytes) })}
              </span>
            </div>
            {snapshot.intact ? (
              <Button
                size="small"
                variant="quiet"
                isDisabled={isBusy}
                aria-label={t('copies.restoreLabel', { when })}
                onPress={() => onRestore(snapshot)}
              >
                {t('copies.restore')}
              </Button>
            ) : (
              <span title={t('copies.damagedText')}>
                <Badge tone="bad">{t('copies.damaged')}</Badge>
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Records of a person's work, without what the desk keeps beside them. */
function recordsIn({ counts }: SnapshotInfo): number {
  return entityTypes.reduce((sum, type) => sum + (counts[type] ?? 0), 0)
}
