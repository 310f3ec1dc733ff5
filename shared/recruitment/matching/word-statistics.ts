import type { NameToken } from './name-profile.ts'

/** How often words occur among the names compared. */
export interface WordStatistics {
  readonly names: number
  /** Names with a word of this key. */
  count(key: string): number
  /** From how many names on a word counts as spelled as meant, and so as no slip of another. */
  readonly ordinary: number
}

/** What a word of a role says about which authority is meant, 0 to 1. */
const WEIGHT: Readonly<Record<NameToken['role'], number>> = {
  proper: 1,
  place: 1,
  number: 0.8,
  body: 0.75,
  subject: 0.75,
  direction: 0.8,
  country: 0.3,
  office: 0.25,
  level: 0.15,
  organ: 0.02,
  function: 0,
  locative: 0,
}
const ASIDE = 0.25
const LEAST = 0.45

/** The weight of a token: a rare name says more than a frequent one, a remark in brackets less than what stands before. */
export function weightOf(token: NameToken, statistics: WordStatistics): number {
  const base = WEIGHT[token.role] * (token.aside ? ASIDE : 1)
  if (token.role !== 'proper' && token.role !== 'place') return base
  const names = Math.max(statistics.names, 50)
  const rarity = 1 - Math.log(1 + statistics.count(token.key)) / Math.log(1 + names)
  return base * (LEAST + (1 - LEAST) * Math.max(0, rarity))
}

/** For comparing two names on their own. */
export const noStatistics: WordStatistics = { names: 0, count: () => 0, ordinary: Number.POSITIVE_INFINITY }
