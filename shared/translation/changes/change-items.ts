import { findDates } from './date-text.ts'
import { nameContext, nameEvidence, type NameEvidence } from './name-words.ts'
import { findNumbers } from './number-text.ts'

/** What a sentence is made of when case, spacing and punctuation do not count. */
export interface ChangeItem {
  /** `sign`: what is no word and yet means something: `%`, `€`, a question mark. */
  readonly kind: 'word' | 'name' | 'number' | 'date' | 'link' | 'sign'
  /** Equal keys mean the same: `5,000` and `5 000` have one key. */
  readonly key: string
  readonly raw: string
  readonly from: number
  readonly to: number
  readonly evidence: NameEvidence
}

type Found = Omit<ChangeItem, 'evidence'>

const link = /(?:https?:\/\/|www\.)[^\s<>"]*[\p{L}\p{N}/]|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/giu
/** With soft hyphens and joiners inside, which are no part of a word. */
const word = /[\p{L}\p{M}][\p{L}\p{M}\p{N}\p{Cf}]*/gu
/** Currency, percent, section, `²`: all figures and symbols left, but for accents that stand alone (`\p{Sk}`). */
const sign = /[\p{Sc}\p{Sm}\p{So}\p{N}%‰§&@#?؟]/gu
/** `1st`, `2e`: the ending belongs to the figure. */
const ordinal = /^(?:st|nd|rd|th|er|e|re|ère|ème)$/i

/**
 * The items of a plain text, in order. `target`, the translation, tells names from other words with a capital. Neighbouring
 * words of a name are one item.
 */
export function changeItems(text: string, locale: string, target?: string): ChangeItem[] {
  const found: Found[] = []
  const add = (items: readonly Found[]) => {
    const taken = found.slice()
    found.push(...items.filter((item) => taken.every((other) => item.to <= other.from || item.from >= other.to)))
  }
  add(matches(text, link, 'link'))
  add(findDates(text, locale).map(({ from, to, raw, value }) => ({ kind: 'date', key: value, raw, from, to })))
  const numbers = findNumbers(text, locale).filter(({ from }) => !/[\p{L}\p{M}]/u.test(text[from - 1] ?? ''))
  add(numbers.map(({ from, to, raw, value }) => ({ kind: 'number', key: value, raw, from, to })))
  add(matches(text, word, 'word').filter((item) => !isOrdinalEnding(item, found)))
  add(matches(text, sign, 'sign'))
  // `;` is the question mark of Greek.
  if (/^el\b/.test(locale)) add(matches(text, /;/g, 'sign').map((item) => ({ ...item, key: '?' })))
  const context = nameContext(text, locale, target)
  const items = found
    .sort((a, b) => a.from - b.from)
    .map((item): ChangeItem => {
      const evidence = item.kind === 'word' ? nameEvidence(item.raw, text, item.from, context) : 'none'
      return { ...item, evidence, kind: evidence === 'sure' ? 'name' : item.kind }
    })
  return joinNames(items, text)
}

function matches(text: string, pattern: RegExp, kind: ChangeItem['kind']): Found[] {
  return [...text.matchAll(pattern)].map(({ index, 0: raw }) => ({
    kind,
    key:
      kind === 'link'
        ? raw
        : raw
            .replaceAll(/\p{Cf}/gu, '')
            .toLowerCase()
            .normalize('NFC'),
    raw,
    from: index,
    to: index + raw.length,
  }))
}

function isOrdinalEnding(item: Found, found: readonly Found[]): boolean {
  return ordinal.test(item.raw) && found.some(({ kind, to }) => kind === 'number' && to === item.from)
}

function joinNames(items: readonly ChangeItem[], text: string): ChangeItem[] {
  const joined: ChangeItem[] = []
  for (const item of items) {
    const last = joined.at(-1)
    const isNext =
      last?.kind === 'name' && item.kind === 'name' && /^[\s\p{Pd}]+$/u.test(text.slice(last.to, item.from))
    if (!isNext || !last) joined.push(item)
    else {
      const raw = text.slice(last.from, item.to)
      joined[joined.length - 1] = { ...last, to: item.to, raw, key: `${last.key} ${item.key}` }
    }
  }
  return joined
}

/** Equal for texts that differ in case, spacing, punctuation and quotes only. */
export function cosmeticKey(items: readonly ChangeItem[]): string {
  return items
    .map(({ kind, key }) => (kind === 'word' || kind === 'name' ? key.replaceAll(' ', '') : `\n${kind} ${key}\n`))
    .join('')
}
