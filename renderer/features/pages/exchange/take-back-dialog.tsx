import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice, MadeChoice, PlannedRow } from '../../../../shared/translation/exchange/return-plan.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { FilesDrop } from '../../../ui/files-drop.tsx'
import { ProgressBar } from '../../../ui/progress.tsx'
import { sectionChoice, type PlannedSection } from '../../../../shared/translation/exchange/section-plan.ts'
import { choiceFor } from '../commands/take-returned.ts'
import type { PageData } from '../load-page.ts'
import { today } from '../../../data/clock.ts'
import { useLanguageName } from '../use-language-name.ts'
import { exchangeError } from './exchange-error.ts'
import styles from './exchange.module.css'
import { FileLine } from './file-line.tsx'
import { ReceiptView } from './receipt-view.tsx'
import { ReturnPreview } from './return-preview.tsx'
import { ReturnerField } from './returner-field.tsx'
import { SectionList } from './section-list.tsx'
import { usePlan } from './use-plan.ts'
import { useReturner } from './use-returner.ts'
import { useTakeBack } from './use-take-back.ts'

interface TakeBackDialogProps {
  readonly data: PageData
  readonly locale: string
  readonly onClose: () => void
}

/** The chooser's first look; what a file is, its content says. */
export const returnedEndings = ['.xlf', '.xliff', '.xml', '.docx', '.zip']

/** Files that came back are read, shown sentence by sentence, and only then taken; at the end stands the receipt. */
export function TakeBackDialog({ data, locale, onClose }: TakeBackDialogProps) {
  const { t } = useTranslation(['exchange', 'common'])
  const { db, workspace } = useDesk()
  const languageName = useLanguageName()
  const { page } = data
  const work = useTakeBack({ pageId: page.id, locale, title: data.organisation?.name ?? page.title })
  const { step, place } = work
  const file = 'file' in step ? step.file : undefined
  const returner = useReturner(place, file)
  const [choices, setChoices] = useState<Choices>()
  const [chosenSections, setSections] = useState<Choices>()
  const made = choices?.of === file && choices ? choices.made : none
  const sections = chosenSections?.of === file && chosenSections ? chosenSections.made : none
  const { memberId, role } = returner.by
  const isShown = step.kind === 'preview'
  const wish = useMemo(
    () => (file && isShown ? { database: db.name, place, file, by: { memberId, role }, sections } : undefined),
    [db, file, isShown, place, memberId, role, sections],
  )
  const plan = usePlan(work.client, wish)
  const takenBy = useLive(async () => (await db.member.get(workspace.memberId))?.name, [db, workspace.memberId]) ?? ''
  const sourceLocale =
    useLive(async () => (await db.participantPage.get(place.pageId))?.sourceLocale, [db, place.pageId]) ??
    page.sourceLocale
  const isPreview = step.kind === 'preview' && plan?.ok === true
  const rows = isPreview ? plan.value.rows : []
  const changed = isPreview ? plan.value.sections : []
  const isWorth =
    rows.some((row) => comesIn(row, choiceFor(row, made))) ||
    changed.some((section) => sectionChoice(section, sections) === 'theirs')

  function choose(of: readonly PlannedRow[], choice: Choice) {
    const next = new Map(made)
    for (const { segmentId, mine } of of) next.set(segmentId, { choice, over: mine })
    setChoices({ of: file, made: next })
  }

  function chooseSection({ sectionId, mark }: PlannedSection, choice: Choice) {
    setSections({ of: file, made: new Map(sections).set(sectionId, { choice, over: mark }) })
  }

  const isBusy = step.kind === 'reading' || step.kind === 'applying'
  const close = () => {
    work.cancel()
    onClose()
  }
  return (
    <Dialog
      isOpen
      size="large"
      title={t(step.kind === 'receipt' ? 'receipt.title' : 'take.title', {
        title: place.title,
        language: languageName(place.locale),
      })}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t(step.kind === 'receipt' ? 'common:close' : 'common:cancel')}</Button>
          {work.hasNext && !isBusy ? (
            <Button onPress={work.next}>{t(step.kind === 'receipt' ? 'receipt.next' : 'take.skip')}</Button>
          ) : null}
          {file && isPreview ? (
            <Button
              variant="primary"
              isDisabled={!isWorth || returner.returner === undefined}
              onPress={() => {
                if (returner.returner) work.apply(file, returner.returner, { choices: made, sections })
              }}
            >
              {t('take.apply')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={styles.form}>
        {step.kind === 'choose' ? (
          <FilesDrop accept={returnedEndings} label={t('take.drop')} hint={t('take.hint')} onFiles={work.choose} />
        ) : (
          <FileLine file={file} name={work.name} n={work.n} total={work.total} />
        )}
        {step.kind === 'reading' ? (
          <ProgressBar label={t('take.reading', { name: work.name })} onCancel={work.cancel} />
        ) : null}
        {step.kind === 'refused' ? <ErrorNotice error={step.error} /> : null}
        {step.kind === 'elsewhere' ? (
          <div className={styles.said} role="status">
            <p>
              {step.isSamePage
                ? t('take.otherLanguage', { language: languageName(step.there.locale) })
                : t('take.otherPage', { title: step.there.title, language: languageName(step.there.locale) })}
            </p>
            <div>
              <Button variant="primary" autoFocus onPress={() => work.goThere(step.file, step.there)}>
                {t('take.goThere')}
              </Button>
            </div>
          </div>
        ) : null}
        {step.kind === 'preview' && plan?.ok === false ? <ErrorNotice error={exchangeError(plan.error)} /> : null}
        {isShown && plan === undefined ? <ProgressBar label={t('take.planning')} onCancel={work.again} /> : null}
        {isPreview ? (
          <>
            <ReturnerField choice={returner} />
            {isWorth || changed.length > 0 || rows.some(({ isOpen }) => isOpen) ? null : (
              <p role="status">{t('take.nothing')}</p>
            )}
            <SectionList
              planned={changed}
              direction={file?.kind === 'package' ? file.content.manifest.direction : 'back'}
              lang={sourceLocale}
              choices={sections}
              onChoose={chooseSection}
            />
            <ReturnPreview
              plan={plan.value}
              sourceLocale={sourceLocale}
              locale={place.locale}
              choices={made}
              onChoose={choose}
            />
          </>
        ) : null}
        {step.kind === 'applying' ? (
          <ProgressBar
            label={t('take.applying')}
            {...(step.total > 0 ? { value: step.done, max: step.total } : {})}
            onCancel={work.cancel}
          />
        ) : null}
        {step.kind === 'receipt' ? (
          <ReceiptView
            name={`${page.slug}.${place.locale}.${today()}`}
            facts={{
              taken: step.taken,
              title: place.title,
              sourceLocale,
              fileName: work.name,
              takenBy,
              at: step.at,
            }}
          />
        ) : null}
        {step.kind === 'refused' || step.kind === 'elsewhere' || step.kind === 'preview' ? (
          <div>
            <Button size="small" onPress={work.again}>
              {t('take.another')}
            </Button>
          </div>
        ) : null}
      </div>
    </Dialog>
  )
}

interface Choices {
  /** The file they were made for. */
  readonly of: unknown
  readonly made: ReadonlyMap<string, MadeChoice>
}

const none: ReadonlyMap<string, MadeChoice> = new Map()

/** Something of the row is written: its text, or a remark. */
function comesIn(row: PlannedRow, choice: Choice): boolean {
  return (
    (choice === 'theirs' && row.theirs !== undefined) ||
    (row.n !== undefined && row.newNotes.length + row.resolved.length > 0)
  )
}
