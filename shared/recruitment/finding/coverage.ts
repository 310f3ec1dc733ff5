import type { RecruitmentStage } from '../../model/recruitment.ts'

/** How finely a territory is divided: by country, by NUTS level 1 to 3, or by the region as it is noted, of whatever level. */
export const coverageLevels = ['country', 'nuts1', 'nuts2', 'nuts3', 'noted'] as const
export type CoverageLevel = (typeof coverageLevels)[number]

/** NUTS codes are two letters of the country and one character a level (Regulation (EC) No 1059/2003). */
const LENGTH: Readonly<Record<Exclude<CoverageLevel, 'country' | 'noted'>, number>> = { nuts1: 3, nuts2: 4, nuts3: 5 }

export interface Covered {
  readonly country: string
  readonly nuts: string | undefined
  readonly place: string | undefined
  readonly population: number | undefined
  readonly stage: RecruitmentStage
  readonly isAbolished: boolean
}

export interface RegionCoverage {
  /** NUTS code, or the country; a country followed by `?` holds those whose region is not known to the level asked. */
  readonly region: string
  readonly country: string
  readonly authorities: number
  /** Approached at least once: every stage from `contacted` on, and those who declined or objected. */
  readonly contacted: number
  /** In talks: from `inDialogue` to `formSubmitted`. */
  readonly inDialogue: number
  readonly joined: number
  /** Of its largest authorities, so that a code means something to a person; at most two. */
  readonly places: readonly string[]
}

const contacted: ReadonlySet<RecruitmentStage> = new Set([
  'contacted',
  'inDialogue',
  'proposalSent',
  'formSent',
  'formSubmitted',
  'joined',
  'declined',
  'objected',
])
const inDialogue: ReadonlySet<RecruitmentStage> = new Set(['inDialogue', 'proposalSent', 'formSent', 'formSubmitted'])

/** The region an organisation counts for. */
export function regionOf({ country, nuts }: Pick<Covered, 'country' | 'nuts'>, level: CoverageLevel): string {
  if (level === 'country') return country
  if (level === 'noted') return nuts === undefined || nuts.length < 3 ? `${country}?` : nuts
  const length = LENGTH[level]
  return nuts === undefined || nuts.length < length ? `${country}?` : nuts.slice(0, length)
}

interface Tally {
  readonly country: string
  authorities: number
  contacted: number
  inDialogue: number
  joined: number
  /** The two largest so far. */
  largest: { readonly place: string; readonly size: number }[]
}

/** Counts organisations by region. Abolished ones do not count: there is nobody left to win. */
export class CoverageCount {
  readonly #level: CoverageLevel
  readonly #regions = new Map<string, Tally>()

  constructor(level: CoverageLevel) {
    this.#level = level
  }

  add(covered: Covered): void {
    if (covered.isAbolished) return
    const region = regionOf(covered, this.#level)
    let tally = this.#regions.get(region)
    if (tally === undefined) {
      tally = { country: covered.country, authorities: 0, contacted: 0, inDialogue: 0, joined: 0, largest: [] }
      this.#regions.set(region, tally)
    }
    tally.authorities++
    if (contacted.has(covered.stage)) tally.contacted++
    if (inDialogue.has(covered.stage)) tally.inDialogue++
    if (covered.stage === 'joined') tally.joined++
    if (covered.place !== undefined) notePlace(tally, covered.place, covered.population ?? 0)
  }

  /** In the order of the codes; a country's unknown rest after its regions. */
  result(): readonly RegionCoverage[] {
    return [...this.#regions]
      .map(([region, { largest, ...tally }]) => ({ region, ...tally, places: largest.map(({ place }) => place) }))
      .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  }
}

function sortKey({ region, country }: RegionCoverage): string {
  return region.endsWith('?') ? `${country}\uFFFF` : `${country}${region}`
}

/** Keeps the two largest places; nearly every call ends at the first line. */
function notePlace(tally: Tally, place: string, size: number): void {
  const { largest } = tally
  if (largest.length === 2 && size <= (largest[1]?.size ?? 0)) return
  const others = largest.filter((each) => each.place !== place || each.size > size)
  if (others.some((each) => each.place === place)) return
  tally.largest = [...others, { place, size }].toSorted((a, b) => b.size - a.size).slice(0, 2)
}

export function sumCoverage(regions: readonly RegionCoverage[]): Omit<RegionCoverage, 'region' | 'country' | 'places'> {
  const sum = { authorities: 0, contacted: 0, inDialogue: 0, joined: 0 }
  for (const region of regions) {
    sum.authorities += region.authorities
    sum.contacted += region.contacted
    sum.inDialogue += region.inDialogue
    sum.joined += region.joined
  }
  return sum
}
