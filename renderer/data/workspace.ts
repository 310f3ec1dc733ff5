import type { Result } from '../../shared/result.ts'
import { err, ok } from '../../shared/result.ts'
import { derivedId, randomIds } from '../../shared/ids.ts'
import type { MemberRole } from '../../shared/model/member.ts'
import { systemClock } from './clock.ts'
import { databaseFault, transact } from './door/transact.ts'
import { openDoor } from './door/open-door.ts'
import { migrations, newestOf } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'
import { DeskDatabase } from './schema.ts'

/** The facts of a workspace, in its own table `meta` under `workspace`. */
export interface Workspace {
  readonly id: string
  /** Made-up data to look around in: never synced, removed in one step. */
  readonly sample: boolean
  readonly focalPointId: string
  readonly memberId: string
  readonly createdAt: string
}

export interface NewWorkspace {
  readonly sample: boolean
  readonly focalPoint: {
    readonly name: string
    readonly knownKey?: string
    readonly territory: readonly string[]
    readonly languages: readonly string[]
  }
  readonly member: { readonly name: string; readonly role: MemberRole }
}

export interface OpenWorkspace {
  readonly db: DeskDatabase
  readonly workspace: Workspace
}

export const REAL_DATABASE = 'desk'
export const SAMPLE_DATABASE = 'desk-sample'
const ACTIVE_KEY = 'desk.database'
const REAL_KEY = 'desk.database.real'

/** The database that opens at the start. */
export function activeDatabase(): string {
  return localStorage.getItem(ACTIVE_KEY) ?? realDatabase()
}

/** The real workspace's database: `desk`, unless a rescue put a restored one in its place and kept the broken one. */
export function realDatabase(): string {
  return localStorage.getItem(REAL_KEY) ?? REAL_DATABASE
}

/** Which workspace opens at the next start. The page reloads to switch: nothing of the old one stays in memory. */
export function switchWorkspace(sample: boolean): void {
  localStorage.setItem(ACTIVE_KEY, sample ? SAMPLE_DATABASE : realDatabase())
}

/** A restored database takes the place of the real one; the old one stays where it is, untouched. */
export function replaceRealDatabase(name: string): void {
  localStorage.setItem(REAL_KEY, name)
  localStorage.setItem(ACTIVE_KEY, name)
}

/** Whether a workspace exists in a database, without creating one. */
export async function workspaceExists(name: string): Promise<boolean> {
  return (await DeskDatabase.exists(name)) && (await readWorkspace(name)) !== undefined
}

async function readWorkspace(name: string): Promise<Workspace | undefined> {
  const db = new DeskDatabase(name)
  try {
    return (await db.meta.get('workspace'))?.value as Workspace | undefined
  } catch {
    return undefined
  } finally {
    db.close()
  }
}

/** The version of the desk that last wrote a database; 0: there is none of that name. Opens and creates nothing. */
export async function storedVersion(name: string): Promise<number> {
  const present = (await indexedDB.databases()).find((database) => database.name === name)
  // Dexie multiplies its version by ten.
  return Math.floor((present?.version ?? 0) / 10)
}

/** How long the database may take to open before another window is taken to hold it. */
const BLOCKED_AFTER_MS = 8_000

/**
 * Opens a database and reads its workspace; `undefined`: there is none yet, and the first run begins. Errors:
 * `database.newer`, `database.blocked`, `database.broken`, `database.quota`: the rescue screen. Deletes nothing.
 */
export async function openWorkspace(
  name: string = activeDatabase(),
  versions: readonly Migration[] = migrations,
): Promise<Result<OpenWorkspace | undefined>> {
  // Dexie would open a newer database all the same, and add what it misses to it.
  if ((await storedVersion(name)) > newestOf(versions)) return err('database.newer')
  const db = new DeskDatabase(name, versions)
  let timer: ReturnType<typeof setTimeout> | undefined
  const blocked = new Promise<'blocked'>((resolve) => {
    timer = setTimeout(() => resolve('blocked'), BLOCKED_AFTER_MS)
  })
  try {
    const opened = await Promise.race([db.open(), blocked])
    if (opened === 'blocked') {
      db.close()
      return err('database.blocked')
    }
    const workspace = (await db.meta.get('workspace'))?.value as Workspace | undefined
    if (workspace) return ok({ db, workspace })
    db.close()
    return ok(undefined)
  } catch (fault) {
    db.close()
    const failed = databaseFault(fault)
    return failed.error.code === 'command.failed' ? err('database.broken') : failed
  } finally {
    clearTimeout(timer)
  }
}

/** Creates a workspace with its focal point and first member in one transaction, and makes it the active one. */
export async function createWorkspace(facts: NewWorkspace): Promise<Result<OpenWorkspace>> {
  const name = facts.sample ? SAMPLE_DATABASE : realDatabase()
  const db = new DeskDatabase(name)
  const { knownKey } = facts.focalPoint
  const workspace: Workspace = {
    id: randomIds.next(),
    sample: facts.sample,
    focalPointId: knownKey === undefined ? randomIds.next() : derivedId('focalPoint', knownKey),
    memberId: randomIds.next(),
    createdAt: new Date(systemClock.now()).toISOString(),
  }
  const door = openDoor({ db, memberId: workspace.memberId, clock: systemClock, ids: randomIds })
  const created = await transact(db, db.tables, async () => {
    await db.meta.put({ key: 'workspace', value: workspace })
    return door.run({ key: 'workspace.create' }, async (writer) => {
      await writer.create('focalPoint', {
        ...facts.focalPoint,
        territory: [...facts.focalPoint.territory],
        languages: [...facts.focalPoint.languages],
        id: workspace.focalPointId,
      })
      await writer.create('member', { ...facts.member, id: workspace.memberId })
      return ok(undefined)
    })
  })
  if (!created.ok) {
    db.close()
    return created
  }
  // The first step of undo is the person's, not ours: a workspace cannot be undone into nothing.
  await db.undo.clear()
  switchWorkspace(facts.sample)
  return ok({ db, workspace })
}

/** Removes the sample with all it holds; the real workspace is the active one afterwards. */
export async function removeSample(): Promise<void> {
  localStorage.setItem(ACTIVE_KEY, realDatabase())
  await DeskDatabase.delete(SAMPLE_DATABASE)
}
