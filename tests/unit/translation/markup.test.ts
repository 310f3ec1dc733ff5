import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  codedPlainText,
  decodeCoded,
  encodeInlines,
  serialiseCoded,
  tokeniseCoded,
} from '../../../shared/translation/coded-text.ts'
import { textOf } from '../../../shared/translation/inline.ts'
import { isCanonicalMarkup, parseMarkup, plainText, serialiseMarkup } from '../../../shared/translation/markup.ts'
import { inlinesArbitrary } from './inline-arbitrary.ts'

describe('markup', () => {
  it('reads back whatever it wrote', () => {
    fc.assert(
      fc.property(inlinesArbitrary, (tree) => {
        expect(parseMarkup(serialiseMarkup(tree))).toEqual(tree)
      }),
    )
  })

  it('takes any string, and writes only canonical markup of it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[<>/abi ="&;x:]{0,40}$/)), (anything) => {
        expect(isCanonicalMarkup(serialiseMarkup(parseMarkup(anything)))).toBe(true)
      }),
    )
  })

  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<a href="javascript:alert(1)">x</a>', 'x'],
    ['<a href="https://a.example/?a=1&amp;b=2">x</a>', '<a href="https://a.example/?a=1&amp;b=2">x</a>'],
    ['<b>open', '<b>open</b>'],
    ['<b><i>crossed</b></i>', '<b><i>crossed&lt;/b&gt;</i></b>'],
    ['<b></b>empty', 'empty'],
    ['<b>a</b><b>b</b>', '<b>ab</b>'],
    ['<a href="https://a.example/">x<a href="https://b.example/">y</a></a>', '<a href="https://a.example/">xy</a>'],
    ['<b class="x">no attributes</b>', '&lt;b class="x"&gt;no attributes&lt;/b&gt;'],
  ])('makes %s canonical', (given, canonical) => expect(serialiseMarkup(parseMarkup(given))).toBe(canonical))

  it('tells the words of markup', () => expect(plainText('Buy <b>green &amp; fair</b>')).toBe('Buy green & fair'))
})

describe('coded text', () => {
  it('reads back the tree it was made of', () => {
    fc.assert(
      fc.property(inlinesArbitrary, (tree) => {
        const { text, codes } = encodeInlines(tree)
        expect(decodeCoded(text, codes)).toEqual(tree)
        expect(codedPlainText(text)).toBe(textOf(tree))
        expect(serialiseCoded(tokeniseCoded(text))).toBe(text)
      }),
    )
  })

  it('numbers pairs in the order they open', () => {
    expect(encodeInlines(parseMarkup('<b>a <i>b</i></b> <a href="https://x.example/">c</a>')).text).toBe(
      '<1>a <2>b</2></1> <3>c</3>',
    )
  })

  it('keeps the words of a half-typed translation whatever its codes', () => {
    const codes = [{ kind: 'bold' as const }, { kind: 'italic' as const }]
    fc.assert(
      fc.property(fc.array(fc.constantFrom('<1>', '</1>', '<2>', '</2>', '<7>', 'a', ' b', '&lt;')), (pieces) => {
        const coded = pieces.join('')
        expect(textOf(decodeCoded(coded, codes))).toBe(codedPlainText(coded))
      }),
    )
  })
})
