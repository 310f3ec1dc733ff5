import * as z from 'zod'

// The page's content security policy forbids `eval`; zod's compiled parsers would only probe for it and log a violation.
z.config({ jitless: true })

/** How one field of a record merges when it changed on two sides since their common base (sync.md §3). */
export type MergePolicy =
  /** Differing values are a conflict that a person decides. */
  | 'scalar'
  /** An unordered list of distinct values: union of the additions and removals of both sides. */
  | 'set'
  /** Long text: merged by line (diff3); only an overlap is a conflict. */
  | 'text'
  /** Both sides may be right; the later stage in the order of the domain wins. */
  | 'furthest'

/** ISO 8601 instant in UTC with milliseconds, e.g. `2026-05-01T10:41:00.000Z`. */
export const instant = z.iso.datetime()
/** Calendar date, `YYYY-MM-DD`, without a time zone. */
export const date = z.iso.date()
/** Integer cents of the euro. Money is never a fraction. */
export const cents = z.int()
/** BCP 47 tag, e.g. `de`, `pt-BR`. */
export const localeTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
/** ISO 3166-1 alpha-2, upper case. Greece is `GR` here; NUTS codes use `EL`. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/)
export const id = z.uuid()

/** A figure about an organisation, with where it comes from and when it was true. */
export const sourcedNumber = z.object({ value: z.int().nonnegative(), source: z.string(), date: date.optional() })
export type SourcedNumber = z.infer<typeof sourcedNumber>

/** Fields every record carries. `rev` is the secretariat's revision, 0 until the record has been there. */
const base = { id, createdAt: instant, updatedAt: instant, rev: z.int().nonnegative() }

/**
 * The schema of a record. Unknown fields of a newer peer pass through unchanged (sync.md §4). Optional fields are absent,
 * never null; in a patch, `null` removes a field.
 */
export function entity<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.looseObject({ ...base, ...shape })
}

/** The fields we know, without the index signature that lets unknown ones through. */
export type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] }

/** What a record looks like to code that treats all types alike. */
export interface AnyRecord {
  readonly id: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly rev: number
  readonly [field: string]: unknown
}
