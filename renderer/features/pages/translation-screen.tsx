import { Link, useSearch } from '@tanstack/react-router'
import { FileX, ListFilter, Languages } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createStore } from 'zustand/vanilla'
import { pageReadiness } from '../../../shared/translation/page-readiness.ts'
import { pageApprovers } from '../../../shared/translation/translation-rules.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AidsPane } from './aids/aids-pane.tsx'
import { ConcordanceDialog } from './aids/concordance-dialog.tsx'
import { useAids } from './aids/use-aids.ts'
import { useGlossary } from './aids/use-glossary.ts'
import { useRepetitions } from './aids/use-repetitions.ts'
import { ApproveDialog } from './approve/approve-dialog.tsx'
import { EditionBadge } from './approve/edition-badge.tsx'
import { ReturnDialog } from './approve/return-dialog.tsx'
import { ChangeView } from './changes/change-view.tsx'
import { DecideDialog } from './changes/decide-dialog.tsx'
import { useChangeSteps } from './changes/use-change-steps.ts'
import { PageFindings } from './checks/page-findings.tsx'
import { SegmentMenu } from './cut/segment-menu.tsx'
import { SplitDialog } from './cut/split-dialog.tsx'
import { useCutSteps } from './cut/use-cut-steps.ts'
import { contentIn, type PageData } from './load-page.ts'
import { NotesPanel } from './notes/notes-panel.tsx'
import { useNoteSteps } from './notes/use-note-steps.ts'
import { useOpenComments } from './notes/use-notes.ts'
import { PreviewPane } from './preview/preview-pane.tsx'
import { ProvenanceButton } from './provenance/provenance-button.tsx'
import { ReplaceDialog } from './replace/replace-dialog.tsx'
import { SaveNote } from './save-note.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { FindBar } from './translate/find-bar.tsx'
import type { ActiveSegment } from './translate/segment-editor.tsx'
import { SegmentList } from './translate/segment-list.tsx'
import { TranslationToolbar } from './translate/translation-toolbar.tsx'
import { useSegmentSteps } from './translate/use-segment-steps.ts'
import { useSegments } from './translate/use-segments.ts'
import { createTypedStore, liveSegments } from './translate/typed-store.ts'
import { PageTools } from './translate-menu/page-tools.tsx'
import { useLanguageName } from './use-language-name.ts'
import { usePage } from './use-page.ts'
import styles from './translate/translate.module.css'

interface TranslationScreenProps {
  readonly pageId: string
  readonly locale: string
}

/** The translation editor: one page in one language, source and target side by side, beside the page as it will look. */
export function TranslationScreen({ pageId, locale }: TranslationScreenProps) {
  const { t } = useTranslation('pages')
  const data = usePage(pageId)
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
  return <OpenTranslation data={data} locale={locale} />
}

