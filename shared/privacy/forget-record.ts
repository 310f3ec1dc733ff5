import { entities, isEntityType } from '../model/entities.ts'
import type { Forgetting } from '../model/erasure.ts'
import type { Forgetter } from './forget.ts'

/**
 * A record, or some of its fields, without what is to be forgotten; the same object where there was nothing. A field that
 * would no longer fit its schema, such as a choice that happens to be spelled like a name, stays as it is.
 */
export function forgetInRecord<T extends object>(type: string, record: T, forgetter: Forgetter): T {
  // An order to forget names the records it is about, and nothing else of them.
  if (type === 'erasure') return record
  const next = forgetter.inValue(record)
  if (next === record || !isEntityType(type)) return next
  const parsed = entities[type].schema.safeParse(next)
  if (parsed.success) return next
  const before = new Map<string, unknown>(Object.entries(record))
  const broken = parsed.error.issues.map(({ path }) => String(path[0])).filter((field) => before.has(field))
  return { ...next, ...Object.fromEntries(broken.map((field) => [field, before.get(field)])) }
}

/** Whether a record is among those that are forgotten whole, or kept as they are. */
export function keySet(keys: Forgetting['keys']): { has(type: string, id: string): boolean } {
  const known = new Set(keys.map(({ type, id }) => `${type} ${id}`))
  return { has: (type, id) => known.has(`${type} ${id}`) }
}
