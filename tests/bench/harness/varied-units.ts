/** A sentence and its translation. */
export interface SentencePair {
  readonly source: string
  readonly target: string
}

export interface VariedUnit {
  readonly id: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly rev: number
  readonly sourceLocale: string
  readonly targetLocale: string
  readonly source: string
  readonly target: string
  readonly codes: readonly never[]
  readonly contexts: readonly string[]
  readonly origin: 'human' | 'memory' | 'machine'
}

/**
 * Units `from` up to `from + count` of a memory made of real sentences: each is one of them with words exchanged against
 * those of another, a term or a number put in, or a word left out. The same number gives the same unit. Stands alone, because
 * it runs in the page.
 */
export function variedUnits(pairs: readonly SentencePair[], from: number, count: number): VariedUnit[] {
  const at = '2026-03-01T09:00:00.000Z'
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0').slice(-digits)
  return Array.from({ length: count }, (_, offset) => {
    const n = from + offset
    // Mulberry32: small, and the same everywhere.
    let state = (n + 1) * 0x9e3779b1
    const random = (below: number): number => {
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
      return ((mixed ^ (mixed >>> 14)) >>> 0) % below
    }
    const pick = () => pairs[random(pairs.length)] ?? { source: '', target: '' }
    const [base, other, term] = [pick(), pick(), pick()]
    const source = base.source.split(' ')
    const target = base.target.split(' ')
    const otherSource = other.source.split(' ')
    const otherTarget = other.target.split(' ')
    for (let changes = random(4); changes > 0; changes--) {
      source[random(source.length)] = otherSource[random(otherSource.length)] ?? ''
      target[random(target.length)] = otherTarget[random(otherTarget.length)] ?? ''
    }
    if (random(3) === 0 && source.length > 4) source.splice(random(source.length), 1)
    if (random(3) === 0) source.push(...otherSource.slice(0, 1 + random(3)))
    if (random(4) === 0) {
      source.push('–', ...term.source.split(' ').slice(0, 6))
      target.push('–', ...term.target.split(' ').slice(0, 6))
    }
    if (random(3) === 0) {
      const number = String(1 + random(5_000))
      source.splice(random(source.length), 0, number)
      target.splice(random(target.length), 0, number)
    }
    const id = `${hex(n, 8)}-${hex(random(0x10000), 4)}-5${hex(random(0x1000), 3)}-8${hex(random(0x1000), 3)}-${hex(n, 12)}`
    return {
      id,
      createdAt: at,
      updatedAt: at,
      rev: 0,
      sourceLocale: 'en',
      targetLocale: 'de',
      source: source.join(' '),
      target: target.join(' '),
      codes: [],
      contexts: [`context ${random(50_000)}`],
      origin: random(10) === 0 ? 'machine' : random(4) === 0 ? 'memory' : 'human',
    }
  })
}
