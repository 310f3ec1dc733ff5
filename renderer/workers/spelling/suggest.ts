import type { Speller } from './speller.ts'

/** As many as a person reads at a glance. */
const MOST = 5

/**
 * What may have been meant by a misspelled word, the likeliest first: the right case, then mistakes people are known to
 * make, then one letter too many, too few, swapped or wrong; where nothing of these is a word, words two such steps away.
 */
export function suggest(word: string, speller: Speller): string[] {
  const found = new Set<string>()
  const isWord = (candidate: string) => speller.has(candidate)
  const take = (candidates: Iterable<string>, isRight = isWord) => {
    for (const candidate of candidates) {
      if (found.size >= MOST) return
      if (candidate !== word && isRight(candidate)) found.add(candidate)
    }
  }
  take(otherCase(word))
  take(knownMistakes(word, speller.lexicon.replacements))
  take(twoWords(word), (pair) => pair.split(' ').every((each) => speller.lexicon.has(each)))
  take(oneStep(word, speller.lexicon.letters))
  if (found.size === 0) take(nearStems(word, speller.lexicon.stems()))
  return [...found]
}

function otherCase(word: string): string[] {
  const first = word[0] ?? ''
  const rest = word.slice(1)
  return [first.toUpperCase() + rest, first.toUpperCase() + rest.toLowerCase(), word.toLowerCase()]
}

function* knownMistakes(word: string, replacements: readonly (readonly [string, string])[]): Iterable<string> {
  for (const [written, meant] of replacements) {
    for (let at = word.indexOf(written); at >= 0; at = word.indexOf(written, at + 1)) {
      yield word.slice(0, at) + meant + word.slice(at + written.length)
    }
  }
}

function* oneStep(word: string, letters: string): Iterable<string> {
  for (let at = 0; at < word.length - 1; at += 1) {
    yield `${word.slice(0, at)}${word[at + 1] ?? ''}${word[at] ?? ''}${word.slice(at + 2)}`
  }
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1)
  const small = [...letters].filter((letter) => letter === letter.toLowerCase())
  for (const letter of small) {
    for (let at = 1; at <= word.length; at += 1) yield word.slice(0, at) + letter + word.slice(at)
  }
  for (const letter of small) {
    for (let at = 0; at < word.length; at += 1)
      yield word.slice(0, at) + likeCase(letter, word[at]) + word.slice(at + 1)
  }
}

function likeCase(letter: string, model: string | undefined): string {
  return model !== undefined && model !== model.toLowerCase() ? letter.toUpperCase() : letter
}

/** A gap forgotten. Pieces of two letters are mostly no words of their own. */
function* twoWords(word: string): Iterable<string> {
  for (let at = 2; at <= word.length - 3; at += 1) yield `${word.slice(0, at)} ${word.slice(at)}`
}

const FARTHEST = 2

/** Stems that begin alike and are two steps away. */
function nearStems(word: string, stems: Iterable<string>): string[] {
  const small = word.toLowerCase()
  const near: { readonly stem: string; readonly steps: number }[] = []
  for (const stem of stems) {
    if (Math.abs(stem.length - word.length) > FARTHEST || stem[0]?.toLowerCase() !== small[0]) continue
    const steps = distance(small, stem.toLowerCase())
    if (steps <= FARTHEST) near.push({ stem, steps })
  }
  return near.toSorted((a, b) => a.steps - b.steps).map(({ stem }) => stem)
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  return last[b.length] ?? Math.max(a.length, b.length)
}
