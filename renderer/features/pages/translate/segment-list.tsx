import { useEffect, useMemo, useRef, type ReactNode, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { GlossaryTerm } from '../../../../shared/model/glossary-term.ts'
import type { MemberRole } from '../../../../shared/model/member.ts'
import type { Glossary } from '../../../../shared/translation/glossary/open-glossary.ts'
import { segmentStatus } from '../../../../shared/translation/segment-status.ts'
import { FindingActions } from '../checks/finding-actions.tsx'
import type { StepAction } from '../commands/translate-segment.ts'
import { LockedText } from './locked-text.tsx'
import { SegmentActions, type SegmentTools } from './segment-actions.tsx'
import { SegmentEditor, type ActiveSegment } from './segment-editor.tsx'
import { SegmentRow } from './segment-row.tsx'
import { termsIn } from './status-context.ts'
import type { TypedStore } from './typed-store.ts'
import { useGrowingWindow } from './use-growing-window.ts'
import type { SegmentItem } from './use-segments.ts'
import styles from './translate.module.css'

interface SegmentListProps {
  readonly items: readonly SegmentItem[]
  readonly total: number
  readonly current: SegmentItem | undefined
  readonly sourceLocale: string
  readonly locale: string
  readonly role: MemberRole
  readonly typed: TypedStore
  readonly glossary: Glossary<GlossaryTerm> | undefined
  readonly active: Ref<ActiveSegment>
  readonly onPick: (id: string) => void
  readonly onLeave: (by: -1 | 1) => void
  readonly onConfirm: () => void
  readonly onStep: (action: StepAction) => void
  readonly onCopySource: () => void
  readonly onInsertCode: () => void
  readonly tools: SegmentTools
  /** What stands below the source of the segment in hand, and below the whole of it. */
  readonly renderChange: (item: SegmentItem) => ReactNode
  readonly renderBelow: (item: SegmentItem) => ReactNode
  /** At the end of its actions. */
  readonly renderMenu: (item: SegmentItem) => ReactNode
}

/** Source and target, segment by segment; the one in hand is kept in the middle third. */
export function SegmentList(props: SegmentListProps) {
  const { items, total, current, sourceLocale, locale, onPick } = props
  const { t } = useTranslation('pages')
  const frame = useRef<HTMLDivElement>(null)
  const currentId = current?.segment.id
  const { rows, onScroll } = useGrowingWindow(items, current === undefined ? 0 : items.indexOf(current))

  useEffect(() => {
    const place = frame.current
    const row = currentId === undefined ? undefined : place?.querySelector(`[data-row="${currentId}"]`)
    if (!place || !row) return undefined
    bringToMiddle(place, row)
    // Rows on the way have only guessed heights until they are in sight: once more when they have been laid out.
    const again = requestAnimationFrame(() => bringToMiddle(place, row))
    return () => cancelAnimationFrame(again)
  }, [currentId])

  return (
    <div ref={frame} className={styles.frame} onScroll={onScroll}>
      <div className={styles.columns} aria-hidden="true">
        <span />
        <span>{t('translation.source')}</span>
        <span>{t('translation.target')}</span>
      </div>
      <ol className={styles.list} aria-label={t('translation.segments')}>
        {rows.map((item) => {
          const { segment, n, openComments } = item
          const shared = { segment, n, openComments, total, sourceLocale, locale, onPick }
          if (item.segment.id !== currentId) {
            return <SegmentRow key={item.segment.id} {...shared} translation={item.translation} status={item.status} />
          }
          return <CurrentRow key={item.segment.id} {...props} {...shared} item={item} />
        })}
      </ol>
    </div>
  )
}

/** Into the middle third, unless it is there already. */
function bringToMiddle(place: Element, row: Element): void {
  const box = row.getBoundingClientRect()
  const outer = place.getBoundingClientRect()
  const isInside = box.top >= outer.top + outer.height / 3 - 8 && box.bottom <= outer.top + (outer.height * 2) / 3 + 8
  if (!isInside) place.scrollTo({ top: place.scrollTop + box.top - outer.top - outer.height / 3 })
}

type CurrentRowProps = Omit<SegmentListProps, 'items' | 'current'> & { readonly item: SegmentItem }

/** The segment in hand. It alone is rendered while typing. */
function CurrentRow(props: CurrentRowProps) {
  const { item, total, sourceLocale, locale, role, typed, glossary, active, onPick, onLeave } = props
  const { segment, translation, n, openComments } = item
  const typedText = useTypedText(item, typed)
  const status = useTypedStatus(item, typedText, { sourceLocale, locale, glossary })
  return (
    <SegmentRow
      {...{ segment, translation, n, openComments, total, sourceLocale, locale, onPick, status }}
      change={props.renderChange(item)}
      below={props.renderBelow(item)}
      findings={
        <FindingActions
          segment={segment}
          sourceLocale={sourceLocale}
          locale={locale}
          text={typedText ?? translation?.text ?? ''}
          findings={status.findings}
          flush={() => (typeof active === 'object' ? active?.current?.flush() : undefined)}
        />
      }
      editor={
        translation?.lockedBy === undefined ? (
          <SegmentEditor
            key={segment.id}
            ref={active}
            segment={segment}
            locale={locale}
            translation={translation}
            text={translation?.text ?? ''}
            n={n}
            onType={(text) => typed.setState({ segmentId: segment.id, text })}
            onLeave={onLeave}
          />
        ) : (
          <LockedText item={item} locale={locale} onLeave={onLeave} />
        )
      }
      actions={
        <SegmentActions
          status={status}
          role={role}
          hasCodes={segment.codes.length > 0}
          onConfirm={props.onConfirm}
          onStep={props.onStep}
          onCopySource={props.onCopySource}
          onInsertCode={props.onInsertCode}
          tools={props.tools}
          lockedBy={translation?.lockedBy}
        >
          {props.renderMenu(item)}
        </SegmentActions>
      }
    />
  )
}

function useTypedText({ segment }: SegmentItem, store: TypedStore): string | undefined {
  return useStore(store, (typed) => (typed.segmentId === segment.id ? typed.text : undefined))
}

/** The status of what is on the screen: checks follow the typing, not the saving. */
function useTypedStatus(
  { segment, translation, status, dismissals }: SegmentItem,
  text: string | undefined,
  { sourceLocale, locale, glossary }: Pick<SegmentListProps, 'sourceLocale' | 'locale' | 'glossary'>,
) {
  return useMemo(() => {
    if (text === undefined || text === (translation?.text ?? '')) return status
    const sourceHash = translation?.sourceHash ?? segment.sourceHash
    const terms = termsIn(glossary, { source: segment.source, target: text, sourceLocale, locale })
    const context = { sourceLocale, locale, dismissals, ...terms }
    return segmentStatus(segment, { text, state: 'draft', sourceHash }, context)
  }, [text, segment, translation, status, dismissals, sourceLocale, locale, glossary])
}
