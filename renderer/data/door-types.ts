import type { EntityOf, EntityType } from '../../shared/model/entities.ts'
import type { Result } from '../../shared/result.ts'

/** What undo shows: "Undone: <label>". The key lives in `resources/locales/<locale>/commands.json`. */
export interface CommandLabel {
  readonly key: string
  readonly params?: Readonly<Record<string, string | number>>
  /** Typing: joins the last undo step where that has the same value and is not older than a minute. */
  readonly joins?: string
  /** A name of the step, by which `undo` finds this one and no other. */
  readonly step?: string
}

/** A field that undo or redo left alone, because somebody changed it since. `*`: the whole record. */
export interface KeptField {
  readonly type: EntityType
  readonly id: string
  readonly field: string
}

/** The command that was taken back, or put on again, and what of it was kept as it is now. */
export interface UndoneCommand extends CommandLabel {
  readonly kept: readonly KeptField[]
  /** Of a batch: names of the records that stay, because somebody has worked on them since. */
  readonly keptNames?: readonly string[]
}

/** Fields a command gives for a new record; the door adds `createdAt`, `updatedAt`, `rev`, and an id where none is given. */
export type NewRecord<T extends EntityType> = Omit<EntityOf<T>, 'id' | 'createdAt' | 'updatedAt' | 'rev'> & {
  readonly id?: string
}

/** Changed fields only; `null` removes an optional field. */
export type Patch<T extends EntityType> = {
  readonly [F in keyof Omit<EntityOf<T>, 'id' | 'createdAt' | 'updatedAt' | 'rev'>]?: EntityOf<T>[F] | null
}

/** Inside a command's transaction. Await nothing but this writer's methods (IndexedDB closes a transaction that idles). */
export interface Writer {
  get<T extends EntityType>(type: T, id: string): Promise<EntityOf<T> | undefined>
  /** All records of a type whose indexed field equals a value, e.g. `list('segment', 'pageId', pageId)`. */
  list<T extends EntityType>(type: T, index: string, value: string): Promise<readonly EntityOf<T>[]>
  /** All records of a type of which there are few. */
  all<T extends EntityType>(type: T): Promise<readonly EntityOf<T>[]>
  create<T extends EntityType>(type: T, fields: NewRecord<T>): Promise<EntityOf<T>>
  update<T extends EntityType>(type: T, id: string, patch: Patch<T>): Promise<EntityOf<T>>
  remove(type: EntityType, id: string): Promise<void>
  /** The instant of this command, the same for all it writes. */
  readonly now: string
  /** Who does it. */
  readonly memberId: string
}

/**
 * The one write door (architecture.md, law 3). `run` executes a command in one strict transaction that writes the
 * records, their base snapshots, the outbox and the undo entry; afterwards the host's journal is appended. A command
 * answers a Result: an error leaves everything as it was.
 */
export interface WriteDoor {
  run<T>(label: CommandLabel, command: (writer: Writer) => Promise<Result<T>>): Promise<Result<T>>
  /**
   * Many new, changed or removed records of one type as one step (a chunk of an import, or of a change to many). One undo entry per `batchId`, however many
   * chunks; `undoBatch` takes the whole batch back and keeps, and names, records edited since.
   */
  writeBatch<T extends EntityType>(
    batchId: string,
    type: T,
    chunk: {
      readonly create: readonly NewRecord<T>[]
      readonly update: readonly { readonly id: string; readonly patch: Patch<T> }[]
      /** Ids of records to remove. What hangs on them is removed by chunks of its own, before. */
      readonly remove?: readonly string[]
    },
    /** What undo says; that of the first chunk stands. Absent: an import. */
    label?: CommandLabel,
  ): Promise<Result<{ readonly written: number }>>
  undoBatch(
    batchId: string,
    onProgress?: (done: number, total: number) => void,
  ): Promise<Result<{ readonly removed: number; readonly kept: readonly string[] }>>
  /** Takes a batch back that was broken off, as if it had never been: it cannot be put on again. */
  dropBatch(batchId: string, onProgress?: (done: number, total: number) => void): Promise<Result<void>>
  /**
   * Takes the last command back, or the one that is named, whatever came after it: what was changed since stays.
   * `undefined`: there is none.
   */
  undo(step?: string): Promise<Result<UndoneCommand | undefined>>
  redo(): Promise<Result<UndoneCommand | undefined>>
}
