import { afterEach, expect, test } from 'vitest'
import { migrations } from '../../../renderer/data/migrations/all.ts'
import { DeskDatabase } from '../../../renderer/data/schema.ts'

const NAME = 'test-working-migration'

afterEach(() => DeskDatabase.delete(NAME))

test('a database without files keeps its tasks and entries, and finds reminders and mentions from then on', async () => {
  const before = new DeskDatabase(
    NAME,
    migrations.filter(({ version }) => version < 12),
  )
  await before.open()
  await before.table('task').put({ id: 'task', kind: 'custom', organisationId: 'a', due: '2026-03-01' })
  const note = { id: 'note', organisationId: 'a', kind: 'note', at: '2026-03-01T09:00:00.000Z', subject: 'note' }
  await before.table('activity').put({ ...note, eventId: 'seminar' })
  before.close()

  const after = new DeskDatabase(NAME)
  await after.open()
  await after.table('task').put({ id: 'reminds', kind: 'custom', remindAt: '2026-03-02T09:00' })
  await after.table('activity').put({ ...note, id: 'names', mentions: ['ann', 'eve'] })
  expect(await after.task.where('due').equals('2026-03-01').primaryKeys()).toEqual(['task'])
  expect(await after.task.where('remindAt').belowOrEqual('2026-03-02T09:00').primaryKeys()).toEqual(['reminds'])
  expect(await after.activity.where('mentions').equals('eve').primaryKeys()).toEqual(['names'])
  expect(await after.activity.where('eventId').equals('seminar').primaryKeys()).toEqual(['note'])
  expect(await after.document.count()).toBe(0)
  after.close()
})
