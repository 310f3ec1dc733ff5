import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '../../../renderer/data/connect.ts'
import { DATABASE_VERSION } from '../../../renderer/data/migrations/all.ts'
import { readRescueFile } from '../../../renderer/data/rescue.ts'
import { DeskDatabase } from '../../../renderer/data/schema.ts'
import {
  createWorkspace,
  openWorkspace,
  removeSample,
  REAL_DATABASE,
  SAMPLE_DATABASE,
} from '../../../renderer/data/workspace.ts'
import type { CallInput, CallName, CallOutput, DeskBridge } from '../../../shared/bridge.ts'
import { err, ok, type Result } from '../../../shared/result.ts'

async function clear(): Promise<void> {
  for (const name of [REAL_DATABASE, SAMPLE_DATABASE]) await DeskDatabase.delete(name)
  localStorage.clear()
}
beforeEach(clear)
afterEach(clear)

const facts = {
  sample: false,
  focalPoint: { name: 'CSCP', territory: ['DE'], languages: ['de'] },
  member: { name: 'Kim', role: 'officer' },
} as const

describe('a workspace', () => {
  test('is not there before the first run, and there afterwards with its focal point and member', async () => {
    expect(await openWorkspace()).toEqual(ok(undefined))
    const created = await createWorkspace(facts)
    if (!created.ok) throw new Error(created.error.code)
    const { db, workspace } = created.value
    expect(await db.focalPoint.get(workspace.focalPointId)).toMatchObject({ name: 'CSCP' })
    expect(await db.outbox.count()).toBe(2)
    db.close()
    const opened = await openWorkspace()
    expect(opened.ok && opened.value?.workspace).toEqual(workspace)
    if (opened.ok) opened.value?.db.close()
  })

  test('of a newer version does not open, is told as such, and keeps its data', async () => {
    const newer = new DeskDatabase(REAL_DATABASE, [
      { version: 1, stores: { meta: 'key' } },
      { version: DATABASE_VERSION + 1, stores: { meta: 'key', future: 'id' } },
    ])
    await newer.meta.put({ key: 'kept', value: 1 })
    newer.close()
    expect(await openWorkspace()).toEqual(err('database.newer'))
    const rescue = await readRescueFile(REAL_DATABASE)
    expect(rescue.records).toBe(1)
    expect(JSON.parse(await rescue.file.text())).toMatchObject({ meta: [{ key: 'kept', value: 1 }] })
  })

  test('of the sample goes away in one step and leaves the real one', async () => {
    const real = await createWorkspace(facts)
    const sample = await createWorkspace({ ...facts, sample: true })
    for (const each of [real, sample]) if (each.ok) each.value.db.close()
    await removeSample()
    expect(await DeskDatabase.exists(SAMPLE_DATABASE)).toBe(false)
    const opened = await openWorkspace()
    expect(opened.ok && opened.value?.workspace.sample).toBe(false)
    if (opened.ok) opened.value?.db.close()
  })
})

/** A host that enrols this desk under ids of the secretariat's. */
function enrollingHost(ids: { focalPointId: string; memberId: string }): DeskBridge {
  const answer = ok({
    deviceId: crypto.randomUUID(),
    memberName: 'Kim',
    role: 'officer',
    focalPointName: 'CSCP',
    ...ids,
  })
  return {
    call: async <N extends CallName>(name: N, _input: CallInput<N>) =>
      (name === 'secretariat.enrol' ? answer : err('bridge.unknown-call')) as Result<CallOutput<N>>,
    on: () => () => undefined,
  }
}

describe('connecting', () => {
  test('takes over the ids the code was made for, records and facts together', async () => {
    const created = await createWorkspace(facts)
    if (!created.ok) throw new Error(created.error.code)
    const { db, workspace } = created.value
    const ids = { focalPointId: crypto.randomUUID(), memberId: crypto.randomUUID() }
    const connected = await connect(created.value, enrollingHost(ids), {
      address: 'http://127.0.0.1:1',
      code: 'ABCDEF',
    })
    expect(connected.ok && connected.value.workspace).toMatchObject(ids)
    expect(await db.focalPoint.toArray()).toMatchObject([{ id: ids.focalPointId, name: 'CSCP' }])
    expect(await db.member.toArray()).toMatchObject([{ id: ids.memberId, name: 'Kim' }])
    expect(await db.focalPoint.get(workspace.focalPointId)).toBeUndefined()
    expect(await db.outbox.count()).toBe(0)
    db.close()
    const opened = await openWorkspace()
    expect(opened.ok && opened.value?.workspace).toMatchObject(ids)
    if (opened.ok) opened.value?.db.close()
  })

  test('anew under another id removes nobody whom other desks know, and sends no removal', async () => {
    const created = await createWorkspace(facts)
    if (!created.ok) throw new Error(created.error.code)
    const { db, workspace } = created.value
    // As after a sync.
    await db.member.update(workspace.memberId, { rev: 7 })
    await db.focalPoint.update(workspace.focalPointId, { rev: 8 })
    await db.outbox.clear()
    const ids = { focalPointId: crypto.randomUUID(), memberId: crypto.randomUUID() }
    await connect(created.value, enrollingHost(ids), { address: 'http://127.0.0.1:1', code: 'ABCDEF' })
    expect(await db.member.get(workspace.memberId)).toMatchObject({ rev: 7 })
    expect(await db.member.get(ids.memberId)).toMatchObject({ rev: 0, name: 'Kim' })
    expect(await db.focalPoint.toArray()).toMatchObject([{ id: ids.focalPointId, rev: 0 }])
    expect(await db.outbox.toArray()).toEqual([])
    db.close()
  })
})
