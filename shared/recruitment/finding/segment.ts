import type { CustomField } from '../../model/custom-field.ts'
import type { SegmentCondition, SegmentSpec } from '../../model/saved-view.ts'
import { fold } from '../../text/fold.ts'
import { customFieldIdOf } from '../custom-values.ts'
import { conditionKind, isOperator, type ConditionKind, type ConditionOperator } from './condition-fields.ts'
import type { OrganisationFacts } from './facts.ts'

export type FactTest = (facts: OrganisationFacts) => boolean

export interface SegmentContext {
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly customFields: readonly CustomField[]
}

export interface CompiledSegment {
  readonly fits: FactTest
  /** In the order of the conditions; `undefined`: unfinished, or unknown to this desk, and therefore left out. */
  readonly tests: readonly (FactTest | undefined)[]
}

export const wholeSegment: SegmentSpec = { match: 'all', conditions: [] }

/** What must be read before a segment can be asked: it is not read for those that do not ask for it. */
export function segmentNeeds({ conditions }: SegmentSpec): ReadonlySet<'events' | 'distance' | 'likeness'> {
  const needs = new Set<'events' | 'distance' | 'likeness'>()
  for (const { field } of conditions) {
    if (field === 'event' || field === 'award') needs.add('events')
    if (field === 'distance') needs.add('distance')
    if (field === 'like') needs.add('likeness')
  }
  return needs
}

/**
 * Makes a test of a segment. Conditions that are unfinished, or that only a newer desk knows, do not count: a list must not
 * empty while somebody is still choosing. Without any that count, everything fits.
 */
export function compileSegment(spec: SegmentSpec, context: SegmentContext): CompiledSegment {
  const tests = spec.conditions.map((condition) => compileCondition(condition, context))
  const counting = tests.filter((test) => test !== undefined)
  const [only] = counting
  if (only === undefined) return { fits: () => true, tests }
  if (counting.length === 1) return { fits: only, tests }
  const fits: FactTest =
    spec.match === 'any'
      ? (facts) => {
          for (const test of counting) if (test(facts)) return true
          return false
        }
      : (facts) => {
          for (const test of counting) if (!test(facts)) return false
          return true
        }
  return { fits, tests }
}

/** Whether this desk knows the field and what is asked of it. */
export function isKnownCondition(condition: SegmentCondition, customFields: readonly CustomField[]): boolean {
  const kind = conditionKind(condition.field, customFields)
  return kind !== undefined && isOperator(kind, condition.is)
}

export function compileCondition(condition: SegmentCondition, context: SegmentContext): FactTest | undefined {
  const kind = conditionKind(condition.field, context.customFields)
  if (kind === undefined || !isOperator(kind, condition.is)) return undefined
  const read = reader(condition.field, kind)
  if (condition.is === 'filled') return (facts) => !isEmpty(read(facts))
  if (condition.is === 'empty') return (facts) => isEmpty(read(facts))
  if (condition.is === 'yes') return (facts) => read(facts) === true
  if (condition.is === 'no') return (facts) => read(facts) !== true
  return byKind[kind](condition, read, context)
}

type Value = string | number | boolean | readonly string[] | undefined
type Read = (facts: OrganisationFacts) => Value

function isEmpty(value: Value): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

const readers: Readonly<Record<string, Read>> = {
  country: (facts) => facts.country,
  nuts: (facts) => facts.nuts,
  legalType: (facts) => facts.legalType,
  mainActivity: (facts) => facts.mainActivity,
  population: (facts) => facts.population,
  employees: (facts) => facts.employees,
  tags: (facts) => facts.tags,
  stage: (facts) => facts.stage,
  owner: (facts) => facts.owners,
  nextStepDue: (facts) => facts.nextStepDue,
  sharing: (facts) => facts.sharing,
  icleiMember: (facts) => facts.icleiMember,
  abolished: (facts) => facts.isAbolished,
  event: (facts) => facts.events,
  award: (facts) => facts.isAwardEntrant,
  distance: (facts) => facts.kilometres,
  like: (facts) => facts.likeness,
}

function reader(field: string, kind: ConditionKind): Read {
  const customId = customFieldIdOf(field)
  if (customId === undefined) return readers[field] ?? (() => undefined)
  // A date or text that another desk filled otherwise: nothing this condition can be true of.
  const isList = kind === 'tags'
  return ({ custom }) => {
    const value = custom?.[customId]
    return Array.isArray(value) === isList ? value : undefined
  }
}

