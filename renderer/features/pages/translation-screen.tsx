import { Link, useSearch } from '@tanstack/react-router'
import { FileX, ListFilter, Languages } from 'lucide-react'
import { memo, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AidsPane } from './aids/aids-pane.tsx'
import { ConcordanceDialog } from './aids/concordance-dialog.tsx'
import { useAids } from './aids/use-aids.ts'
import { useGlossary } from './aids/use-glossary.ts'
import { useRepetitions } from './aids/use-repetitions.ts'
import { ApproveDialog } from './approve/approve-dialog.tsx'
import { ReturnDialog } from './approve/return-dialog.tsx'
import { DecideDialog } from './changes/decide-dialog.tsx'
import { useChangeSteps } from './changes/use-change-steps.ts'
import type { StepAction } from './commands/translate-segment.ts'
import { SplitDialog } from './cut/split-dialog.tsx'
import { useCutSteps } from './cut/use-cut-steps.ts'
import { useSettled } from './idle-work.ts'
import type { PageData } from './load-page.ts'
import { useNoteSteps } from './notes/use-note-steps.ts'
import { useOpenComments } from './notes/use-notes.ts'
import { PreviewPane } from './preview/preview-pane.tsx'
import { ReplaceDialog } from './replace/replace-dialog.tsx'
import { useOwnWords } from './spelling/use-own-words.ts'
import { StaleNotice } from './stale-notice.tsx'
import { FindBar } from './translate/find-bar.tsx'
import { useLiveSegments } from './translate/live-segments.ts'
import { idsToStep } from './translate/page-tally.ts'
import type { ActiveSegment } from './translate/segment-editor.tsx'
import { SegmentList } from './translate/segment-list.tsx'
import { TranslationHeader } from './translate/translation-header.tsx'
import { TranslationToolbar } from './translate/translation-toolbar.tsx'
import { createTypedStore } from './translate/typed-store.ts'
import { useExpectedSteps } from './translate/use-expected-steps.ts'
import { useInHand } from './translate/use-in-hand.tsx'
import { usePageTally } from './translate/use-page-tally.ts'
import { useSegmentSteps } from './translate/use-segment-steps.ts'
import { useSegments } from './translate/use-segments.ts'
import { PageTools } from './translate-menu/page-tools.tsx'
import { useLanguageName } from './use-language-name.ts'
import { usePage } from './use-page.ts'
import { useStable } from './use-stable.ts'
import styles from './translate/translate.module.css'

interface TranslationScreenProps {
  readonly pageId: string
  readonly locale: string
}

/** The translation editor: one page in one language, source and target side by side, beside the page as it will look. */
export function TranslationScreen({ pageId, locale }: TranslationScreenProps) {
  const { t } = useTranslation('pages')
  // What is stored is drawn when there is time, bit by bit: it never holds up the typing.
  const data = useDeferredValue(usePage(pageId))
  if (data === undefined) return null
  if (data === null || !data.page.targetLocales.includes(locale)) {
    return (
      <EmptyState
        icon={<FileX />}
        title={t('page.gone.title')}
        text={t('page.gone.text')}
        action={<Link to="/pages">{t('page.toPages')}</Link>}
      />
    )
  }
  return <OpenTranslation key={`${pageId} ${locale}`} data={data} locale={locale} />
}

interface OpenTranslationProps {
  readonly data: PageData
  readonly locale: string
}

