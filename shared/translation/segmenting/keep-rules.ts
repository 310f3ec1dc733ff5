import type { Block } from '../../model/page.ts'
import { blockText } from './segment-blocks.ts'

/**
 * Blocks as an editor gives them back, which knows of no rules, each with the rules it was cut by: what is written already
 * is never cut otherwise by itself. New text takes those in use (`undefined`: the desk's own). Half of a paragraph that was
 * divided is no new text.
 */
export function keepRules(before: readonly Block[], after: readonly Block[], inUse: string | undefined): Block[] {
  const old = new Map(before.map((block) => [block.id, block]))
  return after.map((block) => {
    if (block.kind === 'field' || block.boilerplate) return block
    const was = old.get(block.id)
    if (was && was.markup.trim() !== '') return withRules(block, was.rules)
    return withRules(block, inUse === undefined && !hasPins(before) ? undefined : rulesOfOrigin(before, block, inUse))
  })
}

/** Whether an edit brings text that no rules have cut yet. */
export function hasNewText(before: readonly Block[], after: readonly Block[]): boolean {
  const written = new Set(before.flatMap(({ id, markup }) => (markup.trim() === '' ? [] : [id])))
  return after.some(({ id, kind }) => kind !== 'field' && !written.has(id))
}

/** A block cut by these rules and no person's cuts; `undefined`: by those of the desk. */
export function cutByRules(block: Block, rules: string | undefined): Block {
  const { cuts: _, ...rest } = block
  return withRules(rest, rules)
}

/** Rules other than the desk's that blocks were cut by. */
export function rulesNamed(blocks: readonly Pick<Block, 'rules'>[]): readonly string[] {
  return [...new Set(blocks.flatMap(({ rules }) => (rules === undefined ? [] : [rules])))]
}

function hasPins(blocks: readonly Block[]): boolean {
  return blocks.some(({ rules }) => rules !== undefined)
}

function rulesOfOrigin(before: readonly Block[], block: Block, inUse: string | undefined): string | undefined {
  const text = blockText(block).trim()
  const origin = text === '' ? undefined : before.find((old) => old.kind !== 'field' && blockText(old).includes(text))
  return origin ? origin.rules : inUse
}

/** The block named for other rules, its cuts by hand kept. */
export function withRules(block: Block, rules: string | undefined): Block {
  if (block.rules === rules) return block
  const { rules: _, ...rest } = block
  return rules === undefined ? rest : { ...rest, rules }
}
