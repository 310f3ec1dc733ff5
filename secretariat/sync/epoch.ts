import { randomBytes } from 'node:crypto'
import type { Database } from '../database/schema.ts'
import type { LostRevisions } from '../../shared/sync/wire.ts'

/**
 * After a database was put back to an earlier day. Cursors of before are refused, and counting goes on far above every number
 * that was given out and is lost now: the time in milliseconds, which counting by one has never reached. So a desk can tell
 * by its number alone whether what it holds is of the lost days.
 */
export async function startNewEpoch(db: Database, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const counter = await tx.selectFrom('seq_counter').select('value').forUpdate().executeTakeFirstOrThrow()
    const after = Number(counter.value)
    const before = Math.max(after + 1, now.getTime())
    await tx.insertInto('lost_revisions').values({ after, before, at: now }).execute()
    await tx
      .updateTable('seq_counter')
      .set({ epoch: randomBytes(6).toString('hex'), value: before })
      .execute()
  })
}

/** The ranges of every restore there was, oldest first. */
export async function lostRevisions(db: Database): Promise<LostRevisions[]> {
  const rows = await db.selectFrom('lost_revisions').select(['after', 'before']).orderBy('before').execute()
  return rows.map(({ after, before }) => ({ after: Number(after), before: Number(before) }))
}
