import { abbreviations } from './lexicon/abbreviations.ts'
import { meaningOf, phraseAt, type Meaning, type WordRole } from './lexicon/lexicon.ts'
import { nameWords, type NameWord } from './name-words.ts'

/** A part of a name that counts when names are compared. */
export interface NameToken {
  /** As folded; of a phrase its words without gaps. */
  readonly text: string
  readonly role: WordRole | 'proper' | 'number'
  /** Equal keys mean the same, in whatever language. */
  readonly key: string
  /** As written, for a person to read. */
  readonly shown: string
  /** Says where or which, and is often left out: `am Main`, `(Saale)`. */
  readonly aside: boolean
  readonly dotted: boolean
}

/** A name taken apart for comparison. */
export interface NameProfile {
  readonly tokens: readonly NameToken[]
  /** First letters of its words, with and without the small ones. */
  readonly initials: readonly string[]
  /** The name may itself be an acronym. */
  readonly acronym: string | undefined
  /** All its letters in a row. */
  readonly whole: string
  readonly words: number
  /** What is the same for names that say the same in another order or language. */
  readonly signature: string
}

const NOTHING_SAID: ReadonlySet<string> = new Set(['function', 'locative', 'organ'])
const OF_A_BODY: ReadonlySet<string> = new Set(['office', 'body', 'subject'])
const MOST_TOKENS = 24
const NUMERALS: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
}

export function profileName(name: string): NameProfile {
  const words = nameWords(name)
  const initials = initialsOf(words.filter(({ bracketed }) => !bracketed))
  const kept = words.filter(({ bracketed, letters }) => !(bracketed && initials.includes(letters)))
  const tokens = tokensOf(kept)
  return {
    tokens,
    initials,
    acronym: acronymOf(kept, name),
    whole: words.map(({ text }) => text).join(''),
    words: words.length,
    signature: signatureOf(tokens),
  }
}

/** The readings of a name that is written in two languages at once (`Bolzano/Bozen`), else just the one. */
export function readingsOf(name: string): readonly string[] {
  const parts = name.split(/\s*[/|]\s*|\s+[–—-]\s+/u).filter((part) => part.trim().length > 3)
  if (parts.length < 2 || parts.length > 4) return [name]
  // `Comune di Torino - Direzione Acquisti` is an office of Turin, and not Turin.
  const offices = parts.filter((part) => profileName(part).tokens.some(({ role }) => OF_A_BODY.has(role)))
  return offices.length === 0 || offices.length === parts.length ? [name, ...parts] : [name]
}

function tokensOf(words: readonly NameWord[]): readonly NameToken[] {
  const tokens: NameToken[] = []
  const texts = words.map(({ text }) => text)
  let following = false
  for (let at = 0; at < words.length && tokens.length < MOST_TOKENS;) {
    const word = words[at]
    if (word === undefined) break
    const full = word.dotted ? (abbreviations[word.text] ?? word.text) : word.text
    const meaning = phraseAt(texts, at) ?? (isLetterOfPreposition(word, tokens) ? LOCATIVE : meaningOf(full))
    const length = meaning?.length ?? 1
    const hasProper = tokens.some(({ role, aside }) => !aside && (role === 'proper' || role === 'place'))
    if (meaning?.role === 'locative') following = hasProper
    else {
      const aside = word.bracketed || following
      const text = texts.slice(at, at + length).join('')
      const written = { shown: shownOf(words, at, length), aside }
      tokens.push(tokenOf(text, meaning, { ...written, dotted: word.dotted && full === word.text }))
      const rest = meaning?.rest
      if (rest !== undefined) tokens.push(tokenOf(rest, restMeaning(rest), { ...written, dotted: false }))
      if (meaning !== undefined && meaning.role !== 'place' && meaning.role !== 'function') following = false
    }
    at += length
  }
  return tokens
}

const LOCATIVE: Meaning = { role: 'locative', concept: 'locative', length: 1 }

/** `a. M.`, `i. Br.`, `o. d. T.`: after a name, one letter and a full stop is a preposition. */
function isLetterOfPreposition({ text, dotted }: NameWord, before: readonly NameToken[]): boolean {
  return dotted && before.length > 0 && (text === 'a' || text === 'i' || text === 'o' || text === 'b')
}

/** The first part of a compound may carry a linking letter: `Gesundheits-`, `Gemeinde-`. */
function restMeaning(rest: string): Meaning | undefined {
  return meaningOf(rest) ?? (rest.endsWith('s') ? meaningOf(rest.slice(0, -1)) : undefined)
}

function shownOf(words: readonly NameWord[], at: number, length: number): string {
  return length === 1
    ? (words[at]?.shown ?? '')
    : words
        .slice(at, at + length)
        .map(({ shown }) => shown)
        .join(' ')
}

type Written = Pick<NameToken, 'shown' | 'aside' | 'dotted'>

function tokenOf(text: string, meaning: Meaning | undefined, written: Written): NameToken {
  const number = NUMERALS[text] ?? (/^\d+$/.test(text) ? text : undefined)
  if (number !== undefined) return { text, role: 'number', key: `number ${Number(number)}`, ...written, dotted: false }
  if (meaning === undefined || NOTHING_SAID.has(meaning.role)) {
    const role = meaning?.role ?? 'proper'
    return { text, role, key: text, ...written }
  }
  return { text, role: meaning.role, key: `${meaning.role} ${meaning.concept}`, ...written }
}

function initialsOf(words: readonly NameWord[]): readonly string[] {
  const first = (list: readonly NameWord[]) => list.map(({ letters }) => letters.charAt(0)).join('')
  const small = ({ text }: NameWord) => text.length <= 3 && meaningOf(text)?.role === 'function'
  const without = first(words.filter((word) => !small(word)))
  return words.length < 2 ? [] : [...new Set([without, first(words)])]
}

function acronymOf(words: readonly NameWord[], name: string): string | undefined {
  const [only, ...others] = words
  if (only === undefined || others.length > 0 || only.letters.length > 7 || only.letters.length < 3) return undefined
  const isCapital = name.replaceAll(/[^\p{Lu}]/gu, '').length >= only.letters.length - 1
  return isCapital ? only.letters : undefined
}

function signatureOf(tokens: readonly NameToken[]): string {
  return tokens
    .filter(({ role }) => role !== 'organ' && role !== 'level' && role !== 'function')
    .map(({ key }) => key)
    .toSorted()
    .join('|')
}
