import type { MemberRole } from '../../../model/member.ts'
import { translationStates, type Segment, type Translation, type TranslationState } from '../../../model/page.ts'
import { err, ok, type DeskError, type Result } from '../../../result.ts'
import { codedPlainText, tokeniseCoded } from '../../coded-text.ts'
import { canonicalCoded, sentMark } from './desk-vocabulary.ts'
import type { Receipt, ReceiptRow, ReturnedText, ReturnOutcome } from './merge-outcome.ts'
import type { ReturnedPage, ReturnedSegment } from './returned-page.ts'

/** One language of the page as the desk has it now. */
export interface CurrentPage {
  readonly pageId: string
  readonly locale: string
  /** In the order of the page. */
  readonly segments: readonly Pick<Segment, 'id' | 'source' | 'codes' | 'sourceHash'>[]
  readonly translations: readonly Pick<Translation, 'segmentId' | 'locale' | 'text' | 'state'>[]
}

export interface ReturnedBy {
  readonly memberId: string
  readonly role: MemberRole
}

/** The highest state a file may set: approving is a step of its own at the desk, with the page before one's eyes. */
const highestState: Readonly<Record<MemberRole, TranslationState>> = {
  translator: 'translated',
  reviewer: 'reviewed',
  officer: 'reviewed',
}

/**
 * What becomes of each segment of a file that came back: three ways, between what was sent (its mark travels in the file),
 * what came back, and what the desk has now. Nothing is applied here, and whatever is not plainly newer is a proposal. A file
 * of another page or language is refused whole.
 */
export function mergeReturned(
  current: CurrentPage,
  returned: ReturnedPage,
  by: ReturnedBy,
): Result<Receipt, DeskError<'page-xliff.other-page' | 'page-xliff.other-language'>> {
  if (returned.pageId !== current.pageId) return err('page-xliff.other-page')
  if (returned.locale.toLowerCase() !== current.locale.toLowerCase()) return err('page-xliff.other-language')
  const segments = new Map(current.segments.map((segment) => [segment.id, segment]))
  const translations = new Map(
    current.translations.filter((one) => one.locale === current.locale).map((one) => [one.segmentId, one]),
  )
  const counts = Map.groupBy(returned.segments, (segment) => segment.segmentId)
  const rows = returned.segments.map((segment): ReceiptRow => {
    const { segmentId } = segment
    const isRepeated = (counts.get(segmentId)?.length ?? 0) > 1
    const now = { segment: segments.get(segmentId), translation: translations.get(segmentId) }
    const outcome: ReturnOutcome = isRepeated
      ? { kind: 'refused', reason: 'repeated', ...textOf(segment) }
      : outcomeOf(segment, now, by.role)
    return rowOf(segment, now.segment, outcome, by.role)
  })
  return ok({
    pageId: current.pageId,
    locale: current.locale,
    by: by.memberId,
    rows,
    notReturned: current.segments.map((segment) => segment.id).filter((id) => !counts.has(id)),
    totals: totalsOf(rows),
  })
}

interface Now {
  readonly segment: CurrentPage['segments'][number] | undefined
  readonly translation: CurrentPage['translations'][number] | undefined
}

function outcomeOf(returned: ReturnedSegment, { segment, translation }: Now, role: MemberRole): ReturnOutcome {
  if (!segment) return { kind: 'unknownSegment', ...textOf(returned) }
  const { sent, target } = returned
  if (target === undefined) {
    return sent?.state === undefined ? { kind: 'unchanged' } : { kind: 'refused', reason: 'emptied' }
  }
  const isTranslated = translation !== undefined && codedPlainText(translation.text).trim() !== ''
  const current = isTranslated ? canonicalCoded(translation.text) : ''
  const currentState = isTranslated ? translation.state : undefined
  const back: ReturnedText = { text: target, state: capped(returned, role) }
  if (sent ? !isNew(returned, sent, back) : back.text === current && rank(back.state) <= rank(currentState)) {
    return { kind: 'unchanged' }
  }
  if (!returned.isSourceIntact) return { kind: 'refused', reason: 'sourceAltered', text: target }
  if (returned.sourceHash !== segment.sourceHash) {
    return { kind: 'sourceChanged', ...back, oldSource: returned.source, newSource: segment.source }
  }
  const codes = compareCodes(target, segment.codes.length)
  if (codes.missing.length > 0 || codes.extra.length > 0) return { kind: 'codesLost', ...back, ...codes }
  const isAsSent = sent !== undefined && sent.mark === sentMark(current) && sent.state === currentState
  if (isAsSent || current === '') return { kind: 'taken', ...back }
  if (back.text !== current) return { kind: 'proposal', ...back, current }
  return rank(back.state) > rank(currentState) ? { kind: 'taken', ...back } : { kind: 'unchanged' }
}

