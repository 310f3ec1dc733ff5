import { derivedId, randomIds } from '../../../../shared/ids.ts'
import type { SectionKind } from '../../../../shared/model/page.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { inPageOrder, orderBetween } from '../../../../shared/translation/page-order.ts'
import { sectionForms } from '../../../../shared/translation/section-fields.ts'
import type { WriteDoor } from '../../../data/door-types.ts'
import { dropImage } from './set-image.ts'
import { writeSegments } from './write-segments.ts'

/** An empty section at the end of the page. */
export function addSection(door: WriteDoor, pageId: string, kind: SectionKind): Promise<Result<string>> {
  return door.run({ key: 'pages.addSection' }, async (writer) => {
    const sections = await writer.list('pageSection', 'pageId', pageId)
    const { isRepeatable } = sectionForms[kind]
    if (!isRepeatable && sections.some((section) => section.kind === kind)) return err('pages.exists')
    const order = orderBetween(inPageOrder(sections).at(-1)?.order, undefined)
    const id = isRepeatable ? randomIds.next() : derivedId(pageId, 'section', kind)
    const section = await writer.create('pageSection', { id, pageId, kind, order, blocks: [], facts: {} })
    return ok(section.id)
  })
}

/** One place up or down. */
export function moveSection(door: WriteDoor, sectionId: string, by: -1 | 1): Promise<Result<void>> {
  return door.run({ key: 'pages.moveSection' }, async (writer) => {
    const section = await writer.get('pageSection', sectionId)
    if (!section) return err('pages.gone')
    const sections = inPageOrder(await writer.list('pageSection', 'pageId', section.pageId))
    const at = sections.findIndex((other) => other.id === sectionId)
    const others = sections.toSpliced(at, 1)
    const to = at + by
    if (to < 0 || to > others.length) return ok(undefined)
    await writer.update('pageSection', sectionId, { order: orderBetween(others[to - 1]?.order, others[to]?.order) })
    return ok(undefined)
  })
}

/** Takes a section off the page, with its sentences, their translations and its picture. Undo brings all back. */
export function removeSection(door: WriteDoor, sectionId: string): Promise<Result<void>> {
  return door.run({ key: 'pages.removeSection' }, async (writer) => {
    const section = await writer.get('pageSection', sectionId)
    if (!section) return err('pages.gone')
    await writeSegments(writer, { ...section, blocks: [] }, 'en')
    const mediaId = section.facts.mediaId
    await writer.remove('pageSection', sectionId)
    if (mediaId !== undefined) await dropImage(writer, section.pageId, mediaId)
    return ok(undefined)
  })
}
