import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findText, replaceText } from '../../../../shared/translation/changes/find-text.ts'
import { tokeniseCoded } from '../../../../shared/translation/coded-text.ts'

const query = (text: string, more: { isCaseSensitive?: boolean; isWholeWord?: boolean } = {}) => ({
  text,
  isCaseSensitive: false,
  isWholeWord: false,
  ...more,
})

describe('find and replace', () => {
  it('takes every sign literally and any blank for a blank', () => {
    expect(replaceText('5 % (a.b)', query('5 % (a.b)'), 'x').text).toBe('x')
    expect(replaceText('axb', query('a.b'), 'x')).toEqual({ text: 'axb', changed: 0, left: 0 })
    expect(replaceText('5\u00a0Euro', query('5 euro'), '6 Euro').text).toBe('6 Euro')
  })

  it('knows whole words in every script, and case where it is asked to', () => {
    expect(findText('Stadt, Stadtwerke, STADT', query('stadt')).length).toBe(3)
    expect(findText('Stadt, Stadtwerke, STADT', query('stadt', { isWholeWord: true })).length).toBe(2)
    expect(findText('Stadt, Stadtwerke, STADT', query('Stadt', { isCaseSensitive: true })).length).toBe(2)
    expect(findText('Äрга рига', query('рига', { isWholeWord: true })).length).toBe(1)
  })

  it('does not find what is a code, and leaves what runs across one', () => {
    expect(replaceText('Buy <1>1 green</1>', query('1'), '2').text).toBe('Buy <1>2 green</1>')
    expect(replaceText('Buy <1>green</1> power', query('green power'), 'x')).toEqual({
      text: 'Buy <1>green</1> power',
      changed: 0,
      left: 1,
    })
  })

  it('writes markup signs as words, never as codes', () => {
    expect(replaceText('a b', query('b'), '<1>&').text).toBe('a &lt;1&gt;&amp;')
  })

  const coded = fc
    .array(fc.oneof(fc.constantFrom('<1>', '</1>', '<2>', '</2>', '&amp;', ' '), fc.string({ maxLength: 4 })))
    .map((parts) => parts.join('').replaceAll(/&(?!amp;)/g, ''))

  it('changes no code, and nothing at all where it finds nothing', () => {
    fc.assert(
      fc.property(coded, fc.string({ minLength: 1, maxLength: 2 }), fc.string({ maxLength: 3 }), (text, what, by) => {
        const codes = (each: string) => tokeniseCoded(each).filter(({ kind }) => kind !== 'text')
        const result = replaceText(text, query(what), by)
        expect(codes(result.text)).toEqual(codes(text))
        expect(result.changed > 0 || result.text === text).toBe(true)
      }),
    )
  })
})
