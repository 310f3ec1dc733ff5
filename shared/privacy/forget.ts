import type { Fingerprint, Forgetting } from '../model/erasure.ts'
import { fold } from '../text/fold.ts'
import { sha256 } from './sha256.ts'

/** What stands where words were forgotten. In no language, so that it fits into every text. */
export const OMISSION = '[…]'

const MOST_WORDS = 12
const MOST_LETTERS = 300
/** Shorter texts would be found in every other sentence. */
const FEWEST_LETTERS = 3
const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Folded words that are remembered; a history is long, its vocabulary is not. */
const REMEMBERED = 50_000

interface Word {
  readonly folded: string
  readonly start: number
  readonly end: number
}

/**
 * The marks by which texts are found and from which they cannot be read, so that an order to forget a name does not itself
 * hold the name. Spelling, accents and punctuation do not count. Texts shorter than three letters or longer than twelve words
 * have none.
 */
export function fingerprintsOf(texts: readonly string[], salt: string): readonly Fingerprint[] {
  const found = new Map<string, Fingerprint>()
  for (const text of texts) {
    const words = wordsOf(text, new Map())
    const joined = words.map(({ folded }) => folded).join(' ')
    if (words.length > MOST_WORDS || joined.length > MOST_LETTERS || joined.length < FEWEST_LETTERS) continue
    const hash = hashOf(salt, joined)
    found.set(hash, { words: words.length, length: joined.length, hash })
  }
  return [...found.values()]
}

export interface Forgetter {
  /** The text with `OMISSION` in place of what is forgotten; the very same text where there is nothing. */
  inText(text: string): string
  /**
   * A copy of a JSON value in which no string has what is forgotten; the same value where there is nothing. What becomes
   * nothing but an omission leaves a list, and so does a copy of a record of `keys`. Ids and instants stay as they are.
   */
  inValue<T>(value: T): T
  /** Strings changed so far. */
  replaced(): number
}

export function createForgetter({
  salt,
  fingerprints,
  keys = [],
}: Pick<Forgetting, 'salt' | 'fingerprints'> & Partial<Pick<Forgetting, 'keys'>>): Forgetter {
  const gone = new Set(keys.map(({ id }) => id))
  const isIdle = fingerprints.length + gone.size === 0
  const hashes = new Set(fingerprints.map(({ hash }) => hash))
  // By number of words, then by length: most runs of words are ruled out without hashing them.
  const shapes = [...Map.groupBy(fingerprints, ({ words }) => words)]
    .map(([words, those]) => ({ words, lengths: new Set(those.map(({ length }) => length)) }))
    .toSorted((a, b) => b.words - a.words)
  const shortest = Math.min(Number.POSITIVE_INFINITY, ...fingerprints.map(({ length }) => length))
  const folded = new Map<string, string>()
  let replaced = 0

  function inText(text: string): string {
    // Folding makes a letter two at most.
    if (text.length * 2 < shortest) return text
    const words = wordsOf(text, folded)
    let result = ''
    let from = 0
    for (let at = 0; at < words.length;) {
      const count = matchAt(words, at)
      const [first, last] = [words[at], words[at + count - 1]]
      if (count > 0 && first && last) {
        result += text.slice(from, first.start) + OMISSION
        from = last.end
      }
      at += Math.max(1, count)
    }
    if (from === 0) return text
    replaced += 1
    return result + text.slice(from)
  }

  /** How many words from here on are forgotten; 0: none. */
  function matchAt(words: readonly Word[], at: number): number {
    for (const { words: count, lengths } of shapes) {
      const run = words.slice(at, at + count)
      if (run.length < count) continue
      const length = run.reduce((sum, word) => sum + word.folded.length, count - 1)
      if (!lengths.has(length)) continue
      if (hashes.has(hashOf(salt, run.map((word) => word.folded).join(' ')))) return count
    }
    return 0
  }

  function inValue(value: unknown): unknown {
    if (typeof value === 'string') return isCode(value) ? value : inText(value)
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value
      const next = items.map(inValue)
      if (next.every((item, index) => item === items[index] && !isGone(item))) return value
      return next.filter((item, index) => !isGone(item) && (item !== OMISSION || items[index] === OMISSION))
    }
    if (typeof value !== 'object' || value === null || !isPlain(value)) return value
    const entries = Object.entries(value)
    const next = entries.map(([name, item]): [string, unknown] => [name, inValue(item)])
    return next.every(([, item], index) => item === entries[index]?.[1]) ? value : Object.fromEntries(next)
  }

  /** A copy of a record that goes, e.g. in the log of a merge. */
  function isGone(item: unknown): boolean {
    return typeof item === 'object' && item !== null && 'id' in item && gone.has(String(item.id))
  }

  return {
    inText: (text) => (fingerprints.length === 0 ? text : inText(text)),
    inValue: <T>(value: T): T => (isIdle ? value : (inValue(value) as T)),
    replaced: () => replaced,
  }
}

/** Bytes and the like have no words. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

const CODE = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,64}|\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?)$/
function isCode(text: string): boolean {
  return text.length <= 64 && CODE.test(text)
}

function hashOf(salt: string, joined: string): string {
  return sha256(`${salt} ${joined}`)
}

function wordsOf(text: string, known: Map<string, string>): readonly Word[] {
  return Array.from(text.matchAll(WORD), (match) => {
    const [word] = match
    let folded = known.get(word)
    if (folded === undefined) {
      folded = fold(word)
      if (known.size < REMEMBERED) known.set(word, folded)
    }
    return { folded, start: match.index, end: match.index + word.length }
  })
}
