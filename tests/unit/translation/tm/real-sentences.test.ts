import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MemoryIndex } from '../../../../shared/translation/tm/memory-index.ts'
import { scoreMatch } from '../../../../shared/translation/tm/score-match.ts'
import { fill, unit } from './units.ts'

const file = new URL('../../../../../shared/data/eforms/business-term_en.xml', import.meta.url)
const WORDS_EXCHANGED = ['lot', 'buyer', 'contract', '2,644']

test.skipIf(!existsSync(file))('real sentences (../shared/data) are found as when each is compared by its text', () => {
  const entries = [...readFileSync(file, 'utf8').matchAll(/<entry key="[^"]*">([^<]*)<\/entry>/g)]
  const sources = [...new Set(entries.map(([, text = '']) => text))].filter((text) => text !== '')
  expect(sources.length).toBeGreaterThan(500)
  const units = sources.map((source) => unit(source))
  const index = new MemoryIndex()
  fill(index, units, 150)
  let found = 0
  for (const [at, source] of sources.entries()) {
    if (at % 12 !== 0) continue
    const words = source.split(' ')
    words[at % words.length] = WORDS_EXCHANGED[at % WORDS_EXCHANGED.length] ?? ''
    const query = { source: words.join(' '), codes: [] }
    const byText = units
      .map((each) => ({ id: each.id, score: scoreMatch(query, each).score }))
      .filter(({ score }) => score >= 70)
    const byIndex = index.find(query, 70)
    found += byIndex.length
    expect(new Map(byIndex.map(({ id, score }) => [id, score]))).toEqual(
      new Map(byText.map(({ id, score }) => [id, score])),
    )
  }
  // A question that finds nothing would prove nothing.
  expect(found).toBeGreaterThan(20)
})
