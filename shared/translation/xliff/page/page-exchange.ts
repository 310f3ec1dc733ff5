import type { Segment, PageSection, ParticipantPage, Translation } from '../../../model/page.ts'
import type { SegmentComment } from '../../../model/segment-notes.ts'
import { codedPlainText } from '../../coded-text.ts'
import { inPageOrder } from '../../page-order.ts'
import { sentMark, type ExchangeNote } from './desk-vocabulary.ts'

/** All that one language of a page takes along. Translations and comments of other languages are passed over. */
export interface PageExchange {
  readonly page: Pick<ParticipantPage, 'id' | 'title' | 'sourceLocale'>
  readonly sections: readonly Pick<PageSection, 'id' | 'kind' | 'order' | 'blocks'>[]
  readonly segments: readonly Pick<
    Segment,
    'id' | 'sectionId' | 'blockId' | 'order' | 'source' | 'codes' | 'sourceHash'
  >[]
  readonly translations: readonly Pick<Translation, 'segmentId' | 'locale' | 'text' | 'state' | 'sourceHash'>[]
  readonly comments: readonly Pick<SegmentComment, 'id' | 'segmentId' | 'locale' | 'text' | 'resolvedAt'>[]
}

export interface OutgoingSection {
  readonly kind: string
  readonly blocks: readonly OutgoingBlock[]
}

export interface OutgoingBlock {
  readonly kind: string
  /** What a short value is, e.g. `altText`. */
  readonly field?: string
  readonly segments: readonly OutgoingSegment[]
}

export interface OutgoingSegment {
  readonly id: string
  readonly source: string
  readonly codes: Segment['codes']
  readonly sourceHash: string
  /** Absent while there are no words. */
  readonly target?: string
  readonly state?: Translation['state']
  /** The source has changed since the target was made for it. */
  readonly isOutdated: boolean
  readonly notes: readonly ExchangeNote[]
  readonly sentMark: string
}

/** Sections, blocks and segments in the order of the page. Segments whose block is gone have no place in a file. */
export function outgoingSections(content: PageExchange, locale: string): OutgoingSection[] {
  const byBlock = Map.groupBy(content.segments, (segment) => `${segment.sectionId} ${segment.blockId}`)
  const translations = new Map(
    content.translations.filter((one) => one.locale === locale).map((one) => [one.segmentId, one]),
  )
  const comments = Map.groupBy(
    content.comments.filter((one) => one.resolvedAt === undefined && (one.locale ?? locale) === locale),
    (one) => one.segmentId,
  )
  return inPageOrder(content.sections).map((section) => ({
    kind: section.kind,
    blocks: section.blocks.flatMap((block) => {
      const segments = (byBlock.get(`${section.id} ${block.id}`) ?? []).toSorted((a, b) => a.order - b.order)
      if (segments.length === 0) return []
      const outgoing = segments.map((segment) =>
        outgoingSegment(segment, translations.get(segment.id), comments.get(segment.id) ?? []),
      )
      return [{ kind: block.kind, ...(block.field === undefined ? {} : { field: block.field }), segments: outgoing }]
    }),
  }))
}

function outgoingSegment(
  segment: PageExchange['segments'][number],
  translation: PageExchange['translations'][number] | undefined,
  comments: PageExchange['comments'],
): OutgoingSegment {
  const { id, source, codes, sourceHash } = segment
  const isThere = translation !== undefined && codedPlainText(translation.text).trim() !== ''
  return {
    id,
    source,
    codes,
    sourceHash,
    ...(isThere ? { target: translation.text, state: translation.state } : {}),
    isOutdated: isThere && translation.sourceHash !== sourceHash,
    notes: comments.map((comment) => ({
      commentId: comment.id,
      about: comment.locale === undefined ? 'source' : 'target',
      text: comment.text,
    })),
    sentMark: sentMark(isThere ? translation.text : ''),
  }
}
