import type { PagePackage } from '../../../../shared/translation/exchange/page-package.ts'
import type { Writer } from '../../../data/door-types.ts'
import { ifNew, rulesHere, sectionHere, unstamped } from './take-package.ts'

/**
 * Puts sections of a package in the place of those here, with exactly its sentences, so that the translations of both sides
 * fit them. Sentences that are gone take their translations along; those that changed make theirs outdated.
 */
export async function takeSections(
  writer: Writer,
  { records }: PagePackage,
  sectionIds: readonly string[],
): Promise<void> {
  for (const rules of records.rules ?? []) await ifNew(writer, 'segmentationRules', rulesHere(rules))
  for (const id of sectionIds) {
    const section = records.sections.find((each) => each.id === id)
    const before = await writer.get('pageSection', id)
    const mediaId = section?.facts.mediaId
    const media = records.media.find((each) => each.id === mediaId)
    if (media && !(await writer.get('mediaRef', media.id))) await writer.create('mediaRef', unstamped(media))
    await takeSegments(
      writer,
      id,
      records.segments.filter(({ sectionId }) => sectionId === id),
    )
    if (!section) await writer.remove('pageSection', id)
    else if (before) await writer.update('pageSection', id, { blocks: section.blocks, facts: section.facts })
    else await writer.create('pageSection', sectionHere(section))
  }
}

async function takeSegments(
  writer: Writer,
  sectionId: string,
  segments: PagePackage['records']['segments'],
): Promise<void> {
  const kept = new Set(segments.map(({ id }) => id))
  for (const { id } of await writer.list('segment', 'sectionId', sectionId)) {
    if (kept.has(id)) continue
    for (const translation of await writer.list('translation', 'segmentId', id)) {
      await writer.remove('translation', translation.id)
    }
    await writer.remove('segment', id)
  }
  for (const segment of segments) {
    if (!(await writer.get('segment', segment.id))) await writer.create('segment', unstamped(segment))
    else {
      const { blockId, order, source, codes, sourceHash } = segment
      await writer.update('segment', segment.id, { sectionId, blockId, order, source, codes, sourceHash })
    }
  }
}
