import { compareNames, type NameContradiction, type NameComparison } from './compare-names.ts'
import type { NameIndex } from './name-index.ts'
import { sameStem } from './word-endings.ts'
import type { OrganisationProfile } from './organisation-profile.ts'

/** One thing that speaks for or against two records being one organisation. Words: locale namespace `duplicates`. */
export interface MatchReason {
  readonly kind: ReasonKind
  readonly speaks: 'for' | 'against'
  /** The two values, where they help a person to see it. */
  readonly a?: string
  readonly b?: string
}

export const reasonKinds = [
  'sameName',
  'otherOrder',
  'translated',
  'alias',
  'form',
  'typo',
  'short',
  'joined',
  'acronym',
  'onlyOne',
  'kindred',
  'confirmed',
  'level',
  'direction',
  'number',
  'country',
  'body',
  'subject',
  'office',
  'words',
  'aside',
  'sameId',
  'otherId',
  'samePlace',
  'otherPlace',
  'sameDomain',
  'otherDomain',
  'samePhone',
  'sameEmail',
  'otherCountry',
  'otherRegion',
] as const
export type ReasonKind = (typeof reasonKinds)[number]

export interface OrganisationComparison {
  /** 0 to 100: 75 and more is worth a look, 95 and more without a contradiction is as good as sure. */
  readonly score: number
  /** Something in the records cannot be true of one organisation. */
  readonly contradictory: boolean
  /** They share more than a name. */
  readonly backed: boolean
}

/** From here on two records are shown as possible duplicates. */
export const POSSIBLE = 75
/** From here on a pair is more likely one organisation than two: what the measure of recall and precision counts. */
export const LIKELY = 82
/** From here on, where nothing contradicts, many may be merged at once. */
export const SURE = 95

/** By how much a shared value closes the gap that the names leave. */
const CLOSES = { sameId: 0.92, sameEmail: 0.5, sameDomain: 0.45, samePhone: 0.4, samePlace: 0.25 } as const
/** What is left of the score after a value that differs. */
const AFTER = { otherCountry: 0.5, otherId: 0.7, otherPlace: 0.7, otherRegion: 0.85, otherDomain: 0.97 } as const
/** A value more organisations have is the one of their portal, their county or their telephone exchange. */
const SHARED_BY_MANY = 4
/** Without a likeness of the names, other values are those of one house at most. */
const NAMES_UNLIKE = 0.5
const MOST_WHEN_UNLIKE = 0.72
const SAME_PLACE = 0.97
const OTHER_PLACE = 0.8
/** What is left where each record spells the word twice its own way. */
const CONFIRMED = 0.72

export function compareOrganisations(
  a: OrganisationProfile,
  b: OrganisationProfile,
  index: NameIndex,
): OrganisationComparison {
  const names = bestNames(a, b, index)
  const shared = sharedValues(a, b, index)
  const differing = differingValues(a, b)
  let gap = 1 - names.similarity
  for (const kind of shared) gap *= 1 - (kind === 'samePlace' && names.similarity < NAMES_UNLIKE ? 0 : CLOSES[kind])
  const unlike = names.similarity < NAMES_UNLIKE && !shared.includes('sameId')
  let similarity = unlike ? Math.min(1 - gap, MOST_WHEN_UNLIKE) : 1 - gap
  for (const kind of differing) similarity *= AFTER[kind]
  const contradictory = names.contradictions.length > 0 || differing.some((kind) => kind !== 'otherDomain')
  const twoNames = confirmedPair(a, b, names)
  if (twoNames !== undefined) similarity *= CONFIRMED
  const most = names.kindred && !shared.includes('sameId') ? SURE - 1 : 100
  const score = Math.min(most, Math.round(similarity * 100))
  return { score, contradictory: contradictory || twoNames !== undefined, backed: shared.length > 0 }
}

/** Why two records score as they do, what speaks for it first. */
export function explainOrganisations(
  a: OrganisationProfile,
  b: OrganisationProfile,
  index: NameIndex,
): readonly MatchReason[] {
  const names = bestNames(a, b, index)
  const reasons: MatchReason[] = [...nameReasons(a, b, names)]
  for (const kind of sharedValues(a, b, index)) reasons.push({ kind, speaks: 'for', ...valuesOf(kind, a, b) })
  const twoNames = confirmedPair(a, b, names)
  if (twoNames !== undefined)
    reasons.push({ kind: 'confirmed', speaks: 'against', a: twoNames.a.shown, b: twoNames.b.shown })
  if (names.kindred) {
    const [x, y] = [names.levelsA[0]?.shown, names.levelsB[0]?.shown]
    reasons.push({ kind: 'kindred', speaks: 'against', ...(x ? { a: x } : {}), ...(y ? { b: y } : {}) })
  }
  for (const kind of names.contradictions) reasons.push({ kind, speaks: 'against', ...wordsOf(kind, names) })
  for (const kind of differingValues(a, b)) reasons.push({ kind, speaks: 'against', ...valuesOf(kind, a, b) })
  return reasons
}

type BestNames = NameComparison & { readonly atA: number; readonly atB: number }

function bestNames(a: OrganisationProfile, b: OrganisationProfile, index: NameIndex): BestNames {
  let best: BestNames | undefined
  for (const [atA, left] of a.names.entries()) {
    for (const [atB, right] of b.names.entries()) {
      const found = compareNames(left, right, index)
      if (best === undefined || found.similarity > best.similarity) best = { ...found, atA, atB }
    }
  }
  return (
    best ?? {
      similarity: 0,
      pairs: [],
      onlyA: [],
      onlyB: [],
      levelsA: [],
      levelsB: [],
      contradictions: [],
      kindred: false,
      atA: 0,
      atB: 0,
    }
  )
}

