import type { GlossaryTerm } from '../../../../shared/model/glossary-term.ts'
import type { Segment, Translation } from '../../../../shared/model/page.ts'
import { withDismissals, type Dismissal } from '../../../../shared/translation/checks/dismissals.ts'
import type { Glossary } from '../../../../shared/translation/glossary/open-glossary.ts'
import { segmentStatus, type SegmentStatus } from '../../../../shared/translation/segment-status.ts'
import type { FilterFacts } from './segment-filter.ts'
import { matchOf, termsIn } from './status-context.ts'

/** A segment of a page in one language, with all that its row shows. The same object while nothing of it changes. */
export interface SegmentItem extends FilterFacts {
  readonly segment: Segment
  readonly translation: Translation | undefined
  /** Place on the page, from 1. */
  readonly n: number
  /** What people said is not an issue here. */
  readonly dismissals: readonly Dismissal[]
}

interface ItemFacts extends Pick<SegmentItem, 'translation' | 'n' | 'dismissals' | 'openComments'> {
  readonly sourceLocale: string
  readonly glossary: Glossary<GlossaryTerm> | undefined
}

/** The item made last for a segment, and of what: an edit of one sentence makes one item anew, not a thousand. */
const made = new WeakMap<Segment, { readonly facts: ItemFacts; readonly item: SegmentItem }>()

export function segmentItem(segment: Segment, facts: ItemFacts): SegmentItem {
  const known = made.get(segment)
  if (known && isSame(known.facts, facts)) return known.item
  const { translation, n, dismissals, openComments } = facts
  const status = withoutDismissed(statusOf(segment, facts), dismissals)
  const item = { segment, translation, status, dismissals, openComments, n }
  made.set(segment, { facts, item })
  return item
}

function isSame(one: ItemFacts, other: ItemFacts): boolean {
  return (
    one.translation === other.translation &&
    one.n === other.n &&
    one.openComments === other.openComments &&
    one.dismissals === other.dismissals &&
    one.glossary === other.glossary &&
    one.sourceLocale === other.sourceLocale
  )
}

const untranslated = {}
/** Checks made before, for the words a segment has and had. */
let checked = new WeakMap<Segment, WeakMap<object, SegmentStatus>>()
/** They hold for the terms they were made with. */
let checkedWith: Glossary<GlossaryTerm> | undefined

function statusOf(segment: Segment, { translation, sourceLocale, glossary }: ItemFacts): SegmentStatus {
  if (checkedWith !== glossary) checked = new WeakMap()
  checkedWith = glossary
  const own = checked.get(segment) ?? new WeakMap<object, SegmentStatus>()
  const status =
    own.get(translation ?? untranslated) ??
    segmentStatus(segment, translation, {
      sourceLocale,
      locale: translation?.locale,
      match: matchOf(translation),
      ...termsIn(glossary, {
        source: segment.source,
        target: translation?.text,
        sourceLocale,
        locale: translation?.locale,
      }),
    })
  checked.set(segment, own.set(translation ?? untranslated, status))
  return status
}

/** Checks are remembered; what people say about them is taken off anew. Looked at when somebody asks. */
function withoutDismissed(status: SegmentStatus, dismissals: readonly Dismissal[]): SegmentStatus {
  if (dismissals.length === 0) return status
  const { state, isOutdated, hasBlockingFinding } = status
  let left: SegmentStatus['findings'] | undefined
  return {
    state,
    isOutdated,
    hasBlockingFinding,
    get findings() {
      return (left ??= withDismissals(status.findings, dismissals))
    },
  }
}
