import type { Location, Organisation } from '../../../shared/model/organisation.ts'
import type { Recruitment } from '../../../shared/model/recruitment.ts'
import { customFieldIdOf, customValueOf, type CustomValue } from '../../../shared/recruitment/custom-values.ts'
import { speaksOfAward, type OrganisationFacts } from '../../../shared/recruitment/finding/facts.ts'
import { ownersOf } from '../../../shared/recruitment/owners.ts'
import { fold } from '../../../shared/text/fold.ts'
import type { OrganisationRow } from './protocol.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** One organisation in memory. Every one has every property, in this order, so that asking a hundred thousand stays quick. */
export interface Entry extends Mutable<OrganisationFacts> {
  row: OrganisationRow
  readonly id: string
  /** Folded: everything a person may type to find it. */
  readonly text: string
  readonly sortKey: string
  readonly importBatchId: string | undefined
  readonly foldedPlace: string | undefined
  readonly tagWords: readonly string[]
  readonly hasAwardTag: boolean
  readonly location: Location | undefined
}

/** What the timeline of an organisation says about events. */
export interface Attendance {
  readonly days: readonly string[]
  readonly isAward: boolean
}

const none: readonly string[] = []

/** The same few tags on many organisations: folded once. */
const foldedTags = new Map<string, string>()
const awardTags = new Map<string, boolean>()

function remembered<T>(cache: Map<string, T>, text: string, make: (text: string) => T): T {
  const known = cache.get(text)
  if (known !== undefined) return known
  if (cache.size > 20_000) cache.clear()
  const made = make(text)
  cache.set(text, made)
  return made
}

/** What the timeline says beside the records themselves. */
export interface TimelineFacts {
  /** The latest activity, an instant. */
  readonly lastActivity?: string | undefined
  readonly attendance?: Attendance | undefined
}

export function entryOf(
  organisation: Organisation & { readonly $sort?: string },
  recruitment: Recruitment | undefined,
  { lastActivity, attendance }: TimelineFacts,
): Entry {
  const { id, name, localName, aliases, place, nationalId, website, email, tags } = organisation
  const words = [name, localName, ...aliases, place, nationalId, website, email, ...tags]
  const hasAwardTag = tags.some((tag) => remembered(awardTags, tag, speaksOfAward))
  return {
    row: rowOf(organisation, recruitment, lastActivity),
    id,
    text: fold(words.filter((word) => word !== undefined).join(' ')),
    sortKey: organisation.$sort ?? fold(name),
    importBatchId: organisation.importBatchId,
    foldedPlace: place === undefined ? undefined : fold(place) || undefined,
    tagWords: tags.length === 0 ? none : tags,
    hasAwardTag,
    location: organisation.location,
    country: organisation.country,
    nuts: organisation.nuts?.toUpperCase(),
    legalType: organisation.legalType,
    mainActivity: organisation.mainActivity,
    population: organisation.population?.value,
    employees: organisation.employees?.value,
    tags: tags.length === 0 ? none : tags.map((tag) => remembered(foldedTags, tag, fold)),
    stage: recruitment?.stage ?? 'identified',
    owners: recruitment === undefined ? none : ownersOf(recruitment),
    nextStepDue: recruitment?.nextStepDue,
    sharing: organisation.sharing,
    icleiMember: organisation.icleiMember,
    isAbolished: organisation.replacedBy !== undefined,
    events: attendance?.days ?? none,
    isAwardEntrant: hasAwardTag || attendance?.isAward === true,
    kilometres: undefined,
    likeness: 0,
    custom: customOf(organisation),
  }
}

/** Takes over where we stand with the organisation, and what its timeline says. */
export function setRecruitment(
  entry: Entry,
  recruitment: Recruitment | undefined,
  { lastActivity, attendance }: TimelineFacts,
): void {
  entry.row = withRecruitment(entry.row, recruitment, lastActivity)
  entry.stage = entry.row.stage
  entry.owners = recruitment === undefined ? none : ownersOf(recruitment)
  entry.nextStepDue = entry.row.nextStepDue
  entry.events = attendance?.days ?? none
  entry.isAwardEntrant = entry.hasAwardTag || attendance?.isAward === true
}

/** What every row shows. */
export function rowOf(
  organisation: Organisation,
  recruitment: Recruitment | undefined,
  lastActivity: string | undefined,
): OrganisationRow {
  const { id, name, place, country, nuts, legalType, population, employees, replacedBy } = organisation
  const row: OrganisationRow = {
    id,
    name,
    country,
    stage: 'identified',
    icleiMember: organisation.icleiMember,
    sharing: organisation.sharing,
    ...(place === undefined ? {} : { place }),
    ...(nuts === undefined ? {} : { nuts }),
    ...(legalType === undefined ? {} : { legalType }),
    ...(population === undefined ? {} : { population: population.value }),
    ...(employees === undefined ? {} : { employees: employees.value }),
    ...(replacedBy === undefined ? {} : { replacedBy }),
  }
  return withRecruitment(row, recruitment, lastActivity)
}

/** The row with where we stand; only what somebody works on carries more than its stage. */
function withRecruitment(
  row: OrganisationRow,
  recruitment: Recruitment | undefined,
  lastActivity: string | undefined,
): OrganisationRow {
  const { nextStepDue: _due, nextStep: _step, owners: _owners, lastActivity: _last, ...rest } = row
  if (recruitment === undefined) return { ...rest, stage: 'identified' }
  const { stage, stageSince, nextStep, nextStepDue } = recruitment
  const ownerIds = ownersOf(recruitment)
  return {
    ...rest,
    stage,
    lastActivity: lastActivity !== undefined && lastActivity > stageSince ? lastActivity : stageSince,
    ...(nextStepDue === undefined ? {} : { nextStepDue }),
    ...(nextStep === undefined ? {} : { nextStep }),
    ...(ownerIds.length === 0 ? {} : { owners: ownerIds.join(' ') }),
  }
}

function customOf(organisation: Organisation): Readonly<Record<string, CustomValue>> | undefined {
  let values: Record<string, CustomValue> | undefined
  for (const key in organisation) {
    const fieldId = customFieldIdOf(key)
    if (fieldId === undefined) continue
    const value = customValueOf(organisation, fieldId)
    if (value !== undefined) (values ??= {})[fieldId] = value
  }
  return values
}
