import type { PageSection } from '../../../../shared/model/page.ts'
import type { SegmentationRules } from '../../../../shared/model/segmentation-rules.ts'
import type { TmUnit } from '../../../../shared/model/tm-unit.ts'
import type { PackageRecords } from '../../../../shared/translation/exchange/page-package.ts'
import { sectionMark } from '../../../../shared/translation/exchange/section-plan.ts'
import { sentSegment, type SentSegment } from '../../../../shared/translation/exchange/sent-mark.ts'
import { compileGlossary } from '../../../../shared/translation/glossary/compile-glossary.ts'
import { rulesNamed } from '../../../../shared/translation/segmenting/keep-rules.ts'
import { sentMark } from '../../../../shared/translation/xliff/page/desk-vocabulary.ts'
import type { ReadDatabase } from '../../../data/read-database.ts'
import type { MemoryLookup } from '../../../workers/memory/protocol.ts'
import type { PageData } from '../load-page.ts'
import { loadPageHere, readerOf } from './page-here.ts'

/** The memory, as far as it is asked here. */
export interface MemoryPort {
  readonly lookup: (query: MemoryLookup) => Promise<{ readonly matches: readonly { readonly unit: TmUnit }[] }>
}

export interface Gathered {
  readonly records: PackageRecords
  readonly sent: Readonly<Record<string, SentSegment>>
  readonly sentSections: Readonly<Record<string, string>>
  /** `back`: the page came by a package, or its participant is not at this desk. */
  readonly direction: 'out' | 'back'
}

export interface GatherProgress {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** Least score of a unit that goes along, and how many for one sentence: what a translator would be shown here. */
const THRESHOLD = 70
const UNITS_A_SENTENCE = 3

/**
 * All that goes along with one language of a page: its records, remarks, the terms that occur in it with their other terms
 * of both languages, and the units of the memory that fit its sentences. `undefined`: called off, or the page is gone.
 */
export async function gatherOutgoing(
  { db, memory }: { readonly db: ReadDatabase; readonly memory: MemoryPort },
  data: PageData,
  locale: string,
  { signal, onProgress }: GatherProgress,
): Promise<Gathered | undefined> {
  const loaded = await loadPageHere(readerOf(db), data.page.id, locale)
  if (!loaded) return undefined
  const { page, segments, here } = loaded
  const units = new Map<string, TmUnit>()
  const [allTerms, exceptions] = [await db.glossaryTerm.toArray(), await db.termException.toArray()]
  const { findTerms } = compileGlossary(allTerms, exceptions, page.sourceLocale)
  const concepts = new Set<string>()
  // Each sentence waits for the memory, and so the window breathes between two of them.
  for (const [at, { source, codes }] of segments.entries()) {
    if (signal.aborted) return undefined
    const pair = { sourceLocale: page.sourceLocale, targetLocale: locale }
    const found = await memory.lookup({ ...pair, source, codes, threshold: THRESHOLD, limit: UNITS_A_SENTENCE })
    for (const { unit } of found.matches) units.set(unit.id, unit)
    for (const { term } of findTerms(source, { nested: true })) concepts.add(term.conceptId)
    onProgress(at + 1, segments.length)
  }
  const sections = await db.pageSection.where('pageId').equals(page.id).toArray()
  const translations = (await db.translation.where('pageId').equals(page.id).toArray()).filter(
    (translation) => translation.locale === locale,
  )
  const comments = (await db.segmentComment.where('pageId').equals(page.id).toArray()).filter(
    (comment) => (comment.locale ?? locale) === locale,
  )
  const languages = new Set([languageOf(page.sourceLocale), languageOf(locale)])
  const isOfPair = (each: { readonly locale: string }) => languages.has(languageOf(each.locale))
  const shownSegments = new Set(segments.map(({ id }) => id))
  const records = {
    organisationName: data.organisation?.name ?? page.title,
    page,
    sections,
    segments: [...segments],
    // Of blocks that are gone nothing goes along.
    translations: translations.filter(({ segmentId }) => shownSegments.has(segmentId)),
    media: [...data.media],
    comments: comments.filter(({ segmentId }) => shownSegments.has(segmentId)),
    terms: allTerms.filter(
      (term) => concepts.has(term.conceptId) && (isOfPair(term) || term.status === 'doNotTranslate'),
    ),
    exceptions: exceptions.filter(isOfPair),
    units: [...units.values()],
    rules: await rulesOf(db, sections),
  }
  const members = await namedMembers(db, records)
  const direction = data.organisation === undefined || here.received.size > 0 ? 'back' : 'out'
  const texts = new Map(translations.map((translation) => [translation.segmentId, translation]))
  const none: SentSegment = { mark: sentMark(''), isOutdated: false }
  const sent = segments.map((segment): readonly [string, SentSegment] => [
    segment.id,
    direction === 'back' ? (here.received.get(segment.id) ?? none) : sentSegment(segment, texts.get(segment.id)),
  ])
  // On the way back a section that came with no package was added here: nobody sent it.
  const sentSections = sections.flatMap((section): (readonly [string, string])[] => {
    const mark = direction === 'back' ? section.asReceived : sectionMark(section)
    return mark === undefined ? [] : [[section.id, mark]]
  })
  return {
    records: { ...records, members },
    sent: Object.fromEntries(sent),
    sentSections: Object.fromEntries(sentSections),
    direction,
  }
}

function languageOf(locale: string): string {
  return locale.split('-', 1)[0]?.toLowerCase() ?? locale
}

/** The rules of files that the sections were cut by, so that the other side cuts alike. */
async function rulesOf(db: ReadDatabase, sections: readonly PageSection[]): Promise<SegmentationRules[]> {
  const ids = rulesNamed(sections.flatMap(({ blocks }) => blocks))
  const found = await db.segmentationRules.bulkGet([...ids])
  return found.filter((record) => record !== undefined)
}

/** The people the records name, so that remarks and texts have an author on the other side. */
async function namedMembers(
  db: ReadDatabase,
  { translations, comments, units }: Pick<PackageRecords, 'translations' | 'comments' | 'units'>,
): Promise<PackageRecords['members']> {
  const ids = new Set([
    ...translations.flatMap(({ memberId, reviewerId }) => [memberId, reviewerId]),
    ...comments.flatMap(({ memberId, resolvedBy }) => [memberId, resolvedBy]),
    ...units.map(({ memberId }) => memberId),
  ])
  const found = await db.member.bulkGet([...ids].filter((id) => id !== undefined))
  return found.flatMap((member) => (member ? [{ id: member.id, name: member.name, role: member.role }] : []))
}
