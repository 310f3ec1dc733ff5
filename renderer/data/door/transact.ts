import type { Table, Transaction } from 'dexie'
import { err, type DeskError, type Result } from '../../../shared/result.ts'
import type { DeskDatabase } from '../schema.ts'

/** Thrown inside a transaction to leave everything as it was; its error becomes the command's result. */
export class Refused extends Error {
  readonly error: DeskError
  constructor(code: string, params?: DeskError['params']) {
    super(code)
    this.error = params === undefined ? { code } : { code, params }
  }
}

/**
 * Runs `work` in one strict transaction. An error, returned or thrown, rolls back all of it and comes out as a value.
 *
 * `work` is given the database as the transaction sees it, and must use no other: Dexie finds the transaction of a call by
 * following promises, and gives up after a hundred of them in a row that asked the database nothing. What is written then
 * would stand beside the transaction, committed whatever becomes of it.
 */
export async function transact<T>(
  db: DeskDatabase,
  tables: readonly Table[],
  work: (db: DeskDatabase) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await db.transaction('rw', [...tables], async (transaction) => {
      const result = await work(within(db, transaction))
      if (!result.ok) throw new Refused(result.error.code, result.error.params)
      return result
    })
  } catch (fault) {
    if (fault instanceof Refused) return { ok: false, error: fault.error }
    return databaseFault(fault)
  }
}

/** The database with the tables of a transaction in the place of its own. */
function within(db: DeskDatabase, transaction: Transaction): DeskDatabase {
  const bound = Object.create(db) as DeskDatabase
  const table = (name: string) => transaction.table(name)
  Object.defineProperty(bound, 'table', { value: table })
  for (const name of new Set(transaction.storeNames)) Object.defineProperty(bound, name, { get: () => table(name) })
  return bound
}

const codes: Readonly<Record<string, string>> = {
  QuotaExceededError: 'database.quota',
  // A full disk is told only as the abort of the transaction, after every request in it succeeded.
  AbortError: 'database.quota',
  VersionError: 'database.newer',
  DatabaseClosedError: 'database.broken',
  OpenFailedError: 'database.broken',
  UnknownError: 'database.broken',
  InvalidStateError: 'database.broken',
  DataError: 'record.invalid',
  DataCloneError: 'record.invalid',
  ConstraintError: 'record.exists',
}

/** The words for what IndexedDB or Dexie threw. Anything else is a fault of the program, and is reported as one. */
export function databaseFault(fault: unknown): { readonly ok: false; readonly error: DeskError } {
  for (const name of namesOf(fault)) {
    const code = codes[name]
    if (code) return err(code)
  }
  // The console of the page is not a log: nothing of it is kept or sent.
  console.error(fault)
  return err('command.failed')
}

/** The innermost reason first: Dexie wraps a quota error in an abort, and bulk errors hold their failures. */
function namesOf(fault: unknown): readonly string[] {
  if (typeof fault !== 'object' || fault === null) return []
  const inner = 'inner' in fault ? namesOf(fault.inner) : []
  const failures = 'failures' in fault && Array.isArray(fault.failures) ? namesOf(fault.failures[0]) : []
  return [...inner, ...failures, ...('name' in fault ? [String(fault.name)] : [])]
}
