import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLabelled, readPairs, readSentences } from '../../../../scripts/terms/labelled.ts'
import { score, tally } from '../../../../scripts/terms/score.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/terms/${name}`, import.meta.url), 'utf8')

it('a label says where a form stands and which term it is', () => {
  expect(readLabelled('Die [Verträge=Vertrag] der [Stadt].')).toEqual({
    text: 'Die Verträge der Stadt.',
    terms: [
      { from: 4, to: 12, term: 'Vertrag' },
      { from: 17, to: 22, term: 'Stadt' },
    ],
  })
})

describe('precision and recall', () => {
  it('count what is found too much and too little', () => {
    const tallies = [tally(['a', 'a', 'b'], ['a', 'c'], 'one'), tally([], [], 'two'), tally(['d'], ['d'], 'three')]
    expect(score(tallies)).toEqual({ precision: 0.667, recall: 0.5, cases: 3 })
  })

  it('are 1 where there is nothing to find and nothing found', () => {
    expect(score([tally([], [], '')])).toEqual({ precision: 1, recall: 1, cases: 1 })
  })
})

describe.each(['de', 'it', 'lv', 'da', 'fr'])('the labelled sentences of %s', (language) => {
  const sentences = readSentences(fixture(`${language}-sentences.tsv`))
  const pairs = readPairs(fixture(`${language}-checks.tsv`))

  it('are at least sixty, half of them held back', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(60)
    for (const half of ['tuned', 'held']) {
      expect(sentences.filter((sentence) => sentence.half === half).length).toBeGreaterThanOrEqual(
        sentences.length * 0.45,
      )
      expect(pairs.some((pair) => pair.half === half)).toBe(true)
    }
  })

  it('have sentences without a term, and findings of every kind or their absence', () => {
    expect(sentences.filter(({ terms }) => terms.length === 0).length).toBeGreaterThanOrEqual(12)
    for (const kind of ['missing:', 'forbidden:', 'translated:']) {
      expect(pairs.some(({ findings }) => findings.some((finding) => finding.startsWith(kind)))).toBe(true)
    }
    expect(pairs.some(({ findings }) => findings.length === 0)).toBe(true)
  })
})
