import { diff3Merge } from 'node-diff3'
import { sameValue } from './same-value.ts'

/** Longer texts are not merged by line: the comparison grows with the square of repeated lines. */
const MAX_LINES = 5_000

/** The same value of a field. Absent and `null` are the same: a record never holds `null`, a patch removes a field by it. */
export function sameField(a: unknown, b: unknown): boolean {
  if (isAbsent(a) || isAbsent(b)) return isAbsent(a) && isAbsent(b)
  return sameValue(a, b)
}

export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

/** Text that is equal for equal values; keys in order. */
export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}

type Merged = { readonly value: unknown } | 'conflict'

function distinct(value: unknown): Map<string, unknown> | undefined {
  if (isAbsent(value)) return new Map()
  if (!Array.isArray(value)) return undefined
  return new Map(value.map((item: unknown) => [canonical(item), item]))
}

/** Whether two sets hold the same values in any order. What is not a list is compared as a value. */
export function sameSet(a: unknown, b: unknown): boolean {
  const left = distinct(a)
  const right = distinct(b)
  if (!left || !right) return sameField(a, b)
  return left.size === right.size && [...left.keys()].every((key) => right.has(key))
}

/**
 * Additions and removals of both sides. The order is that of `theirs`, then what `mine` added. A conflict where one side
 * is no list, or where both only removed and together would leave nothing: neither side meant the set to be empty.
 */
export function mergeSet(base: unknown, mine: unknown, theirs: unknown): Merged {
  const [before, left, right] = [distinct(base), distinct(mine), distinct(theirs)]
  if (!before || !left || !right) return 'conflict'
  const value = [...right].filter(([key]) => left.has(key) || !before.has(key)).map(([, item]) => item)
  for (const [key, item] of left) if (!right.has(key) && !before.has(key)) value.push(item)
  if (value.length === 0 && left.size > 0 && right.size > 0) return 'conflict'
  return { value }
}

/** By line, as diff3 does; a conflict where both sides changed the same lines differently. Absent text counts as empty. */
export function mergeText(base: unknown, mine: unknown, theirs: unknown): Merged {
  const texts = [mine, base, theirs].map((value) => (isAbsent(value) ? '' : value))
  if (!texts.every((text) => typeof text === 'string')) return 'conflict'
  const [left = [], before = [], right = []] = texts.map((text) => (text === '' ? [] : text.split('\n')))
  if (Math.max(left.length, before.length, right.length) > MAX_LINES) return 'conflict'
  const lines: string[] = []
  for (const region of diff3Merge(left, before, right, { excludeFalseConflicts: true })) {
    if (region.conflict) return 'conflict'
    lines.push(...(region.ok ?? []))
  }
  const value = lines.join('\n')
  return { value: value === '' && (isAbsent(mine) || isAbsent(theirs)) ? null : value }
}
