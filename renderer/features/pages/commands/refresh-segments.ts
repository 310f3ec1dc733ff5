import { err, ok, type Result } from '../../../../shared/result.ts'
import type { WriteDoor } from '../../../data/door-types.ts'
import { writeSegments } from './write-segments.ts'

/**
 * Brings all sentences of a page in line with its sections. Needed after two desks changed one section: the sentences of
 * both arrive, the text of one of them stands.
 */
export function refreshSegments(door: WriteDoor, pageId: string): Promise<Result<void>> {
  return door.run({ key: 'pages.edit' }, async (writer) => {
    const page = await writer.get('participantPage', pageId)
    if (!page) return err('pages.gone')
    for (const section of await writer.list('pageSection', 'pageId', pageId)) {
      await writeSegments(writer, section, page.sourceLocale)
    }
    return ok(undefined)
  })
}
