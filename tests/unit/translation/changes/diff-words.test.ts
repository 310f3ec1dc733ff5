import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffCoded, diffTexts } from '../../../../shared/translation/diff-words.ts'

const shown = (before: string, after: string) =>
  diffTexts(before, after).map(({ kind, text }) => `${{ same: '', added: '+', removed: '-' }[kind]}${text}`)

describe('the difference of two texts', () => {
  it('is told in whole words and whole figures', () => {
    expect(shown('It has 205,000 people.', 'It has 17,000 people.')).toEqual([
      'It has ',
      '-205,000',
      '+17,000',
      ' people.',
    ])
    expect(shown('Buy power.', 'Buy power only.')).toEqual(['Buy power', '+ only', '.'])
    expect(shown('Die Städte', 'Die Stadt')).toEqual(['Die ', '-Städte', '+Stadt'])
  })

  it('leaves codes out', () => {
    expect(diffCoded('Buy <1>green</1> &amp; go', 'Buy green &amp; <1>go</1>')).toEqual([
      { kind: 'same', text: 'Buy green & go' },
    ])
  })

  it('has both texts in it, whole', () => {
    const text = fc.array(fc.oneof(fc.constantFrom('a', '1,000', ' ', '.'), fc.string())).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffTexts(before, after)
        const side = (hidden: string) => parts.flatMap((part) => (part.kind === hidden ? [] : [part.text])).join('')
        expect([side('added'), side('removed')]).toEqual([before, after])
      }),
    )
  })
})
