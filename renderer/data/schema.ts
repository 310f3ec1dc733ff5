import { Dexie, type Table } from 'dexie'
import type { EntityOf, EntityType } from '../../shared/model/entities.ts'
import type { AnyRecord } from '../../shared/model/entity.ts'
import { migrations } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'
import type {
  BaseRow,
  BatchRow,
  FieldEditRow,
  JournalRow,
  MemoryIndexRow,
  MetaRow,
  OutboxRow,
  RecordKey,
  SyncLogRow,
  UndoRow,
  UnknownRow,
} from './rows.ts'

type EntityTables = { readonly [T in EntityType]: Table<EntityOf<T>, string> }

interface InternalTables {
  readonly bases: Table<BaseRow, RecordKey>
  readonly outbox: Table<OutboxRow, RecordKey>
  readonly undo: Table<UndoRow, number>
  readonly batches: Table<BatchRow, number>
  readonly fieldEdits: Table<FieldEditRow, [organisationId: string, field: string]>
  readonly journalQueue: Table<JournalRow, number>
  readonly meta: Table<MetaRow, string>
  readonly syncLog: Table<SyncLogRow, number>
  readonly unknownRecords: Table<UnknownRow, RecordKey>
  readonly memoryIndex: Table<MemoryIndexRow, string>
}

/**
 * The database of one workspace. Durability is strict: a committed transaction is on the disk (Chromium's default may lose
 * the last seconds in a power cut). Queries are not cached in memory: the tables can be larger than it.
 */
export class DeskDatabase extends Dexie {
  constructor(name: string, versions: readonly Migration[] = migrations) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    for (const { version, stores, upgrade } of versions) {
      const declared = this.version(version).stores({ ...stores })
      if (upgrade) declared.upgrade(upgrade)
    }
  }

  /** The table of a type, for code that treats all types alike. */
  records(type: EntityType): Table<AnyRecord, string> {
    return this.table(type)
  }
}

// Dexie makes a property of each table; this names them for the compiler.
export interface DeskDatabase extends EntityTables, InternalTables {}
