import { ok } from '../../shared/result.ts'
import { announceChanges } from './changes.ts'
import { transact } from './door/transact.ts'
import { eraseHere } from './erasure-here.ts'
import { noteDone, noteWork, readDone } from './erasure-work.ts'
import type { DeskDatabase } from './schema.ts'
import type { Workspace } from './workspace.ts'

/**
 * Does to this database what other desks erased, and, after a restore, what this one erased since the snapshot. A workspace
 * that is younger than an erasure has never had what it is about. To be called whenever erasures may have come, before
 * anything of here is sent.
 */
export async function followErasures(db: DeskDatabase, now: string): Promise<void> {
  const done = await readDone(db)
  const workspace = (await db.meta.get('workspace'))?.value as Workspace | undefined
  for (const { id, createdAt, forget } of await db.erasure.toArray()) {
    if (done.has(id)) continue
    const followed = await transact(db, db.tables, async () => {
      await noteDone(db, id)
      if (workspace && createdAt < workspace.createdAt) return ok(undefined)
      await noteWork(db, id, { isOwn: false, places: ['journal', 'snapshots'] })
      return ok(await eraseHere(db, forget, now))
    })
    if (!followed.ok) return
    for (const [type, ids] of followed.value?.touched ?? []) announceChanges(db.name, type, ids)
  }
}
