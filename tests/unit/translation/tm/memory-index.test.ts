import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TmUnit } from '../../../../shared/model/tm-unit.ts'
import { MemoryIndex } from '../../../../shared/translation/tm/memory-index.ts'
import { scoreMatch, type MatchQuery } from '../../../../shared/translation/tm/score-match.ts'
import { volumeFromBytes, volumeToBytes } from '../../../../shared/translation/tm/volume-bytes.ts'
import { fill, queryArbitrary, runAll, unit, unitArbitrary } from './units.ts'

/** What the texts say, without any index. */
function byHand(units: readonly TmUnit[], query: MatchQuery, threshold: number) {
  return units
    .map((each) => ({ id: each.id, score: scoreMatch(query, each).score, changed: Date.parse(each.updatedAt) }))
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score || b.changed - a.changed || (a.id < b.id ? -1 : 1))
}

const unitsArbitrary = fc.uniqueArray(unitArbitrary, { selector: ({ id }) => id, maxLength: 60 })
const thresholdArbitrary = fc.constantFrom(1, 50, 70, 75, 85, 99, 100, 101)

describe('a lookup in the memory', () => {
  test('finds exactly the units that reach the threshold when every unit is compared by its text', () => {
    fc.assert(
      fc.property(
        unitsArbitrary.chain((units) => fc.tuple(fc.constant(units), queryArbitrary(units))),
        thresholdArbitrary,
        fc.integer({ min: 1, max: 20 }),
        ([units, query], threshold, sealEvery) => {
          const index = new MemoryIndex()
          fill(index, units, sealEvery)
          const expected = byHand(units, query, threshold)
          expect(index.find(query, threshold)).toEqual(expected)
          expect(index.scan(query, threshold)).toEqual(expected)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('follows what is added, replaced and removed, also while volumes are being sealed', () => {
    fc.assert(
      fc.property(
        unitsArbitrary,
        fc.array(fc.tuple(fc.constantFrom('remove', 'replace', 'step', 'settle'), fc.nat(), unitArbitrary), {
          maxLength: 60,
        }),
        queryArbitrary([]),
        (units, actions, query) => {
          const index = new MemoryIndex()
          fill(index, units, 7)
          const present = new Map(units.map((each) => [each.id, each]))
          const removals: boolean[] = []
          let settling = index.settle(1)
          for (const [action, at, fresh] of actions) {
            const known = [...present.values()][at % Math.max(1, present.size)]
            if (action === 'step') settling.next()
            else if (action === 'settle') {
              runAll(settling)
              settling = index.settle(1)
            } else if (action === 'remove' && known) {
              removals.push(index.remove(known.id))
              present.delete(known.id)
            } else if (action === 'replace') {
              const next = { ...fresh, id: known?.id ?? fresh.id }
              index.put(next)
              present.set(next.id, next)
            }
            expect(index.size).toBe(present.size)
          }
          expect(removals).not.toContain(false)
          expect(index.find(query, 50)).toEqual(byHand([...present.values()], query, 50))
          runAll(settling)
          expect(index.find(query, 50)).toEqual(byHand([...present.values()], query, 50))
          expect(new Set(index.ids())).toEqual(new Set(present.keys()))
        },
      ),
      { numRuns: 200 },
    )
  })

  test('answers the same after its volumes went to the disk and came back', () => {
    fc.assert(
      fc.property(unitsArbitrary, queryArbitrary([]), fc.nat(), (units, query, at) => {
        const index = new MemoryIndex()
        fill(index, units, 9)
        const gone = units[at % Math.max(1, units.length)]
        if (gone) index.remove(gone.id)
        runAll(index.settle(1))
        const back = new MemoryIndex()
        // The first word is in every vocabulary.
        back.vocabulary.restore(index.vocabulary.textFrom(1))
        for (const piece of index.sealed) {
          const volume = volumeFromBytes(volumeToBytes(piece.units))
          if (volume) back.adopt(volume, piece.removed())
        }
        expect(back.find(query, 50)).toEqual(index.find(query, 50))
        expect(back.size).toBe(index.size)
      }),
    )
  })
})

describe('a saved volume', () => {
  test('is refused when it was cut short or is something else', () => {
    const index = new MemoryIndex()
    fill(index, [unit('Buy green paper')], 1)
    const [piece] = index.sealed
    if (!piece) throw new Error('nothing was sealed')
    const bytes = volumeToBytes(piece.units)
    expect(volumeFromBytes(bytes.slice(0, -4))).toBeUndefined()
    expect(volumeFromBytes(new ArrayBuffer(400))).toBeUndefined()
    expect(volumeFromBytes(new ArrayBuffer(3))).toBeUndefined()
  })
})

describe('concordance', () => {
  const index = new MemoryIndex()
  const about = (source: string, target: string) => unit(source, { target })
  const together = about('Buy green paper for the city', 'Kauft grünes Papier für die Stadt')
  const scattered = about('Paper is green', 'Papier ist grün')
  const other = about('Lot 12', 'Los 12')
  fill(index, [together, scattered, other], 2)
  const search = (text: string, side: 'source' | 'target') => {
    const steps = index.concordance({ text, side, limit: 5 })
    let step = steps.next()
    while (!step.done) step = steps.next()
    return step.value
  }

  test('finds all words in any order, and puts them first where they stand together', () => {
    expect(search('green paper', 'source').hits.map(({ id }) => id)).toEqual([together.id, scattered.id])
  })
  test('finds the beginning of a word, on the side asked for only', () => {
    expect(search('grün pap', 'target').hits.map(({ id }) => id)).toEqual([together.id, scattered.id])
    expect(search('grün', 'source').total).toBe(0)
  })
  test('takes a number as it is written', () => {
    expect(search('12', 'source').hits.map(({ id }) => id)).toEqual([other.id])
    expect(search('13', 'source').total).toBe(0)
  })
})
