import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { ProgressBar } from '../../../ui/progress.tsx'
import { Counts } from './counts.tsx'
import { bringsPeople } from './import-choices.ts'
import styles from './import.module.css'
import type { ColumnQuestion } from './open-questions.ts'
import { PeopleCounts } from './people-counts.tsx'
import { ProblemList } from './problem-list.tsx'
import { useProgress } from './progress-store.ts'
import { SuspectList } from './suspect-list.tsx'
import type { ImportSession } from './use-import.ts'

interface OutlookCardProps {
  readonly session: ImportSession
  readonly questions: readonly ColumnQuestion[]
}

/** What the import would do now, its problems, and the button that does it. */
export function OutlookCard({ session, questions }: OutlookCardProps) {
  const { t } = useTranslation(['recruitment', 'importing'])
  const { report, lastReport, choices, inspection, isRunning } = session
  if (choices === undefined || inspection?.kind !== 'list') return null
  const hasName = choices.mapping.includes('name')
  const isOpen = questions.some(({ isAnswered }) => !isAnswered)
  const lacksEvidence = bringsPeople(choices.mapping) && choices.evidence.trim() === ''
  const hint = !hasName
    ? t('import.nameFirst')
    : isOpen
      ? t('importing:questions.answerFirst')
      : lacksEvidence
        ? t('importing:people.evidenceMissing')
        : undefined
  // While the next dry run goes on, the lists of the last one stay: who corrects cells must not lose the place.
  const shown = report ?? lastReport
  return (
    <Card
      title={t(isRunning ? 'import.running' : 'import.outlook')}
      actions={
        isRunning ? null : (
          <Button variant="primary" isDisabled={report === undefined || hint !== undefined} onPress={session.run}>
            {t('import.run')}
          </Button>
        )
      }
    >
      <div className={styles.stack}>
        {hint === undefined || isRunning ? null : <p className={styles.notice}>{hint}</p>}
        {report === undefined || isRunning ? <Progress session={session} /> : null}
        {shown === undefined || isRunning ? null : (
          <>
            {report === undefined ? null : <Counts counts={report.counts} />}
            {report === undefined ? null : <PeopleCounts report={report} />}
            <SuspectList
              report={shown}
              suspects={choices.suspects}
              onChoose={(suspects) => session.choose({ suspects })}
            />
            <ProblemList
              report={shown}
              mending={{
                header: inspection.header,
                fixes: choices.fixes,
                onFix: (fixes) => session.choose({ fixes }),
              }}
            />
          </>
        )}
      </div>
    </Card>
  )
}

function Progress({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation(['recruitment', 'importing'])
  const { isRunning, isPaused } = session
  const progress = useProgress(session.progress)
  const isWriting = isRunning && progress?.phase !== 'takingBack'
  return (
    <div className={styles.progress}>
      <ProgressBar
        label={isPaused ? t('importing:outlook.paused') : t(`import.phase.${progress?.phase ?? 'reading'}`)}
        {...(progress === undefined ? {} : { value: progress.done, max: progress.total })}
        {...(isWriting ? { onCancel: session.cancel } : {})}
      />
      {isWriting ? (
        <Button size="small" onPress={isPaused ? session.resume : session.pause}>
          {t(isPaused ? 'importing:outlook.resume' : 'importing:outlook.pause')}
        </Button>
      ) : null}
    </div>
  )
}
