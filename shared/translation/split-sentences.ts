import { runInItemStarts } from './run-in-lists.ts'
import { sentenceRulesFor, type CompiledRules } from './sentence-rules.ts'

/** Half-open range of a text, in UTF-16 units. */
export interface TextRange {
  readonly from: number
  readonly to: number
}

/** Longer than any abbreviation, number or list marker. */
const FAR_BACK = 160

const closers = `"'”’“»)\\]›`
const upper = /^\p{Lu}/u
const lower = /^\p{Ll}/u
const listMarker = /^(?:[•⁃*–-]\s?)?[([]?(?:\d{1,3}|\p{L}|[ivxIVX]{1,4})[.)\]]{1,2}$/u
/** A stop with no space behind it, as pages lose it: `… in 2014.The city …`; not `example.Com`, not `v1.Two`. */
const lostSpace = /(?<=(?:^|\s)(?:\p{L}*\p{Ll}{2}|[\d,]*\d{3}))\.(?=\p{Lu}\p{Ll}*\.?\s)/u

/**
 * The sentences of a text, in order; white space between them belongs to none. Rules first by character, then by what
 * stands before and after a stop (see `sentence-rules.ts`). Quoted and bracketed text is not cut inside, because its
 * translation may need to move as a whole.
 */
export function splitSentences(text: string, locale: string): TextRange[] {
  const rules = sentenceRulesFor(locale)
  const enclosed = enclosedRanges(text)
  const items = new Set(runInItemStarts(text))
  const candidate = new RegExp(
    `(?<item>(?<=\\s)(?=\\S))|(?<lost>${lostSpace.source})|(?:[.!?…．。${rules.terminators}]|(?<=\\.)\\s\\.(?!\\.))+[${closers}]*`,
    'gu',
  )
  const ranges: TextRange[] = []
  let start = skipSpace(text, 0)
  let passed = 0
  const cut = (end: number, next: number) => {
    const to = start + text.slice(start, end).trimEnd().length
    if (to > start) ranges.push({ from: start, to })
    start = next
  }
  for (const match of text.matchAll(candidate)) {
    const end = match.index + match[0].length
    if (match.groups?.item !== undefined) {
      if (items.has(end)) cut(end, end)
      continue
    }
    const next = skipSpace(text, end)
    if (next >= text.length) break
    const needsNoSpace = match.groups?.lost !== undefined || /[．。]/.test(match[0])
    if (next === end && !needsNoSpace) continue
    // Ranges come in order and do not overlap: those behind are never looked at again.
    while ((enclosed[passed]?.to ?? Infinity) <= match.index) passed += 1
    const around = enclosed[passed]
    if (around && match.index > around.from && end < around.to) continue
    // What decides stands close by: reading back to a far start at every stop would take the square of the time.
    const before = text.slice(Math.max(start, match.index - FAR_BACK), match.index)
    if (endsSentence(before, match[0], text.slice(next, next + 40), rules)) cut(end, next)
  }
  cut(text.length, text.length)
  return ranges
}

/** The sentences themselves, with every run of white space as one space. */
export function sentencesOf(text: string, locale: string): string[] {
  return splitSentences(text, locale).map(({ from, to }) => text.slice(from, to).replaceAll(/\s+/g, ' '))
}

function endsSentence(before: string, stop: string, after: string, rules: CompiledRules): boolean {
  const following = after.replace(/^[\s"'“„”‚‘«»‹›([{¿¡,]+/u, '')
  // A remark in brackets goes with what it remarks on.
  if (/^[,;:([]/.test(after) || lower.test(following)) return false
  if (listMarker.test((before + stop).trim())) return false
  if (/^\.[.\s]/.test(stop) || stop.startsWith('…')) {
    const isFour = stop.replaceAll(/\s/g, '').startsWith('....')
    return isFour || (upper.test(following) && !/^I\b/.test(following))
  }
  return /^\.[^!?]*$/.test(stop) ? endsAtFullStop(before, following, rules) : true
}

function endsAtFullStop(before: string, following: string, rules: CompiledRules): boolean {
  const word = /[\p{L}\p{N}.°º§№/:'’-]+$/u.exec(before)?.[0] ?? ''
  const nextWord = /^[\p{L}\p{M}'’]+/u.exec(following)?.[0]?.toLowerCase() ?? ''
  const starts = rules.starters.has(nextWord)
  const key = word
    .toLowerCase()
    .replace(/^\p{P}+/u, '')
    .replace(/^[ld]['’]/u, '')
  const digitFollows = /^[\d(]/.test(following)
  if (rules.before.has(key) && !/^\d+$/.test(key)) return false
  if (digitFollows && rules.beforeNumber.has(key)) return false
  if (/^\d{1,3}$/.test(word))
    return !rules.ordinalsBeforeCapitals || word.length > 2 || starts || !upper.test(following)
  if (rules.ending.has(key)) return starts || (!isAcronym(word) && upper.test(following))
  if (rules.within.has(key)) return starts
  if (/^\p{L}$/u.test(word)) return starts && /(?:^|[^.])\s\p{Lu}$/u.test(before)
  if (isAcronym(word)) return starts
  if (looksAbbreviated(word)) return starts || /\d\s?\p{L}+$/u.test(before)
  return true
}

/** Letters with stops between: `U.S`, `p.m`, `LL.AA`. */
function isAcronym(word: string): boolean {
  return /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word)
}

/** Short, no vowel, not all capitals: hardly a word. */
function looksAbbreviated(word: string): boolean {
  return (
    /^\p{Script=Latin}{2,4}$/u.test(word) &&
    !/[aeiouyàâäáãåæèêëéîïíìôöóòõøùûüúýœāēīūąęó]/iu.test(word) &&
    !/^\p{Lu}+$/u.test(word)
  )
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1
  return at
}

const pairs = /\([^()]{0,300}\)|\[[^[\]]{0,300}\]|“[^“”]{0,400}”|„[^„“”]{0,400}[“”]|«[^«»]{0,400}»|"[^"]{0,400}"/g

/** What quotes and brackets hold, from the opening to behind the closing character. */
function enclosedRanges(text: string): TextRange[] {
  return [...text.matchAll(pairs)].map((match) => ({ from: match.index, to: match.index + match[0].length }))
}