const OpenTranslation = memo(function OpenTranslation({ data, locale }: OpenTranslationProps) {
  const { t } = useTranslation('pages')
  const { db, workspace } = useDesk()
  const languageName = useLanguageName()
  const { segment: startAt } = useSearch({ strict: false })
  const role = useLive(() => db.member.get(workspace.memberId), [db, workspace.memberId])?.role ?? 'translator'
  const active = useRef<ActiveSegment>(null)
  const [isApproving, setApproving] = useState(false)
  const { page } = data
  const { sourceLocale } = page
  const glossary = useGlossary()
  const ownWords = useOwnWords()
  const comments = useOpenComments(page.id, locale)
  const expected = useExpectedSteps()
  const segments = useSegments({ data, locale, startAt, comments, glossary, expected: expected.of })
  const { items, shown, current, at, setCurrent } = segments
  const repetitionsOf = useRepetitions(data.segments)
  const language = languageName(locale)
  const [returning, setReturning] = useState<typeof current>()
  /** The sentence in hand goes back; what is being typed in it is saved first. */
  async function startReturning() {
    await active.current?.flush()
    setReturning(current)
  }
  const steps = useSegmentSteps({
    segments,
    expected,
    locale,
    active,
    repetitionsOf,
    onApprovePage: () => setApproving(true),
    onReturn: () => void startReturning(),
    language,
  })
  const [isReplacing, setReplacing] = useState(false)
  const aids = useAids({ data, locale, current, next: shown[at + 1], glossary, active })
  const cuts = useCutSteps(current, active, setCurrent)
  const notes = useNoteSteps(current, locale, active)
  const changes = useChangeSteps({ pageId: page.id, current, sourceLocale, locale, active })
  /** What is being typed is looked through as well. */
  const startReplacing = useStable(() => {
    void Promise.resolve(active.current?.flush()).then(() => setReplacing(true))
  })
  const [typed] = useState(createTypedStore)
  const live = useLiveSegments(typed, items)
  // What is said about the page as a whole, and the page itself, follow at the next pause.
  const settled = useSettled(useMemo(() => ({ data, items }), [data, items]))
  const tally = usePageTally(items, sourceLocale)
  const inPreview = useDeferredValue(current?.segment.id)

  const takeStep = useStable((action: StepAction) => {
    void (action === 'return' ? startReturning() : steps.step(action))
  })
  const approve = useStable(() => void steps.approvePage())
  const focusEditor = useStable(() => active.current?.focus())
  const keepAllCosmetic = useStable(changes.keepAllCosmetic)
  const stepAll = useStable((action: 'review' | 'approve') =>
    steps.many(action, idsToStep(items, action === 'review' ? 'toReview' : 'toApprove')),
  )
  const inHand = useInHand({
    locale,
    sourceLocale,
    role,
    typed,
    glossary,
    ownWords,
    active,
    onPick: setCurrent,
    onLeave: segments.go,
    onConfirm: steps.confirm,
    onStep: takeStep,
    onCopySource: steps.copySource,
    onInsertCode: steps.insertCode,
    notes,
    cuts,
    changeSteps: changes.steps,
    repetitionsOf,
  })

  return (
    <Screen layout="fill">
      <TranslationHeader
        data={settled.data}
        items={settled.items}
        locale={locale}
        role={role}
        onGo={setCurrent}
        onApprove={approve}
      />
      <StaleNotice data={settled.data} />
      {data.segments.length > 0 && locale !== sourceLocale ? (
        <>
          <div className={styles.toolbar}>
            <TranslationToolbar
              tally={tally}
              role={role}
              filter={segments.filter}
              onFilter={segments.setFilter}
              onNextOpen={steps.nextOpen}
              onAll={stepAll}
            />
            <FindBar
              findings={tally.findings}
              cosmetic={tally.page?.cosmetic ?? 0}
              search={segments.search}
              onSearch={segments.setSearch}
              onGo={focusEditor}
              onReplace={startReplacing}
              onKeepCosmetic={keepAllCosmetic}
            />
            <PageTools
              data={data}
              locale={locale}
              shownIds={segments.shownIds.length < items.length ? segments.shownIds : undefined}
              active={active}
            />
          </div>
          <div className={styles.panes}>
            {shown.length > 0 ? (
              <SegmentList items={shown} ids={segments.shownIds} total={items.length} at={at} inHand={inHand} />
            ) : (
              <EmptyState
                icon={<ListFilter />}
                title={t('translation.noneShown.title')}
                text={t('translation.noneShown.text')}
                action={<Button onPress={segments.showAll}>{t('translation.showAll')}</Button>}
              />
            )}
            <div className={styles.side}>
              <AidsPane aids={aids} current={current} sourceLocale={sourceLocale} locale={locale} />
              <PreviewPane
                data={settled.data}
                locale={locale}
                current={inPreview}
                label={t('translation.preview', { language })}
                onPick={setCurrent}
                live={live}
              />
            </div>
          </div>
        </>
      ) : (
        <EmptyState
          icon={<Languages />}
          title={t('translation.empty.title')}
          text={t('translation.empty.text')}
          action={
            <Link to="/pages/$pageId" params={{ pageId: page.id }}>
              {t('translation.openSource')}
            </Link>
          }
        />
      )}
      {returning ? (
        <ReturnDialog
          place={{ segmentId: returning.segment.id, locale }}
          n={returning.n}
          onClose={() => setReturning(undefined)}
        />
      ) : null}
      {aids.searching === undefined ? null : (
        <ConcordanceDialog
          sourceLocale={sourceLocale}
          locale={locale}
          text={aids.searching}
          onInsert={(text) => {
            aids.stopSearching()
            aids.insertTerm(text)
          }}
          onClose={aids.stopSearching}
        />
      )}
      {cuts.splitting ? (
        <SplitDialog segment={cuts.splitting} lang={sourceLocale} onSplit={cuts.split} onClose={cuts.stopSplit} />
      ) : null}
      {isReplacing ? (
        <ReplaceDialog page={page} locale={locale} role={role} onClose={() => setReplacing(false)} />
      ) : null}
      {changes.isAsking ? (
        <DecideDialog
          language={language}
          reason={changes.reason}
          onDecide={changes.keep}
          onClose={changes.stopAsking}
        />
      ) : null}
      {isApproving ? (
        <ApproveDialog data={data} locale={locale} onClose={() => setApproving(false)} onShow={segments.setFilter} />
      ) : null}
    </Screen>
  )
})
