import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareOrganisations, LIKELY, SURE } from '../../../../shared/recruitment/matching/compare-organisations.ts'
import { NameIndex } from '../../../../shared/recruitment/matching/name-index.ts'
import { profileOrganisation } from '../../../../shared/recruitment/matching/organisation-profile.ts'

const file = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'duplicates', 'pairs.tsv')
const rows = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))

const index = new NameIndex(3)
const pairs = rows.map(([label = '', a = '', b = ''], at) => {
  const left = profileOrganisation({ name: a, aliases: [], country: 'DE' })
  const right = profileOrganisation({ name: b, aliases: [], country: 'DE' })
  index.add(2 * at, left.names)
  index.add(2 * at + 1, right.names)
  return { isSame: label === 'same', left, right, names: `${a} | ${b}` }
})

describe('the labelled pairs of names', () => {
  const scored = pairs.map((pair) => ({ ...pair, ...compareOrganisations(pair.left, pair.right, index) }))

  it('are told apart with a precision of 0.97 and a recall of 0.95', () => {
    const called = scored.filter(({ score }) => score >= LIKELY)
    const right = called.filter(({ isSame }) => isSame)
    const same = scored.filter(({ isSame }) => isSame)
    expect(rows.length).toBeGreaterThan(120)
    expect(right.length / called.length).toBeGreaterThanOrEqual(0.97)
    expect(right.length / same.length).toBeGreaterThanOrEqual(0.95)
  })

  it('are never called sure where they are two', () => {
    const wrong = scored.filter(({ isSame, score, contradictory }) => !isSame && score >= SURE && !contradictory)
    expect(wrong.map(({ names }) => names)).toEqual([])
  })

  it('score the same whichever is named first', () => {
    for (const { left, right, score, names } of scored) {
      expect(compareOrganisations(right, left, index).score, names).toBe(score)
    }
  })
})
