import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mustAsk } from '../../../shared/recruitment/import/numbers.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProgressBar, Spinner } from '../../ui/progress.tsx'
import { Screen, ScreenBody } from '../../ui/screen.tsx'
import { Counts } from './import/counts.tsx'
import { FormatCard } from './import/format-card.tsx'
import styles from './import/import.module.css'
import { MappingCard } from './import/mapping-card.tsx'
import { PastImports } from './import/past-imports.tsx'
import { ProblemList } from './import/problem-list.tsx'
import { QuestionsCard } from './import/questions-card.tsx'
import { ResultCard } from './import/result-card.tsx'
import { useImport, type ImportSession } from './import/use-import.ts'

/** A list of authorities, from the file to the organisations: read, mapped, checked, imported, and taken back if wished. */
export function ImportScreen() {
  const { t } = useTranslation('recruitment')
  const navigate = useNavigate()
  const session = useImport()
  const { file, inspection, outcome, error } = session
  return (
    <Screen layout="flow">
      <PageHeader
        title={t('import.title')}
        subtitle={file === undefined ? t('import.subtitle') : file.name}
        actions={
          <>
            {file !== undefined && !session.isRunning ? (
              <Button onPress={() => session.open(undefined)}>{t('import.another')}</Button>
            ) : null}
            <Button variant="quiet" onPress={() => void navigate({ to: '/recruitment' })}>
              {t('import.leave')}
            </Button>
          </>
        }
      />
      <ScreenBody>
        {error === undefined ? null : <ErrorNotice error={error} />}
        {outcome !== undefined && file !== undefined ? (
          <ResultCard outcome={outcome} fileName={file.name} onAgain={() => session.open(undefined)} />
        ) : file === undefined || inspection?.kind === 'refused' ? (
          <>
            {inspection?.kind === 'refused' ? (
              <p role="alert" className={styles.notice}>
                {t(`import.refused.${inspection.reason}`)}
              </p>
            ) : null}
            <FileDrop
              accept={['.csv', '.tsv', '.txt', 'text/csv', 'text/tab-separated-values', 'text/plain']}
              label={t('import.drop')}
              hint={t('import.dropHint')}
              onFile={session.open}
            />
            <PastImports />
          </>
        ) : (
          <Preparation session={session} />
        )}
      </ScreenBody>
    </Screen>
  )
}

function Preparation({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation('recruitment')
  const { inspection, choices } = session
  if (inspection?.kind !== 'list' || choices === undefined) return <Spinner label={t('import.looking')} />
  return (
    <>
      <Outlook session={session} />
      <FormatCard inspection={inspection} onChange={session.reformat} />
      <QuestionsCard
        header={inspection.header}
        choices={choices}
        evidence={session.evidence}
        onChoose={session.choose}
      />
      <MappingCard
        header={inspection.header}
        preview={inspection.preview}
        mapping={choices.mapping}
        onMap={session.mapColumn}
      />
    </>
  )
}

/** What the import would do now, its problems, and the button that does it. */
function Outlook({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation('recruitment')
  const { report, choices, progress, isRunning } = session
  const hasName = choices?.mapping.includes('name') === true
  const unanswered = Object.entries(report?.evidence ?? {}).some(
    ([column, evidence]) => mustAsk(evidence) && choices?.numberStyles[Number(column)] === undefined,
  )
  const hint = hasName ? (unanswered ? t('import.answerFirst') : undefined) : t('import.nameFirst')
  return (
    <Card
      title={t(isRunning ? 'import.running' : 'import.outlook')}
      actions={
        isRunning ? null : (
          <Button variant="primary" isDisabled={report === undefined || !hasName || unanswered} onPress={session.run}>
            {t('import.run')}
          </Button>
        )
      }
    >
      <div className={styles.stack}>
        {hint === undefined || isRunning ? null : <p className={styles.notice}>{hint}</p>}
        {report === undefined || isRunning ? (
          <ProgressBar
            label={t(`import.phase.${progress?.phase ?? 'reading'}`)}
            {...(progress === undefined ? {} : { value: progress.done, max: progress.total })}
            {...(isRunning && progress?.phase !== 'takingBack' ? { onCancel: session.cancel } : {})}
          />
        ) : (
          <>
            <Counts counts={report.counts} />
            <ProblemList report={report} />
          </>
        )}
      </div>
    </Card>
  )
}
