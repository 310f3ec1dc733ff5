import { derivedId, randomIds } from '../../../../shared/ids.ts'
import type { Boilerplate } from '../../../../shared/model/boilerplate.ts'
import type { Block, PageSection, ParticipantPage, Segment } from '../../../../shared/model/page.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import {
  acceptedBlock,
  boilerplateBlock,
  declinedBlock,
  detachedBlock,
} from '../../../../shared/translation/boilerplate/boilerplate-block.ts'
import { proposedTranslations } from '../../../../shared/translation/boilerplate/propose-boilerplate.ts'
import { MAX_SECTION_BYTES, sectionBytes } from '../../../../shared/translation/section-size.ts'
import type { WriteDoor, Writer } from '../../../data/door-types.ts'
import { sourceOf } from './translate-segment.ts'
import { writeSegments } from './write-segments.ts'
import { keepReplaced, writeVersion } from './write-version.ts'

/** A block of a section. */
export interface BlockPlace {
  readonly sectionId: string
  readonly blockId: string
}

/**
 * Puts a snippet into a section behind a block (`undefined`: at the end), with its translations for the languages of the
 * page, which somebody still has to review. Errors: `pages.gone`, `boilerplate.gone`, `boilerplate.other-language`,
 * `pages.section-too-large`.
 */
export function insertBoilerplate(
  door: WriteDoor,
  sectionId: string,
  boilerplateId: string,
  behind: string | undefined,
): Promise<Result<void>> {
  return door.run({ key: 'pages.insertBoilerplate' }, async (writer) => {
    const spot = await spotOf(writer, sectionId)
    const boilerplate = await writer.get('boilerplate', boilerplateId)
    if (!spot) return err('pages.gone')
    if (!boilerplate) return err('boilerplate.gone')
    const { section, page } = spot
    if (page.sourceLocale !== boilerplate.sourceLocale) return err('boilerplate.other-language')
    const block = boilerplateBlock(randomIds.next(), boilerplate)
    const at = section.blocks.findIndex(({ id }) => id === behind)
    const blocks = section.blocks.toSpliced(at < 0 ? section.blocks.length : at + 1, 0, block)
    if (sectionBytes(blocks) > MAX_SECTION_BYTES) return err('pages.section-too-large')
    await writeWords(writer, page, await writer.update('pageSection', sectionId, { blocks }), block, boilerplate)
    return ok(undefined)
  })
}

/** Takes the snippet's words of now into places that hold it; translations made or locked there stay. */
export function acceptBoilerplate(
  door: WriteDoor,
  boilerplateId: string,
  places: readonly BlockPlace[],
): Promise<Result<void>> {
  const label = { key: 'pages.acceptBoilerplate', params: { count: places.length } }
  return door.run(label, async (writer) => {
    const boilerplate = await writer.get('boilerplate', boilerplateId)
    if (!boilerplate) return err('boilerplate.gone')
    for (const { sectionId, blockId } of places) {
      const spot = await spotOf(writer, sectionId)
      const block = spot?.section.blocks.find(({ id }) => id === blockId)
      // Removed or made the page's own meanwhile.
      if (!spot || block?.boilerplate?.id !== boilerplateId) continue
      const next = acceptedBlock(block, boilerplate)
      const blocks = replaced(spot.section, next)
      if (sectionBytes(blocks) > MAX_SECTION_BYTES) return err('pages.section-too-large')
      await writeWords(writer, spot.page, await writer.update('pageSection', sectionId, { blocks }), next, boilerplate)
    }
    return ok(undefined)
  })
}

/** Keeps the words of places as they are; this version is not offered there again. */
export function declineBoilerplate(
  door: WriteDoor,
  boilerplateId: string,
  places: readonly BlockPlace[],
): Promise<Result<void>> {
  const label = { key: 'pages.declineBoilerplate', params: { count: places.length } }
  return door.run(label, async (writer) => {
    const boilerplate = await writer.get('boilerplate', boilerplateId)
    if (!boilerplate) return err('boilerplate.gone')
    for (const { sectionId, blockId } of places) {
      const section = await writer.get('pageSection', sectionId)
      const block = section?.blocks.find(({ id }) => id === blockId)
      if (!section || !block) continue
      await writer.update('pageSection', sectionId, {
        blocks: replaced(section, declinedBlock(block, boilerplate.version)),
      })
    }
    return ok(undefined)
  })
}

/** Makes a place text of the page's own, free to edit. */
export function detachBoilerplate(door: WriteDoor, place: BlockPlace): Promise<Result<void>> {
  return door.run({ key: 'pages.detachBoilerplate' }, async (writer) => {
    await detachPlace(writer, place)
    return ok(undefined)
  })
}

export async function detachPlace(writer: Writer, { sectionId, blockId }: BlockPlace): Promise<void> {
  const spot = await spotOf(writer, sectionId)
  const block = spot?.section.blocks.find(({ id }) => id === blockId)
  if (!spot || !block) return
  const blocks = replaced(spot.section, detachedBlock(block, spot.page.sourceLocale))
  await writeSegments(writer, await writer.update('pageSection', sectionId, { blocks }), spot.page.sourceLocale)
}

interface Spot {
  readonly section: PageSection
  readonly page: ParticipantPage
}

async function spotOf(writer: Writer, sectionId: string): Promise<Spot | undefined> {
  const section = await writer.get('pageSection', sectionId)
  const page = section && (await writer.get('participantPage', section.pageId))
  return section && page && { section, page }
}

function replaced({ blocks }: PageSection, block: Block): Block[] {
  return blocks.map((each) => (each.id === block.id ? block : each))
}

/** Brings the segments in line, and writes the snippet's translations where nobody has made one of their own. */
async function writeWords(
  writer: Writer,
  page: ParticipantPage,
  section: PageSection,
  block: Block,
  boilerplate: Boilerplate,
): Promise<void> {
  await writeSegments(writer, section, page.sourceLocale)
  const segment = (await writer.list('segment', 'sectionId', section.id)).find(({ blockId }) => blockId === block.id)
  if (!segment) return
  const translations = await writer.list('translation', 'segmentId', segment.id)
  for (const { locale, after, action } of proposedTranslations({ ...page, translations }, boilerplate)) {
    if (action === 'take') await writeTranslation(writer, segment, locale, after)
  }
}

async function writeTranslation(writer: Writer, segment: Segment, locale: string, text: string): Promise<void> {
  const id = derivedId(segment.id, locale)
  const before = await writer.get('translation', id)
  if (before) await keepReplaced(writer, before)
  const fields = { text, state: 'translated', origin: 'memory', matchScore: 100, ...sourceOf(segment) } as const
  const after = before
    ? await writer.update('translation', id, {
        ...fields,
        isEdited: null,
        hrefs: null,
        reviewerId: null,
        memberId: writer.memberId,
      })
    : await writer.create('translation', {
        ...fields,
        id,
        segmentId: segment.id,
        pageId: segment.pageId,
        locale,
        memberId: writer.memberId,
      })
  await writeVersion(writer, after)
}
