import { Link, useSearch } from '@tanstack/react-router'
import { FileX, ListFilter, Languages } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pageReadiness } from '../../../shared/translation/page-readiness.ts'
import { renderPage } from '../../../shared/translation/render-page.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Screen } from '../../ui/screen.tsx'
import { ApproveDialog } from './approve/approve-dialog.tsx'
import { EditionBadge } from './approve/edition-badge.tsx'
import { contentIn, type PageData } from './load-page.ts'
import { PageView } from './page-view.tsx'
import { SaveNote } from './save-note.tsx'
import { StaleNotice } from './stale-notice.tsx'
import type { ActiveSegment } from './translate/segment-editor.tsx'
import { SegmentList } from './translate/segment-list.tsx'
import { TranslationToolbar } from './translate/translation-toolbar.tsx'
import { useSegmentSteps } from './translate/use-segment-steps.ts'
import { useSegments } from './translate/use-segments.ts'
import { createTypedStore, liveSegments } from './translate/typed-store.ts'
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
  const segments = useSegments(data, locale, startAt)
  const { page, organisation } = data
  const language = languageName(locale)
  const steps = useSegmentSteps({ segments, locale, active, onApprovePage: () => setApproving(true), language })
  const [typed] = useState(createTypedStore)
  const live = useMemo(() => liveSegments(typed, data.segments), [typed, data.segments])
  // The whole page is drawn and counted after the row in hand: neither holds up the typing.
  const shown = useDeferredValue(data)
  const progress = useMemo(() => pageReadiness(contentIn(shown, locale), locale).progress, [shown, locale])
  const nodes = useMemo(() => renderPage(contentIn(shown, locale), locale).nodes, [shown, locale])

  return (
    <Screen layout="fill">
      <PageHeader
        title={t('translation.title', { title: organisation?.name ?? page.title, language })}
        subtitle={
          <span className={styles.facts}>
            <span>{t('translation.subtitle', { source: languageName(page.sourceLocale) })}</span>
            <EditionBadge data={shown} locale={locale} />
            <SaveNote />
          </span>
        }
        actions={
          <>
            <Link to="/pages/$pageId" params={{ pageId: page.id }}>
              {t('translation.openSource')}
            </Link>
            <Button variant="primary" onPress={() => void steps.approvePage()}>
              {t('action.approvePage', { language })}
            </Button>
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
          />
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
                active={active}
                onPick={segments.setCurrent}
                onLeave={segments.go}
                onConfirm={steps.confirm}
                onStep={(action) => void steps.step(action)}
                onCopySource={() => active.current?.copySource()}
                onInsertCode={() => active.current?.insertCode()}
              />
            ) : (
              <EmptyState
                icon={<ListFilter />}
                title={t('translation.noneShown.title')}
                text={t('translation.noneShown.text')}
                action={<Button onPress={() => segments.setFilter('all')}>{t('translation.showAll')}</Button>}
              />
            )}
            <PageView
              nodes={nodes}
              current={segments.current?.segment.id}
              label={t('translation.preview', { language })}
              onPick={segments.setCurrent}
              live={live}
            />
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
      {isApproving ? (
        <ApproveDialog data={data} locale={locale} onClose={() => setApproving(false)} onShow={segments.setFilter} />
      ) : null}
    </Screen>
  )
}
