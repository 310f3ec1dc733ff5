import { afterEach, describe, expect, test } from 'vitest'
import { namedStep } from '../../../renderer/data/undo-step.ts'
import type { WriteDoor } from '../../../renderer/data/door-types.ts'
import { ok } from '../../../shared/result.ts'
import { newDesk, organisation, removeDesks } from './support.ts'

afterEach(removeDesks)

async function add(door: WriteDoor, name: string): Promise<string> {
  const added = await door.run({ key: 'test' }, async (writer) =>
    ok((await writer.create('organisation', organisation(name))).id),
  )
  if (!added.ok) throw new Error(added.error.code)
  return added.value
}

describe('an offer of undo', () => {
  test('takes back its own step, whatever was done since', async () => {
    const { db, door } = newDesk()
    const id = await add(door, 'Bonn')
    const step = namedStep(door)
    await step.door.run({ key: 'test.delete' }, async (writer) => {
      await writer.remove('organisation', id)
      return ok(undefined)
    })
    await add(door, 'Graz')
    expect(await step.undo()).toMatchObject({ ok: true, value: { key: 'test.delete', kept: [] } })
    const names = (await db.organisation.toArray()).map(({ name }) => name)
    expect(names.toSorted()).toEqual(['Bonn', 'Graz'])
  })

  test('says so where the step was taken back already', async () => {
    const { door } = newDesk()
    const step = namedStep(door)
    await add(step.door, 'Bonn')
    await door.undo()
    expect(await step.undo()).toMatchObject({ ok: false, error: { code: 'undo.gone' } })
  })

  test('keeps what was changed since, and names it', async () => {
    const { db, door } = newDesk()
    const id = await add(door, 'Bonn')
    const step = namedStep(door)
    const set = (by: WriteDoor, note: string) =>
      by.run({ key: 'test' }, async (writer) => ok(await writer.update('organisation', id, { note })))
    await set(step.door, 'First')
    await set(door, 'Second')
    expect(await step.undo()).toMatchObject({ ok: true, value: { kept: [{ id, field: 'note' }] } })
    expect((await db.organisation.get(id))?.note).toBe('Second')
  })
})
