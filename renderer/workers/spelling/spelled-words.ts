/** A word to look up, with its place in the text in characters (UTF-16 units). */
export interface SpelledWord {
  readonly text: string
  readonly from: number
  readonly to: number
  /** Half of a word whose other half stands elsewhere: `Liefer-` before, `-verträge` after the gap. */
  readonly half?: 'first' | 'second'
  /** A full stop follows: perhaps an abbreviation. */
  readonly isDotted?: true
}

/** Addresses, paths, mails, files and tags: no words of any language. */
const notWords =
  /\b(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:eu|org|com|net|int|info|de|uk|at|ch|fr|it|pt|dk|lv|nl|es|se|fi|pl|gr)\b(?:\/\S*)?|[#@][\p{L}\p{N}_]+/giu

/** A run of letters, with what may stand inside a word. Digits belong to it, so that a code is seen as one. */
const run = /[\p{L}\p{M}\p{N}_]+(?:['’\u00ad][\p{L}\p{M}\p{N}_]+)*/gu

/** The words of a text that are worth looking up. Codes, numbers, addresses and capitals (NUTS, CO2, SPP) are not. */
export function spelledWords(text: string): SpelledWord[] {
  const bare = text.replaceAll(notWords, (found) => ' '.repeat(found.length))
  const words: SpelledWord[] = []
  for (const match of bare.matchAll(run)) {
    const from = match.index
    const to = from + match[0].length
    if (!isWord(match[0])) continue
    const half = halfOf(bare, from, to)
    const isDotted = bare[to] === '.'
    words.push({ text: match[0], from, to, ...(half ? { half } : {}), ...(isDotted ? { isDotted } : {}) })
  }
  return words
}

function isWord(found: string): boolean {
  if (found.length < 2 || /[\p{N}_]/u.test(found)) return false
  // All capitals are an abbreviation, with its plural; a capital after a small letter a name (`eForms`, `PlanMiljø`).
  return found.replace(/s$/, '').toUpperCase() !== found.replace(/s$/, '') && !/\p{Ll}\p{Lu}/u.test(found)
}

function halfOf(text: string, from: number, to: number): SpelledWord['half'] {
  const isDash = (character: string | undefined) =>
    character === '-' || character === '\u2010' || character === '\u2011'
  const isLetter = (character: string | undefined) => character !== undefined && /\p{L}/u.test(character)
  if (isDash(text[to]) && !isLetter(text[to + 1])) return 'first'
  return isDash(text[from - 1]) && !isLetter(text[from - 2]) ? 'second' : undefined
}
