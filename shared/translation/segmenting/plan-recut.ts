import type { Block, PageSection } from '../../model/page.ts'
import { withRules } from './keep-rules.ts'
import type { RuleSets } from './rule-sets.ts'
import { blockText, segmentRanges } from './segment-blocks.ts'

/** A sentence as plain text, and where it begins in its paragraph. */
export interface PlainSentence {
  readonly from: number
  readonly text: string
}

/** A paragraph that other rules cut otherwise. */
export interface RecutBlock {
  readonly sectionId: string
  readonly block: Block
  readonly before: readonly PlainSentence[]
  readonly after: readonly PlainSentence[]
}

/**
 * The paragraphs of a page that the rules in use (`undefined`: the desk's own) cut otherwise than they are cut now. What a
 * person cut or joined stays.
 */
export function planRecut(
  sections: readonly Pick<PageSection, 'id' | 'blocks'>[],
  locale: string,
  { sets, inUse }: { readonly sets: RuleSets; readonly inUse: string | undefined },
): readonly RecutBlock[] {
  return sections.flatMap(({ id, blocks }) =>
    blocks.flatMap((block) => {
      if (block.rules === inUse || !isCutByRules(block)) return []
      const before = sentencesOf(block, locale, sets)
      const after = sentencesOf(withRules(block, inUse), locale, sets)
      const isSame = before.length === after.length && before.every(({ from }, at) => from === after[at]?.from)
      return isSame ? [] : [{ sectionId: id, block, before, after }]
    }),
  )
}

/** One value, or a snippet, is never cut. */
export function isCutByRules(block: Pick<Block, 'kind' | 'boilerplate'>): boolean {
  return block.kind !== 'field' && !block.boilerplate
}

function sentencesOf(block: Block, locale: string, sets: RuleSets): PlainSentence[] {
  const text = blockText(block)
  return segmentRanges(block, locale, sets).map(({ from, to }) => ({ from, text: text.slice(from, to) }))
}
