import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editUnit } from '../../../renderer/features/memory/commands/edit-unit.ts'
import { removeUnits } from '../../../renderer/features/memory/commands/remove-units.ts'
import { memberId, newDesk, removeDesks, type TestDesk } from '../data/support.ts'
import { germanUnit, learn, textsOf } from './units.ts'

let desk: TestDesk
beforeEach(() => {
  desk = newDesk()
})
afterEach(removeDesks)

const untilDone = { signal: new AbortController().signal, onProgress: () => undefined }

describe('a unit with other words', () => {
  it('is another unit, of whoever wrote it, with the places of the old one; undo brings the old one back', async () => {
    const old = germanUnit('Buy gren', 'Grün kaufen', {
      contexts: ['here'],
      origin: 'machine',
      importedFrom: 'old.tmx',
    })
    await learn(desk, [old])
    expect(await editUnit(desk.door, old.id, { source: 'Buy green', target: 'Grün kaufen' })).toMatchObject({
      ok: true,
    })
    const [unit, ...others] = await desk.db.tmUnit.toArray()
    expect(others).toEqual([])
    expect(unit).toMatchObject({ source: 'Buy green', contexts: ['here'], origin: 'human', memberId })
    expect(unit).not.toHaveProperty('importedFrom')
    expect(unit?.id).toBe(germanUnit('Buy green', 'Grün kaufen').id)
    await desk.door.undo()
    expect(await desk.db.tmUnit.toArray()).toMatchObject([{ id: old.id, importedFrom: 'old.tmx' }])
  })

  it('joins the one that says the same already', async () => {
    const wrong = germanUnit('Buy green', 'Grün kaufn', { contexts: ['here'] })
    const right = germanUnit('Buy green', 'Grün kaufen', { contexts: ['there'], importedFrom: 'old.tmx' })
    await learn(desk, [wrong, right])
    await editUnit(desk.door, wrong.id, { source: 'Buy green', target: 'Grün kaufen' })
    const units = await desk.db.tmUnit.toArray()
    expect(units).toMatchObject([{ id: right.id, contexts: ['there', 'here'], memberId }])
    expect(units[0]).not.toHaveProperty('importedFrom')
  })

  it('keeps its codes and words on both sides, or stays as it is', async () => {
    const bold = germanUnit('Buy <1>green</1>', '<1>Grün</1> kaufen', { codes: [{ kind: 'bold' }] })
    await learn(desk, [bold])
    const refusal = async (source: string, target: string) => {
      const result = await editUnit(desk.door, bold.id, { source, target })
      return result.ok ? undefined : result.error.code
    }
    expect(await refusal('Buy <1>green</1>', 'Grün kaufen')).toBe('memory.codes-changed')
    expect(await refusal('Buy green', '<1>Grün</1> kaufen')).toBe('memory.codes-changed')
    expect(await refusal('<1> </1>', '<1>Grün</1> kaufen')).toBe('memory.empty')
    expect(await textsOf(desk)).toEqual(['Buy <1>green</1> = <1>Grün</1> kaufen'])
    expect(await refusal('<1>Buy</1> green', 'Grün <1>kaufen</1>')).toBeUndefined()
  })

  it('is gone where somebody deleted it meanwhile', async () => {
    const gone = germanUnit('a', 'b')
    expect(await editUnit(desk.door, gone.id, { source: 'c', target: 'b' })).toMatchObject({
      error: { code: 'record.missing' },
    })
  })
})

describe('units that are deleted', () => {
  const three = ['one', 'two', 'three'].map((word) => germanUnit(word, word))

  it('go in one step, and come back in one', async () => {
    await learn(desk, three)
    const ids = three.slice(0, 2).map(({ id }) => id)
    expect(await removeUnits(desk.door, ids, untilDone)).toEqual({ ok: true, value: 2 })
    expect(await textsOf(desk)).toEqual(['three = three'])
    expect(await desk.door.undo()).toMatchObject({ value: { key: 'memory.remove', params: { count: 2 } } })
    expect(await desk.db.tmUnit.count()).toBe(3)
  })

  it('stay, all of them, when it is stopped', async () => {
    await learn(desk, three)
    const controller = new AbortController()
    const stopped = await removeUnits(
      desk.door,
      three.map(({ id }) => id),
      { signal: controller.signal, onProgress: (done) => done === 2 && controller.abort() },
    )
    expect(stopped).toMatchObject({ error: { code: 'memory.stopped' } })
    expect(await desk.db.tmUnit.count()).toBe(3)
  })
})
