import type { CustomField } from '../../../shared/model/custom-field.ts'
import {
  compileSegment,
  segmentNeeds,
  wholeSegment,
  type FactTest,
} from '../../../shared/recruitment/finding/segment.ts'
import { needs, type AttentionRules } from '../../../shared/recruitment/pipeline/attention.ts'
import { searchWords } from '../../../shared/text/fold.ts'
import type { Column } from './columns.ts'
import type { Entry } from './entry.ts'
import { NO_LANE, regionOf } from './lanes.ts'
import type { LikenessOf } from './neighbours.ts'
import type { OrganisationFilter, OrganisationQuery, OrganisationRow } from './protocol.ts'

export type EntryTest = (entry: Entry) => boolean

export interface CompiledFilter {
  readonly words: readonly string[]
  /** Nothing narrows but the words. */
  readonly isWhole: boolean
  /** Everything but the words. */
  readonly fits: EntryTest
  readonly stageFits: EntryTest
  readonly countryFits: EntryTest
  /** Everything but words, stage and country. */
  readonly restFits: EntryTest
  readonly conditions: readonly (FactTest | undefined)[]
  readonly needsDistance: boolean
  /** Whom likeness is asked of; `undefined`: nobody asks. */
  readonly likenessOf: LikenessOf | undefined
}

/** Reads a question once, so that it can be put to a hundred thousand organisations. */
export function compileFilter(
  query: OrganisationFilter & Partial<OrganisationQuery>,
  columns: readonly Column[],
  rules: AttentionRules,
  customFields: readonly CustomField[],
): CompiledFilter {
  const { stages, country, segment = wholeSegment, sort } = query
  const wanted = segmentNeeds(segment)
  const compiled = compileSegment(segment, { today: rules.today, customFields })
  const hasConditions = compiled.tests.some((test) => test !== undefined)
  const fieldsFit = fieldsTest(query, rules)
  const stageFits: EntryTest = stages.length === 0 ? always : (entry) => stages.includes(entry.stage)
  const countryFits: EntryTest = country === undefined ? always : (entry) => entry.country === country
  const restFits: EntryTest = hasConditions
    ? fieldsFit === always
      ? compiled.fits
      : (entry) => fieldsFit(entry) && compiled.fits(entry)
    : fieldsFit
  const asksLikeness = wanted.has('likeness') || sort?.column === 'likeness' || columns.includes('likeness')
  return {
    words: searchWords(query.text),
    isWhole: stages.length === 0 && country === undefined && restFits === always,
    fits:
      stageFits === always && countryFits === always
        ? restFits
        : (entry) => stageFits(entry) && countryFits(entry) && restFits(entry),
    stageFits,
    countryFits,
    restFits,
    conditions: compiled.tests,
    needsDistance: wanted.has('distance') || sort?.column === 'distance' || columns.includes('distance'),
    likenessOf: asksLikeness ? likenessTarget(segment) : undefined,
  }
}

const always: EntryTest = () => true

/** Whom the condition names; without one, the participants. */
function likenessTarget({ conditions }: NonNullable<OrganisationFilter['segment']>): LikenessOf {
  return conditions.find(({ field }) => field === 'like')?.values?.[0] ?? 'participants'
}

function fieldsTest(filter: OrganisationFilter, rules: AttentionRules): EntryTest {
  const { sharing, importBatchId, ownerId, region, attention } = filter
  const tests: EntryTest[] = []
  if (sharing !== undefined) tests.push((entry) => entry.sharing === sharing)
  if (importBatchId !== undefined) tests.push((entry) => entry.importBatchId === importBatchId)
  if (ownerId !== undefined) tests.push(({ row }) => isOwnedBy(row, ownerId))
  if (region !== undefined) tests.push(({ row }) => regionOf(row) === region)
  if (attention !== undefined) tests.push(({ row }) => needs(attention, row, rules))
  const [only] = tests
  if (only === undefined) return always
  return tests.length === 1 ? only : (entry) => tests.every((test) => test(entry))
}

function isOwnedBy({ owners }: OrganisationRow, ownerId: string): boolean {
  return ownerId === NO_LANE ? owners === undefined : owners?.includes(ownerId) === true
}

/** A loop, not `every`: this runs 100,000 times per keystroke. */
export function hasWords({ text }: Entry, words: readonly string[]): boolean {
  for (const word of words) if (!text.includes(word)) return false
  return true
}

export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at])
}
