import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InlineCode } from '../../../../shared/model/page.ts'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import { adaptCodes } from '../../../../shared/translation/tm/adapt-codes.ts'
import { contextKey } from '../../../../shared/translation/tm/context-key.ts'
import { learnUnits } from '../../../../shared/translation/tm/learn-units.ts'
import { planPreTranslation } from '../../../../shared/translation/tm/pre-translation.ts'
import { propagate, type Repetition } from '../../../../shared/translation/tm/propagate.ts'
import { bandOf, statistics } from '../../../../shared/translation/tm/statistics.ts'
import { mergeUnits, unitFor } from '../../../../shared/translation/tm/unit-for.ts'
import { sentenceArbitrary, unit, unitArbitrary } from './units.ts'

const bold: InlineCode = { kind: 'bold' }
const italic: InlineCode = { kind: 'italic' }
const link = (href: string): InlineCode => ({ kind: 'link', href: `https://example.org/${href}` })
const pageId = '018f0000-0000-7000-8000-000000000001'

describe('the codes of a match', () => {
  test('take the numbers of the sentence where the kinds fit', () => {
    const memory = { target: 'Kauft <2>grünes</2> <1>Papier</1>', codes: [link('a'), bold] }
    expect(adaptCodes(memory, [bold, link('b')])).toEqual({
      text: 'Kauft <1>grünes</1> <2>Papier</2>',
      dropped: 0,
      missing: 0,
    })
  })
  test('prefer the very same link to the first one', () => {
    const memory = { target: '<1>A</1>', codes: [link('a')] }
    expect(adaptCodes(memory, [link('b'), link('a')])).toEqual({ text: '<2>A</2>', dropped: 0, missing: 1 })
  })
  test('fall away where the sentence has none of their kind, and leave their words', () => {
    expect(adaptCodes({ target: 'Kauft <1>grün</1>', codes: [italic] }, [bold])).toEqual({
      text: 'Kauft grün',
      dropped: 1,
      missing: 1,
    })
  })
  test('never change a word, and never name a pair the sentence does not have', () => {
    const codesArbitrary = fc.array(fc.constantFrom(bold, italic, link('a'), link('b')), { maxLength: 4 })
    fc.assert(
      fc.property(sentenceArbitrary, codesArbitrary, ({ source, codes }, own) => {
        const { text } = adaptCodes({ target: source, codes }, own)
        expect(codedPlainText(text)).toBe(codedPlainText(source))
        for (const [, n] of text.matchAll(/<(\d+)>/g)) expect(own[Number(n) - 1]).toBeDefined()
      }),
    )
  })
})

describe('what the memory learns', () => {
  const segment = { source: 'Buy green', codes: [], sourceHash: 'now', pageId }
  const translation = {
    text: 'Kauft grün',
    state: 'translated' as const,
    origin: 'human' as const,
    locale: 'de',
    sourceHash: 'now',
  }
  const neighbours = { previous: 'Before' }
  const learn = (more: Partial<typeof translation> | { state: 'draft' | 'approved' }) =>
    unitFor(segment, { ...translation, ...more }, neighbours, 'en')

  test('is a confirmed translation with its neighbours', () => {
    expect(learn({})).toMatchObject({
      source: 'Buy green',
      target: 'Kauft grün',
      sourceLocale: 'en',
      targetLocale: 'de',
      contexts: [contextKey(neighbours)],
    })
    expect(learn({ state: 'approved' })?.id).toBe(learn({})?.id)
  })
  test('is no draft, nothing empty and nothing made for an older source', () => {
    expect(learn({ state: 'draft' })).toBeUndefined()
    expect(learn({ text: ' ' })).toBeUndefined()
    expect(learn({ sourceHash: 'before' })).toBeUndefined()
  })
  test('twice is one unit with both neighbours and the better origin', () => {
    const known = unit('Buy green', { contexts: ['a', 'b'], origin: 'machine', importedFrom: 'x.tmx' })
    const { importedFrom: _file, ...confirmed } = { ...known, contexts: ['b', 'c'], origin: 'human' as const }
    const merged = mergeUnits(known, confirmed)
    expect(merged).toMatchObject({ contexts: ['a', 'b', 'c'], origin: 'human' })
    expect(merged).not.toHaveProperty('importedFrom')
    expect(merged && mergeUnits(merged, confirmed)).toBeUndefined()
  })
  test('a file does not take back what was confirmed here', () => {
    const known = unit('Buy green', { contexts: ['a'] })
    expect(mergeUnits(known, { ...known, importedFrom: 'x.tmx' })).toBeUndefined()
  })
})

