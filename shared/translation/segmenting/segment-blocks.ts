import type { Block, InlineCode } from '../../model/page.ts'
import { encodeInlines } from '../coded-text.ts'
import { normaliseInlines, textOf, type Inline } from '../inline.ts'
import { parseMarkup } from '../markup.ts'
import { sourceHash } from '../source-hash.ts'
import { applyCuts } from './cuts.ts'
import { ownRulesOnly, type RuleSets } from './rule-sets.ts'
import { splitSentences, type SentenceSplitter } from './split-sentences.ts'
import type { TextRange } from './text-range.ts'

/** A segment before it has an id: what its block says now. */
export interface SegmentDraft {
  readonly blockId: string
  /** Position within its block, from 0. */
  readonly order: number
  readonly source: string
  readonly codes: InlineCode[]
  readonly sourceHash: string
  /** The block holds one value, not prose: it is one segment whatever it says. */
  readonly isField: boolean
}

/**
 * The segments of a section's blocks, in order. Fields are one segment each, headings too unless a person cut them; empty
 * blocks have none. `sets` has the rules that blocks name.
 */
export function segmentBlocks(
  section: { readonly blocks: readonly Block[] },
  locale: string,
  sets: RuleSets = ownRulesOnly,
): SegmentDraft[] {
  return section.blocks.flatMap((block) => segmentBlock(block, locale, sets))
}

type Sentence = Omit<SegmentDraft, 'blockId' | 'isField'>

/** Sentences of texts met before. Nearly every block is asked for again with the next pause in typing. */
const known = new Map<string, readonly Sentence[]>()
/** In characters of markup: what stays in memory. */
const MOST_KNOWN = 2_000_000
let knownCharacters = 0

function segmentBlock(block: Block, locale: string, sets: RuleSets): SegmentDraft[] {
  const cuts = block.cuts === undefined ? '' : JSON.stringify(block.cuts)
  const rules = rulesOf(block, sets) ? block.rules : ''
  const key = `${locale} ${wayOf(block)} ${rules} ${cuts} ${block.markup}`
  const sentences = known.get(key) ?? sentencesIn(block, locale, sets)
  if (!known.has(key)) {
    if (knownCharacters > MOST_KNOWN) {
      known.clear()
      knownCharacters = 0
    }
    known.set(key, sentences)
    knownCharacters += key.length
  }
  return sentences.map((sentence) => ({
    ...sentence,
    blockId: block.id,
    codes: [...sentence.codes],
    isField: wayOf(block) === 'field',
  }))
}

/** What of a block decides how it is cut. A snippet shared by pages is one value, translated as a whole. */
function wayOf(block: Pick<Block, 'kind' | 'boilerplate'>): 'field' | 'heading' | 'prose' {
  if (block.boilerplate) return 'field'
  return block.kind === 'field' || block.kind === 'heading' ? block.kind : 'prose'
}

/** The plain text of a block, which offsets and ranges count in. */
export function blockText(block: Pick<Block, 'markup'>): string {
  return textOf(parseMarkup(block.markup))
}

/**
 * Where the segments of a block stand in its plain text: as the rules of the language say, then as a person cut and
 * joined them. In order, covering all words, none twice.
 */
export function segmentRanges(
  block: Pick<Block, 'kind' | 'markup' | 'cuts' | 'rules' | 'boilerplate'>,
  locale: string,
  sets: RuleSets = ownRulesOnly,
): TextRange[] {
  const inlines = parseMarkup(block.markup)
  const text = textOf(inlines)
  const way = wayOf(block)
  const ranges = way === 'prose' ? splitSentences(text, locale, rulesOf(block, sets)) : wholeRange(text)
  if (way === 'field') return ranges
  const cut = applyCuts(text, ranges, block.cuts ?? [])
  return cut.length > 1 ? outsideLinks(cut, linkRanges(inlines)) : cut
}

function rulesOf({ rules }: Pick<Block, 'rules'>, sets: RuleSets): SentenceSplitter | undefined {
  return rules === undefined ? undefined : sets(rules)
}

function sentencesIn(block: Block, locale: string, sets: RuleSets): readonly Sentence[] {
  const inlines = parseMarkup(block.markup)
  return segmentRanges(block, locale, sets)
    .map(({ from, to }) => encodeInlines(sliceInlines(inlines, from, to)))
    .map(({ text: source, codes }, order) => ({
      order,
      source,
      codes: [...codes],
      sourceHash: sourceHash(source, codes),
    }))
}

function wholeRange(text: string): TextRange[] {
  const from = text.length - text.trimStart().length
  const to = text.trimEnd().length
  return to > from ? [{ from, to }] : []
}

/**
 * The part of a tree between two text offsets. A bold or italic that reaches across an end is closed there and opened
 * again in the next part, so that the codes of every part are balanced.
 */
export function sliceInlines(inlines: readonly Inline[], from: number, to: number): Inline[] {
  let at = 0
  const slice = (nodes: readonly Inline[]): Inline[] =>
    nodes.flatMap((node): Inline[] => {
      if (node.kind === 'code') {
        const children = slice(node.children)
        return children.length > 0 ? [{ ...node, children }] : []
      }
      const start = at
      at += node.text.length
      const text = node.text.slice(Math.max(0, from - start), Math.max(0, to - start))
      return text === '' ? [] : [{ kind: 'text', text }]
    })
  return normaliseInlines(slice(inlines))
}

function linkRanges(inlines: readonly Inline[]): TextRange[] {
  const ranges: TextRange[] = []
  let at = 0
  const walk = (nodes: readonly Inline[]) => {
    for (const node of nodes) {
      if (node.kind === 'text') {
        at += node.text.length
        continue
      }
      const from = at
      walk(node.children)
      if (node.code.kind === 'link') ranges.push({ from, to: at })
    }
  }
  walk(inlines)
  return ranges
}

/** A link is one thing to a reader: sentences that meet inside one stay together. */
function outsideLinks(sentences: readonly TextRange[], links: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = []
  for (const sentence of sentences) {
    const last = joined.at(-1)
    if (last && links.some((link) => link.from < last.to && link.to > sentence.from)) {
      joined[joined.length - 1] = { from: last.from, to: sentence.to }
    } else {
      joined.push(sentence)
    }
  }
  return joined
}
