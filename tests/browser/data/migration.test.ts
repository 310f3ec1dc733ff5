import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrations } from '../../../renderer/data/migrations/all.ts'
import type { Migration } from '../../../renderer/data/migrations/migration.ts'
import { DeskDatabase } from '../../../renderer/data/schema.ts'
import { copyBeforeMigration } from '../../../renderer/data/snapshots/before-migration.ts'
import { restoreAs } from '../../../renderer/data/snapshots/restore.ts'
import {
  createWorkspace,
  openWorkspace,
  REAL_DATABASE,
  storedVersion,
  type OpenWorkspace,
} from '../../../renderer/data/workspace.ts'
import { err, ok } from '../../../shared/result.ts'
import { FakeHost } from './fake-host.ts'

const RESTORED = 'desk-restored'

async function clear(): Promise<void> {
  for (const name of [REAL_DATABASE, RESTORED]) await DeskDatabase.delete(name)
  localStorage.clear()
}
beforeEach(clear)
afterEach(clear)

/** What the desk of tomorrow might do: an index, and a field that every organisation gets. */
const tomorrow: readonly Migration[] = [
  ...migrations,
  {
    version: migrations.length + 1,
    stores: { organisation: 'id, $sort, nationalId, importBatchId, *tags, region' },
    upgrade: async (transaction) => {
      await transaction.table('organisation').toCollection().modify({ region: 'unknown' })
    },
  },
]
const oneAfter = migrations.length + 1

/** A workspace of today with a few organisations, closed again. */
async function workspaceOfToday(): Promise<void> {
  const created = await createWorkspace({
    sample: false,
    focalPoint: { name: 'CSCP', territory: ['DE'], languages: ['de'] },
    member: { name: 'Kim', role: 'officer' },
  })
  if (!created.ok) throw new Error(created.error.code)
  const { db } = created.value
  await db.table('organisation').bulkPut(Array.from({ length: 2_500 }, (_, n) => ({ id: `o${n}`, name: `City ${n}` })))
  db.close()
}

async function opened(name: string): Promise<OpenWorkspace> {
  const open = await openWorkspace(name, tomorrow)
  if (!open.ok || !open.value) throw new Error(open.ok ? 'no workspace' : open.error.code)
  return open.value
}

test('a database of today is copied as it is, then migrated with all it holds', async () => {
  await workspaceOfToday()
  const host = new FakeHost()
  expect(await copyBeforeMigration(host, REAL_DATABASE, tomorrow)).toEqual(ok(undefined))
  const [copy] = [...host.snapshots.values()]
  expect(copy?.info).toMatchObject({
    reason: 'beforeMigration',
    schemaVersion: migrations.length,
    workspaceName: 'CSCP',
    counts: { organisation: 2_500 },
  })
  expect(JSON.stringify(copy?.parts)).not.toContain('region')
  expect(await storedVersion(REAL_DATABASE)).toBe(migrations.length)

  const { db } = await opened(REAL_DATABASE)
  expect(await db.table('organisation').where('region').equals('unknown').count()).toBe(2_500)
  expect(await db.outbox.count()).toBe(2)
  db.close()
  expect(await storedVersion(REAL_DATABASE)).toBe(oneAfter)
})

test('the copy made before it is restored in its own version, and migrated when it opens', async () => {
  await workspaceOfToday()
  const host = new FakeHost()
  await copyBeforeMigration(host, REAL_DATABASE, tomorrow)
  const [copy] = [...host.snapshots.values()]
  if (!copy) throw new Error('no copy')
  expect(await restoreAs(RESTORED, host, copy.info)).toEqual(ok(undefined))
  expect(await storedVersion(RESTORED)).toBe(migrations.length)
  const { db, workspace } = await opened(RESTORED)
  expect(await db.table('organisation').where('region').equals('unknown').count()).toBe(2_500)
  expect(await db.focalPoint.get(workspace.focalPointId)).toMatchObject({ name: 'CSCP' })
  db.close()
})

test('without room for the copy nothing is migrated', async () => {
  await workspaceOfToday()
  const host = new FakeHost()
  host.refuse = (call) => (call === 'snapshot.write' ? { code: 'disk.full' } : undefined)
  expect(await copyBeforeMigration(host, REAL_DATABASE, tomorrow)).toEqual(err('disk.full'))
  expect(await storedVersion(REAL_DATABASE)).toBe(migrations.length)
  expect(host.snapshots.size).toBe(0)
})

test('a migration that fails half-way leaves the database as it was', async () => {
  await workspaceOfToday()
  const failing: readonly Migration[] = [
    ...migrations,
    {
      version: oneAfter,
      stores: {},
      upgrade: async (transaction) => {
        await transaction.table('organisation').toCollection().delete()
        throw new Error('a fault of the program')
      },
    },
  ]
  const open = await openWorkspace(REAL_DATABASE, failing)
  expect(open).toEqual(err('database.broken'))
  expect(await storedVersion(REAL_DATABASE)).toBe(migrations.length)
  const today = await openWorkspace(REAL_DATABASE)
  if (!today.ok || !today.value) throw new Error('does not open')
  expect(await today.value.db.organisation.count()).toBe(2_500)
  today.value.db.close()
})

test('a database of version 1 opens in today’s version with all it held, and takes what is new', async () => {
  const old = new DeskDatabase(REAL_DATABASE, migrations.slice(0, 1))
  await old.table('organisation').put({ id: 'o1', name: 'City' })
  old.close()
  const db = new DeskDatabase(REAL_DATABASE)
  expect(await db.table('organisation').toArray()).toEqual([{ id: 'o1', name: 'City' }])
  const conceptId = '0190a000-0000-7000-8000-000000000001'
  await db.table('glossaryTerm').put({ id: 't1', conceptId, locale: 'de', text: 'Vergabe', status: 'preferred' })
  expect(await db.glossaryTerm.where('conceptId').equals(conceptId).count()).toBe(1)
  db.close()
})

test('a database of version 2 opens in today’s version and takes what participants decided', async () => {
  const old = new DeskDatabase(REAL_DATABASE, migrations.slice(0, 2))
  await old.table('pageAssignment').put({ id: 'a1', pageId: 'p1', locale: 'de' })
  old.close()
  const db = new DeskDatabase(REAL_DATABASE)
  expect(await db.table('pageAssignment').toArray()).toEqual([{ id: 'a1', pageId: 'p1', locale: 'de' }])
  await db.table('participantDecision').put({ id: 'd1', pageId: 'p1', decision: 'approved' })
  expect(await db.participantDecision.where('pageId').equals('p1').count()).toBe(1)
  db.close()
})
