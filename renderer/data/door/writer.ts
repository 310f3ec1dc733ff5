import type { EntityOf, EntityType } from '../../../shared/model/entities.ts'
import type { AnyRecord } from '../../../shared/model/entity.ts'
import type { IdSource } from '../../../shared/ports.ts'
import { changedFields, patched } from '../../../shared/sync/patch.ts'
import { derive } from '../derived.ts'
import type { NewRecord, Patch, Writer } from '../door-types.ts'
import type { UndoChange } from '../rows.ts'
import type { DeskDatabase } from '../schema.ts'
import { Refused } from './transact.ts'
import { invalidField } from './validate.ts'

export interface WriterFacts {
  readonly now: string
  readonly memberId: string
  readonly ids: IdSource
}

/** Writes records inside a running transaction and remembers, per record, what it was before and is after. */
export class CommandWriter implements Writer {
  readonly now: string
  readonly memberId: string
  readonly #db: DeskDatabase
  readonly #ids: IdSource
  readonly #touched = new Map<string, UndoChange>()

  constructor(db: DeskDatabase, facts: WriterFacts) {
    this.#db = db
    this.#ids = facts.ids
    this.now = facts.now
    this.memberId = facts.memberId
  }

  /** Records this command changed. One that it both created and removed is not among them. */
  changes(): readonly UndoChange[] {
    return [...this.#touched.values()].filter((change) => change.before !== null || change.after !== null)
  }

  async get<T extends EntityType>(type: T, id: string): Promise<EntityOf<T> | undefined> {
    return (await this.#db.records(type).get(id)) as EntityOf<T> | undefined
  }

  async list<T extends EntityType>(type: T, index: string, value: string): Promise<readonly EntityOf<T>[]> {
    return (await this.#db.records(type).where(index).equals(value).toArray()) as unknown as readonly EntityOf<T>[]
  }

  async all<T extends EntityType>(type: T): Promise<readonly EntityOf<T>[]> {
    return (await this.#db.records(type).toArray()) as unknown as readonly EntityOf<T>[]
  }

  async create<T extends EntityType>(type: T, fields: NewRecord<T>): Promise<EntityOf<T>> {
    const record = newRecord(fields, fields.id ?? this.#ids.next(), this.now)
    if (fields.id !== undefined) {
      if (await this.#db.records(type).get(fields.id)) throw new Refused('record.exists', { type })
      // Removed here, but the secretariat has not heard of it: it goes on as an edit of what is there.
      const base = await this.#db.bases.get([type, fields.id])
      if (base) record.rev = base.record.rev
    }
    const created = record as unknown as AnyRecord
    await this.put(type, created, null)
    return created as unknown as EntityOf<T>
  }

  async update<T extends EntityType>(type: T, id: string, patch: Patch<T>): Promise<EntityOf<T>> {
    const before = await this.#db.records(type).get(id)
    if (!before) throw new Refused('record.missing', { type })
    const after = patched(before, patch)
    if (changedFields(before, after).length > 0) {
      const stamped = { ...after, updatedAt: this.now }
      await this.put(type, stamped, before)
      return stamped as unknown as EntityOf<T>
    }
    return before as unknown as EntityOf<T>
  }

  async remove(type: EntityType, id: string): Promise<void> {
    const before = await this.#db.records(type).get(id)
    if (!before) return
    await this.#db.records(type).delete(id)
    this.#touch(type, id, before, null)
  }

  /** Writes a whole record, which must be a fresh object; `before` is what the table holds now. */
  async put(type: EntityType, record: AnyRecord, before: AnyRecord | null): Promise<void> {
    const field = invalidField(type, record)
    if (field !== undefined) throw new Refused('record.invalid', { type, field })
    derive(type, record)
    await this.#db.records(type).put(record)
    this.#touch(type, record.id, before, record)
  }

  #touch(type: EntityType, id: string, before: AnyRecord | null, after: AnyRecord | null): void {
    const key = `${type}/${id}`
    const first = this.#touched.get(key)
    this.#touched.set(key, { type, id, before: first ? first.before : before, after })
  }
}

/** A record as it is stored, from the fields of a command. Fields given as `undefined` are left out. */
export function newRecord(fields: object, id: string, now: string): Record<string, unknown> {
  const record: Record<string, unknown> = { ...fields, id, createdAt: now, updatedAt: now, rev: 0 }
  for (const field in record) if (record[field] === undefined) delete record[field]
  return record
}
