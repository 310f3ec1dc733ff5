import type { EntityOf, EntityType } from '../../shared/model/entities.ts'
import type {
  BaseRow,
  BatchRow,
  FieldEditRow,
  JournalRow,
  MetaRow,
  OutboxRow,
  RecordKey,
  SyncLogRow,
  UndoRow,
  UnknownRow,
} from './rows.ts'

/** The reading half of Dexie's Collection. Writing goes through the write door (law 3). */
export interface ReadCollection<T, K = string> {
  and(filter: (row: T) => boolean): ReadCollection<T, K>
  filter(filter: (row: T) => boolean): ReadCollection<T, K>
  limit(n: number): ReadCollection<T, K>
  offset(n: number): ReadCollection<T, K>
  reverse(): ReadCollection<T, K>
  distinct(): ReadCollection<T, K>
  until(filter: (row: T) => boolean, includeStopEntry?: boolean): ReadCollection<T, K>
  or(index: string): ReadWhere<T, K>
  count(): Promise<number>
  first(): Promise<T | undefined>
  last(): Promise<T | undefined>
  toArray(): Promise<T[]>
  sortBy(keyPath: string): Promise<T[]>
  primaryKeys(): Promise<K[]>
  each(callback: (row: T) => void): Promise<void>
}

type Key = string | number | readonly (string | number)[]

/** The reading half of Dexie's WhereClause. */
export interface ReadWhere<T, K = string> {
  equals(value: Key): ReadCollection<T, K>
  anyOf(values: readonly Key[]): ReadCollection<T, K>
  above(value: Key): ReadCollection<T, K>
  aboveOrEqual(value: Key): ReadCollection<T, K>
  below(value: Key): ReadCollection<T, K>
  belowOrEqual(value: Key): ReadCollection<T, K>
  between(lower: Key, upper: Key, includeLower?: boolean, includeUpper?: boolean): ReadCollection<T, K>
  startsWith(prefix: string): ReadCollection<T, K>
}

/** The reading half of a Dexie table. */
export interface ReadTable<T, K = string> {
  get(key: K): Promise<T | undefined>
  bulkGet(keys: K[]): Promise<(T | undefined)[]>
  where(index: string): ReadWhere<T, K>
  orderBy(index: string): ReadCollection<T, K>
  filter(filter: (row: T) => boolean): ReadCollection<T, K>
  limit(n: number): ReadCollection<T, K>
  offset(n: number): ReadCollection<T, K>
  reverse(): ReadCollection<T, K>
  toCollection(): ReadCollection<T, K>
  count(): Promise<number>
  toArray(): Promise<T[]>
  each(callback: (row: T) => void): Promise<void>
}

/** The database as everything but the door and sync sees it: one table per type of record, and what sync keeps beside them. */
export type ReadDatabase = { readonly [T in EntityType]: ReadTable<EntityOf<T>> } & {
  readonly name: string
  readonly bases: ReadTable<BaseRow, RecordKey>
  readonly outbox: ReadTable<OutboxRow, RecordKey>
  readonly undo: ReadTable<UndoRow, number>
  readonly batches: ReadTable<BatchRow, number>
  readonly fieldEdits: ReadTable<FieldEditRow, [organisationId: string, field: string]>
  readonly journalQueue: ReadTable<JournalRow, number>
  readonly meta: ReadTable<MetaRow>
  readonly syncLog: ReadTable<SyncLogRow, number>
  readonly unknownRecords: ReadTable<UnknownRow, RecordKey>
}
