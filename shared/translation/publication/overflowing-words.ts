import type { RenderNode, RenderTag } from '../render-tree.ts'

/** Width of a column of text on a narrow telephone, in CSS pixels: 320 (WCAG 2.2, 1.4.10) less the usual margins. */
export const NARROW_COLUMN = 288

export interface OverflowingWord {
  readonly word: string
  /** The segment it stands in; absent in fixed words of the page. */
  readonly segmentId: string | undefined
}

/** Width of a word in CSS pixels, as text of an element. */
export type MeasureWord = (word: string, tag: RenderTag) => number

/** No sign is wider than three times this share of the narrowest column: shorter words need no measuring. */
const WORTH_MEASURING = 12

type Finder = (nodes: readonly RenderNode[]) => OverflowingWord[]

/**
 * Finds words wider than a narrow column: they run out of it, or are cut anywhere. A word may be broken at a hyphen, a
 * dash, a slash and a soft hyphen, so only the parts between them count. What was found in a segment is remembered as
 * long as its node is the same: after an edit only the changed segment is looked at again.
 */
export function overflowFinder(measure: MeasureWord, column: number = NARROW_COLUMN): Finder {
  const known = new WeakMap<RenderNode, readonly string[]>()

  function wideIn(node: RenderNode, tag: RenderTag): readonly string[] {
    if (node.kind === 'text') {
      return node.text
        .split(/[\s\u00AD\u200B/\-‐–—]+/)
        .filter((word) => word.length >= WORTH_MEASURING && !isAddress(word) && measure(word, tag) > column)
    }
    const own = node.kind === 'segment' || inherits.has(node.tag) ? tag : node.tag
    return node.children.flatMap((child) => wideIn(child, own))
  }

  function inSegment(node: RenderNode, tag: RenderTag): readonly string[] {
    const words = known.get(node) ?? wideIn(node, tag)
    known.set(node, words)
    return words
  }

  function find(node: RenderNode, tag: RenderTag): OverflowingWord[] {
    if (node.kind === 'segment') return inSegment(node, tag).map((word) => ({ word, segmentId: node.id }))
    if (node.kind === 'text') return wideIn(node, tag).map((word) => ({ word, segmentId: undefined }))
    const own = inherits.has(node.tag) ? tag : node.tag
    return node.children.flatMap((child) => find(child, own))
  }

  return (nodes) => {
    const found = nodes.flatMap((node) => find(node, 'p'))
    return [...new Map(found.map((each) => [`${each.segmentId ?? ''} ${each.word}`, each])).values()]
  }
}

/** Nobody can word an address differently, and websites break it wherever they must. */
function isAddress(word: string): boolean {
  return /@|\p{L}\.\p{L}/u.test(word)
}

/** Tags whose words look like those around them. */
const inherits: ReadonlySet<RenderTag> = new Set(['a', 'b', 'i'])