function OpenTranslation({ data, locale }: { readonly data: PageData; readonly locale: string }) {
  const { t } = useTranslation('pages')
  const { db, workspace } = useDesk()
  const languageName = useLanguageName()
  const { segment: startAt } = useSearch({ strict: false })
  const role = useLive(() => db.member.get(workspace.memberId), [db, workspace.memberId])?.role ?? 'translator'
  const active = useRef<ActiveSegment>(null)
  const [isApproving, setApproving] = useState(false)
  const { page, organisation } = data
  const glossary = useGlossary()
  const segments = useSegments(data, locale, startAt, useOpenComments(page.id, locale), glossary)
  const repetitionsOf = useRepetitions(data.segments)
  const language = languageName(locale)
  const [returning, setReturning] = useState<typeof segments.current>()
  /** The sentence in hand goes back; what is being typed in it is saved first. */
  async function startReturning() {
    const item = segments.current
    await active.current?.flush()
    setReturning(item)
  }
  const steps = useSegmentSteps({
    segments,
    locale,
    active,
    repetitionsOf,
    onApprovePage: () => setApproving(true),
    onReturn: () => void startReturning(),
    language,
  })
  const [isReplacing, setReplacing] = useState(false)
  const aids = useAids({ data, locale, current: segments.current, glossary, active })
  const cuts = useCutSteps(segments.current, active, segments.setCurrent)
  const notes = useNoteSteps(segments.current, locale, active)
  const changeFacts = { pageId: page.id, current: segments.current, sourceLocale: page.sourceLocale, locale, active }
  const changes = useChangeSteps(changeFacts)
  /** What is being typed is looked through as well. */
  async function startReplacing() {
    await active.current?.flush()
    setReplacing(true)
  }
  const [typed] = useState(createTypedStore)
  // Looked up when it is drawn: the preview as a whole is not drawn anew for every save.
  const [stored] = useState(() => createStore(() => ({ translations: data.translations })))
  useEffect(() => stored.setState({ translations: data.translations }), [stored, data.translations])
  const live = useMemo(() => {
    const hrefsOf = (id: string) =>
      stored.getState().translations.find((each) => each.segmentId === id && each.locale === locale)?.hrefs
    return liveSegments(typed, data.segments, hrefsOf)
  }, [typed, stored, data.segments, locale])
  // The whole page is drawn and counted after the row in hand: neither holds up the typing.
  const shown = useDeferredValue(data)
  const progress = useMemo(() => pageReadiness(contentIn(shown, locale), locale).progress, [shown, locale])

  return (
    <Screen layout="fill">
      <PageHeader
        title={t('translation.title', { title: organisation?.name ?? page.title, language })}
        subtitle={
          <span className={styles.facts}>
            <span>{t('translation.subtitle', { source: languageName(page.sourceLocale) })}</span>
            <EditionBadge data={shown} locale={locale} />
            <ProvenanceButton data={shown} locale={locale} />
            <SaveNote />
          </span>
        }
        actions={
          <>
            <Link to="/pages/$pageId" params={{ pageId: page.id }}>
              {t('translation.openSource')}
            </Link>
            <PageFindings data={shown} locale={locale} items={segments.items} onGo={segments.setCurrent} />
            {pageApprovers.includes(role) ? (
              <Button variant="primary" onPress={() => void steps.approvePage()}>
                {t('action.approvePage', { language })}
              </Button>
            ) : null}
          </>
        }
      />
      <StaleNotice data={shown} />
      {progress && data.segments.length > 0 ? (
        <>
          <TranslationToolbar
            items={segments.items}
            progress={progress}
            role={role}
            filter={segments.filter}
            onFilter={segments.setFilter}
            onNextOpen={steps.nextOpen}
            onMany={(action, ids) => void steps.many(action, ids)}
          >
            <FindBar
              items={segments.items}
              sourceLocale={page.sourceLocale}
              search={segments.search}
              onSearch={segments.setSearch}
              onGo={() => active.current?.focus()}
              onReplace={() => void startReplacing()}
              onKeepCosmetic={changes.keepAllCosmetic}
            />
            <PageTools data={data} locale={locale} active={active} />
          </TranslationToolbar>
          <div className={styles.panes}>
            {segments.shown.length > 0 ? (
              <SegmentList
                items={segments.shown}
                total={segments.items.length}
                current={segments.current}
                sourceLocale={page.sourceLocale}
                locale={locale}
                role={role}
                typed={typed}
                glossary={glossary}
                active={active}
                onPick={segments.setCurrent}
                onLeave={segments.go}
                onConfirm={steps.confirm}
                onStep={(action) => void (action === 'return' ? startReturning() : steps.step(action))}
                onCopySource={() => active.current?.copySource()}
                onInsertCode={() => active.current?.insertCode()}
                tools={notes}
                renderChange={(item) => (
                  <ChangeView item={item} sourceLocale={page.sourceLocale} locale={locale} steps={changes.steps} />
                )}
                renderMenu={(item) => (
                  <SegmentMenu
                    item={item}
                    locale={locale}
                    steps={cuts}
                    repetitions={repetitionsOf(item.segment.id).length}
                  />
                )}
                renderBelow={(item) => (
                  <NotesPanel
                    segmentId={item.segment.id}
                    locale={locale}
                    text={item.translation?.text ?? ''}
                    steps={notes}
                  />
                )}
              />
            ) : (
              <EmptyState
                icon={<ListFilter />}
                title={t('translation.noneShown.title')}
                text={t('translation.noneShown.text')}
                action={<Button onPress={segments.showAll}>{t('translation.showAll')}</Button>}
              />
            )}
            <div className={styles.side}>
              <AidsPane aids={aids} current={segments.current} sourceLocale={page.sourceLocale} locale={locale} />
              <PreviewPane
                data={shown}
                locale={locale}
                current={segments.current?.segment.id}
                label={t('translation.preview', { language })}
                onPick={segments.setCurrent}
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
          sourceLocale={page.sourceLocale}
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
        <SplitDialog segment={cuts.splitting} lang={page.sourceLocale} onSplit={cuts.split} onClose={cuts.stopSplit} />
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
}
