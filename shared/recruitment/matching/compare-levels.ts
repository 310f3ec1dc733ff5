import { kindredLevels, type Level } from './lexicon/level-words.ts'
import type { NameToken } from './name-profile.ts'

export interface LevelComparison {
  /** Weight of what agrees, and of all that was compared. */
  readonly shared: number
  readonly total: number
  readonly differs: boolean
  /** Tiers that may be one, and may be two: a town and the municipality around it. */
  readonly kindred: boolean
}

const WEIGHT = 0.2
const KINDRED = 0.12
/** A county or region is rarely called by its bare name, a town nearly always, a union of towns hardly ever. */
const MISSING: Readonly<Record<Level, number>> = {
  municipality: 0.04,
  city: 0.04,
  town: 0.04,
  borough: 0.04,
  district: 0.04,
  kreis: 0.16,
  county: 0.16,
  province: 0.16,
  region: 0.16,
  state: 0.1,
  parish: 0.1,
  union: 0.25,
  metropolis: 0.25,
}

/** What the tiers two names speak of say about them. */
export function compareLevels(a: readonly NameToken[], b: readonly NameToken[]): LevelComparison {
  const [left, right] = [levelsOf(a), levelsOf(b)]
  if (left.length === 0 || right.length === 0) {
    const missing = [...left, ...right].map((level) => MISSING[level])
    return { shared: 0, total: Math.max(0, ...missing), differs: false, kindred: false }
  }
  const kin = (level: Level, others: readonly Level[]) =>
    others.includes(level) || others.some((other) => kindredLevels[level].includes(other))
  if (!left.some((level) => kin(level, right))) return { shared: 0, total: WEIGHT, differs: true, kindred: false }
  if (!left.every((level) => kin(level, right)) || !right.every((level) => kin(level, left))) {
    return { shared: 0, total: WEIGHT, differs: false, kindred: true }
  }
  // `Vilnius City Municipality` and `Vilnius District Municipality` share a word, and are two.
  const within = (some: readonly Level[], all: readonly Level[]) => some.every((level) => all.includes(level))
  const same = within(left, right) || within(right, left)
  return { shared: same ? WEIGHT : KINDRED, total: WEIGHT, differs: false, kindred: !same }
}

function levelsOf(tokens: readonly NameToken[]): readonly Level[] {
  return tokens.map(({ key }) => key.slice('level '.length) as Level)
}
