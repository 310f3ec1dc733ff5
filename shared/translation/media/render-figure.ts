import type { MediaRef } from '../../model/page.ts'
import { element, text, type RenderNode } from '../render-tree.ts'
import { deedAddress, licenceOf } from './licences.ts'

export interface Figure {
  readonly media: Pick<MediaRef, 'mime' | 'content' | 'width' | 'height'>
  /** Plain text, for people who do not see the picture. */
  readonly alt: string
  readonly caption: readonly RenderNode[]
  readonly credit: readonly RenderNode[]
  readonly rights: readonly RenderNode[]
  readonly licence: string | undefined
}

/** A picture with what stands below it: what it shows, whose it is, and what others may do with it. */
export function renderFigure(figure: Figure, locale: string, photoLabel: string): RenderNode {
  const { media, alt, caption } = figure
  const image = element('img', [], {
    src: `data:${media.mime};base64,${media.content}`,
    alt,
    width: String(media.width),
    height: String(media.height),
  })
  const source = sourceLine(figure, locale, photoLabel)
  if (caption.length === 0 && source.length === 0) return element('figure', [image])
  const lines = [caption, source].filter((line) => line.length > 0)
  const words = lines.length === 1 ? lines.flat() : lines.map((line) => element('p', line))
  return element('figure', [image, element('figcaption', words)])
}

/** Credit, licence, rights: title, author, source and licence belong together (CC, "Recommended practices"). */
function sourceLine({ credit, rights, licence }: Figure, locale: string, photoLabel: string): RenderNode[] {
  const parts: (readonly RenderNode[])[] = []
  if (credit.length > 0) parts.push([text(`${photoLabel}: `), ...credit])
  const known = licenceOf(licence)
  if (known?.name !== undefined) {
    const href = deedAddress(known, locale)
    parts.push([href === undefined ? text(known.name) : element('a', [text(known.name)], { href })])
  }
  if (rights.length > 0) parts.push(rights)
  return parts.flatMap((part, index) => (index === 0 ? [...part] : [text(' · '), ...part]))
}
