import { describe, expect, it } from 'vitest'
import { checkKinds, type SegmentCheckCode } from '../../../../shared/translation/checks/check-codes.ts'
import { checkTranslation, fixFinding } from '../../../../shared/translation/checks/check-translation.ts'
import type { CheckedText } from '../../../../shared/translation/checks/segment-check.ts'
import type { Case } from './case.ts'
import { cases } from './cases.ts'

function checked([source, target, locale, more]: Case): CheckedText {
  return { source, target, locale, sourceLocale: 'en', codes: [], ...more }
}

const codesOf = (text: CheckedText) => checkTranslation(text).map(({ code }) => code)
const title = ([source, target, locale]: Case) => `${locale}: ${source} → ${JSON.stringify(target)}`

describe.each(Object.entries(cases) as [SegmentCheckCode, (typeof cases)[SegmentCheckCode]][])(
  'the check %s',
  (code, { pass, fail }) => {
    it.each(pass.map((each) => [title(each), each] as const))('lets pass %s', (_title, each) => {
      expect(codesOf(checked(each))).not.toContain(code)
    })

    it.each(fail.map((each) => [title(each), each] as const))('finds %s', (_title, each) => {
      const found = checkTranslation(checked(each)).find((finding) => finding.code === code)
      expect(found?.severity).toBe(checkKinds[code].severity)
    })

    it('is gone with its fix, where it offers one', () => {
      for (const each of fail) {
        const text = checked(each)
        const fixed = fixFinding(text, code)
        if (fixed === undefined) continue
        expect(fixed).not.toBe(text.target)
        expect(codesOf({ ...text, target: fixed }), fixed).not.toContain(code)
      }
    })

    it('is shown in at least two languages each way', () => {
      for (const side of [pass, fail]) expect(new Set(side.map(([, , locale]) => locale)).size).toBeGreaterThan(1)
    })
  },
)

describe('the fix', () => {
  it.each([
    ['numbers', ['1.5 million', '1.5 Millionen', 'de'], '1,5 Millionen'],
    ['numbers', ['2,644 lamps', '2,644 Lampen', 'de'], '2.644 Lampen'],
    ['numbers', ['1,234 euros', '1,234 eiro', 'lv'], '1\u00a0234 eiro'],
    ['email', ['info@example.org', 'an info@exemple.org', 'de'], 'an info@example.org'],
    ['url', ['www.example.org/report', 'voir www.example.org/raport.', 'fr'], 'voir www.example.org/report.'],
    ['mojibake', ['Munich', 'MÃ¼nchen, lâ€™eau, RÄ«ga', 'de'], 'München, l’eau, Rīga'],
    ['mixedScript', ['When', 'Lorsquе', 'fr'], 'Lorsque'],
    ['mixedScript', ['City', 'Πoλη', 'el'], 'Πολη'],
    ['doubledWord', ['in the city', 'in der Stadt Stadt', 'de'], 'in der Stadt'],
    ['quotes', ['"so" and "so"', '"so" und "so"', 'de'], '„so“ und „so“'],
    ['quotes', ['"so"', '"ainsi"', 'fr'], '«\u00a0ainsi\u00a0»'],
    ['spacing', ['Who pays?', 'Qui paie ?', 'fr'], 'Qui paie\u202f?'],
    ['spacing', ['one, two!', 'eins,zwei !', 'de'], 'eins, zwei!'],
    ['doubleSpace', ['the city', 'la  \u00a0ville', 'fr'], 'la\u00a0ville'],
    ['endPunctuation', ['Who pays?', 'Wer zahlt.', 'de'], 'Wer zahlt?'],
    ['endPunctuation', ['Who pays?', 'Qui paie', 'fr'], 'Qui paie\u202f?'],
    ['endPunctuation', ['Who pays?', 'Ποιος πληρώνει.', 'el'], 'Ποιος πληρώνει;'],
    ['endPunctuation', ['“It pays.”', '„Es lohnt sich“', 'de'], '„Es lohnt sich.“'],
    ['controlCharacter', ['a b', 'a\tb\u0007', 'de'], 'a b'],
    ['codeExtra', ['a', '<1>a</1>', 'de'], 'a'],
  ] as const)('of %s makes of %o: %s', (code, each, fixed) => {
    expect(fixFinding(checked(each), code)).toBe(fixed)
  })

  it('keeps the codes where they are', () => {
    const codes = [{ kind: 'bold' as const }]
    const text = { source: '<1>Who</1> pays?', target: '<1>Qui</1>  paie ?', codes, sourceLocale: 'en', locale: 'fr' }
    expect(fixFinding(text, 'doubleSpace')).toBe('<1>Qui</1> paie ?')
    expect(fixFinding(text, 'spacing')).toBe('<1>Qui</1>  paie\u202f?')
  })

  it('is not offered where it would leave the finding', () => {
    const odd: Case = ['"so', '"so', 'de']
    expect(codesOf(checked(odd))).toContain('quotes')
    expect(fixFinding(checked(odd), 'quotes')).toBeUndefined()
    expect(fixFinding(checked(['30 %', '31 %', 'de']), 'numbers')).toBeUndefined()
  })
})
