import { liveQuery, type Subscription } from 'dexie'
import type { DeskBridge } from '../../../shared/bridge.ts'
import { randomIds } from '../../../shared/ids.ts'
import { remainingWait } from '../../../shared/sync/back-off.ts'
import { runSync } from '../../../shared/sync/engine.ts'
import { systemClock, systemRandom } from '../clock.ts'
import { followErasures } from '../erasure-follow.ts'
import { workOff, type PlaceFacts } from '../erasure-places.ts'
import type { Journal } from '../journal.ts'
import type { RecordKey } from '../rows.ts'
import type { DeskDatabase } from '../schema.ts'
import type { SyncControl, SyncState } from '../sync-types.ts'
import type { Workspace } from '../workspace.ts'
import { readMemory } from './memory.ts'
import { createSyncStore } from './sync-store.ts'
import { breakable, createSyncTransport } from './sync-transport.ts'

const EVERY_KEY = 'desk.sync.every'
const DEFAULT_MINUTES = 5
/** After an edit, so that a burst of typing becomes one op. */
const AFTER_EDIT_MS = 4_000

const initial: SyncState = {
  phase: 'starting',
  progress: { done: 0 },
  waiting: 0,
  oldestWaiting: undefined,
  lastSyncAt: undefined,
  error: undefined,
  retryAt: undefined,
  conflictsOpen: 0,
  parked: 0,
  journalBehind: 0,
  savedAt: undefined,
}

export interface RunningSync extends SyncControl {
  /** The desk was connected or disconnected. */
  connectionChanged(): Promise<void>
  stop(): void
}

/**
 * Decides when to sync: at the start, on a schedule, when the connection returns, shortly after an edit, after a back-off,
 * and by hand. One window at a time, by a Web Lock. The sample never syncs.
 */
