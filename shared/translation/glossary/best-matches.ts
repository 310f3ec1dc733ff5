import type { TermEntry, TermMatch } from './compile-glossary.ts'

/** The smaller, the surer. */
const doubt: Readonly<Record<TermMatch['by'], number>> = { verbatim: 0, exact: 0, taught: 0, inflected: 1, compound: 2 }

function sameSpan(a: TermMatch, b: TermMatch): boolean {
  return a.from === b.from && a.to === b.to
}

function length(match: TermMatch): number {
  return match.to - match.from
}

/** Of each place the surest readings: what is a term as it stands is no inflected form of another one. */
function surest<T extends TermEntry>(matches: readonly TermMatch<T>[]): readonly TermMatch<T>[] {
  const places = new Map<string, TermMatch<T>[]>()
  for (const match of matches) {
    const place = `${match.from} ${match.to}`
    const known = places.get(place)
    if (known) known.push(match)
    else places.set(place, [match])
  }
  return [...places.values()].flatMap((readings) => {
    const least = Math.min(...readings.map(({ by }) => doubt[by]))
    const seen = new Set<string>()
    return readings.filter(({ by, term }) => {
      if (doubt[by] !== least || seen.has(term.id)) return false
      seen.add(term.id)
      return true
    })
  })
}

/** Matches in the order they stand: all of them with `nested`, or else of overlapping ones the longest. */
export function bestMatches<T extends TermEntry>(
  matches: readonly TermMatch<T>[],
  nested: boolean,
): readonly TermMatch<T>[] {
  const candidates = surest(matches)
  const inOrder = (a: TermMatch, b: TermMatch) => a.from - b.from || b.to - a.to
  if (nested) return candidates.toSorted(inOrder)
  const taken: TermMatch<T>[] = []
  for (const match of candidates.toSorted(
    (a, b) => length(b) - length(a) || doubt[a.by] - doubt[b.by] || a.from - b.from,
  )) {
    const free = taken.every((other) => sameSpan(other, match) || match.to <= other.from || other.to <= match.from)
    if (free) taken.push(match)
  }
  return taken.toSorted(inOrder)
}
