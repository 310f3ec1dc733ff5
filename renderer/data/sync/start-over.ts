import type { OutboxRow } from '../rows.ts'
import type { DeskDatabase } from '../schema.ts'
import { readMemory, writeMemory } from './memory.ts'

/**
 * After a restore, inside its transaction. The cursor is of another time: everything is read again. Ops that were on their
 * way then get new ids; the secretariat finds their values applied already. What it has in a newer revision stands, except
 * under edits that still wait here.
 */
export async function startSyncOver(db: DeskDatabase): Promise<void> {
  const { cursor: _cursor, retry: _retry, ...rest } = await readMemory(db)
  await db.meta.where('key').startsWith('sync.').delete()
  await writeMemory(db, { ...rest, sums: {}, fullRead: { kind: 'again', pages: 0 } })
  const flying = await db.outbox.filter((row) => row.inFlight !== undefined).toArray()
  await db.outbox.bulkPut(flying.map(({ inFlight: _inFlight, ...row }): OutboxRow => row))
}
