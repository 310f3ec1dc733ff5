import { derivedId } from '../../../../shared/ids.ts'
import type { MediaRef } from '../../../../shared/model/page.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { MAX_IMAGES } from '../../../../shared/translation/section-fields.ts'
import type { WriteDoor, Writer } from '../../../data/door-types.ts'

export type NewImage = Pick<MediaRef, 'fileName' | 'mime' | 'width' | 'height' | 'hash' | 'content'>

/**
 * Puts a picture into an image section; the one before it goes, unless another section shows it too. A picture is kept
 * once a page, by what it holds: chosen again, in another section or on another desk, it is the same record.
 */
export function setImage(door: WriteDoor, sectionId: string, image: NewImage): Promise<Result<void>> {
  return door.run({ key: 'pages.image' }, async (writer) => {
    const section = await writer.get('pageSection', sectionId)
    if (!section) return err('pages.gone')
    const { pageId } = section
    const media = await writer.list('mediaRef', 'pageId', pageId)
    const known = media.find(({ hash }) => hash === image.hash)
    const before = section.facts.mediaId
    if (known && known.id === before) return ok(undefined)
    const freed = before !== undefined && (await isOnlyIn(writer, pageId, before, sectionId)) ? 1 : 0
    if (!known && media.length - freed >= MAX_IMAGES) return err('pages.too-many-images', { max: MAX_IMAGES })
    const id = derivedId(pageId, 'media', image.hash)
    const shown = known ?? (await writer.create('mediaRef', { ...image, id, pageId }))
    await writer.update('pageSection', sectionId, { facts: { ...section.facts, mediaId: shown.id } })
    if (before !== undefined) await dropImage(writer, pageId, before)
    return ok(undefined)
  })
}

/** Removes a picture that no section of its page shows any more. */
export async function dropImage(writer: Writer, pageId: string, mediaId: string): Promise<void> {
  if (await isOnlyIn(writer, pageId, mediaId, undefined)) await writer.remove('mediaRef', mediaId)
}

async function isOnlyIn(
  writer: Writer,
  pageId: string,
  mediaId: string,
  sectionId: string | undefined,
): Promise<boolean> {
  if (!(await writer.get('mediaRef', mediaId))) return false
  const sections = await writer.list('pageSection', 'pageId', pageId)
  return !sections.some((section) => section.id !== sectionId && section.facts.mediaId === mediaId)
}
