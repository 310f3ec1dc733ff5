import type { Organisation } from '../../../shared/model/organisation.ts'
import type {
  MediaRef,
  PageEdition,
  PageSection,
  ParticipantPage,
  Segment,
  Translation,
} from '../../../shared/model/page.ts'
import { inPageOrder, segmentsInPageOrder } from '../../../shared/translation/page-order.ts'
import type { ReadDatabase } from '../../data/read-database.ts'

/** One page with everything on it, in page order. */
export interface PageData {
  readonly page: ParticipantPage
  readonly organisation: Organisation | undefined
  readonly sections: readonly PageSection[]
  readonly segments: readonly Segment[]
  /** Those of blocks that are gone as well. */
  readonly allSegments: readonly Segment[]
  /** Of all languages. */
  readonly translations: readonly Translation[]
  readonly media: readonly MediaRef[]
  readonly editions: readonly PageEdition[]
}

/** `null`: there is no such page (any more). */
export async function loadPage(db: ReadDatabase, pageId: string): Promise<PageData | null> {
  const page = await db.participantPage.get(pageId)
  if (!page) return null
  const [organisation, sections, segments, translations, media, editions] = await Promise.all([
    db.organisation.get(page.organisationId),
    db.pageSection.where('pageId').equals(pageId).toArray(),
    db.segment.where('pageId').equals(pageId).toArray(),
    db.translation.where('pageId').equals(pageId).toArray(),
    db.mediaRef.where('pageId').equals(pageId).toArray(),
    db.pageEdition.where('pageId').equals(pageId).toArray(),
  ])
  return {
    page,
    organisation,
    sections: inPageOrder(sections),
    segments: segmentsInPageOrder(sections, segments),
    allSegments: segments,
    translations,
    media,
    editions,
  }
}

/** What rendering and readiness need, in one language. */
export function contentIn(data: PageData, locale: string) {
  return {
    page: data.page,
    sections: data.sections,
    segments: data.segments,
    translations: data.translations.filter((translation) => translation.locale === locale),
    media: data.media,
  }
}