type Compile = (condition: SegmentCondition, read: Read, context: SegmentContext) => FactTest | undefined

const byKind: Readonly<Record<ConditionKind, Compile>> = {
  codes: ({ is, values }, read) => inCodes(is as ConditionOperator, values ?? [], read),
  tags: ({ field, is, values = [] }, read) =>
    // Tags are compared folded, as they are searched; answers of a field by their ids.
    inCodes(is as ConditionOperator, field === 'tags' ? values.map(fold) : values, read),
  region: ({ is, values = [] }, read) => {
    const prefixes = values.map((value) => value.toUpperCase().trim()).filter((value) => value !== '')
    if (prefixes.length === 0) return undefined
    // A hundred thousand organisations lie in some hundred regions.
    const known = new Map<string, boolean>()
    const isWithin = (nuts: Value): boolean => {
      if (typeof nuts !== 'string') return false
      let within = known.get(nuts)
      if (within === undefined) {
        within = prefixes.some((prefix) => nuts.startsWith(prefix))
        known.set(nuts, within)
      }
      return within
    }
    return is === 'noneOf' ? (facts) => !isWithin(read(facts)) : (facts) => isWithin(read(facts))
  },
  number: ({ from, to }, read) => {
    const [low, high] = [numberOf(from), numberOf(to)]
    if (low === undefined && high === undefined) return undefined
    return (facts) => {
      const value = read(facts)
      return typeof value === 'number' && (low === undefined || value >= low) && (high === undefined || value <= high)
    }
  },
  date: (condition, read, { today }) => {
    const range = dateRange(condition, today)
    if (range === undefined) return undefined
    return (facts) => {
      const value = read(facts)
      return typeof value === 'string' && value >= range.from && value <= range.to
    }
  },
  attendance: (condition, read, { today }) => {
    const range = dateRange(condition, today)
    if (range === undefined) return undefined
    return (facts) => {
      const days = read(facts)
      return Array.isArray(days) && days.some((day: string) => day >= range.from && day <= range.to)
    }
  },
  distance: ({ to }, read) => {
    const most = numberOf(to)
    if (most === undefined) return undefined
    return (facts) => {
      const value = read(facts)
      return typeof value === 'number' && value <= most
    }
  },
  likeness: (_condition, read) => (facts) => Number(read(facts)) >= LIKE_ENOUGH,
  text: ({ values = [] }, read) => {
    const wanted = fold(values[0] ?? '')
    if (wanted === '') return undefined
    return (facts) => fold(String(read(facts) ?? '')).includes(wanted)
  },
  flag: () => undefined,
}

/** Of 100: two authorities share at least two of the traits that count most, or three others. */
export const LIKE_ENOUGH = 45

function inCodes(is: ConditionOperator, values: readonly string[], read: Read): FactTest | undefined {
  if (values.length === 0) return undefined
  const wanted: ReadonlySet<string> = new Set(values)
  const hasAny = (value: Value): boolean => {
    if (typeof value === 'string') return wanted.has(value)
    if (Array.isArray(value)) for (const each of value as readonly string[]) if (wanted.has(each)) return true
    return false
  }
  if (is === 'noneOf') return (facts) => !hasAny(read(facts))
  if (is === 'allOf') {
    return (facts) => {
      const value = read(facts)
      if (!Array.isArray(value)) return false
      for (const each of wanted) if (!value.includes(each)) return false
      return true
    }
  }
  return (facts) => hasAny(read(facts))
}

function numberOf(bound: string | number | undefined): number | undefined {
  return typeof bound === 'number' && Number.isFinite(bound) ? bound : undefined
}

/** Open ends become ends that no date reaches; `undefined`: nothing was chosen yet. */
function dateRange(
  { is, from, to }: SegmentCondition,
  today: string,
): { readonly from: string; readonly to: string } | undefined {
  if (is === 'overdue') return { from: '', to: addDays(today, -1) }
  if (is === 'within') {
    const days = numberOf(to)
    return days === undefined ? undefined : { from: today, to: addDays(today, days) }
  }
  const [first, last] = [typeof from === 'string' ? from : '', typeof to === 'string' ? to : '']
  return first === '' && last === '' ? undefined : { from: first, to: last === '' ? '9999' : last }
}

/** `YYYY-MM-DD`, so many days later. */
function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + Math.max(-100_000, Math.min(100_000, Math.round(days))))
  return date.toISOString().slice(0, 10)
}
