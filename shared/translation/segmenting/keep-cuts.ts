import type { Block, Cut } from '../../model/page.ts'
import { carryCuts, CutPlaces } from './cuts.ts'
import { blockText } from './segment-blocks.ts'

/**
 * Blocks as an editor gives them back, which knows of no cuts, with the cuts of the blocks they were. Those of a
 * paragraph that was divided, or joined with another, go where the words around them went.
 */
export function keepCuts(before: readonly Block[], after: readonly Block[]): Block[] {
  const old = new Map(before.flatMap((block) => (block.cuts ? [[block.id, block] as const] : [])))
  if (old.size === 0) return [...after]
  const kept = after.map((block): Block => {
    const was = old.get(block.id)
    if (!was?.cuts || block.cuts || block.kind === 'field') return block
    return { ...block, cuts: carryCuts(blockText(was), blockText(block), was.cuts) }
  })
  const homeless = withoutPlace([...old.values()], kept)
  if (homeless.length === 0) return kept
  const unchanged = new Set(before.map(({ markup }) => markup))
  return kept.map((block) =>
    unchanged.has(block.markup) || block.kind === 'field' ? block : takingIn(block, homeless),
  )
}

/** Cuts whose block is gone, or no longer has the words around them. */
function withoutPlace(before: readonly Block[], after: readonly Block[]): Cut[] {
  const now = new Map(after.map((block) => [block.id, block]))
  return before.flatMap(({ id, cuts = [] }) => {
    const block = now.get(id)
    const places = new CutPlaces(block ? blockText(block) : '')
    return cuts.filter((cut, index) => places.find(block?.cuts?.[index] ?? cut) === undefined)
  })
}

function takingIn(block: Block, homeless: readonly Cut[]): Block {
  const places = new CutPlaces(blockText(block))
  const taken = new Set((block.cuts ?? []).map((cut) => places.find(cut)))
  const found = homeless.filter((cut) => {
    const place = places.find(cut)
    return place !== undefined && !taken.has(place)
  })
  return found.length > 0 ? { ...block, cuts: [...(block.cuts ?? []), ...found] } : block
}