export function startSync(db: DeskDatabase, bridge: DeskBridge, workspace: Workspace, journal: Journal): RunningSync {
  const store = createSyncStore(db, systemClock, randomIds)
  const transport = createSyncTransport(bridge)
  const placeFacts: PlaceFacts = {
    db,
    bridge,
    workspaceId: workspace.id,
    memberId: workspace.memberId,
    clock: systemClock,
    ids: randomIds,
  }
  const listeners = new Set<() => void>()
  let state = initial
  let running: Promise<SyncState> | undefined
  let cancelled = false
  let breakOff: () => void = () => undefined
  let edits = 0
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let editTimer: ReturnType<typeof setTimeout> | undefined

  function set(change: Partial<SyncState>): void {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  function minutes(): number {
    const stored = localStorage.getItem(EVERY_KEY)
    const every = stored === null ? DEFAULT_MINUTES : Number(stored)
    return Number.isFinite(every) && every >= 0 ? every : DEFAULT_MINUTES
  }

  function schedule(): void {
    clearTimeout(timer)
    if (stopped || state.phase === 'off') return
    const retryIn = state.retryAt === undefined ? undefined : Date.parse(state.retryAt) - systemClock.now()
    const every = minutes() * 60_000
    if (retryIn === undefined && every === 0) return
    timer = setTimeout(() => void start(), Math.max(0, retryIn ?? every))
  }

  /** Whether there is a secretariat to sync with; if not, the state says why. */
  async function isConnected(): Promise<boolean> {
    if (workspace.sample) {
      set({ phase: 'off' })
      return false
    }
    const connection = await bridge.call('secretariat.connection', {})
    if (!connection.ok) {
      set({ phase: 'waiting', error: connection.error, retryAt: undefined })
      return false
    }
    const { state: link } = connection.value
    if (link === 'enrolled') return true
    set({ phase: 'off', error: link === 'revoked' ? { code: 'secretariat.revoked' } : undefined, retryAt: undefined })
    return false
  }

  /** The secretariat forgets before it is asked for anything, so that it hands nothing out again. */
  async function eraseFirst(): Promise<void> {
    await followErasures(db, new Date(systemClock.now()).toISOString())
    await workOff(placeFacts, ['secretariat'])
  }

  async function runLocked(lock: Lock | null): Promise<void> {
    // Another window syncs this workspace; its writes are seen here all the same.
    if (!lock) return
    const broken = Promise.withResolvers<void>()
    breakOff = broken.resolve
    await eraseFirst()
    const report = await runSync(
      { store, transport: breakable(transport, broken.promise), clock: systemClock, random: systemRandom },
      {
        cancelled: () => cancelled || stopped,
        onStep: (step) => set({ phase: step === 'resend' ? 'push' : step, progress: { done: 0 } }),
        onProgress: (done) =>
          set({ progress: state.phase === 'push' ? { done, total: done + state.waiting } : { done } }),
      },
    )
    set({
      error: report.error,
      retryAt: report.retry ? new Date(report.retry.at).toISOString() : undefined,
      ...(report.outcome === 'done' ? { lastSyncAt: report.finishedAt } : {}),
    })
    // What came from other desks is to be forgotten in this computer's files too.
    await workOff(placeFacts, ['journal', 'snapshots'])
    if (report.error) await logFailure(bridge, report.error.code)
  }

  async function run(): Promise<SyncState> {
    clearTimeout(timer)
    cancelled = false
    try {
      if (!(await isConnected())) {
        schedule()
        return state
      }
      await navigator.locks.request(`desk-sync:${db.name}`, { ifAvailable: true }, runLocked)
      set({ phase: state.error ? 'waiting' : 'idle', progress: { done: 0 } })
    } catch {
      // A fault of the program or of the database: what was committed stays, and the next sync starts from there.
      set({ phase: 'waiting', error: { code: 'database.broken' }, retryAt: undefined })
    }
    schedule()
    return state
  }

  function start(): Promise<SyncState> {
    if (stopped) return Promise.resolve(state)
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }

  function afterEdit(): void {
    clearTimeout(editTimer)
    if (state.phase === 'off' || state.retryAt !== undefined) return
    // A sync that is running may have frozen its ops before this edit: it goes with the next one.
    editTimer = setTimeout(() => void Promise.resolve(running).then(() => start()), AFTER_EDIT_MS)
  }

  const watching = watch(db, workspace.createdAt, (counts) => {
    const more = counts.waiting > 0 && counts.edits > edits
    edits = counts.edits
    const { edits: _edits, ...shown } = counts
    set(shown)
    if (more) afterEdit()
  })
  const stopJournal = journal.subscribe(() => set({ journalBehind: journal.state().behind }))
  const stopReachable = bridge.on('connection.changed', ({ reachable }) => {
    if (reachable && state.phase !== 'off') void start()
  })
  const online = () => void start()
  window.addEventListener('online', online)

  async function begin(): Promise<void> {
    const memory = await readMemory(db)
    set({ lastSyncAt: memory.lastSyncAt })
    if (!(await isConnected())) return
    const wait = remainingWait(memory.retry, systemClock.now())
    if (wait === 0) return void (await start())
    set({ phase: 'waiting', retryAt: new Date(systemClock.now() + wait).toISOString() })
    schedule()
  }
  void begin().catch(() => set({ phase: 'waiting', error: { code: 'database.broken' } }))

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    // What a person did just now must be in it: a running sync may be past sending.
    syncNow: () => (running ? running.then(start) : start()),
    cancel: () => {
      cancelled = true
      breakOff()
    },
    every: minutes,
    setEvery: (every) => {
      localStorage.setItem(EVERY_KEY, String(every))
      set({})
      schedule()
    },
    hold: (type, id, held) => changeRow(db, [type, id], held),
    retryParked: async (type, id) => {
      await changeRow(db, [type, id], false)
      await start()
    },
    connectionChanged: async () => {
      set({ error: undefined, retryAt: undefined })
      if (await isConnected()) await start()
    },
    stop: () => {
      stopped = true
      breakOff()
      clearTimeout(timer)
      clearTimeout(editTimer)
      watching.unsubscribe()
      stopJournal()
      stopReachable()
      window.removeEventListener('online', online)
    },
  }
}

type Counts = Pick<SyncState, 'waiting' | 'oldestWaiting' | 'parked' | 'conflictsOpen' | 'savedAt'> & {
  readonly edits: number
}

function watch(db: DeskDatabase, createdAt: string, onCounts: (counts: Counts) => void): Subscription {
  return liveQuery(async (): Promise<Counts> => {
    const all = await db.outbox.count()
    const parked = await db.outbox.where('parked.code').above('').count()
    const last = await db.undo.orderBy(':id').last()
    return {
      waiting: all - parked,
      oldestWaiting: (await db.outbox.orderBy('at').first())?.at,
      parked,
      conflictsOpen: await db.fieldConflict.where('state').equals('open').count(),
      savedAt: last?.at ?? createdAt,
      edits: last?.seq ?? 0,
    }
  }).subscribe({ next: onCounts, error: () => undefined })
}

/** Holds a record back, or lets it go; either way a refusal is forgotten. */
async function changeRow(db: DeskDatabase, key: RecordKey, held: boolean): Promise<void> {
  await db.transaction('rw', db.outbox, async () => {
    const row = await db.outbox.get(key)
    if (!row) return
    const { parked: _parked, held: _held, ...rest } = row
    await db.outbox.put(held ? { ...rest, held: true } : rest)
  })
}

async function logFailure(bridge: DeskBridge, code: string): Promise<void> {
  await bridge.call('log.report', { level: 'warn', code: `sync.${code}` })
}
