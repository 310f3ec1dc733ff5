import { derivedId } from '../../../../shared/ids.ts'
import type { ParticipantPage, Segment } from '../../../../shared/model/page.ts'
import type { TranslationVersion } from '../../../../shared/model/segment-notes.ts'
import { segmentsInPageOrder } from '../../../../shared/translation/page-order.ts'
import type { LockablePage } from '../../../../shared/translation/exchange/return-plan.ts'
import { sentSegment, type SentSegment } from '../../../../shared/translation/exchange/sent-mark.ts'
import type { EntityOf, EntityType } from '../../../../shared/model/entities.ts'
import type { Writer } from '../../../data/door-types.ts'
import type { ReadDatabase, ReadTable } from '../../../data/read-database.ts'

/** Reads records one by one or by an index: inside a command through its writer, outside through the database. */
export type RecordReader = Pick<Writer, 'get' | 'list'>

export function readerOf(db: ReadDatabase): RecordReader {
  // Which table belongs to which type is a fact of the database; the compiler sees only one union of all of them.
  const table = <T extends EntityType>(type: T) => db[type] as unknown as ReadTable<EntityOf<T>>
  return {
    get: (type, id) => table(type).get(id),
    list: (type, index, value) => table(type).where(index).equals(value).toArray(),
  }
}

export interface PageAndHere {
  readonly page: ParticipantPage
  readonly segments: readonly Segment[]
  readonly here: LockablePage
}

/** One language of a page with all that a return is held against; `undefined`: the page is not (or no longer) here. */
export async function loadPageHere(
  reader: RecordReader,
  pageId: string,
  locale: string,
): Promise<PageAndHere | undefined> {
  const page = await reader.get('participantPage', pageId)
  if (!page) return undefined
  const sections = await reader.list('pageSection', 'pageId', pageId)
  const segments = segmentsInPageOrder(sections, await reader.list('segment', 'pageId', pageId))
  const all = await reader.list('translation', 'pageId', pageId)
  const translations = all.filter((translation) => translation.locale === locale)
  const comments = await reader.list('segmentComment', 'pageId', pageId)
  const versions = await reader.list('translationVersion', 'pageId', pageId)
  const here: LockablePage = {
    pageId,
    locale,
    sourceLocale: page.sourceLocale,
    targetLocales: page.targetLocales,
    sections,
    segments,
    translations,
    comments,
    received: receivedOf(segments, versions, locale),
    locked: new Set(translations.filter(({ lockedBy }) => lockedBy !== undefined).map(({ segmentId }) => segmentId)),
  }
  return { page, segments, here }
}

/** The entry of a translation's history that says how a package brought it: what a return from here is held against. */
export function receivedId(segmentId: string, locale: string): string {
  return derivedId(segmentId, 'received', locale)
}

function receivedOf(
  segments: readonly Segment[],
  versions: readonly TranslationVersion[],
  locale: string,
): ReadonlyMap<string, SentSegment> {
  const byId = new Map(versions.map((version) => [version.id, version]))
  const received = new Map<string, SentSegment>()
  for (const segment of segments) {
    const version = byId.get(receivedId(segment.id, locale))
    if (!version) continue
    const isOld = version.sourceText !== segment.source
    received.set(segment.id, sentSegment(segment, { ...version, sourceHash: isOld ? '' : segment.sourceHash }))
  }
  return received
}
