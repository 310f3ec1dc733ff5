import type { CompiledRules } from './sentence-rules.ts'

export interface StopContext {
  /** The sentence so far, or as much of it as may matter. */
  readonly before: string
  /** The stop itself, without what closes on it. */
  readonly marks: string
  /** What follows, from the first character that is no white space. */
  readonly after: string
  /** `before` reaches back to the start of the sentence. */
  readonly isWhole: boolean
}

const openers = /^[\s"'“„”‚‘«»‹›([{¿¡,–—-]+/u
const upper = /^\p{Lu}/u
/** Lower case, but for names such as `eBay` that keep a small first letter wherever they stand. */
const lower = /^(?!\p{Ll}\p{Lu})\p{Ll}/u
const listMarker =
  /^(?:[•⁃*–-]\s?)?[([]?(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivxIVX]{1,4}|§{1,2}\s?\d{1,4}\p{L}?)[.)\]]{1,2}$/u
/** Names with a mark of their own: what follows decides. */
const exclaimingNames = /(?:^|[\s(“"])(?:Yahoo|Yum|Jeopardy|Mamma Mia|Westward Ho|Oklahoma)$/u

/** Whether a stop ends a sentence, by what stands before and after it. */
export function endsSentence({ before, marks, after, isWhole }: StopContext, rules: CompiledRules): boolean {
  // Without a word there is no sentence to end: `...and then`, `1. Aim`.
  if (isWhole && !/[\p{L}\p{N}]/u.test(before)) return false
  if (isWhole && listMarker.test((before + marks).trim())) return false
  // A remark in brackets goes with what it remarks on.
  if (/^[,;:()[\]]/.test(after)) return false
  const following = after.replace(openers, '')
  if (lower.test(following)) return /^\.$/.test(marks) && (rules.wholeWord?.test(before) ?? false)
  const next = nextWordOf(following)
  const starts = rules.starters.has(next.toLowerCase())
  const dots = marks.replaceAll(/\s/g, '')
  if (/^(?:\.{2,}|\.*….*)$/u.test(dots)) return endsAtEllipsis(before, dots, following, rules)
  if (/^!+$/.test(marks) && exclaimingNames.test(before)) return starts
  return dots === '.' ? endsAtFullStop({ before, following, next, isWhole }, rules) : true
}

function endsAtEllipsis(before: string, dots: string, following: string, rules: CompiledRules): boolean {
  if (dots.startsWith('....')) return true
  // English `I` and Danish `I` (you) are capitals wherever they stand; so is every noun in German, where words left out
  // have a space before the dots.
  if (!upper.test(following) || (/^(?:en|da)$/.test(rules.locale) && /^I\b/.test(following))) return false
  const next = nextWordOf(following).toLowerCase()
  return !rules.ordinalsBeforeCapitals || !/\s$/.test(before) || rules.starters.has(next)
}

interface FullStop {
  readonly before: string
  readonly following: string
  readonly next: string
  readonly isWhole: boolean
}

function endsAtFullStop({ before, following, next, isWhole }: FullStop, rules: CompiledRules): boolean {
  const run = /[^\s"“”„«»()[\]]+$/u.exec(before)?.[0] ?? ''
  if (/@|:\/\/|^www\./i.test(run)) return true
  const word = wordBefore(before, run, rules)
  const bare = word.replace(/^\p{P}+/u, '').replace(/^\p{L}{1,5}['’](?=\p{L})/u, '')
  const isIn = (list: ReadonlySet<string>) =>
    has(list, bare) || (/\.-/.test(bare) && has(list, bare.replace(/.*-/, '')))
  if (isIn(rules.before)) return false
  if (/^\p{Lu}{1,2}$/u.test(word) && /^\p{Lu}{1,2}\.(?![\p{L}\p{N}])/u.test(following)) return false
  // Next to nothing has been said yet: `At 5 a.m. Mr. Smith`, `W 2014 r. Polska`.
  const isShort = isWhole && before.trim().split(/\s+/).length < 4
  const isTitled = has(rules.before, next) && following.startsWith(`${next}.`) && !isShort
  const starts = rules.starters.has(next.toLowerCase()) || isTitled
  if (numberFollows.test(following) && isIn(rules.beforeNumber)) return false
  if (/^\d{1,2}$/.test(word) && isRestOfDate(before, following)) return false
  if (/^\d{1,3}$/.test(word))
    return !rules.ordinalsBeforeCapitals || word.length > 2 || starts || !upper.test(following) || counted.test(before)
  if (rules.ordinalsBeforeCapitals && /^[IVXLC]+$/.test(word)) return starts
  if (isIn(rules.ending)) {
    if (partsOfName.has(next.toLowerCase())) return false
    // `U.S. Army` is a name; `u.c.` and `p.m.` are not.
    const isName = isAcronym(word) && /\p{Lu}/u.test(word)
    return starts || (!isName && !isShort && upper.test(following))
  }
  if (isIn(rules.within)) return starts
  if (/^\p{L}$/u.test(word)) return endsAtLetter(before, following, starts)
  if (isAcronym(word)) return starts
  if (looksAbbreviated(bare, rules)) return starts || /\d\s?\p{L}+$/u.test(before)
  return true
}

/** `5`, `L. 12`, `III`, `V.`; a letter alone is no number. */
const numberFollows = /^(?:(?:\p{Lu}\.?\s?)?\d|[IVXLC]{2,}(?!\p{L})|[IVX][.,])/u
/** German figures that count a page or a number, and are no ordinals: `S. 5. Ende`. */
const counted =
  /(?:^|[\s(])(?:S|Nr|Art|Abs|Kap|Abb|Tab|Ziff|Rn|Bd|§|Seite|Nummer|Punkt|Artikel|Absatz|Kapitel)\.?\s\d{1,3}$/u

function has(list: ReadonlySet<string>, word: string): boolean {
  return list.has(word) || list.has(word.toLowerCase())
}

/** The word a stop stands on; `z. B` and `a. m` as one where the language knows them without the space. */
function wordBefore(before: string, run: string, rules: CompiledRules): string {
  const spaced = /(?<![\p{L}.])(?:\p{L}{1,2}\.\s)+\p{L}{1,2}$/u.exec(before)?.[0].replaceAll(/\s/g, '')
  if (spaced && (has(rules.within, spaced) || has(rules.ending, spaced))) return spaced
  return /[\p{L}\p{M}\p{N}.°º§№/:'’&-]+$/u.exec(run)?.[0] ?? ''
}

/** A date in figures with spaces: `3. 5. 2014`, `3. 5.`. */
function isRestOfDate(before: string, following: string): boolean {
  return (
    /^\d{1,2}\.\s?(?:\d{2,4}\b|\p{Ll}|$)/u.test(following) ||
    (/\d{1,2}\.\s\d{1,2}$/.test(before) && /^\d{4}\b/.test(following))
  )
}

/** What may stand behind `Co.` or `p.m.` and belongs to it: forms of companies, days, zones of time. */
const partsOfName = new Set(
  'kg kgaa ohg gmbh ag inc ltd llc plc corp sa nv bv spa srl oy ab as monday tuesday wednesday thursday friday saturday sunday central eastern pacific gmt utc cet cest est'.split(
    ' ',
  ),
)

/** A letter alone: a unit or a point of the compass behind a figure, a word such as `I`, or an initial. */
function endsAtLetter(before: string, following: string, starts: boolean): boolean {
  if (/(?:\d\s?|[°′″'"]\s?)\p{L}$/u.test(before)) return starts || upper.test(following)
  return starts && /(?:^|[^.])\s\p{Lu}$/u.test(before)
}

function nextWordOf(following: string): string {
  return /^[\p{L}\p{M}'’]+/u.exec(following)?.[0] ?? ''
}

/** Letters with stops between: `U.S`, `p.m`, `LL.AA`, `J.-C`. */
function isAcronym(word: string): boolean {
  return /^(?:\p{L}{1,2}\.-?)+\p{L}{1,2}$/u.test(word)
}

/**
 * No whole word looks like this: short and without a vowel, but not all capitals; or cut off between two consonants that
 * begin a syllable (`publ`, `österr`, `kirchl`).
 */
function looksAbbreviated(word: string, rules: CompiledRules): boolean {
  if (!/^\p{Script=Latin}+$/u.test(word) || /^\p{Lu}{2,}$/u.test(word)) return false
  const hasVowel = /[aeiouy]/i.test(word.normalize('NFD').replaceAll(/[æœø]/gi, 'o'))
  if (!hasVowel) return word.length >= 2 && word.length <= 4
  return !rules.endsInClusters && /(?:[bcdfgkptvz][lr]|chl)$/.test(word)
}
