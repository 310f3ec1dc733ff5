import type { Block, PageSection } from '../../../../shared/model/page.ts'
import { alignSegments } from '../../../../shared/translation/segmenting/align-segments.ts'
import { segmentBlocks } from '../../../../shared/translation/segmenting/segment-blocks.ts'
import { rulesNamed } from '../../../../shared/translation/segmenting/keep-rules.ts'
import { ruleSetsOf, type RuleSets } from '../../../../shared/translation/segmenting/rule-sets.ts'
import type { Writer } from '../../../data/door-types.ts'

/**
 * Brings a section's segments in line with its blocks. Segments that live on keep their ids, and with them their
 * translations; what is gone takes its translations along, and undo brings both back.
 */
export async function writeSegments(
  writer: Writer,
  section: Pick<PageSection, 'id' | 'pageId' | 'blocks'>,
  sourceLocale: string,
): Promise<void> {
  const old = await writer.list('segment', 'sectionId', section.id)
  const drafts = segmentBlocks(section, sourceLocale, await ruleSetsFor(writer, section.blocks))
  const { create, update, remove } = alignSegments(section.id, old, drafts)
  for (const fields of create)
    await writer.create('segment', { ...fields, pageId: section.pageId, sectionId: section.id })
  for (const { id, ...fields } of update) await writer.update('segment', id, fields)
  for (const id of remove) {
    for (const translation of await writer.list('translation', 'segmentId', id))
      await writer.remove('translation', translation.id)
    await writer.remove('segment', id)
  }
}

/** The rules of files that blocks name, as far as they are at this desk. */
export async function ruleSetsFor(writer: Pick<Writer, 'get'>, blocks: readonly Block[]): Promise<RuleSets> {
  const found = []
  for (const id of rulesNamed(blocks)) {
    const record = await writer.get('segmentationRules', id)
    if (record) found.push(record)
  }
  return ruleSetsOf(found)
}
