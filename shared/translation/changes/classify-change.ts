import type { InlineCode } from '../../model/page.ts'
import { codedPlainText } from '../coded-text.ts'
import { changeItems, cosmeticKey, type ChangeItem } from './change-items.ts'
import { compareClauses, type Clause } from './clauses.ts'

/**
 * What a change of the source means for its translations. `cosmetic`: case, spacing, punctuation, quotes or formatting.
 * `factual`: the same sentence with another number, date, name or link. `meaning`: everything else.
 */
export const changeKinds = ['none', 'cosmetic', 'factual', 'meaning'] as const
export type ChangeKind = (typeof changeKinds)[number]

export interface Fact {
  readonly what: 'number' | 'date' | 'name' | 'link'
  /** As they stand in the two sources; empty where there is a link on one side only. */
  readonly from: string
  readonly to: string
}

export interface SourceChange {
  readonly kind: ChangeKind
  /** What a factual change replaced, in the order of the text. */
  readonly facts: readonly Fact[]
  /** The new source, cut into clauses. */
  readonly clauses: readonly Clause[]
}

export interface SourceText {
  /** Coded text. */
  readonly source: string
  /** What its codes stand for. Absent: not known, of a translation made before they were kept. */
  readonly codes?: readonly InlineCode[] | undefined
}

export interface ChangeContext {
  /** BCP 47 tag of the source. */
  readonly locale: string
  /** The translation, coded: names that it kept are known to be names. */
  readonly target?: string | undefined
}

/** Classes a change of the source. The kind does not depend on the direction of the change. */
export function classifyChange(before: SourceText, after: SourceText, context: ChangeContext): SourceChange {
  const [old, now] = [codedPlainText(before.source), codedPlainText(after.source)]
  const links = linkFacts(before, after)
  const of = (kind: ChangeKind, facts: readonly Fact[] = []): SourceChange => ({
    kind,
    facts,
    // Only who looks at the change wants them; a page asks for the kind of every one.
    get clauses() {
      return compareClauses(old, now, context.locale)
    },
  })
  const target = context.target === undefined ? undefined : codedPlainText(context.target)
  const [left, right] = [changeItems(old, context.locale, target), changeItems(now, context.locale, target)]
  if (cosmeticKey(left) === cosmeticKey(right)) {
    if (links.length > 0) return of('factual', links)
    return of(before.source === after.source && sameCodes(before, after) ? 'none' : 'cosmetic')
  }
  const facts = textFacts(left, right)
  return facts ? of('factual', [...facts, ...links]) : of('meaning')
}

function sameCodes(before: SourceText, after: SourceText): boolean {
  return before.codes === undefined || JSON.stringify(before.codes) === JSON.stringify(after.codes)
}

/** Place by place: the same words, and facts where there were facts of that sort. `undefined`: something else changed. */
function textFacts(left: readonly ChangeItem[], right: readonly ChangeItem[]): Fact[] | undefined {
  if (left.length !== right.length) return undefined
  const facts: Fact[] = []
  for (const [place, old] of left.entries()) {
    const now = right[place]
    if (!now) return undefined
    if (old.key === now.key && (old.kind === now.kind || (isWord(old) && isWord(now)))) continue
    const what = factOf(old, now)
    if (!what) return undefined
    facts.push({ what, from: old.raw, to: now.raw })
  }
  return facts
}

function factOf(old: ChangeItem, now: ChangeItem): Fact['what'] | undefined {
  // A capital alone is no proof; beside a name that is one, it is.
  if (isNameLike(old) && isNameLike(now)) return old.kind === 'name' || now.kind === 'name' ? 'name' : undefined
  if (old.kind !== now.kind || old.kind === 'word' || old.kind === 'sign') return undefined
  return old.kind
}

function isWord({ kind }: ChangeItem): boolean {
  return kind === 'word' || kind === 'name'
}

function isNameLike({ kind, evidence }: ChangeItem): boolean {
  return kind === 'name' || evidence === 'maybe'
}

/** Addresses that links of the text lead to, pair by pair. Where those of the old source are not known, by their count. */
function linkFacts(before: SourceText, after: SourceText): Fact[] {
  const hrefs = ({ codes }: SourceText) => (codes ?? []).flatMap((code) => (code.kind === 'link' ? [code.href] : []))
  const [old, now] = [hrefs(before), hrefs(after)]
  if (before.codes === undefined || after.codes === undefined) {
    // The same text, and yet another source: the codes differ, and with links among them an address may.
    return before.source === after.source ? [...old, ...now].map((href) => ({ what: 'link', from: '', to: href })) : []
  }
  const places = Math.max(old.length, now.length)
  return Array.from({ length: places }, (_, n): Fact => ({
    what: 'link',
    from: old[n] ?? '',
    to: now[n] ?? '',
  })).filter(({ from, to }) => from !== to)
}
