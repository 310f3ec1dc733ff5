import type { Block, Cut } from '../../model/page.ts'
import { err, ok, type Result } from '../../result.ts'
import { CutPlaces } from './cuts.ts'
import { ownRulesOnly, type RuleSets } from './rule-sets.ts'
import { blockText, segmentRanges } from './segment-blocks.ts'

/**
 * A block with one of its segments cut in two. `order` counts its segments from 0; `offset` is in UTF-16 units of the
 * segment's plain source and moves to the nearest white space. Refused with `pages.cannot-split`: a field, a segment
 * of one word, the inside of a link, which stays one thing to a reader.
 */
export function splitBlock(
  block: Block,
  locale: string,
  place: { readonly order: number; readonly offset: number },
  sets: RuleSets = ownRulesOnly,
): Result<Block> {
  const range = segmentRanges(block, locale, sets)[place.order]
  const text = blockText(block)
  const gap = range && nearestGap(text.slice(range.from, range.to), place.offset)
  const cut = range && gap !== undefined && recut(block, locale, { at: range.from + gap, kind: 'split' }, sets)
  return cut ? ok(cut) : err('pages.cannot-split')
}

/** A block with a segment and the next made one. Refused with `pages.cannot-merge` where the block has no next. */
export function joinBlock(block: Block, locale: string, order: number, sets: RuleSets = ownRulesOnly): Result<Block> {
  const next = segmentRanges(block, locale, sets)[order + 1]
  const joined = next && recut(block, locale, { at: next.from, kind: 'join' }, sets)
  return joined ? ok(joined) : err('pages.cannot-merge')
}

/** A block as the rules it names cut it. */
export function withoutCuts(block: Block): Block {
  const { cuts: _, ...rest } = block
  return rest
}

/** Takes back what was said about a place, and says the other thing only if the rules do not. No effect: `undefined`. */
function recut(
  block: Block,
  locale: string,
  { at, kind }: { readonly at: number; readonly kind: Cut['kind'] },
  sets: RuleSets,
): Block | undefined {
  const places = new CutPlaces(blockText(block))
  const others = (block.cuts ?? []).filter((cut) => {
    const place = places.find(cut)
    return place !== undefined && place !== at
  })
  const bare = withoutCuts(block)
  for (const cuts of [others, [...others, places.cutAt(at, kind)]]) {
    const changed = cuts.length > 0 ? { ...bare, cuts } : bare
    const isCut = segmentRanges(changed, locale, sets).some(({ from }) => from === at)
    if (isCut === (kind === 'split')) return changed
  }
  return undefined
}

/** The offset behind the white space nearest to an offset; `undefined` where the text has but one word. */
function nearestGap(text: string, offset: number): number | undefined {
  let nearest: { readonly gap: number; readonly away: number } | undefined
  for (const match of text.trimEnd().matchAll(/(?<=\S)\s+/g)) {
    const gap = match.index + match[0].length
    const away = Math.max(match.index - offset, offset - gap, 0)
    if (!nearest || away < nearest.away) nearest = { gap, away }
  }
  return nearest?.gap
}
