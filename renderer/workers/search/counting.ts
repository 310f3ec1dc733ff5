import type { RecruitmentStage } from '../../../shared/model/recruitment.ts'
import { customFieldIdOf } from '../../../shared/recruitment/custom-values.ts'
import type { Entry } from './entry.ts'
import { hasWords, type CompiledFilter } from './filtering.ts'
import type { OrganisationFacets, SegmentCounts, ValueCount } from './protocol.ts'

/** Organisations counted at a time: about two milliseconds. */
const STEP = 5_000

/**
 * Counts per stage leave the stage filter out, counts per country the country filter: they are what one may choose.
 * Counts in steps, so that a keystroke in between is answered first; whoever asks goes on to the end or lets it be.
 */
export function* countFacets(
  entries: ReadonlyMap<string, Entry>,
  { words, stageFits, countryFits, restFits }: CompiledFilter,
): Generator<undefined, OrganisationFacets> {
  const stages: Partial<Record<RecruitmentStage, number>> = {}
  const countries: Record<string, number> = {}
  let total = 0
  let seen = 0
  for (const entry of entries.values()) {
    if (++seen % STEP === 0) yield
    if (!restFits(entry) || !hasWords(entry, words)) continue
    const { stage, country } = entry
    const [fitsStage, fitsCountry] = [stageFits(entry), countryFits(entry)]
    if (fitsCountry) stages[stage] = (stages[stage] ?? 0) + 1
    if (fitsStage) countries[country] = (countries[country] ?? 0) + 1
    if (fitsStage && fitsCountry) total++
  }
  return { stages, countries, total }
}

/** How many fit each condition by itself, in steps; and of how many one can say where they are. */
export function* countConditions(
  entries: ReadonlyMap<string, Entry>,
  { words, fits, conditions }: CompiledFilter,
): Generator<undefined, SegmentCounts> {
  const counts = conditions.map((test): number | undefined => (test === undefined ? undefined : 0))
  const located = { organisations: 0, participants: 0, ofParticipants: 0 }
  let [total, seen] = [0, 0]
  for (const entry of entries.values()) {
    if (++seen % STEP === 0) yield
    conditions.forEach((test, at) => {
      if (test?.(entry) === true) counts[at] = (counts[at] ?? 0) + 1
    })
    if (fits(entry) && hasWords(entry, words)) total++
    if (entry.location !== undefined) located.organisations++
    if (entry.stage === 'joined' && !entry.isAbolished) {
      located.ofParticipants++
      if (entry.location !== undefined) located.participants++
    }
  }
  return { total, all: entries.size, conditions: counts, located }
}

const valuesOf: Readonly<Record<string, (entry: Entry) => readonly string[] | string | undefined>> = {
  country: (entry) => entry.country,
  nuts: (entry) => entry.nuts,
  legalType: (entry) => entry.legalType,
  mainActivity: (entry) => entry.mainActivity,
  tags: (entry) => entry.tagWords,
  owner: (entry) => entry.owners,
}

/** The values a field has and how often, the most frequent first. */
export function countValues(entries: Iterable<Entry>, field: string, limit: number): readonly ValueCount[] {
  const customId = customFieldIdOf(field)
  const read =
    customId === undefined
      ? (valuesOf[field] ?? (() => undefined))
      : (entry: Entry) => {
          const value = entry.custom?.[customId]
          return typeof value === 'number' ? undefined : value
        }
  const counts = new Map<string, number>()
  for (const entry of entries) {
    const value = read(entry)
    if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1)
    else for (const each of value ?? []) counts.set(each, (counts.get(each) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, limit)
}
