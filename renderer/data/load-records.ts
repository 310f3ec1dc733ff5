import { entityTypes, type EntityType } from '../../shared/model/entities.ts'
import type { AnyRecord } from '../../shared/model/entity.ts'
import { ok, type Result } from '../../shared/result.ts'
import { derive } from './derived.ts'
import { Refused, transact } from './door/transact.ts'
import { invalidField } from './door/validate.ts'
import type { DeskDatabase } from './schema.ts'

export type RecordSet = { readonly [T in EntityType]?: readonly AnyRecord[] }

/**
 * Puts made-up records into a sample workspace in one transaction: no outbox, no undo, no journal, for there is nobody to
 * send them to and nothing to win back. Error `record.invalid`: nothing is written.
 */
export async function loadRecords(db: DeskDatabase, records: RecordSet): Promise<Result<void>> {
  return transact(db, db.tables, async (db) => {
    for (const type of entityTypes) {
      const rows = (records[type] ?? []).map((record) => {
        const field = invalidField(type, record)
        if (field !== undefined) throw new Refused('record.invalid', { type, field })
        const fresh: Record<string, unknown> = { ...record }
        derive(type, fresh)
        return fresh as unknown as AnyRecord
      })
      await db.records(type).bulkPut(rows)
    }
    // What creating the workspace noted for the secretariat.
    await db.outbox.clear()
    return ok(undefined)
  })
}