/** The other side has changed the text, brought it further, or said that an outdated one is still right. */
function isNew(returned: ReturnedSegment, sent: NonNullable<ReturnedSegment['sent']>, back: ReturnedText): boolean {
  if (sentMark(back.text) !== sent.mark) return true
  if (sent.isOutdated) return !returned.isOutdated && rank(back.state) >= rank('translated')
  return rank(back.state) > rank(sent.state)
}

function rowOf(
  returned: ReturnedSegment,
  segment: Now['segment'],
  outcome: ReturnOutcome,
  role: MemberRole,
): ReceiptRow {
  const { target, state, sent, notes } = returned
  const back = new Set(notes.map((note) => note.commentId))
  const to = target === undefined ? undefined : capped(returned, role)
  const isLower = rank(to) < rank(sent?.state) && !sent?.isOutdated
  const from = isLower ? sent?.state : rank(to) < rank(state) ? state : undefined
  return {
    segmentId: returned.segmentId,
    outcome,
    newNotes: notes.filter((note) => note.commentId === undefined),
    lost: {
      codes: target === undefined || !segment ? [] : compareCodes(target, segment.codes.length).missing,
      foreignCodes: returned.foreignCodes,
      ...(from === undefined ? {} : { state: { from, to } }),
      notes: (sent?.commentIds ?? []).filter((id) => !back.has(id)),
      marks: sent === undefined,
    },
  }
}

/** A text that is as it was sent keeps its state; a new one, or an outdated one confirmed, is nobody's approval yet. */
function capped({ state = 'draft', target, sent }: ReturnedSegment, role: MemberRole): TranslationState {
  const isAsSent = sent !== undefined && !sent.isOutdated && sentMark(target ?? '') === sent.mark
  if (isAsSent && state === sent.state) return state
  return cappedState(state, role)
}

/** A state as far as somebody in a role may set it through a file. */
export function cappedState(state: TranslationState, role: MemberRole): TranslationState {
  const highest = highestState[role]
  return rank(state) > rank(highest) ? highest : state
}

function rank(state: TranslationState | undefined): number {
  return state === undefined ? -1 : translationStates.indexOf(state)
}

/** Pairs 1 to `count` must each stand once, opened before closed and properly nested; the rest is extra. */
function compareCodes(coded: string, count: number): { missing: number[]; extra: number[] } {
  const whole = new Set<number>()
  const extra = new Set<number>()
  const open: number[] = []
  for (const token of tokeniseCoded(coded)) {
    if (token.kind === 'text') continue
    if (token.kind === 'open') open.push(token.n)
    else if (open.at(-1) === token.n) {
      open.pop()
      if (whole.has(token.n) || token.n > count) extra.add(token.n)
      whole.add(token.n)
    } else extra.add(token.n)
  }
  for (const n of open) extra.add(n)
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((n) => !whole.has(n))
  return { missing, extra: [...extra].toSorted((a, b) => a - b) }
}

function textOf({ target }: ReturnedSegment): { text?: string } {
  return target === undefined ? {} : { text: target }
}

export function totalsOf(rows: readonly Pick<ReceiptRow, 'outcome'>[]): Receipt['totals'] {
  const totals = {
    unchanged: 0,
    taken: 0,
    proposal: 0,
    sourceChanged: 0,
    unknownSegment: 0,
    codesLost: 0,
    linksChanged: 0,
    refused: 0,
  }
  for (const { outcome } of rows) totals[outcome.kind]++
  return totals
}
