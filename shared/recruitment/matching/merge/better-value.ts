import type { Organisation } from '../../../model/organisation.ts'
import type { Fields, Side } from './merge-fields.ts'

/** Why one of two values is suggested. Words: locale namespace `duplicates`. */
export type BetterReason = 'longer' | 'newer' | 'decided' | 'secure' | 'accents' | 'finer' | 'edited' | 'kept'

export interface Suggestion {
  readonly side: Side
  readonly because: BetterReason
}

/** Which of two differing values of a field is likely the better one. The survivor's, where nothing speaks for either. */
export function suggestValue(field: string, survivor: Organisation, merged: Organisation): Suggestion {
  const a = (survivor as Fields)[field]
  const b = (merged as Fields)[field]
  const rule = RULES[field] ?? laterEdit
  const found = rule(a, b, survivor, merged)
  return found ?? laterEdit(a, b, survivor, merged) ?? { side: 'survivor', because: 'kept' }
}

type Rule = (a: unknown, b: unknown, survivor: Organisation, merged: Organisation) => Suggestion | undefined

const prefer = (order: number, because: BetterReason): Suggestion | undefined =>
  order === 0 ? undefined : { side: order > 0 ? 'survivor' : 'merged', because }
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const accents = (value: unknown): number => text(value).normalize('NFD').replaceAll(/\P{M}/gu, '').length
const isShouted = (value: unknown): boolean => text(value) === text(value).toUpperCase()

/** `Aarhus Kommune` over `AARHUS KOMMUNE`, `Düren` over `Duren`, the whole name over a short form. */
const betterName: Rule = (a, b) => {
  if (isShouted(a) !== isShouted(b)) return { side: isShouted(a) ? 'merged' : 'survivor', because: 'accents' }
  // Of two names that say the same, the one people here know stays, however lately the other was typed.
  const better = prefer(accents(a) - accents(b), 'accents') ?? prefer(fullness(a) - fullness(b), 'longer')
  return better ?? { side: 'survivor', because: 'kept' }
}
/** Words, less those cut short: `Gemeinde Birkenfeld` over `Gem. Birkenfeld`, but not `City of` over `Stadt`. */
function fullness(value: unknown): number {
  const words = text(value)
    .split(/\s+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
  return words.length - words.filter((word) => word.endsWith('.')).length
}
const longer: Rule = (a, b) => prefer(text(a).length - text(b).length, 'longer')
const finer: Rule = (a, b) => {
  const [x, y] = [text(a), text(b)]
  if (x.startsWith(y) || y.startsWith(x)) return prefer(x.length - y.length, 'finer')
  return undefined
}
const decided: Rule = (a, b) => prefer(Number(a !== 'unknown') - Number(b !== 'unknown'), 'decided')
const secure: Rule = (a, b) =>
  prefer(Number(text(a).startsWith('https:')) - Number(text(b).startsWith('https:')), 'secure')
const newerFigure: Rule = (a, b) => {
  const [x, y] = [dateOf(a), dateOf(b)]
  return x === y ? undefined : { side: x > y ? 'survivor' : 'merged', because: 'newer' }
}
const laterEdit: Rule = (_a, _b, survivor, merged) =>
  survivor.updatedAt >= merged.updatedAt ? undefined : { side: 'merged', because: 'edited' }

function dateOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'date' in value && typeof value.date === 'string'
    ? value.date
    : ''
}

const RULES: Readonly<Record<string, Rule>> = {
  name: betterName,
  localName: betterName,
  place: betterName,
  address: longer,
  nuts: finer,
  icleiMember: decided,
  website: secure,
  population: newerFigure,
  employees: newerFigure,
}
