import { afterEach, describe, expect, test } from 'vitest'
import { err, ok } from '../../../shared/result.ts'
import { newDesk, organisation, removeDesks, type TestDesk } from './support.ts'

afterEach(removeDesks)

const typing = { key: 'test.typing', joins: 'organisation name' }

async function add(desk: TestDesk, name: string): Promise<string> {
  const added = await desk.door.run({ key: 'test.add' }, async (writer) =>
    ok((await writer.create('organisation', organisation(name))).id),
  )
  if (!added.ok) throw new Error(added.error.code)
  return added.value
}

function rename(desk: TestDesk, id: string, name: string, label: { key: string; joins?: string } = typing) {
  return desk.door.run(label, async (writer) => ok(await writer.update('organisation', id, { name })))
}

const nameOf = async (desk: TestDesk, id: string) => (await desk.db.organisation.get(id))?.name

describe('typing', () => {
  test('within a minute is one step, which undo takes back whole and redo puts on again', async () => {
    const desk = newDesk()
    const id = await add(desk, 'Aachen')
    for (const name of ['Aachen S', 'Aachen Sta', 'Aachen Stadt']) {
      await rename(desk, id, name)
      desk.later(20_000)
    }
    expect(await desk.db.undo.count()).toBe(2)
    await desk.door.undo()
    expect(await nameOf(desk, id)).toBe('Aachen')
    await desk.door.redo()
    expect(await nameOf(desk, id)).toBe('Aachen Stadt')
    expect(await desk.db.undo.count()).toBe(2)
  })

  test('goes on being one step as long as no pause is longer than a minute', async () => {
    const desk = newDesk()
    const id = await add(desk, 'Aachen')
    for (const name of ['A1', 'A2', 'A3']) {
      await rename(desk, id, name)
      desk.later(50_000)
    }
    expect(await desk.db.undo.count()).toBe(2)
  })

  test('after a longer pause is a step of its own', async () => {
    const desk = newDesk()
    const id = await add(desk, 'Aachen')
    await rename(desk, id, 'First')
    desk.later(61_000)
    await rename(desk, id, 'Second')
    await desk.door.undo()
    expect(await nameOf(desk, id)).toBe('First')
    await desk.door.undo()
    expect(await nameOf(desk, id)).toBe('Aachen')
  })

  test('in another place, or a command in between, is a step of its own', async () => {
    const desk = newDesk()
    const id = await add(desk, 'Aachen')
    await rename(desk, id, 'Here')
    await rename(desk, id, 'There', { key: 'test.typing', joins: 'organisation website' })
    await rename(desk, id, 'Between', { key: 'test.other' })
    await rename(desk, id, 'Here again')
    const names: (string | undefined)[] = []
    for (let step = 0; step < 4; step += 1) {
      await desk.door.undo()
      names.push(await nameOf(desk, id))
    }
    expect(names).toEqual(['Between', 'There', 'Here', 'Aachen'])
  })

  test('after an undo is a step of its own: undo never takes back more than was typed since', async () => {
    const desk = newDesk()
    const id = await add(desk, 'Aachen')
    await rename(desk, id, 'Typed')
    await rename(desk, id, 'Other', { key: 'test.other' })
    await desk.door.undo()
    await rename(desk, id, 'Typed on')
    await desk.door.undo()
    expect(await nameOf(desk, id)).toBe('Typed')
    await desk.door.undo()
    expect(await nameOf(desk, id)).toBe('Aachen')
  })

  test('that is refused changes neither the record nor the step it would have joined', async () => {
    const desk = newDesk()
    const id = await add(desk, 'Aachen')
    await rename(desk, id, 'Typed')
    const before = await desk.db.undo.toArray()
    const refused = await desk.door.run(typing, async (writer) => {
      await writer.update('organisation', id, { name: 'Half' })
      return err('record.missing')
    })
    expect(refused.ok).toBe(false)
    expect(await desk.db.undo.toArray()).toEqual(before)
    expect(await nameOf(desk, id)).toBe('Typed')
  })

  test('that makes one record and then another takes both away in one undo', async () => {
    const desk = newDesk()
    const first = await add(desk, 'Aachen')
    let second = ''
    await rename(desk, first, 'Aachen Stadt')
    await desk.door.run(typing, async (writer) => {
      second = (await writer.create('organisation', organisation('Bonn'))).id
      return ok(undefined)
    })
    await rename(desk, second, 'Bonn Stadt')
    await desk.door.undo()
    expect(await nameOf(desk, first)).toBe('Aachen')
    expect(await nameOf(desk, second)).toBeUndefined()
    await desk.door.redo()
    expect(await nameOf(desk, second)).toBe('Bonn Stadt')
  })
})
