import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallInput, CallOutput, SnapshotInfo } from '../../../shared/bridge.ts'
import type { Forgetting } from '../../../shared/model/erasure.ts'
import type { Clock, IdSource } from '../../../shared/ports.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { fail } from '../../fail.ts'
import { onDisk } from '../disk.ts'
import { createSerial } from '../serial.ts'
import { forgetInSnapshot } from './forget-snapshot.ts'
import { snapshotsToDelete } from './rotation.ts'
import { FORMAT, inspectSnapshot, readPart, VERSION, type SnapshotContent } from './snapshot-file.ts'
import { createSnapshotWriter, type SnapshotWriter } from './snapshot-writer.ts'

export interface Snapshots {
  begin(input: CallInput<'snapshot.begin'>): Promise<Result<{ readonly id: string }>>
  write(input: CallInput<'snapshot.write'>): Promise<Result<Record<never, never>>>
  commit(id: string): Promise<Result<SnapshotInfo>>
  abort(id: string): Promise<Result<Record<never, never>>>
  list(): Promise<Result<{ folder: string; snapshots: SnapshotInfo[] }>>
  read(id: string, index: number): Promise<Result<CallOutput<'snapshot.read'>>>
  /** Also gives up what is being written: it began before the order to forget. */
  forget(forget: Forgetting): Promise<Result<CallOutput<'snapshot.forget'>>>
  remove(id: string): Promise<Result<Record<never, never>>>
}

const suffix = '.desk-snapshot'
/** The same shape the contract demands; checked again here, because an id becomes a file name. */
const safeId = /^[0-9A-Za-z-]{1,80}$/
/** More at once than any page has reason for; the oldest is given up, as its page is gone. */
const MAX_OPEN = 4

function infoOf({ head, parts, bytes, intact }: SnapshotContent): SnapshotInfo {
  const counts: Record<string, number> = {}
  for (const part of parts) counts[part.table] = (counts[part.table] ?? 0) + part.count
  const { id, at, reason, schemaVersion, workspaceName } = head
  return { id, at, reason, schemaVersion, workspaceName, counts, bytes, intact }
}

export function createSnapshots(folder: string, clock: Clock, ids: IdSource): Snapshots {
  const unfinished = join(folder, 'unfinished')
  const open = new Map<string, SnapshotWriter>()
  /** Checked once from the first byte to the last, and read part by part afterwards. */
  const checked = new Map<string, SnapshotContent>()
  const oneByOne = createSerial()
  const locked = <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => oneByOne(() => onDisk(work))
  const fileOf = (id: string): string => join(folder, `${id}${suffix}`)

  async function prepare(): Promise<void> {
    // What a crash left half written. Only one desk owns this folder, so whatever is not open here is nobody's.
    if (open.size === 0) await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { recursive: true, mode: 0o700 })
    const [oldest] = open.keys()
    if (open.size >= MAX_OPEN && oldest !== undefined) await giveUp(oldest)
  }
  async function giveUp(id: string): Promise<void> {
    const writer = open.get(id)
    open.delete(id)
    await writer?.abort()
  }
  async function inspectAll(): Promise<SnapshotInfo[]> {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(suffix))
    const infos: SnapshotInfo[] = []
    for (const name of names) {
      const content = await inspectSnapshot(join(folder, name)).catch(() => undefined)
      // The file's name is what `read` goes by; a copy under another name keeps that one.
      if (content && safeId.test(name.slice(0, -suffix.length)))
        infos.push({ ...infoOf(content), id: name.slice(0, -suffix.length) })
    }
    return infos.toSorted((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id))
  }
  async function rotate(keep: string): Promise<void> {
    for (const { id } of snapshotsToDelete(await inspectAll())) if (id !== keep) await rm(fileOf(id), { force: true })
  }
  /** After a failed write the file is unusable: it is given up and the page starts again. */
  async function orGiveUp<T>(id: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      await giveUp(id)
      throw error
    }
  }

  return {
    begin: ({ reason, schemaVersion, workspaceName }) =>
      locked(async () => {
        await prepare()
        const id = ids.next()
        const at = new Date(clock.now()).toISOString()
        const head = { format: FORMAT, version: VERSION, id, at, reason, schemaVersion, workspaceName } as const
        open.set(id, await createSnapshotWriter(join(unfinished, id), head))
        return ok({ id })
      }),
    write: ({ id, table, count, records }) =>
      locked(async () => {
        const writer = open.get(id)
        if (!writer) return fail('snapshot.unknown')
        await orGiveUp(id, () => writer.add(table, count, records))
        return ok({})
      }),
    commit: (id) =>
      locked(async () => {
        const writer = open.get(id)
        if (!writer) return fail('snapshot.unknown')
        await orGiveUp(id, () => writer.commit(fileOf(id)))
        open.delete(id)
        // Read back what the disk holds, not what was meant to be written.
        const content = await inspectSnapshot(fileOf(id))
        if (!content?.intact) {
          await rm(fileOf(id), { force: true })
          return fail('snapshot.damaged')
        }
        await rotate(id)
        return ok(infoOf(content))
      }),
    abort: (id) =>
      locked(async () => {
        await giveUp(id)
        return ok({})
      }),
    list: () => locked(async () => ok({ folder, snapshots: await inspectAll() })),
    forget: (forget) =>
      locked(async () => {
        for (const id of open.keys()) await giveUp(id)
        await prepare()
        checked.clear()
        let [rewritten, removed, replaced] = [0, 0, 0]
        const unreadable: string[] = []
        for (const name of (await readdir(folder)).filter((each) => each.endsWith(suffix))) {
          const id = name.slice(0, -suffix.length)
          if (!safeId.test(id)) continue
          const done = await forgetInSnapshot(fileOf(id), join(unfinished, ids.next()), forget)
          if (done === 'unreadable') unreadable.push(id)
          else if (done.removed + done.replaced > 0) {
            rewritten += 1
            removed += done.removed
            replaced += done.replaced
          }
        }
        return ok({ rewritten, removed, replaced, unreadable })
      }),
    remove: (id) =>
      locked(async () => {
        if (!safeId.test(id)) return fail('snapshot.unknown')
        checked.delete(id)
        await rm(fileOf(id), { force: true })
        return ok({})
      }),
    read: (id, index) =>
      locked<CallOutput<'snapshot.read'>>(async () => {
        if (!safeId.test(id)) return fail('snapshot.unknown')
        if (index === 0) checked.delete(id)
        const content = checked.get(id) ?? (await inspectSnapshot(fileOf(id)).catch(() => undefined))
        if (!content) return fail('snapshot.unknown')
        if (content.head.version > VERSION) return fail('snapshot.newer')
        if (!content.intact) return fail('snapshot.damaged')
        const part = content.parts[index]
        if (part === undefined) {
          checked.delete(id)
          return ok({ done: true })
        }
        checked.set(id, content)
        const records = await readPart(fileOf(id), part).catch(() => undefined)
        return records === undefined ? fail('snapshot.damaged') : ok({ done: false, table: part.table, records })
      }),
  }
}
