import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SnapshotInfo } from '../../../shared/bridge.ts'
import { entityTypes } from '../../../shared/model/entities.ts'
import type { DeskError } from '../../../shared/result.ts'
import { restoreBeside } from '../../data/snapshots/restore.ts'
import type { SnapshotProgress } from '../../data/snapshots/snapshot-control.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormat } from '../../ui/format.ts'
import { ProgressBar } from '../../ui/progress.tsx'
import styles from './rescue.module.css'

/** Going on with a safety copy in a new database, beside the one that does not open. */
export function RescueCopies({ copies }: { readonly copies: readonly SnapshotInfo[] }) {
  const { t } = useTranslation('rescue')
  const format = useFormat()
  const [progress, setProgress] = useState<SnapshotProgress>()
  const [error, setError] = useState<DeskError>()
  const restore = async (snapshot: SnapshotInfo) => {
    setError(undefined)
    setProgress({ done: 0, total: 1 })
    const restored = await restoreBeside(window.desk, snapshot, setProgress)
    if (restored.ok) return window.location.reload()
    setProgress(undefined)
    setError(restored.error)
  }
  return (
    <Card title={t('restore')}>
      <div className={styles.step}>
        <p>{t('restoreText')}</p>
        {error ? <ErrorNotice error={error} /> : null}
        {progress ? <ProgressBar label={t('restoring')} value={progress.done} max={progress.total} /> : null}
        <ul className={styles.copies}>
          {copies.map((copy) => {
            const when = format.dateTime(copy.at)
            const records = entityTypes.reduce((sum, type) => sum + (copy.counts[type] ?? 0), 0)
            return (
              <li key={copy.id}>
                <span className={styles.words}>
                  {when} · {copy.workspaceName} · {t('records', { count: records })}
                </span>
                {copy.intact ? (
                  <Button
                    size="small"
                    isDisabled={progress !== undefined}
                    aria-label={t('useLabel', { when })}
                    onPress={() => void restore(copy)}
                  >
                    {t('use')}
                  </Button>
                ) : (
                  <Badge tone="bad">{t('damaged')}</Badge>
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </Card>
  )
}
