import { describe, expect, it } from 'vitest'
import { checkTranslation } from '../../../../shared/translation/checks/check-translation.ts'
import { hasBlocking } from '../../../../shared/translation/checks/finding.ts'
import { nextCodes } from '../../../../shared/translation/next-code.ts'

const codes = [{ kind: 'bold' as const }, { kind: 'link' as const, href: 'https://x.example/' }]
const source = 'The city buys <1>205,000</1> lamps, see <2>here</2>.'
const check = (target: string) => checkTranslation({ source, codes, target }).map((finding) => finding.code)

describe('checks of a translation', () => {
  it.each([
    ['a sound one', 'Die Stadt kauft <1>205.000</1> Lampen, siehe <2>hier</2>.', []],
    ['codes in another order', 'Siehe <2>hier</2>: <1>205 000</1> Lampen.', []],
    ['nothing but spaces and codes', ' <1> </1>', ['empty']],
    ['a missing pair', 'Die Stadt kauft <1>205.000</1> Lampen.', ['codeMissing']],
    ['a missing half', 'Die Stadt kauft <1>205.000 Lampen, siehe <2>hier</2>.', ['codeMissing']],
    ['a pair too many', '<1>205.000</1> <2>hier</2> <3>x</3>.', ['codeExtra']],
    ['a pair twice', '<1>205.000</1> <1>Lampen</1> <2>hier</2>.', ['codeDouble']],
    ['crossed pairs', '<1>205.000 <2>Lampen</1> hier</2>.', ['codeNesting']],
    ['a pair closed before it opens', '</1>205.000<1> <2>hier</2>.', ['codeNesting']],
    ['a control character', '<1>205.000</1>\u0007 <2>hier</2>.', ['controlCharacter']],
    ['a turned direction of text', '<1>205.000</1>\u202e <2>hier</2>.', ['controlCharacter']],
    ['another number', '<1>250.000</1> Lampen, siehe <2>hier</2>.', ['numbers']],
    ['a double space', '<1>205.000</1>  Lampen, siehe <2>hier</2>.', ['doubleSpace']],
    ['another end', '<1>205.000</1> Lampen, siehe <2>hier</2>!', ['endPunctuation']],
    ['the source itself', source, ['sameAsSource']],
  ])('of %s', (_what, target, expected) => expect(check(target)).toEqual(expected))

  it('takes a Greek question for a question', () => {
    expect(checkTranslation({ source: 'Who pays?', codes: [], target: 'Ποιος πληρώνει;' })).toEqual([])
  })

  it('refuses a link with an unsafe scheme in the source', () => {
    const unsafe = [{ kind: 'link' as const, href: ['javascript', 'alert(1)'].join(':') }]
    const findings = checkTranslation({ source: '<1>a</1>', codes: unsafe, target: '<1>b</1>' })
    expect(findings.map((finding) => finding.code)).toEqual(['unsafeLink'])
    expect(hasBlocking(findings)).toBe(true)
  })

  it('only warns of what may be right', () => {
    expect(hasBlocking(checkTranslation({ source: 'In 2020.', codes: [], target: 'In  2021!' }))).toBe(false)
  })
})

describe('the next code', () => {
  it.each([
    ['both halves of the first pair', '', ['open 1', 'close 1']],
    ['both halves of the second pair', '<1>a</1>', ['open 2', 'close 2']],
    ['the half that is missing', '<1>a', ['close 1']],
    ['nothing when all are there', '<2>a</2><1>b</1>', []],
  ])('is %s', (_what, target, expected) => {
    expect(nextCodes(source, target).map((token) => (token.kind === 'text' ? '' : `${token.kind} ${token.n}`))).toEqual(
      expected,
    )
  })
})
