import type { Transaction } from 'dexie'

/**
 * One version of the database. Migrations import nothing from living code: what they once did must not change when the
 * model does. A new one: `vN.ts`, a line in `all.ts`, and a test that opens a database of version N - 1.
 */
export interface Migration {
  readonly version: number
  /** Dexie's index syntax per table; only tables that change, `null` removes one. */
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade?: (transaction: Transaction) => PromiseLike<void>
}
