import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeInlines } from '../../../../shared/translation/coded-text.ts'
import { fromTyped, toTyped, typedFault } from '../../../../shared/translation/tm/typed-codes.ts'
import { inlinesArbitrary } from '../inline-arbitrary.ts'

describe('a unit in a plain field', () => {
  test('shows words as they are read, and its codes', () => {
    expect(toTyped('R&amp;D for <1>a &lt; b</1>')).toBe('R&D for <1>a < b</1>')
    expect(fromTyped('R&D for <1>a < b</1>')).toBe('R&amp;D for <1>a &lt; b</1>')
  })

  test('is one line without spaces at its ends', () => {
    expect(fromTyped('  Buy\n green ')).toBe('Buy green')
  })

  test('comes back as it was, whatever it holds, but for words that look like codes', () => {
    fc.assert(
      fc.property(inlinesArbitrary, (inlines) => {
        const { text } = encodeInlines(inlines)
        fc.pre(!/&lt;\/?[1-9]\d{0,3}&gt;/.test(text) && text.trim() === text && !/\s\s|[^\S ]/.test(text))
        expect(fromTyped(toTyped(text))).toBe(text)
      }),
    )
  })
})

describe('an edited text', () => {
  const before = '<1>Buy</1> <2>green</2> paper'

  test.each([
    ['with the same codes around other words', 'Paper: <2>green</2>, <1>bought</1>', undefined],
    ['with one pair inside the other', '<1>Buy <2>green</2></1>', undefined],
    ['with a pair that is gone', '<1>Buy</1> green', 'codes'],
    ['with half a pair', '<1>Buy</1> <2>green', 'codes'],
    ['with a pair twice', '<1>Buy</1> <1>now</1> <2>green</2>', 'codes'],
    ['with a pair of its own', '<1>Buy</1> <2>green</2> <3>paper</3>', 'codes'],
    ['with pairs that cross', '<1>Buy <2>green</1> paper</2>', 'codes'],
    ['with a pair the wrong way round', '</1>Buy<1> <2>green</2>', 'codes'],
    ['without words', '<1> </1><2></2>', 'empty'],
  ])('%s: %s', (_, after, fault) => {
    expect(typedFault(before, after)).toBe(fault)
  })
})
