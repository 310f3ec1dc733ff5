import { fieldBlock } from '../section-fields.ts'
import { pageFinding, type PageCheck } from './page-check.ts'

/** A list typed by hand: its marks become words of the page. */
const typedMark = /^(?:[-–—•·▪◦*]|\(?\d{1,2}[.)]|\(?[a-z]\))[\s\u00a0]/u

/** `12. Mai` for "12 May": the number is the text's, not that of a list. */
function isOrdinal(mark: string, source: string): boolean {
  const number = /\d+/.exec(mark)?.[0]
  return number !== undefined && source.includes(number)
}

/**
 * Headings and lists are those of the source. They are lost where a mark is typed into the words, where a heading or
 * point is left without words among translated ones, and where several of them were put into one.
 */
export const shape: PageCheck = ({ sections, texts, isSource }) => {
  if (isSource) return []
  const kinds = new Map(
    sections.flatMap((section) => section.blocks.map((block) => [`${section.id} ${block.id}`, block.kind] as const)),
  )
  const last = new Map(
    texts.flatMap(({ segment, target }, at) => (target === undefined ? [] : [[segment.sectionId, at] as const])),
  )
  return texts.flatMap(({ segment, source, target }, at) => {
    const kind = kinds.get(`${segment.sectionId} ${segment.blockId}`)
    if (kind === undefined || kind === 'field' || kind === 'paragraph') return []
    // Passed over: what nobody has come to yet is no hole.
    if (target === undefined) return at < (last.get(segment.sectionId) ?? 0) ? [pageFinding('shape', segment.id)] : []
    const mark = typedMark.exec(target)?.[0]?.trim()
    if (mark !== undefined && !typedMark.test(source) && !isOrdinal(mark, source))
      return [pageFinding('shape', segment.id, mark)]
    const several = /\n|[\s\u00a0][•▪◦][\s\u00a0]/u.test(target) && !/\n|[\s\u00a0][•▪◦][\s\u00a0]/u.test(source)
    return several ? [pageFinding('shape', segment.id, target.slice(0, 40))] : []
  })
}

/** Pictures have words for those who do not see them, in this language too. */
export const altText: PageCheck = ({ sections, texts, isSource, sourceLocale, locale }) =>
  sections.flatMap((section) => {
    if (section.facts.mediaId === undefined) return []
    const alt = fieldBlock(section, 'alt')
    const own = texts.filter(({ segment }) => segment.sectionId === section.id && segment.blockId === alt?.id)
    const first = own[0]
    if (!alt || alt.markup.trim() === '' || !first) return [pageFinding('altText', section.id)]
    if (isSource) return []
    const isLeft = own.some(({ source, target }) => target === undefined || (target === source && /\s/.test(source)))
    return isLeft && sourceLocale !== locale ? [pageFinding('altText', first.segment.id)] : []
  })
