import anyAscii from 'any-ascii'

/** A word of a name as it is compared. */
export interface NameWord {
  /** Latin letters and digits in lower case, spelling habits of the languages evened out: `Århus`, `Aarhus` → `arhus`. */
  readonly text: string
  /** The same with all its letters: what acronyms are made of. */
  readonly letters: string
  /** As written, for a person to read. */
  readonly shown: string
  /** A full stop followed: perhaps an abbreviation. */
  readonly dotted: boolean
  /** Written in capitals while the rest was not: perhaps an acronym. */
  readonly capital: boolean
  readonly bracketed: boolean
}

const ONLY_ASCII = /^[\u0020-\u007e]*$/
/** An article or preposition run into the next word: `L'Aquila`, `Dell'Umbria`. */
const ELISION = /\b(?:dell|dall|nell|sull|all|un|qu|[dlsjnt])['’`´](?=\p{L})/giu
const APOSTROPHE = /['’`´ʼʹ]/g
const WORD = /[()[\]]|\p{Lu}(?:\.\p{Lu}(?!\p{L}))+\.?|[\p{L}\p{N}]+(?:\.(?=\p{L}\.))*\.?/gu
/** German, Nordic and Dutch write one sound in several ways. */
const DIGRAPH = /ae|oe|(?<![qg])ue|aa/g

/** Folds a word of any script for comparison. */
export function foldWord(word: string): string {
  return evenOut(lettersOf(word))
}

function lettersOf(word: string): string {
  const latin = ONLY_ASCII.test(word) ? word : anyAscii(word.normalize('NFC'))
  return latin.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')
}

function evenOut(letters: string): string {
  return letters.replaceAll(DIGRAPH, (pair) => pair.charAt(0))
}

/** The words of a name in their order, 2,000 characters at most. */
export function nameWords(name: string): readonly NameWord[] {
  const text = name
    .slice(0, 2_000)
    .normalize('NFC')
    .replaceAll('&', ' and ')
    .replaceAll(ELISION, ' ')
    .replaceAll(APOSTROPHE, '')
  const shouts = text === text.toUpperCase()
  const words: NameWord[] = []
  let depth = 0
  for (const [found] of text.matchAll(WORD)) {
    if (found === '(' || found === '[') depth++
    else if (found === ')' || found === ']') depth = Math.max(0, depth - 1)
    else {
      const letters = lettersOf(found)
      const capital = !shouts && found.length > 1 && found === found.toUpperCase() && /\p{Lu}/u.test(found)
      if (letters === '') continue
      words.push({
        text: evenOut(letters),
        letters,
        shown: found,
        dotted: found.endsWith('.'),
        capital,
        bracketed: depth > 0,
      })
    }
  }
  return words
}
