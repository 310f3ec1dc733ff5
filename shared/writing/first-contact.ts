import type { FirstContactRule } from '../model/focal-point.ts'

/**
 * Countries that ask for consent before the first e-mail even to organisations, so that a letter or a call comes first
 * (domain.md §9): Germany, § 7(2) no. 2 UWG; Denmark, § 10 markedsføringsloven. A stated default, not legal advice.
 */
export const optInCountries: readonly string[] = ['DE', 'DK']

export type FirstContactRules = Readonly<Record<string, FirstContactRule>>

export interface AppliedRule {
  readonly channel: FirstContactRule['channel']
  readonly note: string
  /** Nobody changed it for this country. */
  readonly isDefault: boolean
}

/** The rule of a country: what the focal point set, else the default. */
export function firstContactRuleOf(country: string, set: FirstContactRules | undefined): AppliedRule {
  const own = set !== undefined && Object.hasOwn(set, country) ? set[country] : undefined
  if (own !== undefined) return { ...own, isDefault: false }
  return { channel: optInCountries.includes(country) ? 'letterOrPhone' : 'any', note: '', isDefault: true }
}
