import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { ProgressBar } from '../../../ui/progress.tsx'
import { saveFile } from '../../../ui/save-file.ts'
import { useUndoImport } from './use-undo-import.ts'
import { Counts } from './counts.tsx'
import styles from './import.module.css'
import { KeptList } from './kept-list.tsx'
import { PeopleCounts } from './people-counts.tsx'
import { ProblemList } from './problem-list.tsx'
import type { ImportSession } from './use-import.ts'

interface ResultCardProps {
  readonly outcome: NonNullable<ImportSession['outcome']>
  readonly fileName: string
  readonly onAgain: () => void
}

/** What the import did, and what can be done with it now. */
export function ResultCard({ outcome, fileName, onAgain }: ResultCardProps) {
  const { t } = useTranslation('recruitment')
  const navigate = useNavigate()
  const { undo, progress, kept, forgetKept } = useUndoImport()
  const [undone, setUndone] = useState(false)

  if (outcome.kind === 'failed') return <ErrorNotice error={outcome.error} onRetry={onAgain} />
  if (outcome.kind === 'cancelled' || undone) {
    return (
      <Card title={t(undone ? 'import.undone.title' : 'import.cancelled.title')}>
        <p>{t(undone ? 'import.undone.text' : 'import.cancelled.text')}</p>
        <KeptList names={kept} onClose={forgetKept} />
        <div className={styles.actions}>
          <Button variant="primary" onPress={onAgain}>
            {t('import.another')}
          </Button>
        </div>
      </Card>
    )
  }
  const { report, rejects, batchId } = outcome
  const base = fileName.replace(/\.[^.]*$/, '')
  return (
    <Card title={t('import.finished', { name: fileName })}>
      <div className={styles.stack}>
        <Counts counts={report.counts} />
        <PeopleCounts report={report} />
        {progress === undefined ? null : (
          <ProgressBar label={t('import.phase.takingBack')} value={progress.done} max={progress.total} />
        )}
        <div className={styles.actions}>
          <Button variant="primary" onPress={() => void navigate({ to: '/recruitment', search: { batch: batchId } })}>
            {t('import.show')}
          </Button>
          {report.counts.rejected > 0 ? (
            <Button onPress={() => saveFile(rejects, `${base}-${t('import.rejectedFile')}.csv`)}>
              {t('import.saveRejected')}
            </Button>
          ) : null}
          <Button
            isDisabled={progress !== undefined}
            onPress={() => void undo(batchId).then((done) => setUndone(done))}
          >
            {t('import.undo')}
          </Button>
        </div>
        <ProblemList report={report} />
      </div>
    </Card>
  )
}
