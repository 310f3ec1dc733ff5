/** The rows the desk keeps beside the records: for sync, undo and the journal. None of them leaves this computer. */
import type { EntityType } from '../../shared/model/entities.ts'
import type { AnyRecord } from '../../shared/model/entity.ts'
import type { DeskError } from '../../shared/result.ts'
import type { ReceivedRecord } from '../../shared/sync/engine-ports.ts'
import type { CommandLabel } from './door-types.ts'

export type RecordKey = [type: string, id: string]

/** The secretariat's last version of a record that is dirty here; the third side of every merge. */
export interface BaseRow {
  readonly type: string
  readonly id: string
  /** What the pending edit stands on. Its `rev` may be behind: a clash keeps the values the person saw. */
  readonly record: AnyRecord
  /** The latest revision the secretariat is known to have, for the digest. */
  readonly rev: number
}

/** A record that waits for the secretariat. At most one row per record, however often it is edited. */
export interface OutboxRow {
  readonly type: EntityType
  readonly id: string
  /** The first edit that waits; what "oldest 9 days" counts from. */
  readonly at: string
  readonly changedAt: string
  /** Raised by every edit, so that an edit during a push is not taken for sent. */
  readonly generation: number
  /** The person keeps it back for now. */
  readonly held?: true
  /** The secretariat refused it; it waits for a person and blocks nothing else. */
  readonly parked?: DeskError
  /** Part of the batch that is on its way (`sync.batch` in `meta`), frozen at this generation. */
  readonly inFlight?: { readonly opId: string; readonly generation: number }
}

/** What one command did to one record; `null`: there was, or is, none. */
export interface UndoChange {
  readonly type: EntityType
  readonly id: string
  readonly before: AnyRecord | null
  readonly after: AnyRecord | null
}

/** One step of undo. A batch keeps its changes in `batches`, chunk by chunk. */
export interface UndoRow {
  readonly seq?: number
  readonly label: CommandLabel
  readonly at: string
  readonly state: 'done' | 'undone'
  readonly changes: readonly UndoChange[]
  readonly batchId?: string
}

/** One chunk of a batch: what it created (by id) and which fields it changed. */
export interface BatchRow {
  readonly seq?: number
  readonly batchId: string
  readonly type: EntityType
  /** Creation time of all records of this chunk; a record with another `updatedAt` was edited since. */
  readonly at: string
  readonly created: readonly string[]
  readonly updated: readonly { readonly id: string; readonly before: AnyRecord; readonly after: AnyRecord }[]
  /** What this chunk removed. */
  readonly gone?: readonly AnyRecord[]
  /** What undoing the batch took away, for redo. */
  readonly removed?: readonly AnyRecord[]
}

/** Who changed a field of an organisation by hand, and when: the last of them at the end. */
export interface FieldEditRow {
  readonly organisationId: string
  readonly field: string
  readonly edits: readonly { readonly at: string; readonly memberId: string }[]
}

/** Records whose new state the host's journal has not got yet. */
export interface JournalRow {
  readonly seq?: number
  readonly at: string
  readonly refs: readonly { readonly type: EntityType; readonly ids: readonly string[] }[]
}

export interface MetaRow {
  readonly key: string
  readonly value: unknown
}

/** One sync that brought or took something, or failed. */
export interface SyncLogRow {
  readonly seq?: number
  readonly at: string
  readonly finishedAt: string
  readonly pulled: number
  readonly pushed: number
  readonly merged: number
  readonly conflicts: number
  readonly parked: number
  readonly error?: DeskError
  /** Digests that differed after the sync: these types were read again. */
  readonly reread?: readonly string[]
  /** Records that came in, by type; the first 500 by id, for "What came in". */
  readonly received: readonly ReceivedRecord[]
}

/** A record of a type only a newer desk knows: kept as it is. */
export interface UnknownRow {
  readonly type: string
  readonly id: string
  readonly rev: number
  readonly data: Readonly<Record<string, unknown>>
}

/** The search structure of the translation memory of one pair of languages, so that a start need not build it again. */
export interface MemoryIndexRow {
  /** `en de`, and the part where it is cut into several. */
  readonly key: string
  readonly bytes: ArrayBuffer
}
