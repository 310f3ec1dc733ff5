import { derivedId } from '../../../../shared/ids.ts'
import type { Block, PageSection, ParticipantPage, Segment, Translation } from '../../../../shared/model/page.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import {
  MAX_SECTION_BYTES,
  MAX_TRANSLATION_BYTES,
  sectionBytes,
  utf8Bytes,
} from '../../../../shared/translation/section-size.ts'
import { carryTranslations, type CarriedFields } from '../../../../shared/translation/segmenting/carry-translations.ts'
import { groupPieces, piecesOf, type Piece } from '../../../../shared/translation/segmenting/pieces.ts'
import type { RuleSets } from '../../../../shared/translation/segmenting/rule-sets.ts'
import { SegmentIds } from '../../../../shared/translation/segmenting/segment-ids.ts'
import type { NewRecord, Writer } from '../../../data/door-types.ts'
import { moveNotes } from './move-notes.ts'
import { ruleSetsFor, writeSegments } from './write-segments.ts'
import { keepReplaced } from './write-version.ts'

/** Where a segment stands: its block, and the number of the segment in it. */
interface Spot {
  readonly block: Block
  readonly order: number
  readonly sourceLocale: string
  /** The rules that the block names. */
  readonly sets: RuleSets
}

/**
 * Cuts the block of a segment anew and takes along what was written about its segments, in every language. `change` makes
 * the block with other cuts. Answers the ids of the block's segments afterwards, in order.
 */
export async function recutBlock(
  writer: Writer,
  segmentId: string,
  change: (spot: Spot) => Result<Block>,
): Promise<Result<readonly string[]>> {
  const found = await writer.get('segment', segmentId)
  const section = found && (await writer.get('pageSection', found.sectionId))
  const page = section && (await writer.get('participantPage', section.pageId))
  if (!section || !page) return err('pages.gone')
  // After a sync the segments may be those of another text: cuts are only told on the text that is there.
  await writeSegments(writer, section, page.sourceLocale)
  const segment = await writer.get('segment', segmentId)
  const block = section.blocks.find(({ id }) => id === segment?.blockId)
  if (!segment || !block) return err('pages.gone')

  const sets = await ruleSetsFor(writer, [block])
  const changed = change({ block, order: segment.order, sourceLocale: page.sourceLocale, sets })
  if (!changed.ok) return changed
  const blocks = section.blocks.map((each) => (each === block ? changed.value : each))
  const bytes = sectionBytes(blocks)
  if (bytes > MAX_SECTION_BYTES && bytes > sectionBytes(section.blocks)) return err('pages.section-too-large')
  await writer.update('pageSection', section.id, { blocks })
  const after = { block: changed.value, sets: await ruleSetsFor(writer, [changed.value]) }
  return rewrite(writer, { section, page, before: { block, sets }, after })
}

interface RuledBlock {
  readonly block: Block
  readonly sets: RuleSets
}

interface Change {
  readonly section: PageSection
  readonly page: ParticipantPage
  readonly before: RuledBlock
  readonly after: RuledBlock
}

interface OldSegment {
  readonly piece: Piece
  readonly segment: Segment
  readonly translations: readonly Translation[]
}

async function rewrite(writer: Writer, { section, page, before, after }: Change): Promise<Result<readonly string[]>> {
  const inSection = await writer.list('segment', 'sectionId', section.id)
  const ids = new SegmentIds(section.id, inSection)
  const byOrder = new Map(
    inSection.flatMap((each) => (each.blockId === before.block.id ? [[each.order, each] as const] : [])),
  )
  const old: OldSegment[] = []
  for (const [order, piece] of piecesOf(before.block, page.sourceLocale, before.sets).entries()) {
    const segment = byOrder.get(order)
    if (segment) old.push({ piece, segment, translations: await writer.list('translation', 'segmentId', segment.id) })
  }
  const written: string[] = []
  for (const group of groupPieces(old, piecesOf(after.block, page.sourceLocale, after.sets))) {
    const next = group.next.map((piece, index) => {
      const id = group.old[index]?.segment.id
      return { piece, id: id ?? ids.next(piece.sourceHash), isNew: id === undefined }
    })
    for (const { piece, id, isNew } of next) {
      const { source, codes, sourceHash } = piece
      const fields = { blockId: after.block.id, order: written.push(id) - 1, source, codes: [...codes], sourceHash }
      if (isNew) await writer.create('segment', { id, ...fields, pageId: page.id, sectionId: section.id })
      else await writer.update('segment', id, fields)
    }
    if (group.old.length === 1 && next.length === 1) continue
    const carried = await carry(writer, group.old, next, page.sourceLocale)
    if (!carried.ok) return carried
  }
  return ok(written)
}

type NextSegment = { readonly piece: Piece; readonly id: string }

async function carry(
  writer: Writer,
  old: readonly OldSegment[],
  next: readonly NextSegment[],
  sourceLocale: string,
): Promise<Result<void>> {
  const pieces = next.map(({ piece }) => piece)
  const written = old.flatMap(({ translations }) => translations)
  if (written.some(({ lockedBy }) => lockedBy !== undefined)) return err('pages.locked')
  for (const translation of written) await keepReplaced(writer, translation)
  for (const locale of new Set(written.map((each) => each.locale))) {
    const texts = old.map(({ piece, translations }) => {
      const translation = translations.find((each) => each.locale === locale)
      return { piece, translation }
    })
    const carried = carryTranslations(texts, pieces, { source: sourceLocale, target: locale })
    const model = texts.find(({ translation }) => translation)?.translation
    for (const [index, { id }] of next.entries()) {
      const fields = carried[index]
      const own = texts[index]?.translation
      if (fields && utf8Bytes(fields.text) > MAX_TRANSLATION_BYTES) return err('pages.translation-too-large')
      if (own && fields) await writer.update('translation', own.id, { ...absent, ...fields })
      else if (own) await writer.remove('translation', own.id)
      else if (fields && model) await writer.create('translation', translationOf(model, id, fields))
    }
  }
  const first = next[0]
  for (const { segment, translations } of old.slice(next.length)) {
    for (const translation of translations) await writer.remove('translation', translation.id)
    if (first) await moveNotes(writer, segment.id, first.id)
    await writer.remove('segment', segment.id)
  }
  return ok(undefined)
}

/** Fields that a text cut anew has only where the rule gives them; nobody has reviewed it. */
const absent = { isEdited: null, matchScore: null, hrefs: null, sourceCodes: null, reviewerId: null } as const

/** A translation of another segment that goes on in this one: whose text it was, and whatever else it says, stays. */
function translationOf(model: Translation, segmentId: string, fields: CarriedFields): NewRecord<'translation'> {
  const { createdAt: _, updatedAt: _u, rev: _r, isEdited: _e, matchScore: _m, hrefs: _h, ...others } = model
  const { sourceCodes: _c, reviewerId: _v, ...kept } = others
  return { ...kept, ...fields, segmentId, id: derivedId(segmentId, model.locale) }
}
