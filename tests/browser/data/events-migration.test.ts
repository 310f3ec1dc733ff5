import { afterEach, expect, test } from 'vitest'
import { migrations } from '../../../renderer/data/migrations/all.ts'
import { DeskDatabase } from '../../../renderer/data/schema.ts'

const NAME = 'test-events-migration'

afterEach(() => DeskDatabase.delete(NAME))

test('a database without events keeps its activities, and finds attendance by event from then on', async () => {
  const before = new DeskDatabase(
    NAME,
    migrations.filter(({ version }) => version < 11),
  )
  await before.open()
  const call = { id: 'call', organisationId: 'a', kind: 'call', at: '2026-03-01T09:00:00.000Z', subject: 'call' }
  await before.table('activity').put(call)
  before.close()

  const after = new DeskDatabase(NAME)
  await after.open()
  await after.table('activity').put({ ...call, id: 'attended', kind: 'event', eventId: 'seminar' })
  await after.table('event').put({ id: 'seminar', name: 'Seminar', start: '2026-03-01' })
  expect(await after.activity.where('organisationId').equals('a').primaryKeys()).toEqual(['attended', 'call'])
  expect(await after.activity.where('eventId').equals('seminar').primaryKeys()).toEqual(['attended'])
  expect(await after.event.where('start').below('2026-04').count()).toBe(1)
  after.close()
})
