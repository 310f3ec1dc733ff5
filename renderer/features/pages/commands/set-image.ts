import type { MediaRef } from '../../../../shared/model/page.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { MAX_IMAGES } from '../../../../shared/translation/section-fields.ts'
import type { WriteDoor } from '../../../data/door-types.ts'

export type NewImage = Pick<MediaRef, 'fileName' | 'mime' | 'width' | 'height' | 'hash' | 'content'>

/** Puts a picture into an image section; the one before it goes. */
export function setImage(door: WriteDoor, sectionId: string, image: NewImage): Promise<Result<void>> {
  return door.run({ key: 'pages.image' }, async (writer) => {
    const section = await writer.get('pageSection', sectionId)
    if (!section) return err('pages.gone')
    const media = await writer.list('mediaRef', 'pageId', section.pageId)
    const old = media.find((item) => item.id === section.facts.mediaId)
    if (!old && media.length >= MAX_IMAGES) return err('pages.too-many-images', { max: MAX_IMAGES })
    if (old) await writer.remove('mediaRef', old.id)
    const created = await writer.create('mediaRef', { ...image, pageId: section.pageId })
    await writer.update('pageSection', sectionId, { facts: { ...section.facts, mediaId: created.id } })
    return ok(undefined)
  })
}
