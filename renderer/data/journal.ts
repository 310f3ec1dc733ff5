import type { DeskBridge, JournalEntry } from '../../shared/bridge.ts'
import type { DeskError } from '../../shared/result.ts'
import { listenToChanges } from './changes.ts'
import { withoutDerived } from './derived.ts'
import type { JournalRow } from './rows.ts'
import type { DeskDatabase } from './schema.ts'

/** Of one entry: keeps a call to the host well below its limit, also with pictures in the records. */
const RECORDS_PER_ENTRY = 200
const RETRY_MS = [1_000, 5_000, 15_000, 60_000] as const

export interface JournalState {
  /** Commands that are in the database and not yet in the journal file, while the host cannot write it. */
  readonly behind: number
  readonly error: DeskError | undefined
}

export interface Journal {
  state(): JournalState
  subscribe(listener: () => void): () => void
  /** Resolves when everything that was queued is in the file, or could not be written. */
  flush(): Promise<void>
  stop(): void
}

/**
 * Carries the journal queue to the host's file, the second copy of a person's work. Commands only queue references; the
 * records are read here, so that a command waits for nothing but its own transaction.
 */
export function openJournal(db: DeskDatabase, bridge: DeskBridge, workspaceId: string): Journal {
  const listeners = new Set<() => void>()
  let state: JournalState = { behind: 0, error: undefined }
  let running: Promise<void> | undefined
  let again = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function set(next: JournalState): void {
    if (next.behind === state.behind && next.error?.code === state.error?.code) return
    state = next
    for (const listener of listeners) listener()
  }

  async function drain(): Promise<void> {
    for (;;) {
      again = false
      const row = await db.journalQueue.orderBy(':id').first()
      if (!row) {
        set({ behind: 0, error: undefined })
        failures = 0
        if (again) continue
        return
      }
      for (const entry of await entriesOf(db, row, workspaceId)) {
        const written = await bridge.call('journal.append', { entries: [entry] })
        if (!written.ok) {
          set({ behind: await db.journalQueue.count(), error: written.error })
          retryLater()
          return
        }
      }
      await db.journalQueue.delete(row.seq ?? 0)
    }
  }

  function retryLater(): void {
    const wait = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 60_000
    failures += 1
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), wait)
  }

  function flush(): Promise<void> {
    again = true
    // One window writes: the queue is shared by all of them.
    running ??= navigator.locks
      .request(`desk-journal:${db.name}`, drain)
      .catch(() => retryLater())
      .finally(() => {
        running = undefined
      })
    return running
  }

  const stopListening = listenToChanges(db.name, () => void flush())
  const stopClosing = bridge.on('host.closing', () => void flush())
  void flush()

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    flush,
    stop: () => {
      clearTimeout(timer)
      stopListening()
      stopClosing()
    },
  }
}

/** The records as they are now: an entry says the state after the command, and a later one only repeats it. */
async function entriesOf(db: DeskDatabase, row: JournalRow, workspaceId: string): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = []
  for (const { type, ids } of row.refs) {
    for (let from = 0; from < ids.length; from += RECORDS_PER_ENTRY) {
      const part = ids.slice(from, from + RECORDS_PER_ENTRY)
      const records = await db.records(type).bulkGet(part)
      entries.push({
        at: row.at,
        workspaceId,
        changes: part.map((id, index) => {
          const record = records[index]
          return { type, id, record: record ? withoutDerived(record) : null }
        }),
      })
    }
  }
  return entries
}