describe('learning many units', () => {
  test('makes each new pair once, patches what gained something, and leaves the rest', () => {
    const [fresh, gains, same] = ['New', 'Gains', 'Same'].map((source) => unit(source, { contexts: ['a'] }))
    if (!fresh || !gains || !same) throw new Error('three units were made')
    const known = new Map([gains, same].map((each) => [each.id, each]))
    const learnt = learnUnits([fresh, { ...fresh, contexts: ['b'] }, { ...gains, contexts: ['c'] }, same], known)
    expect(learnt.create.map(({ id, contexts }) => [id, contexts])).toEqual([[fresh.id, ['a', 'b']]])
    expect(learnt.update).toEqual([
      { id: gains.id, patch: { contexts: ['a', 'c'], origin: 'human', importedFrom: null } },
    ])
  })
  test('a second time teaches nothing', () => {
    fc.assert(
      fc.property(fc.array(unitArbitrary, { maxLength: 8 }), (units) => {
        const { create } = learnUnits(units, new Map())
        const known = new Map(create.map((each) => [each.id, each]))
        expect(learnUnits(units, known)).toEqual({ create: [], update: [] })
      }),
    )
  })
})

describe('statistics', () => {
  test('put every segment in exactly one place, and add up', () => {
    fc.assert(
      fc.property(
        fc.array(sentenceArbitrary, { maxLength: 20 }),
        fc.array(fc.nat(101), { minLength: 1 }),
        (segments, scores) => {
          let asked = 0
          const { all, repetitions, bands } = statistics(segments, {
            bestScore: () => scores[asked++ % scores.length] ?? 0,
          })
          for (const amount of ['segments', 'words', 'characters'] as const) {
            const sum = Object.values(bands).reduce((total, band) => total + band[amount], repetitions[amount])
            expect(sum).toBe(all[amount])
          }
          expect(all.segments).toBe(segments.length)
          expect(asked).toBe(all.segments - repetitions.segments)
        },
      ),
    )
  })
  test.each([
    [101, 'exact'],
    [100, 'exact'],
    [99, '95to99'],
    [94, '85to94'],
    [75, '75to84'],
    [74, '50to74'],
    [49, 'new'],
  ])('count a best match of %i as %s', (score, band) => {
    expect(bandOf(score)).toBe(band)
  })
})

describe('pre-translation', () => {
  const match = (score: number, text = 'Ziel', missing = 0) => ({ unitId: text, score, text, missing })
  const plan = (matches: readonly ReturnType<typeof match>[], translation?: { text: string; state: 'draft' }) =>
    planPreTranslation([{ segment: { id: 's' }, matches, translation }], 75).map(({ text, state }) => [text, state])

  test('translates where the match is exact, and drafts where it is not', () => {
    expect(plan([match(101)])).toEqual([['Ziel', 'translated']])
    expect(plan([match(99)])).toEqual([['Ziel', 'draft']])
    expect(plan([match(74)])).toEqual([])
  })
  test('drafts an exact match that has a rival of another wording, or lacks a code', () => {
    expect(plan([match(100), match(100, 'Anders')])).toEqual([['Ziel', 'draft']])
    expect(plan([match(101), match(100, 'Anders')])).toEqual([['Ziel', 'translated']])
    expect(plan([match(100, 'Ziel', 1)])).toEqual([['Ziel', 'draft']])
  })
  test('leaves alone what has a text already', () => {
    expect(plan([match(101)], { text: 'Von Hand', state: 'draft' })).toEqual([])
    expect(plan([match(101)], { text: '', state: 'draft' })).toEqual([['Ziel', 'translated']])
  })
})

describe('propagation of a repetition', () => {
  const segment = (id: string, codes: InlineCode[] = []) => ({
    id,
    source: 'Buy <1>green</1>',
    codes: [bold, ...codes],
  })
  const confirmed = { segment: segment('first'), text: 'Kauft <1>grün</1>', context: 'here' }
  const place = (id: string, more: Partial<Repetition> = {}): Repetition => ({
    segment: segment(id),
    context: 'there',
    ...more,
  })
  const reached = (others: readonly Repetition[], exceptions: readonly string[] = []) =>
    propagate(confirmed, others, new Set(exceptions)).map(({ segmentId }) => segmentId)
  const filled = (origin: 'human' | 'memory' | 'machine', state: 'draft' | 'translated' | 'reviewed') => ({
    translation: { text: 'Anders', origin, state },
  })

  test('reaches the other places of the same sentence that are empty or were filled by the memory', () => {
    expect(
      reached([
        place('first'),
        place('empty'),
        place('drafted', filled('memory', 'draft')),
        place('other', { segment: { ...segment('other'), source: 'Buy' } }),
      ]),
    ).toEqual(['empty', 'drafted'])
  })
  test('never touches what a person wrote or reviewed', () => {
    expect(
      reached([
        place('hand', filled('human', 'draft')),
        place('machine', filled('machine', 'draft')),
        place('reviewed', filled('memory', 'reviewed')),
      ]),
    ).toEqual([])
  })
  test('passes over a place with an exception for its context, and goes nowhere from such a place', () => {
    expect(reached([place('a'), place('b', { context: 'special' })], ['special'])).toEqual(['a'])
    expect(reached([place('a')], ['here'])).toEqual([])
  })
  test('needs codes of the same kinds', () => {
    expect(reached([place('italic', { segment: { ...segment('italic'), codes: [italic] } })])).toEqual([])
  })
})
