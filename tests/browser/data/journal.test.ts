import { afterEach, expect, test } from 'vitest'
import { openJournal, type Journal } from '../../../renderer/data/journal.ts'
import { ok } from '../../../shared/result.ts'
import { FakeHost } from './fake-host.ts'
import { newDesk, organisation, removeDesks } from './support.ts'

let journal: Journal | undefined

afterEach(async () => {
  journal?.stop()
  await removeDesks()
})

const label = { key: 'test.command' }

test('every command reaches the journal with the records as they are after it', async () => {
  const host = new FakeHost()
  const { db, door } = newDesk()
  journal = openJournal(db, host, 'w')
  await door.run(label, async (writer) => ok(await writer.create('organisation', organisation('Bonn'))))
  await journal.flush()
  expect(host.journal).toMatchObject([
    { workspaceId: 'w', changes: [{ type: 'organisation', record: { name: 'Bonn' } }] },
  ])
  expect(host.journal[0]?.changes[0]?.record).not.toHaveProperty('$sort')
  expect(await db.journalQueue.count()).toBe(0)
})

test('a removed record is told as removed', async () => {
  const host = new FakeHost()
  const { db, door } = newDesk()
  const made = await door.run(label, async (writer) => ok(await writer.create('organisation', organisation('Bonn'))))
  if (!made.ok) throw new Error(made.error.code)
  await door.run(label, async (writer) => ok(await writer.remove('organisation', made.value.id)))
  journal = openJournal(db, host, 'w')
  await journal.flush()
  expect(host.journal.at(-1)?.changes).toEqual([{ type: 'organisation', id: made.value.id, record: null }])
})

test('what a host cannot write stays queued, is told, and is written when it can be', async () => {
  const host = new FakeHost()
  const { db, door } = newDesk()
  host.refuse = () => ({ code: 'disk.full' })
  journal = openJournal(db, host, 'w')
  await door.run(label, async (writer) => ok(await writer.create('organisation', organisation('Bonn'))))
  await journal.flush()
  expect(journal.state()).toEqual({ behind: 1, error: { code: 'disk.full' } })
  host.refuse = () => undefined
  await journal.flush()
  expect(journal.state()).toEqual({ behind: 0, error: undefined })
  expect(host.journal).toHaveLength(1)
})
