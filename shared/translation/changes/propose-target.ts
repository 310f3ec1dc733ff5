import { codedPlainText } from '../coded-text.ts'
import { changeItems, type ChangeItem } from './change-items.ts'
import type { Fact, SourceChange } from './classify-change.ts'
import { findDates, type DateSpan } from './date-text.ts'
import { monthLike } from './month-names.ts'
import { findNumbers, writeNumber } from './number-text.ts'
import { replaceInCoded, type TextEdit } from './replace-in-coded.ts'

/** A translation with the new facts in it, for a person to take or leave. */
export interface TargetProposal {
  /** Coded text. */
  readonly text: string
  /** Facts whose place in the translation is not certain: they are left for the person. */
  readonly open: readonly Fact[]
}

export interface ProposalFacts {
  readonly change: SourceChange
  /** The source the translation was made for, coded. */
  readonly before: string
  /** The translation, coded. */
  readonly target: string
  readonly sourceLocale: string
  readonly targetLocale: string
}

/** Puts the new facts of a factual change where the old ones stand in the translation. `undefined`: none has a place. */
export function proposeTarget(facts: ProposalFacts): TargetProposal | undefined {
  if (facts.change.kind !== 'factual') return undefined
  const open: Fact[] = []
  const edits = new Map<string, TextEdit>()
  for (const fact of facts.change.facts) {
    const found = editsOf(fact, facts)
    if (!found) open.push(fact)
    for (const edit of found ?? []) edits.set(`${edit.from} ${edit.to}`, edit)
  }
  const { text, left } = replaceInCoded(facts.target, [...edits.values()])
  // A figure with a code inside it is nobody's but the translator's.
  if (left.length > 0 || open.length === facts.change.facts.length) return undefined
  return { text, open }
}

/** `undefined`: it is not certain which words of the translation the fact is. */
function editsOf(fact: Fact, facts: ProposalFacts): TextEdit[] | undefined {
  const { sourceLocale, targetLocale, change } = facts
  const before = codedPlainText(facts.before)
  const target = codedPlainText(facts.target)
  const inSource = occurrences(fact, before, sourceLocale)
  // An address behind a code stands in no text; the code leads to the new one by itself.
  if (fact.what === 'link' && inSource.length === 0) return fact.from !== '' && fact.to !== '' ? [] : undefined
  const alike = change.facts.filter((other) => other.what === fact.what && other.from === fact.from)
  const isOne = alike.every((other) => other.to === fact.to)
  const inTarget = occurrences(fact, target, targetLocale, sourceLocale)
  // The same figure may stand for two things: only where all of them change, and the translation has as many.
  if (!isOne || alike.length !== inSource.length || inTarget.length !== inSource.length) return undefined
  const edits = inTarget.map((item) => rewrite(fact, item, target, facts))
  return edits.every((edit) => edit !== undefined) ? edits.flat() : undefined
}

type Place = Pick<ChangeItem, 'from' | 'to'>

/** Where a text says the fact as it was. `writtenIn`: the language `fact.from` is written in, where that is another. */
function occurrences(fact: Fact, text: string, locale: string, writtenIn = locale): Place[] {
  if (fact.what === 'name') {
    const literal = fact.from.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${literal}(?![\\p{L}\\p{N}\\p{M}])`, 'gu')
    return [...text.matchAll(pattern)].map(({ index, 0: raw }) => ({ from: index, to: index + raw.length }))
  }
  const key = changeItems(fact.from, writtenIn).find(({ kind }) => kind === fact.what)?.key
  return changeItems(text, locale).filter((item) => item.kind === fact.what && item.key === key)
}

function rewrite(fact: Fact, place: Place, target: string, facts: ProposalFacts): TextEdit[] | undefined {
  const { sourceLocale, targetLocale } = facts
  if (fact.what === 'name' || fact.what === 'link') return [{ ...place, text: fact.to }]
  if (fact.what === 'date') {
    const old = findDates(target, targetLocale).find(({ from }) => from === place.from)
    const [now] = findDates(fact.to, sourceLocale)
    return old && now ? rewriteDate(old, now, targetLocale) : undefined
  }
  const old = findNumbers(target, targetLocale).find(({ from }) => from === place.from)
  const [now] = findNumbers(fact.to, sourceLocale)
  // `1er`: the ending would have to change with the figure.
  if (!old || !now || /^\p{L}/u.test(target.slice(place.to))) return undefined
  return [{ ...place, text: writeNumber(now, sourceLocale, old, targetLocale) }]
}

const dateParts = ['year', 'month', 'day'] as const

/** Day, month and year each in its own place, so that the order and the little words of the language stay. */
function rewriteDate(old: DateSpan, now: DateSpan, locale: string): TextEdit[] | undefined {
  const before = old.value.split('/')
  const edits: TextEdit[] = []
  for (const [place, figure] of now.value.split('/').entries()) {
    const part = old.parts[dateParts[place] ?? 'day']
    if ((part === undefined) !== (figure === '-')) return undefined
    if (!part || before[place] === figure) continue
    const text = old.form && place === 1 ? monthLike(old.form, Number(figure), locale) : inFigures(figure, old)
    if (text === undefined) return undefined
    edits.push({ from: part.from, to: part.to, text })
  }
  return edits
}

/** `3` in a date without leading noughts, `03` in one that has them. */
function inFigures(figure: string, { parts, form }: DateSpan): string {
  const hasNoughts = [parts.day, form ? undefined : parts.month].some((part) => part?.raw.startsWith('0'))
  return hasNoughts ? figure : figure.replace(/^0/, '')
}
