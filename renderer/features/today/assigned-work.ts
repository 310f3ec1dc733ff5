import type { ParticipantPage } from '../../../shared/model/page.ts'
import { segmentsInPageOrder } from '../../../shared/translation/page-order.ts'
import { localeProgress } from '../../../shared/translation/progress.ts'
import type { ReadDatabase } from '../../data/read-database.ts'

export interface AssignedWork {
  readonly page: ParticipantPage
  readonly locale: string
  readonly as: 'translator' | 'reviewer'
  /** Calendar date. */
  readonly due: string | undefined
  /** Sentences that wait for this person. */
  readonly open: number
  /** Where to begin. */
  readonly segmentId: string | undefined
}

/** What was given to a person and waits for them now, the earliest due first. What is done, or not their turn, is left out. */
export async function assignedWork(db: ReadDatabase, memberId: string): Promise<readonly AssignedWork[]> {
  const mine = await db.pageAssignment
    .filter(({ translatorId, reviewerId }) => translatorId === memberId || reviewerId === memberId)
    .toArray()
  const work: AssignedWork[] = []
  for (const { pageId, locale, translatorId, reviewerId, due } of mine) {
    const page = await db.participantPage.get(pageId)
    if (!page?.targetLocales.includes(locale)) continue
    const progress = await progressOf(db, pageId, locale)
    const { untranslated, draft, translated, reviewed } = progress.byState
    const line = { page, locale, due, segmentId: progress.firstToDo }
    const toTranslate = untranslated + draft + progress.outdatedSegments
    if (translatorId === memberId && toTranslate > 0) work.push({ ...line, as: 'translator', open: toTranslate })
    if (reviewerId === memberId && translated + reviewed > 0) {
      work.push({ ...line, as: 'reviewer', open: translated + reviewed })
    }
  }
  // Without a date it comes last.
  return work.toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || a.page.title.localeCompare(b.page.title))
}

async function progressOf(db: ReadDatabase, pageId: string, locale: string) {
  const [sections, segments, translations] = await Promise.all([
    db.pageSection.where('pageId').equals(pageId).toArray(),
    db.segment.where('pageId').equals(pageId).toArray(),
    db.translation.where('[pageId+locale]').equals([pageId, locale]).toArray(),
  ])
  const bySegment = new Map(translations.map((translation) => [translation.segmentId, translation]))
  return localeProgress(segmentsInPageOrder(sections, segments), (id) => bySegment.get(id))
}
