import type { Block } from '../model/page.ts'
import { err, ok, type Result } from '../result.ts'
import { textOf } from './inline.ts'
import { serialiseMarkup } from './markup.ts'
import { readBlocks, type RawBlock } from './paste-blocks.ts'
import { cleanLine, creditOf, isNavigation } from './paste-lines.ts'
import type { PasteNode } from './paste-tree.ts'
import { RemovalLog, type RemovalKind } from './removal-log.ts'
import { blockBytes, MAX_SECTION_BYTES } from './section-size.ts'

export type CleanBlock = Pick<Block, 'kind' | 'level' | 'markup'>

export interface CleanedPaste {
  readonly blocks: readonly CleanBlock[]
  /** Image credits that stood between the text as paragraphs: offered for the image, not kept in the text. */
  readonly credits: readonly string[]
  /** What was taken out, and how often: shown to the person. */
  readonly removed: Readonly<Partial<Record<RemovalKind, number>>>
}

/**
 * Pasted nodes → blocks of canonical markup. Keeps headings, nested lists, bold, italic and links with a safe scheme;
 * everything else falls away, and what fell away is counted. Pauses after every node, so that a long text can be
 * cleaned in slices. The one error is `pages.paste-too-large`: more than any section holds; it reads no further then.
 */
export function* cleanPaste(nodes: readonly PasteNode[]): Generator<void, Result<CleanedPaste>> {
  const log = new RemovalLog()
  const blocks: CleanBlock[] = []
  const credits = new Set<string>()
  let bytes = 0
  for (const lines of readBlocks(nodes, log)) {
    for (const line of lines) {
      const cleaned = cleanBlock(line, log)
      if (cleaned === undefined) continue
      if (typeof cleaned === 'string') {
        credits.add(cleaned)
        continue
      }
      blocks.push(cleaned)
      bytes += blockBytes(cleaned)
      if (bytes > MAX_SECTION_BYTES) return err('pages.paste-too-large')
    }
    yield
  }
  return ok({ blocks, credits: [...credits], removed: log.counts })
}

/** A line as a block; a string is the picture credit it turned out to be, `undefined`: nothing is left of it. */
function cleanBlock(raw: RawBlock, log: RemovalLog): CleanBlock | string | undefined {
  const inlines = cleanLine(raw.inlines, log)
  const line = textOf(inlines)
  if (line.trim() === '') log.note('blankLine')
  else if (isNavigation(line)) log.note('navigation')
  else return (raw.kind === 'paragraph' ? creditOf(line) : undefined) ?? toBlock(raw, serialiseMarkup(inlines))
  return undefined
}

function toBlock(raw: RawBlock, markup: string): CleanBlock {
  if (raw.kind === 'paragraph') return { kind: 'paragraph', markup }
  // A heading is a line of its own: bold on top says nothing.
  if (raw.kind === 'heading') return { kind: 'heading', level: raw.level, markup: markup.replaceAll(/<\/?b>/g, '') }
  return { kind: raw.kind, level: raw.level, markup }
}
