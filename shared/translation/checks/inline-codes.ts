import { serialiseCoded, tokeniseCoded } from '../coded-text.ts'
import type { CheckInput, SegmentCheck } from './segment-check.ts'
import { faults } from './segment-check.ts'

interface CodeTally {
  readonly missing: readonly number[]
  readonly extra: readonly number[]
  readonly double: readonly number[]
  readonly isNested: boolean
}

const noCodes: CodeTally = { missing: [], extra: [], double: [], isNested: true }

/** The pairs of the target against those of the source. Order is free: languages put words, and so codes, elsewhere. */
function tallyCodes({ source, target }: CheckInput): CodeTally {
  if (!source.includes('<') && !target.includes('<')) return noCodes
  const wanted = wantedCodes(source)
  const opened = new Map<number, number>()
  const closed = new Map<number, number>()
  const stack: number[] = []
  let isNested = true
  for (const token of tokeniseCoded(target)) {
    if (token.kind === 'text') continue
    const counts = token.kind === 'open' ? opened : closed
    counts.set(token.n, (counts.get(token.n) ?? 0) + 1)
    if (token.kind === 'open') stack.push(token.n)
    else if (stack.pop() !== token.n) isNested = false
  }
  const found = [...new Set([...opened.keys(), ...closed.keys()])]
  return {
    missing: [...wanted].filter((n) => !opened.has(n) || !closed.has(n)),
    extra: found.filter((n) => !wanted.has(n)),
    double: found.filter((n) => wanted.has(n) && ((opened.get(n) ?? 0) > 1 || (closed.get(n) ?? 0) > 1)),
    isNested: isNested && stack.length === 0,
  }
}

function wantedCodes(source: string): ReadonlySet<number> {
  return new Set(tokeniseCoded(source).flatMap((token) => (token.kind === 'open' ? [token.n] : [])))
}

export const codeMissing: SegmentCheck = { find: (input) => faults(tallyCodes(input).missing.map(String)) }

export const codeExtra: SegmentCheck = {
  find: (input) => faults(tallyCodes(input).extra.map(String)),
  fix: ({ source, target }) => {
    const wanted = wantedCodes(source)
    return serialiseCoded(tokeniseCoded(target).filter((token) => token.kind === 'text' || wanted.has(token.n)))
  },
}

export const codeDouble: SegmentCheck = {
  find: (input) => faults(tallyCodes(input).double.map(String)),
  // The first pair stays: it is where the translator put it on purpose, the later one came with a copy.
  fix: ({ target }) => {
    const seen = new Set<string>()
    return serialiseCoded(
      tokeniseCoded(target).filter((token) => {
        if (token.kind === 'text') return true
        const half = `${token.kind} ${token.n}`
        const isFirst = !seen.has(half)
        seen.add(half)
        return isFirst
      }),
    )
  },
}

/** Only where every pair is there once: a missing half crosses others as well, and is named as what it is. */
export const codeNesting: SegmentCheck = {
  find: (input) => {
    const { missing, extra, double, isNested } = tallyCodes(input)
    return missing.length + extra.length + double.length === 0 && !isNested ? [] : undefined
  },
}
