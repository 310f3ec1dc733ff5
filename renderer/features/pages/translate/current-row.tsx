import { useMemo, type ReactNode, type RefObject } from 'react'
import type { GlossaryTerm } from '../../../../shared/model/glossary-term.ts'
import type { MemberRole } from '../../../../shared/model/member.ts'
import type { OwnWord } from '../../../../shared/model/own-word.ts'
import type { Glossary } from '../../../../shared/translation/glossary/open-glossary.ts'
import { FindingActions } from '../checks/finding-actions.tsx'
import { useStable } from '../use-stable.ts'
import { LockedText } from './locked-text.tsx'
import { SegmentActions, type SegmentActionSteps, type SegmentTools } from './segment-actions.tsx'
import { SegmentEditor, type ActiveSegment } from './segment-editor.tsx'
import type { SegmentItem } from './segment-items.ts'
import { SegmentRow } from './segment-row.tsx'
import type { TypedStore } from './typed-store.ts'
import { useTypedStatus } from './use-typed-status.ts'

/** What the segment in hand needs of the screen. The same object while nothing of it changes. */
export interface InHand {
  readonly sourceLocale: string
  readonly locale: string
  readonly role: MemberRole
  readonly typed: TypedStore
  readonly glossary: Glossary<GlossaryTerm> | undefined
  readonly ownWords: readonly OwnWord[]
  readonly active: RefObject<ActiveSegment | null>
  readonly onPick: (id: string) => void
  readonly onLeave: (by: -1 | 1) => void
  readonly steps: SegmentActionSteps
  readonly tools: SegmentTools
  /** What stands below the source of the segment in hand, and below the whole of it. */
  readonly renderChange: (item: SegmentItem) => ReactNode
  readonly renderBelow: (item: SegmentItem) => ReactNode
  /** At the end of its actions. */
  readonly renderMenu: (item: SegmentItem) => ReactNode
}

interface CurrentRowProps {
  readonly item: SegmentItem
  readonly total: number
  readonly place: number
  readonly shown: number
  readonly gapBefore: number
  readonly inHand: InHand
}

/** The segment in hand. While it is typed in, only its checks are drawn again, at the next pause. */
export function CurrentRow({ item, total, place, shown, gapBefore, inHand }: CurrentRowProps) {
  const { sourceLocale, locale, role, typed, glossary, ownWords, active, onPick, onLeave } = inHand
  const { renderChange, renderBelow, renderMenu } = inHand
  const { segment, translation, n } = item
  const { text, status } = useTypedStatus(item, typed, { sourceLocale, locale, glossary })
  const onType = useStable((next: string) => typed.setState({ segmentId: segment.id, text: next }))
  const flush = useStable(() => active.current?.flush())
  const menu = useMemo(() => renderMenu(item), [renderMenu, item])
  const change = useMemo(() => renderChange(item), [renderChange, item])
  const below = useMemo(() => renderBelow(item), [renderBelow, item])
  return (
    <SegmentRow
      {...{ item, total, place, shown, gapBefore, sourceLocale, locale, onPick, status, change, below }}
      findings={
        <FindingActions
          key={segment.id}
          segment={segment}
          sourceLocale={sourceLocale}
          locale={locale}
          text={text}
          findings={status.findings}
          flush={flush}
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
            ownWords={ownWords}
            onType={onType}
            onLeave={onLeave}
          />
        ) : (
          <LockedText item={item} locale={locale} onLeave={onLeave} />
        )
      }
      actions={
        <SegmentActions
          state={status.state}
          isOutdated={status.isOutdated}
          hasBlockingFinding={status.hasBlockingFinding}
          role={role}
          hasCodes={segment.codes.length > 0}
          steps={inHand.steps}
          tools={inHand.tools}
          lockedBy={translation?.lockedBy}
        >
          {menu}
        </SegmentActions>
      }
    />
  )
}
