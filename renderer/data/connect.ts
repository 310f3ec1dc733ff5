import type { CallOutput, DeskBridge } from '../../shared/bridge.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { systemClock } from './clock.ts'
import { queueJournal } from './door/commit.ts'
import { transact } from './door/transact.ts'
import type { DeskDatabase } from './schema.ts'
import type { Workspace } from './workspace.ts'

export interface ConnectInput {
  readonly address: string
  readonly code: string
}

export interface ConnectFacts {
  readonly db: DeskDatabase
  readonly workspace: Workspace
}

export type Enrolled = CallOutput<'secretariat.enrol'>

/** Connecting the open workspace, and ending it. Sync follows by itself. */
export interface ConnectionControl {
  connect(input: ConnectInput): Promise<Result<{ readonly enrolled: Enrolled; readonly workspace: Workspace }>>
  disconnect(): Promise<Result<void>>
}

/**
 * Connects the open workspace to a secretariat with a one-time code, and takes over who the secretariat says we are.
 * Errors: `secretariat.code-refused`, `secretariat.bad-address`, `secretariat.unreachable` and the other codes of a
 * request; nothing is changed then. Afterwards the caller reloads, or starts the desk: the ids may be others.
 */
export async function connect(
  { db, workspace }: ConnectFacts,
  bridge: DeskBridge,
  { address, code }: ConnectInput,
): Promise<Result<{ readonly enrolled: Enrolled; readonly workspace: Workspace }>> {
  const focalPoint = await db.focalPoint.get(workspace.focalPointId)
  const member = await db.member.get(workspace.memberId)
  if (!focalPoint || !member) return err('record.missing')
  const enrolled = await bridge.call('secretariat.enrol', {
    address: address.trim(),
    code: code.trim(),
    deviceName: deviceName(navigator.userAgent),
    focalPoint: { id: focalPoint.id, name: focalPoint.name },
    member: { id: member.id, name: member.name, role: member.role },
  })
  if (!enrolled.ok) return enrolled
  const adopted = await adoptIdentity(db, workspace, enrolled.value)
  return adopted.ok ? ok({ enrolled: enrolled.value, workspace: adopted.value }) : adopted
}

/** Ends the connection: the host forgets its key. Records and what waits stay as they are. */
export async function disconnect(bridge: DeskBridge): Promise<Result<void>> {
  const left = await bridge.call('secretariat.disconnect', {})
  return left.ok ? ok(undefined) : left
}

/**
 * The code may belong to another id of the same focal point or person, e.g. one made on another desk. The focal point's
 * record, and a member's that no secretariat has seen, move to that id, in one transaction with the workspace's facts; the
 * secretariat's own version arrives with the first sync. A member whom other desks know stays beside the new one: their
 * records name it. No removal is sent, for nobody removed anything.
 */
async function adoptIdentity(db: DeskDatabase, workspace: Workspace, enrolled: Enrolled): Promise<Result<Workspace>> {
  const { focalPointId, memberId } = enrolled
  const next: Workspace = { ...workspace, focalPointId, memberId }
  const now = new Date(systemClock.now()).toISOString()
  return transact(db, db.tables, async (db) => {
    for (const [type, from, to] of [
      ['focalPoint', workspace.focalPointId, focalPointId],
      ['member', workspace.memberId, memberId],
    ] as const) {
      if (from === to) continue
      const table = db.records(type)
      const before = await table.get(from)
      if (!before) continue
      if (type === 'focalPoint' || before.rev === 0) {
        await table.delete(from)
        await db.outbox.delete([type, from])
        await db.bases.delete([type, from])
      }
      // Not enqueued: the secretariat knows whom its code was for, and its record comes with the first sync.
      if (!(await table.get(to))) await table.put({ ...before, id: to, rev: 0, updatedAt: now })
      await queueJournal(db, now, [{ type, ids: [from, to] }])
    }
    await db.meta.put({ key: 'workspace', value: next })
    return ok(next)
  })
}

/** What the secretariat shows in its list of devices; no person's name. */
function deviceName(agent: string): string {
  const system = /Windows|Mac OS X|Linux/.exec(agent)?.[0] ?? 'desk'
  return `Focal Point Desk, ${system === 'Mac OS X' ? 'macOS' : system}`
}
