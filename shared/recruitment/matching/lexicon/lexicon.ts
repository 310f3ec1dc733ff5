import { foldWord } from '../name-words.ts'
import { stemOf, stemsOf } from '../word-endings.ts'
import { deletions } from '../deletions.ts'
import { editsBetween } from '../word-similarity.ts'
import { bodyWords, officeWords } from './body-words.ts'
import { functionWords, locativeWords, organWords } from './filler-words.ts'
import { levelWords } from './level-words.ts'
import { placeNames } from './place-names.ts'
import { countryWords, directionWords, subjectWords } from './subject-words.ts'

/** What a known word of a name does there. */
export const wordRoles = [
  'place',
  'level',
  'body',
  'subject',
  'direction',
  'country',
  'office',
  'organ',
  'function',
  'locative',
] as const
export type WordRole = (typeof wordRoles)[number]

export interface Meaning {
  readonly role: WordRole
  /** The same for all words of one meaning in all languages, e.g. `county`, `health`, `munich`. */
  readonly concept: string
  /** A phrase of several words. */
  readonly length: number
  /** What a compound says besides: `finanz` of `Finanzministerium`. */
  readonly rest?: string
}

interface Affix {
  readonly text: string
  readonly meaning: Meaning
}

const exact = new Map<string, Meaning>()
const stems = new Map<string, Meaning>()
const phrases = new Map<string, { readonly words: readonly string[]; readonly meaning: Meaning }[]>()
const beginnings = new Map<string, Affix[]>()
const ends: Affix[] = []
/** Long words, by hashes of what they become without one letter. */
const slips = new Map<number, string[]>()
const SHORTEST_REST = 3
const SHORTEST_BENT = 5
/** So long that no place is called nearly the same. */
const SHORTEST_MISTYPED = 8
/** What follows a beginning and is longer is another word: `arbets|givarverket`. */
const LONGEST_ENDING = 6

/** Words of functions are never bent, and a bent place must not become one. */
const UNBENT: ReadonlySet<WordRole> = new Set(['function', 'locative', 'organ'])

function add(role: WordRole, concept: string, form: string): void {
  const parts = form.split('_').map((part) => foldWord(part.replaceAll('*', '')))
  const [text = ''] = parts
  const meaning: Meaning = { role, concept, length: parts.length }
  if (parts.length > 1) append(phrases, text, { words: parts, meaning })
  else if (form.startsWith('*')) ends.push({ text, meaning })
  else if (form.endsWith('*')) append(beginnings, text.slice(0, 3), { text, meaning })
  else {
    if (!exact.has(text)) exact.set(text, meaning)
    if (text.length >= SHORTEST_MISTYPED && role !== 'place') {
      for (const hash of deletions(text)) append(slips, hash, text)
    }
    if (text.length < SHORTEST_BENT || UNBENT.has(role)) return
    for (const stem of [text, stemOf(text)]) {
      // Four letters of a place begin many others.
      if (!stems.has(stem) && (role !== 'place' || stem.length >= SHORTEST_BENT)) stems.set(stem, meaning)
    }
  }
}

function append<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}

const words = (list: string): readonly string[] => list.split(' ').filter((word) => word !== '')
/** In the order in which one of several meanings wins. */
for (const [role, list] of [
  ['locative', locativeWords],
  ['function', functionWords],
] as const) {
  for (const form of words(list)) add(role, role, form)
}
for (const [role, table] of [
  ['level', levelWords],
  ['organ', { organ: organWords }],
  ['direction', directionWords],
  ['body', bodyWords],
  ['country', countryWords],
  ['subject', subjectWords],
  ['office', officeWords],
] as const) {
  for (const [concept, list] of Object.entries(table)) for (const form of words(list)) add(role, concept, form)
}
for (const line of placeNames.split('\n')) {
  const [first = '', ...others] = words(line)
  if (first !== '') for (const form of [first, ...others]) add('place', `place ${first}`, form)
}
for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)
for (const list of beginnings.values()) list.sort((a, b) => b.text.length - a.text.length)
ends.sort((a, b) => b.text.length - a.text.length)

const known = new Map<string, Meaning | null>()
const MOST_KNOWN = 200_000

/** What a folded word means, by itself, bent, or as a compound; nothing: it is part of a proper name. */
export function meaningOf(word: string): Meaning | undefined {
  const before = known.get(word)
  if (before !== undefined) return before ?? undefined
  const found = exact.get(word) ?? compound(word) ?? bent(word) ?? mistyped(word)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, found ?? null)
  return found
}

/** The meaning of the longest phrase that starts at a word. */
export function phraseAt(texts: readonly string[], at: number): Meaning | undefined {
  const candidates = phrases.get(texts[at] ?? '')
  return candidates?.find(({ words: parts }) =>
    parts.every((part, offset) => texts[at + offset] === part || isSlipOf(texts[at + offset] ?? '', part)),
  )?.meaning
}

/** `London Borugh`: in a phrase that has begun, a slip is recognised for what it is. */
function isSlipOf(word: string, part: string): boolean {
  return Math.min(word.length, part.length) >= SHORTEST_BENT && editsBetween(word, part, 1) <= 1
}

function bent(word: string): Meaning | undefined {
  const begun = beginnings.get(word.slice(0, 3))?.find(({ text }) => word.startsWith(text))
  if (begun !== undefined) {
    const rest = word.slice(begun.text.length)
    return rest.length < LONGEST_ENDING ? begun.meaning : { ...begun.meaning, rest }
  }
  for (const stem of word.length < SHORTEST_BENT ? [] : stemsOf(word)) {
    const meaning = stems.get(stem)
    if (meaning !== undefined) return meaning
  }
  return undefined
}

/** `Muniipality`, `Stadtverwaltunng`. */
function mistyped(word: string): Meaning | undefined {
  if (word.length < SHORTEST_MISTYPED - 1) return undefined
  for (const hash of deletions(word)) {
    const meant = slips.get(hash)?.find((each) => editsBetween(word, each, 1) <= 1)
    if (meant !== undefined) return exact.get(meant)
  }
  return undefined
}

function compound(word: string): Meaning | undefined {
  const end = ends.find(({ text }) => word.endsWith(text) && word.length >= text.length + SHORTEST_REST)
  if (end === undefined) return undefined
  return { ...end.meaning, rest: word.slice(0, word.length - end.text.length) }
}
