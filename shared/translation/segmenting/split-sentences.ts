import { enclosures } from './enclosures.ts'
import { endsSentence } from './ends-sentence.ts'
import { runInItemStarts } from './run-in-lists.ts'
import { sentenceRulesFor } from './sentence-rules.ts'
import { stopsIn } from './stops.ts'
import type { TextRange } from './text-range.ts'

/** Longer than any abbreviation, number or list marker. */
const FAR_BACK = 160
const FAR_AHEAD = 60

/** Tells the sentences of a text in another way than our own, see `srx.ts`. */
export interface SentenceSplitter {
  split(text: string, locale: string): TextRange[]
}

/**
 * The sentences of a text, in order; white space between them belongs to none. Rules first by character, then by what
 * stands before and after a stop (see `ends-sentence.ts`). Quoted and bracketed text is not cut inside, because its
 * translation may need to move as a whole. With `rules`, for example of an SRX file, these decide instead.
 */
export function splitSentences(text: string, locale: string, rules?: SentenceSplitter): TextRange[] {
  if (rules) return rules.split(text, locale)
  const own = sentenceRulesFor(locale)
  const enclosed = enclosures(text)
  const items = runInItemStarts(text)
  const ranges: TextRange[] = []
  let start = skipSpace(text, 0)
  let passed = 0
  const cut = (end: number, next: number) => {
    const to = start + text.slice(start, end).trimEnd().length
    if (to > start) ranges.push({ from: start, to })
    start = Math.max(start, next)
  }
  const cutItems = (until: number) => {
    for (let item = items[0]; item !== undefined && item <= until; item = items[0]) {
      items.shift()
      if (item > start) cut(item, item)
    }
  }
  for (const stop of stopsIn(text, own.terminators)) {
    cutItems(stop.at)
    // Ranges come in order and do not overlap: those behind are never looked at again.
    while ((enclosed[passed]?.to ?? Infinity) <= stop.at) passed += 1
    const around = enclosed[passed]
    let end = stop.end
    if (around && stop.at > around.from && end < around.to) {
      // `« Ça va ? » Elle part.`: what closes on the stop, behind a space, ends with it.
      if (!/^(?:\s[»›]|[«‹“‘])$/.test(text.slice(end, around.to))) continue
      end = around.to
    }
    const next = skipSpace(text, end)
    if (next >= text.length) break
    if (next === end && !stop.needsNoSpace) continue
    // What decides stands close by: reading back to a far start at every stop would take the square of the time.
    const before = text.slice(Math.max(start, stop.at - FAR_BACK), stop.at)
    const after = text.slice(next, next + FAR_AHEAD)
    if (endsSentence({ before, marks: stop.marks, after, isWhole: start >= stop.at - FAR_BACK }, own)) cut(end, next)
  }
  cutItems(text.length)
  cut(text.length, text.length)
  return ranges
}

/** The sentences themselves, with every run of white space as one space. */
export function sentencesOf(text: string, locale: string, rules?: SentenceSplitter): string[] {
  return splitSentences(text, locale, rules).map(({ from, to }) => text.slice(from, to).replaceAll(/\s+/g, ' '))
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1
  return at
}
