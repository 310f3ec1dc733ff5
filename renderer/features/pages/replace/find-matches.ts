import type { ParticipantPage, Segment, Translation } from '../../../../shared/model/page.ts'
import { replaceText, type TextQuery } from '../../../../shared/translation/changes/find-text.ts'
import { segmentsInPageOrder } from '../../../../shared/translation/page-order.ts'
import type { ReadDatabase } from '../../../data/read-database.ts'
import { runInSlices } from '../time-slices.ts'

/** A translation that has what is looked for, as it is and as it would be. */
export interface ReplaceMatch {
  readonly segmentId: string
  readonly page: Pick<ParticipantPage, 'id' | 'title'>
  /** Place on its page, from 1. */
  readonly n: number
  readonly before: string
  readonly after: string
  /** Places it would be changed in, and places left because they run across a code. */
  readonly changed: number
  readonly left: number
  readonly isLocked: boolean
}

export interface SearchFacts {
  readonly db: ReadDatabase
  readonly pages: readonly ParticipantPage[]
  readonly locale: string
  readonly query: TextQuery
  readonly by: string
  readonly signal: AbortSignal
  readonly onProgress: (pagesDone: number) => void
}

/** Looks through pages in one language, page by page, in page order. Stops early, with what was found, when told to. */
export async function findMatches(facts: SearchFacts): Promise<readonly ReplaceMatch[]> {
  const { db, pages, signal, onProgress } = facts
  const found: ReplaceMatch[] = []
  for (const [at, page] of pages.entries()) {
    if (signal.aborted) break
    const [sections, segments, translations] = await Promise.all([
      db.pageSection.where('pageId').equals(page.id).toArray(),
      db.segment.where('pageId').equals(page.id).toArray(),
      db.translation.where('pageId').equals(page.id).toArray(),
    ])
    const inOrder = segmentsInPageOrder(sections, segments)
    found.push(...((await runInSlices(matchesOf(facts, page, inOrder, translations), signal)) ?? []))
    onProgress(at + 1)
  }
  return found
}

function* matchesOf(
  { locale, query, by }: SearchFacts,
  page: ParticipantPage,
  segments: readonly Segment[],
  translations: readonly Translation[],
): Generator<void, readonly ReplaceMatch[]> {
  const found: ReplaceMatch[] = []
  const own = translations.filter((translation) => translation.locale === locale)
  const bySegment = new Map(own.map((translation) => [translation.segmentId, translation]))
  for (const [index, { id: segmentId }] of segments.entries()) {
    const translation = bySegment.get(segmentId)
    if (!translation) continue
    const { text: after, changed, left } = replaceText(translation.text, query, by)
    const isLocked = translation.lockedBy !== undefined
    if (changed + left > 0)
      found.push({ segmentId, page, n: index + 1, before: translation.text, after, changed, left, isLocked })
    yield
  }
  return found
}

/** Whether anything of a match can be changed. */
export function isChangeable({ changed, isLocked, before, after }: ReplaceMatch): boolean {
  return changed > 0 && !isLocked && before !== after
}
