import type { Segment } from '../../model/page.ts'
import { codedPlainText } from '../coded-text.ts'
import type { SegmentDraft } from './segment-blocks.ts'
import { SegmentIds } from './segment-ids.ts'
import { wordsOf } from '../words.ts'

export type OldSegment = Pick<Segment, 'id' | 'blockId' | 'order' | 'source' | 'codes' | 'sourceHash'>
export type SegmentFields = Pick<Segment, 'blockId' | 'order' | 'source' | 'codes' | 'sourceHash'>

/** What becomes of a section's segments when its blocks change. Ids survive, and with them the translations. */
export interface Alignment {
  readonly create: readonly (SegmentFields & { readonly id: string })[]
  /** Same segment, at another place or with another source. Unchanged segments are in no list. */
  readonly update: readonly (SegmentFields & { readonly id: string })[]
  readonly remove: readonly string[]
}

/** Below this share of common words two sentences are two segments. */
const ENOUGH_ALIKE = 0.5
/** Sections past this size look for a similar sentence only nearby. */
const NEARBY = 40

/**
 * Old segments and what the blocks say now → what to write. First equal sources find each other, the same block and the
 * nearest place first; then fields of the same block; then the most similar sentences.
 */
export function alignSegments(
  sectionId: string,
  old: readonly OldSegment[],
  drafts: readonly SegmentDraft[],
): Alignment {
  const before = [...old].sort((a, b) => a.order - b.order)
  const partner = new Map<SegmentDraft, OldSegment>()
  const free = new Set(before)
  const take = (draft: SegmentDraft, segment: OldSegment) => {
    partner.set(draft, segment)
    free.delete(segment)
  }
  matchEqual(drafts, free, take)
  const byBlock = new Map([...free].map((segment) => [segment.blockId, segment]))
  for (const draft of drafts) {
    const same = draft.isField && !partner.has(draft) ? byBlock.get(draft.blockId) : undefined
    if (same && free.has(same)) take(draft, same)
  }
  matchSimilar(
    drafts.filter((draft) => !partner.has(draft)),
    [...free],
    take,
  )
  return toAlignment(sectionId, drafts, partner, old, free)
}

/** Whether segments are exactly those of the blocks: nothing missing, nothing left over, nothing twice. */
export function isInLine(segments: readonly OldSegment[], drafts: readonly SegmentDraft[]): boolean {
  if (segments.length !== drafts.length) return false
  const key = (each: OldSegment | SegmentDraft) => `${each.blockId} ${each.order} ${each.sourceHash}`
  const known = new Set(segments.map(key))
  return drafts.every((draft) => known.has(key(draft)))
}

type Take = (draft: SegmentDraft, segment: OldSegment) => void

/** Equal sentences in rising order, handed out one by one. */
class Equals {
  readonly #list: OldSegment[] = []
  #at = 0

  add(segment: OldSegment): void {
    this.#list.push(segment)
  }

  /** The nearest to a place, of those not passed yet: places are asked for in rising order. */
  nearest(order: number, free: ReadonlySet<OldSegment>): OldSegment | undefined {
    const distance = (segment: OldSegment | undefined) => (segment ? Math.abs(segment.order - order) : Infinity)
    while (distance(this.#list[this.#at + 1]) < distance(this.#list[this.#at])) this.#at += 1
    return this.#next(free)
  }

  first(free: ReadonlySet<OldSegment>): OldSegment | undefined {
    return this.#next(free)
  }

  #next(free: ReadonlySet<OldSegment>): OldSegment | undefined {
    while (this.#at < this.#list.length) {
      const segment = this.#list[this.#at]
      this.#at += 1
      if (segment && free.has(segment)) return segment
    }
    return undefined
  }
}

function equalsBy(segments: Iterable<OldSegment>, key: (segment: OldSegment) => string): Map<string, Equals> {
  const groups = new Map<string, Equals>()
  for (const segment of segments) {
    const group = groups.get(key(segment)) ?? new Equals()
    group.add(segment)
    groups.set(key(segment), group)
  }
  return groups
}

/** Each pass looks at every segment once: a pasted text of a thousand equal lines costs no more than any other. */
function matchEqual(drafts: readonly SegmentDraft[], free: ReadonlySet<OldSegment>, take: Take): void {
  const inBlock = (each: OldSegment | SegmentDraft) => `${each.sourceHash} ${each.blockId}`
  const passes = [
    { key: (each: OldSegment | SegmentDraft) => `${inBlock(each)} ${each.order}`, isNear: false },
    { key: inBlock, isNear: true },
    { key: (each: OldSegment | SegmentDraft) => each.sourceHash, isNear: false },
  ]
  let open = drafts
  for (const { key, isNear } of passes) {
    const groups = equalsBy(free, key)
    open = open.filter((draft) => {
      const group = groups.get(key(draft))
      const same = isNear ? group?.nearest(draft.order, free) : group?.first(free)
      if (same) take(draft, same)
      return same === undefined
    })
  }
}

function matchSimilar(drafts: readonly SegmentDraft[], old: readonly OldSegment[], take: Take): void {
  const oldWords = old.map((segment) => wordCounts(segment.source))
  const isLarge = drafts.length * old.length > 100_000
  const pairs: { draft: SegmentDraft; segment: OldSegment; score: number }[] = []
  drafts.forEach((draft, position) => {
    const words = wordCounts(draft.source)
    const centre = Math.round((position / Math.max(1, drafts.length)) * old.length)
    const first = isLarge ? Math.max(0, centre - NEARBY) : 0
    const last = isLarge ? Math.min(old.length, centre + NEARBY) : old.length
    for (let index = first; index < last; index += 1) {
      const segment = old[index]
      const other = oldWords[index]
      if (!segment || !other) continue
      const place = (segment.blockId === draft.blockId ? 0.1 : 0) + (segment.order === draft.order ? 0.05 : 0)
      const score = similarity(words, other) + place
      if (score >= ENOUGH_ALIKE) pairs.push({ draft, segment, score })
    }
  })
  pairs.sort((a, b) => b.score - a.score)
  const takenDrafts = new Set<SegmentDraft>()
  const takenOld = new Set<OldSegment>()
  for (const { draft, segment } of pairs) {
    if (takenDrafts.has(draft) || takenOld.has(segment)) continue
    takenDrafts.add(draft)
    takenOld.add(segment)
    take(draft, segment)
  }
}

function wordCounts(source: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of wordsOf(codedPlainText(source).toLowerCase())) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Dice's coefficient over the words of two sentences, 0 to 1. */
function similarity(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0
  let total = 0
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0)
    total += count
  }
  for (const count of b.values()) total += count
  return total === 0 ? 0 : (2 * common) / total
}

function toAlignment(
  sectionId: string,
  drafts: readonly SegmentDraft[],
  partner: ReadonlyMap<SegmentDraft, OldSegment>,
  old: readonly OldSegment[],
  free: ReadonlySet<OldSegment>,
): Alignment {
  const ids = new SegmentIds(sectionId, old)
  const create: (SegmentFields & { id: string })[] = []
  const update: (SegmentFields & { id: string })[] = []
  for (const draft of drafts) {
    const { isField: _, ...fields } = draft
    const same = partner.get(draft)
    if (!same) {
      create.push({ id: ids.next(draft.sourceHash), ...fields })
    } else if (same.blockId !== draft.blockId || same.order !== draft.order || same.sourceHash !== draft.sourceHash) {
      update.push({ id: same.id, ...fields })
    }
  }
  return { create, update, remove: [...free].map((segment) => segment.id) }
}
