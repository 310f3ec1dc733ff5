import { derivedId } from '../../../../shared/ids.ts'
import type { AnyRecord } from '../../../../shared/model/entity.ts'
import type { Block, Segment, Translation } from '../../../../shared/model/page.ts'
import { alignSegments } from '../../../../shared/translation/segmenting/align-segments.ts'
import { segmentBlocks } from '../../../../shared/translation/segmenting/segment-blocks.ts'
import { sourceHash } from '../../../../shared/translation/source-hash.ts'
import { learnUnits } from '../../../../shared/translation/tm/learn-units.ts'
import { neighboursIn } from '../../../../shared/translation/tm/neighbours.ts'
import { unitFor, type NewUnit } from '../../../../shared/translation/tm/unit-for.ts'
import type { RecordSet } from '../../../data/load-records.ts'
import { sampleId, sampleRecord, type SampleContext } from './organisation-records.ts'
import type { SamplePage, SampleSection } from './sample-schema.ts'

/** Text so old was last touched long before its source. */
const WRITTEN_DAYS_AGO = 60
const TRANSLATED_DAYS_AGO = 20

function blocksOf(section: SampleSection): Block[] {
  // The id of a field's block says which field it is, as in shared/translation/section-fields.ts.
  return section.blocks.map((block, index) => ({
    ...block,
    id: block.field ? `field-${block.field}` : `b${index + 1}`,
  }))
}

type SectionRecords = Required<Pick<RecordSet, 'pageSection' | 'segment' | 'translation' | 'tmUnit'>>

function sectionRecords(
  page: SamplePage,
  index: number,
  ids: { readonly pageId: string; readonly mediaId: string },
  { dates, memberId }: SampleContext,
): SectionRecords {
  const section = page.sections[index]
  if (!section) return { pageSection: [], segment: [], translation: [], tmUnit: [] }
  const { pageId, mediaId } = ids
  const sectionId = sampleId(page.slug, 'section', String(index))
  const { joinedDaysAgo, picture, ...facts } = section.facts
  const blocks = blocksOf(section)
  const at = dates.instant(WRITTEN_DAYS_AGO)
  const drafts = segmentBlocks({ blocks }, page.sourceLocale)
  const segments = alignSegments(sectionId, [], drafts).create
  const translation = Object.entries(section.translations).flatMap(([locale, entries]) =>
    entries.flatMap((entry, place): AnyRecord[] => {
      const segment = segments[place]
      if (!entry || !segment) return []
      const { madeFor, state, text } = entry
      const made = { sourceHash: segment.sourceHash, sourceText: segment.source }
      const stale = madeFor === undefined ? made : { sourceHash: sourceHash(madeFor, []), sourceText: madeFor }
      const reviewer = state === 'reviewed' || state === 'approved' ? { reviewerId: memberId } : {}
      return [
        sampleRecord(
          {
            id: derivedId(segment.id, locale),
            segmentId: segment.id,
            pageId,
            locale,
            text,
            state,
            origin: 'human',
            memberId,
            ...reviewer,
            ...stale,
          },
          dates.instant(TRANSLATED_DAYS_AGO),
        ),
      ]
    }),
  )
  return {
    pageSection: [
      sampleRecord(
        {
          id: sectionId,
          pageId,
          kind: section.kind,
          order: index + 1,
          blocks,
          facts: {
            ...facts,
            ...(joinedDaysAgo === undefined ? {} : { joinedOn: dates.date(-joinedDaysAgo) }),
            ...(picture ? { mediaId } : {}),
          },
        },
        at,
      ),
    ],
    segment: segments.map((segment) => sampleRecord({ ...segment, pageId, sectionId }, at)),
    translation,
    tmUnit: memoryOf(
      page.sourceLocale,
      segments.map((segment) => ({ ...segment, pageId })),
      translation,
    ).map((unit) => sampleRecord(unit, dates.instant(TRANSLATED_DAYS_AGO))),
  }
}

/** What the memory has learnt of a section: whatever a person has read and found right. */
function memoryOf(
  sourceLocale: string,
  segments: readonly Pick<Segment, 'id' | 'source' | 'codes' | 'sourceHash' | 'pageId'>[],
  translations: readonly AnyRecord[],
): readonly NewUnit[] {
  const fresh = translations.flatMap((record): NewUnit[] => {
    const translation = record as unknown as Translation
    const segment = segments.find(({ id }) => id === translation.segmentId)
    if (!segment || (translation.state !== 'reviewed' && translation.state !== 'approved')) return []
    const unit = unitFor(segment, translation, neighboursIn(segments, segment.id), sourceLocale)
    return unit ? [unit] : []
  })
  return learnUnits(fresh, new Map()).create
}

/** A made-up participant's page: sections, the segments cut from them, and translations in every state. */
export function pageRecords(page: SamplePage, context: SampleContext): RecordSet {
  const organisationId = sampleId(page.organisation)
  const pageId = derivedId(organisationId, 'page')
  const mediaId = sampleId(page.slug, 'picture')
  const at = context.dates.instant(WRITTEN_DAYS_AGO)
  const { slug, title, sourceLocale, targetLocales, status } = page
  const sections = page.sections.map((_, index) => sectionRecords(page, index, { pageId, mediaId }, context))
  return {
    participantPage: [
      sampleRecord({ id: pageId, organisationId, slug, title, sourceLocale, targetLocales, status }, at),
    ],
    pageSection: sections.flatMap((each) => each.pageSection),
    segment: sections.flatMap((each) => each.segment),
    translation: sections.flatMap((each) => each.translation),
    tmUnit: sections.flatMap((each) => each.tmUnit),
    mediaRef: [sampleRecord({ ...page.picture, id: mediaId, pageId }, at)],
  }
}
