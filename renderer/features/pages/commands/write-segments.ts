import type { PageSection } from '../../../../shared/model/page.ts'
import { alignSegments } from '../../../../shared/translation/segmenting/align-segments.ts'
import { segmentBlocks } from '../../../../shared/translation/segmenting/segment-blocks.ts'
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
  const { create, update, remove } = alignSegments(section.id, old, segmentBlocks(section, sourceLocale))
  for (const fields of create)
    await writer.create('segment', { ...fields, pageId: section.pageId, sectionId: section.id })
  for (const { id, ...fields } of update) await writer.update('segment', id, fields)
  for (const id of remove) {
    for (const translation of await writer.list('translation', 'segmentId', id))
      await writer.remove('translation', translation.id)
    await writer.remove('segment', id)
  }
}
