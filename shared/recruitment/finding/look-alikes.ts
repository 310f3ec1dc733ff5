import type { RecruitmentStage } from '../../model/recruitment.ts'

/** What two authorities may have in common. */
export interface Traits {
  readonly country: string
  readonly nuts: string | undefined
  readonly legalType: string | undefined
  readonly mainActivity: string | undefined
  readonly population: number | undefined
  readonly employees: number | undefined
  /** Folded. */
  readonly tags: readonly string[]
}

/** Why somebody resembles a participant; the page words them under `finding:reason.<key>`. */
export const likenessReasons = {
  legalType: 'the same kind of authority',
  population: 'inhabitants within a factor of two',
  employees: 'employees within a factor of two',
  region: 'the same NUTS region of level 2 or smaller',
  area: 'the same NUTS region of level 1',
  country: 'the same country',
  mainActivity: 'the same main activity',
  tags: 'tags in common',
} as const
export type LikenessReason = keyof typeof likenessReasons

/**
 * What each trait counts, together at most 100. Kind and size count most: what an authority buys and what it can spend
 * time on follow from them; a neighbour has probably heard of the network.
 */
export const weights: Readonly<Record<LikenessReason, number>> = {
  legalType: 25,
  population: 25,
  employees: 25,
  region: 20,
  area: 12,
  country: 6,
  mainActivity: 12,
  tags: 18,
}

const FACTOR = 2

/** 0 to 100. Of population and employees one counts, the one both have; employees where both do. */
export function likeness(one: Traits, other: Traits): number {
  let score = 0
  if (one.legalType !== undefined && one.legalType === other.legalType) score += weights.legalType
  if (sameSize(one, other) !== undefined) score += weights.employees
  const place = samePlace(one, other)
  if (place !== undefined) score += weights[place]
  if (one.mainActivity !== undefined && one.mainActivity === other.mainActivity) score += weights.mainActivity
  if (one.tags.length > 0 && other.tags.length > 0) {
    // One topic in common says much, a third little more.
    const common = commonTags(one, other)
    if (common > 0) score += common === 1 ? weights.tags * (2 / 3) : weights.tags
  }
  return Math.round(score)
}

/** The reasons behind `likeness`, in the order of what they count. */
export function likenessReasonsOf(one: Traits, other: Traits): readonly LikenessReason[] {
  const size = sameSize(one, other)
  const place = samePlace(one, other)
  return [
    ...(one.legalType !== undefined && one.legalType === other.legalType ? (['legalType'] as const) : []),
    ...(size === undefined ? [] : [size]),
    ...(place === undefined ? [] : [place]),
    ...(commonTags(one, other) > 0 ? (['tags'] as const) : []),
    ...(one.mainActivity !== undefined && one.mainActivity === other.mainActivity ? (['mainActivity'] as const) : []),
  ]
}

/** Look-alikes are to be approached: who takes part, was written to, or is out of question is not among them. */
export function isOpenToApproach(stage: RecruitmentStage): boolean {
  return stage === 'identified' || stage === 'qualified'
}

function sameSize(one: Traits, other: Traits): 'employees' | 'population' | undefined {
  if (one.employees !== undefined && other.employees !== undefined) {
    return isNear(one.employees, other.employees) ? 'employees' : undefined
  }
  if (one.population === undefined || other.population === undefined) return undefined
  return isNear(one.population, other.population) ? 'population' : undefined
}

function isNear(a: number, b: number): boolean {
  return a > 0 && b > 0 && a <= b * FACTOR && b <= a * FACTOR
}

function samePlace(one: Traits, other: Traits): 'region' | 'area' | 'country' | undefined {
  if (one.country !== other.country) return undefined
  if (one.nuts === undefined || other.nuts === undefined) return 'country'
  let shared = 0
  while (shared < one.nuts.length && one.nuts[shared] === other.nuts[shared]) shared++
  return shared >= 4 ? 'region' : shared >= 3 ? 'area' : 'country'
}

function commonTags(one: Traits, other: Traits): number {
  let common = 0
  for (const tag of one.tags) if (other.tags.includes(tag)) common++
  return common
}
