import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Spinner } from '../../ui/progress.tsx'
import { Screen, ScreenBody } from '../../ui/screen.tsx'
import { FormatCard } from './import/format-card.tsx'
import { bringsPeople } from './import/import-choices.ts'
import styles from './import/import.module.css'
import { InterruptedNotice } from './import/interrupted-notice.tsx'
import { MappingCard } from './import/mapping-card.tsx'
import { columnQuestions } from './import/open-questions.ts'
import { OutlookCard } from './import/outlook-card.tsx'
import { PasteCard } from './import/paste-card.tsx'
import { PastImports } from './import/past-imports.tsx'
import { PeopleCard } from './import/people-card.tsx'
import { PolicyCard } from './import/policy-card.tsx'
import { QuestionsCard } from './import/questions-card.tsx'
import { ResultCard } from './import/result-card.tsx'
import { useImport, type ImportSession } from './import/use-import.ts'

/** By ending as well as by kind: systems know few kinds, and a refusal by name says more than a file that cannot be chosen. */
const accepted = [
  '.csv',
  '.tsv',
  '.txt',
  '.xlsx',
  '.xlsm',
  '.xls',
  '.xlsb',
  '.ods',
  '.vcf',
  '.vcard',
  'text/csv',
  'text/tab-separated-values',
  'text/plain',
  'text/vcard',
]

/** A list of authorities, from the file to the organisations: read, mapped, checked, imported, and taken back if wished. */
export function ImportScreen() {
  const { t } = useTranslation(['recruitment', 'importing'])
  const navigate = useNavigate()
  const session = useImport()
  const { file, outcome, error } = session
  return (
    <Screen layout="flow">
      <PageHeader
        title={t('import.title')}
        subtitle={file === undefined ? t('importing:start.subtitle') : file.name}
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
        ) : (
          <Beginning session={session} />
        )}
      </ScreenBody>
    </Screen>
  )
}

/** Choosing a file, and then everything that is decided about it. */
function Beginning({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation(['importing', 'recruitment'])
  const { file, inspection } = session
  if (file !== undefined && inspection?.kind !== 'refused') return <Preparation session={session} />
  return (
    <>
      <InterruptedNotice />
      {inspection?.kind === 'refused' ? (
        <p role="alert" className={styles.notice}>
          {inspection.reason === 'tooLarge'
            ? t('refused.tooLarge', { limit: inspection.limit })
            : t(`refused.${inspection.reason}`)}
        </p>
      ) : null}
      <FileDrop
        accept={accepted}
        label={t('start.drop')}
        hint={t('recruitment:import.dropHint')}
        onFile={session.open}
      />
      <PasteCard onFile={session.open} />
      <PastImports />
    </>
  )
}

function Preparation({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation('recruitment')
  const { inspection, choices, lastReport } = session
  if (inspection?.kind !== 'list' || choices === undefined) {
    return session.error === undefined ? <Spinner label={t('import.looking')} /> : null
  }
  const questions = lastReport === undefined ? [] : columnQuestions(lastReport, choices)
  return (
    <>
      <OutlookCard session={session} questions={questions} />
      {session.isRunning ? null : (
        <>
          <QuestionsCard header={inspection.header} choices={choices} questions={questions} onChoose={session.choose} />
          <FormatCard inspection={inspection} onChange={session.reformat} />
          {bringsPeople(choices.mapping) ? <PeopleCard choices={choices} onChoose={session.choose} /> : null}
          <PolicyCard policies={choices.policies} onChange={(policies) => session.choose({ policies })} />
          <MappingCard
            header={inspection.header}
            preview={inspection.preview}
            mapping={choices.mapping}
            customFields={session.customFields}
            policies={choices.policies}
            onMap={session.mapColumn}
            onPolicies={(policies) => session.choose({ policies })}
          />
        </>
      )}
    </>
  )
}
