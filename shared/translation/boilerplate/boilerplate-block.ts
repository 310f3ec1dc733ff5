import type { Boilerplate } from '../../model/boilerplate.ts'
import type { Block } from '../../model/page.ts'
import { CutPlaces } from '../segmenting/cuts.ts'
import { blockText, segmentRanges } from '../segmenting/segment-blocks.ts'

type SnippetWords = Pick<Boilerplate, 'id' | 'markup' | 'version'>

/** A snippet as a block of a page. `id` is that of the block. */
export function boilerplateBlock(id: string, boilerplate: SnippetWords): Block {
  return {
    id,
    kind: 'paragraph',
    markup: boilerplate.markup,
    boilerplate: { id: boilerplate.id, version: boilerplate.version },
  }
}

/** The block with the snippet's words of now. */
export function acceptedBlock(block: Block, boilerplate: SnippetWords): Block {
  return { ...boilerplateBlock(block.id, boilerplate), kind: block.kind }
}

/** The block as it is, which is not offered this version again. */
export function declinedBlock(block: Block, version: number): Block {
  return block.boilerplate ? { ...block, boilerplate: { ...block.boilerplate, declined: version } } : block
}

/**
 * The block as text of the page's own, free to edit. It stays one segment, so that its translations fit: the places where
 * the rules would cut it are joined, as a person could have done.
 */
export function detachedBlock(block: Block, sourceLocale: string): Block {
  const { boilerplate: _, ...own } = block
  const places = new CutPlaces(blockText(own))
  const cuts = segmentRanges(own, sourceLocale)
    .slice(1)
    .map(({ from }) => places.cutAt(from, 'join'))
  return cuts.length > 0 ? { ...own, cuts } : own
}