function sharedValues(a: OrganisationProfile, b: OrganisationProfile, index: NameIndex): (keyof typeof CLOSES)[] {
  const found: (keyof typeof CLOSES)[] = []
  const rare = (key: string) => index.listSize(key) <= SHARED_BY_MANY
  if (a.nationalId !== undefined && a.nationalId === b.nationalId && a.country === b.country) found.push('sameId')
  if (a.email !== undefined && a.email === b.email && rare(`email ${a.email}`)) found.push('sameEmail')
  if (a.domain !== undefined && a.domain === b.domain && rare(`domain ${a.domain}`)) found.push('sameDomain')
  if (a.phone !== undefined && a.phone === b.phone && rare(`phone ${a.phone}`)) found.push('samePhone')
  if (samePlace(a, b) === true) found.push('samePlace')
  return found
}

function differingValues(a: OrganisationProfile, b: OrganisationProfile): (keyof typeof AFTER)[] {
  const found: (keyof typeof AFTER)[] = []
  if (a.country !== b.country) found.push('otherCountry')
  else if (a.nationalId !== undefined && b.nationalId !== undefined && a.nationalId !== b.nationalId)
    found.push('otherId')
  if (samePlace(a, b) === false) found.push('otherPlace')
  if (a.nuts !== undefined && b.nuts !== undefined) {
    const known = Math.min(a.nuts.length, b.nuts.length)
    if (a.country === b.country && a.nuts.slice(0, known) !== b.nuts.slice(0, known)) found.push('otherRegion')
  }
  if (a.domain !== undefined && b.domain !== undefined && a.domain !== b.domain) found.push('otherDomain')
  return found
}

/** Nothing: one of them has no place. */
function samePlace(a: OrganisationProfile, b: OrganisationProfile): boolean | undefined {
  if (a.place === undefined || b.place === undefined) return undefined
  if (a.placeText === b.placeText) return true
  const { similarity } = compareNames(a.place, b.place, ALONE)
  // A place spelled nearly the same says nothing more than the name does.
  return similarity >= SAME_PLACE ? true : similarity < OTHER_PLACE ? false : undefined
}

/** Two words taken for one that each record also has in its place or address: two names, no slip. */
function confirmedPair(a: OrganisationProfile, b: OrganisationProfile, { pairs }: BestNames) {
  return pairs.find(
    ({ likeness, a: x, b: y }) =>
      (likeness === 'typo' || likeness === 'form') &&
      spells(a.confirming, x.text) &&
      spells(b.confirming, y.text) &&
      !a.confirming.includes(y.text) &&
      !b.confirming.includes(x.text),
  )
}

function spells(confirming: readonly string[], text: string): boolean {
  return confirming.some((word) => word === text || sameStem(word, text))
}

const ALONE = { names: 0, count: () => 0, ordinary: Number.POSITIVE_INFINITY }

function nameReasons(a: OrganisationProfile, b: OrganisationProfile, names: BestNames): readonly MatchReason[] {
  const reasons: MatchReason[] = []
  const left = a.sources[names.atA]
  const right = b.sources[names.atB]
  if (left === undefined || right === undefined) return reasons
  const texts = { a: left.text, b: right.text }
  if (!left.isMain || !right.isMain) reasons.push({ kind: 'alias', speaks: 'for', ...texts })
  const seen = new Set<string>()
  for (const { likeness, a: x, b: y } of names.pairs) {
    if (likeness === 'same' || seen.has(likeness)) continue
    seen.add(likeness)
    const whole = likeness === 'acronym' || likeness === 'translated'
    reasons.push({ kind: likeness, speaks: 'for', ...(whole ? texts : { a: x.shown, b: y.shown }) })
  }
  const all = names.onlyA.length + names.onlyB.length === 0
  if (all && seen.size === 0 && names.pairs.length > 0) {
    const order = (profile: OrganisationProfile, at: number) => profile.names[at]?.whole
    const same = order(a, names.atA) === order(b, names.atB)
    reasons.unshift({ kind: same ? 'sameName' : 'otherOrder', speaks: 'for', ...texts })
  }
  const missing = [...names.onlyA, ...names.onlyB].filter(({ role }) => role !== 'organ')
  const [first] = missing
  const oneSided = names.onlyA.length === 0 || names.onlyB.length === 0
  if (first !== undefined && oneSided) reasons.push({ kind: 'onlyOne', speaks: 'against', a: first.shown })
  return reasons
}

function wordsOf(kind: NameContradiction, names: BestNames): { readonly a?: string; readonly b?: string } {
  const levels = kind === 'level'
  const role = kind === 'words' || kind === 'aside' ? 'proper' : kind
  const word = (tokens: BestNames['onlyA'], own: BestNames['levelsA']) =>
    (levels ? own[0] : (tokens.find((token) => token.role === role) ?? tokens[0]))?.shown
  const [a, b] = [word(names.onlyA, names.levelsA), word(names.onlyB, names.levelsB)]
  return { ...(a === undefined ? {} : { a }), ...(b === undefined ? {} : { b }) }
}

const FIELD = {
  sameId: 'nationalId',
  otherId: 'nationalId',
  sameEmail: 'email',
  sameDomain: 'domain',
  otherDomain: 'domain',
  samePhone: 'phone',
  otherCountry: 'country',
  otherRegion: 'nuts',
} as const satisfies Readonly<Record<string, keyof OrganisationProfile>>

function valuesOf(kind: keyof typeof CLOSES | keyof typeof AFTER, a: OrganisationProfile, b: OrganisationProfile) {
  if (kind === 'samePlace' || kind === 'otherPlace') return { a: a.placeShown ?? '', b: b.placeShown ?? '' }
  return { a: a[FIELD[kind]] ?? '', b: b[FIELD[kind]] ?? '' }
}
