import { entities, entityTypes } from '../../../shared/model/entities.ts'
import type { AnyRecord } from '../../../shared/model/entity.ts'
import type { DeskDatabase } from '../schema.ts'

const CHUNK = 2_000

/**
 * After everything was read again: what the secretariat is supposed to have and did not send, it has lost (it was
 * restored from an older copy; removals are in the feed). Such records wait to be sent again, as new ones. Nothing is removed.
 */
export async function sweepUnseen(db: DeskDatabase, seen: ReadonlySet<string>, now: string): Promise<void> {
  for (const type of entityTypes) {
    if (entities[type].sync === 'never') continue
    const table = db.records(type)
    let after = ''
    for (;;) {
      const chunk = await table.where('id').above(after).limit(CHUNK).toArray()
      const lost = chunk.filter((record) => record.rev > 0 && !seen.has(`${type}/${record.id}`))
      if (lost.length > 0) {
        await table.bulkPut(lost.map((record): AnyRecord => ({ ...record, rev: 0 })))
        await db.bases.bulkDelete(lost.map(({ id }) => [type, id]))
        const rows = await db.outbox.bulkGet(lost.map(({ id }) => [type, id]))
        await db.outbox.bulkPut(
          lost.map(({ id }, index) => ({ at: now, generation: 1, ...rows[index], type, id, changedAt: now })),
        )
      }
      if (chunk.length < CHUNK) break
      after = chunk.at(-1)?.id ?? after
    }
  }
}
