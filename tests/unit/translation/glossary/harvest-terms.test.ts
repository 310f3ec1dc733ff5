import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileGlossary } from '../../../../shared/translation/glossary/compile-glossary.ts'
import { dice, logLikelihood } from '../../../../shared/translation/glossary/harvest/association.ts'
import { harvestTerms, type ApprovedPair } from '../../../../shared/translation/glossary/harvest/harvest-terms.ts'

const locales = { sourceLocale: 'en', targetLocale: 'de' }
const pairs: readonly ApprovedPair[] = [
  { source: 'The supply chain is long.', target: 'Die Lieferkette ist lang.' },
  { source: 'Supply chains need care.', target: 'Lieferketten brauchen Sorgfalt.' },
  { source: 'We check each supply chain twice.', target: 'Jede Lieferkette prüfen wir zweimal.' },
  { source: 'Our supply chains grow.', target: 'Unsere Lieferketten wachsen.' },
  { source: 'Paper is recycled.', target: 'Papier wird verwertet.' },
  { source: 'Trees are planted.', target: 'Bäume werden gepflanzt.' },
  { source: 'Schools save energy.', target: 'Schulen sparen Energie.' },
  { source: 'Roads get repaired.', target: 'Straßen werden geflickt.' },
  { source: 'Meals turn organic.', target: 'Mahlzeiten werden biologisch.' },
  { source: 'Lamps last longer.', target: 'Lampen halten länger.' },
]

describe('harvesting', () => {
  it('proposes what is translated alike again and again, its forms as one', () => {
    expect(harvestTerms(pairs, locales)).toEqual([
      { source: 'supply chain', target: 'Lieferkette', together: 4, inSource: 4, inTarget: 4, score: 1 },
    ])
  })

  it('proposes nothing that the glossary knows, and no part of it', () => {
    const known = compileGlossary(
      [{ id: '1', conceptId: '1', locale: 'en', text: 'supply chain', status: 'preferred' }],
      [],
      'en',
    )
    expect(harvestTerms(pairs, { ...locales, known })).toEqual([])
  })

  it('takes a piece of a repeated sentence for no term', () => {
    const repeated = Array.from({ length: 5 }, () => ({
      source: 'The green deal pays off.',
      target: 'Der grüne Handel lohnt.',
    }))
    expect(harvestTerms([...repeated, ...pairs.slice(4)], locales)).toEqual([])
  })

  it('stays within its limit and gives the same proposals every time', () => {
    const many = [
      ...pairs,
      ...['Peter', 'Maria', 'Anna', 'Paul'].map((name) => ({
        source: `${name} contracts ${name}.`,
        target: `${name} Verträge ${name}.`,
      })),
      ...Array.from('abcdefgh', (letter) => ({ source: `${letter} went`, target: `${letter} ging` })),
    ]
    expect(harvestTerms(many, locales).length).toBeGreaterThan(1)
    expect(harvestTerms(many, { ...locales, minimum: 2, limit: 1 })).toHaveLength(1)
    expect(harvestTerms(many, locales)).toEqual(harvestTerms(many, locales))
  })
})

it('association is 0 to 1, and surer the more two things meet', () => {
  const table = fc
    .record({ first: fc.integer({ min: 2, max: 50 }), second: fc.integer({ min: 2, max: 50 }) })
    .chain(({ first, second }) =>
      fc.record({
        first: fc.constant(first),
        second: fc.constant(second),
        together: fc.integer({ min: 0, max: Math.min(first, second) - 1 }),
        of: fc.integer({ min: first + second, max: 400 }),
      }),
    )
  fc.assert(
    fc.property(table, (counts) => {
      expect(dice(counts)).toBeGreaterThanOrEqual(0)
      expect(dice(counts)).toBeLessThanOrEqual(1)
      const more = { ...counts, together: counts.together + 1 }
      expect(dice(more)).toBeGreaterThan(dice(counts))
      // Below what chance alone would give, meeting more often makes it look more like chance.
      fc.pre(counts.together > (counts.first * counts.second) / counts.of)
      expect(logLikelihood(more)).toBeGreaterThan(logLikelihood(counts))
    }),
  )
})
