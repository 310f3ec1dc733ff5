import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TmUnit } from '../../../../shared/model/tm-unit.ts'
import { planUnits } from '../../../../shared/translation/tmx/plan-units.ts'
import type { TmxUnit } from '../../../../shared/translation/tmx/tmx-unit.ts'
import { unit } from '../tm/units.ts'

function fromFile(id: string, more: Partial<TmUnit> = {}): TmxUnit {
  const { rev: _rev, ...fields } = unit(`sentence ${id}`, { importedFrom: 'old.tmx', ...more, id })
  return fields
}
const known = (...units: readonly TmUnit[]) => new Map(units.map((each) => [each.id, each]))

describe('units of a file beside those of a memory', () => {
  test('are new where nothing says the same, without the dates of the file', () => {
    const { create, update, unchanged } = planUnits([fromFile('a')], known())
    expect(create).toMatchObject([{ id: 'a', importedFrom: 'old.tmx' }])
    expect(create[0]).not.toHaveProperty('createdAt')
    expect(create[0]).not.toHaveProperty('updatedAt')
    expect([update, unchanged]).toEqual([[], 0])
  })

  test('are one where the file has them twice, with the places and the better origin of both', () => {
    const twice = [
      fromFile('a', { contexts: ['here'], origin: 'machine' }),
      fromFile('a', { contexts: ['there'], origin: 'human' }),
    ]
    expect(planUnits(twice, known()).create).toMatchObject([{ contexts: ['here', 'there'], origin: 'human' }])
  })

  test('add what they know to what is there, and never say that it was imported', () => {
    const there = unit('sentence a', { id: 'a', contexts: ['here'], origin: 'machine' })
    const { create, update } = planUnits([fromFile('a', { contexts: ['there'] })], known(there))
    expect(create).toEqual([])
    expect(update).toEqual([{ id: 'a', patch: { contexts: ['here', 'there'], origin: 'human' } }])
  })

  test('change nothing a second time', () => {
    const file = fc.array(
      fc
        .record({
          id: fc.constantFrom('a', 'b', 'c'),
          contexts: fc.subarray(['here', 'there']),
          origin: fc.constantFrom<TmUnit['origin']>('human', 'memory', 'machine', 'copiedSource'),
        })
        .map(({ id, ...more }) => fromFile(id, more)),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(file, file, (first, second) => {
        const memory = new Map<string, TmUnit>()
        const write = (units: readonly TmxUnit[]) => {
          const plan = planUnits(units, memory)
          for (const created of plan.create)
            memory.set(created.id, { ...created, createdAt: '', updatedAt: '', rev: 0 })
          for (const { id, patch } of plan.update) {
            const there = memory.get(id)
            if (there) memory.set(id, { ...there, ...patch })
          }
          return plan
        }
        write(first)
        write(second)
        const again = write([...second, ...first])
        expect(again).toEqual({ create: [], update: [], unchanged: memory.size })
      }),
    )
  })
})
