import type { Cut } from '../../model/page.ts'
import type { TextRange } from './text-range.ts'

/**
 * Characters of text on each side that say where a cut stands. Long enough to be met once in a paragraph, short enough
 * that work on the rest of it leaves them alone.
 */
const CONTEXT = 24
/** Characters of it that tell the place alone. */
const NEAR = 8

/** The places of a block's plain text, told by the words around them: white space of any length is one space. */
export class CutPlaces {
  readonly #collapsed: string
  /** Where each character of the collapsed text stands in the text itself. */
  readonly #origins: readonly number[]

  constructor(text: string) {
    const origins: number[] = []
    let collapsed = ''
    for (const { index, 0: run } of text.matchAll(/\s+|\S+/g)) {
      const isSpace = /^\s/.test(run)
      collapsed += isSpace ? ' ' : run
      for (let at = 0; at < (isSpace ? 1 : run.length); at += 1) origins.push(index + at)
    }
    this.#collapsed = collapsed
    this.#origins = origins
  }

  /** A cut before the first word at or behind an offset. Where the same words stand more than once, `nth` counts them. */
  cutAt(offset: number, kind: Cut['kind']): Cut {
    const text = this.#collapsed
    const at = this.#origins.findIndex((origin, index) => origin >= offset && text[index] !== ' ')
    const place = at < 0 ? text.length : at
    // Half of a surrogate pair is no text that could be stored or sent.
    const before = text.slice(Math.max(0, place - CONTEXT), place).replace(/^[\udc00-\udfff]/, '')
    const after = text.slice(place, place + CONTEXT).replace(/[\ud800-\udbff]$/, '')
    const nth = this.#all(before + after).indexOf(place - before.length)
    return { kind, before, after, ...(nth > 0 ? { nth } : {}) }
  }

  /**
   * Where a cut stands now: the offset of the first character behind it. Of fewer equal places than there were it takes
   * the last. Where the words further off have changed, those close by do if they stand only once; `undefined` where
   * these are gone too.
   */
  find(cut: Cut): number | undefined {
    const places = this.#all(cut.before + cut.after)
    const place = places[Math.min(cut.nth ?? 0, places.length - 1)]
    if (place !== undefined) return this.#origins[place + cut.before.length]
    const near = { before: cut.before.slice(-NEAR), after: cut.after.slice(0, NEAR) }
    const [only, another] = near.before.length + near.after.length < NEAR * 2 ? [] : this.#all(near.before + near.after)
    return only === undefined || another !== undefined ? undefined : this.#origins[only + NEAR]
  }

  #all(part: string): number[] {
    const found: number[] = []
    if (part === '') return found
    for (let at = this.#collapsed.indexOf(part); at >= 0; at = this.#collapsed.indexOf(part, at + 1)) found.push(at)
    return found
  }
}

/** The ranges of a text with what a person cut and joined. Whatever the cuts, they cover the same words in order. */
export function applyCuts(text: string, ranges: readonly TextRange[], cuts: readonly Cut[]): TextRange[] {
  const first = ranges[0]
  const last = ranges.at(-1)
  if (!first || !last || cuts.length === 0) return [...ranges]
  const places = new CutPlaces(text)
  const starts = new Set(ranges.slice(1).map(({ from }) => from))
  for (const cut of cuts) {
    const at = places.find(cut)
    if (at === undefined || at <= first.from || at >= last.to) continue
    if (cut.kind === 'split') starts.add(at)
    else starts.delete(at)
  }
  const from = [first.from, ...[...starts].toSorted((a, b) => a - b)]
  return from.map((start, index) => {
    const next = from[index + 1] ?? last.to
    return { from: start, to: start + text.slice(start, next).trimEnd().length }
  })
}

/**
 * The cuts of a text after an edit of it. What lies before or behind the changed stretch keeps its place exactly, however
 * near the change; a cut inside it stays as it is, to be found again if its words come back.
 */
export function carryCuts(before: string, after: string, cuts: readonly Cut[]): Cut[] {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const was = new CutPlaces(before)
  const is = new CutPlaces(after)
  return cuts.map((cut) => {
    const at = was.find(cut)
    const isBehind = at !== undefined && at >= before.length - tail
    if (at === undefined || (at > head && !isBehind)) return cut
    const moved = is.cutAt(isBehind ? at + after.length - before.length : at, cut.kind)
    return moved.before === '' || moved.after === '' ? cut : moved
  })
}
