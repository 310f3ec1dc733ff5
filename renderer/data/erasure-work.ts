import type { ErasurePlace } from '../../shared/model/erasure.ts'
import type { ReadTable } from './read-database.ts'
import type { MetaRow } from './rows.ts'
import type { DeskDatabase } from './schema.ts'

/** What this desk has still to do for an erasure outside of its database. Holds ids and names of places only. */
export interface ErasureWork {
  /** Ordered at this desk, whose certificate says what was done; else this desk follows another one. */
  readonly isOwn: boolean
  readonly places: readonly Exclude<ErasurePlace, 'database'>[]
  /** Snapshots that cannot be read, and so not be rewritten: a person decides whether they go. */
  readonly unreadable?: readonly string[]
}

type AllWork = Readonly<Record<string, ErasureWork>>

const WORK_KEY = 'erasure.work'
/** Erasures this database has gone through. A restored one has forgotten some of it, and goes through them again. */
const DONE_KEY = 'erasure.done'

export async function readWork(db: { readonly meta: Pick<ReadTable<MetaRow>, 'get'> }): Promise<AllWork> {
  return ((await db.meta.get(WORK_KEY))?.value as AllWork | undefined) ?? {}
}

/** Replaces the work left for an erasure; nothing left removes it. Within the caller's transaction, or in its own. */
export async function noteWork(db: DeskDatabase, id: string, work: ErasureWork): Promise<void> {
  const { [id]: _former, ...others } = await readWork(db)
  const value: AllWork = work.places.length === 0 ? others : { ...others, [id]: work }
  await db.meta.put({ key: WORK_KEY, value })
}

export async function readDone(db: DeskDatabase): Promise<ReadonlySet<string>> {
  return new Set((await db.meta.get(DONE_KEY))?.value as readonly string[] | undefined)
}

export async function noteDone(db: DeskDatabase, id: string): Promise<void> {
  await db.meta.put({ key: DONE_KEY, value: [...(await readDone(db)), id] })
}
