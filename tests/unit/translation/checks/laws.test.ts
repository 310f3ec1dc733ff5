import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCodes, checkKinds, type SegmentCheckCode } from '../../../../shared/translation/checks/check-codes.ts'
import { checkPage } from '../../../../shared/translation/checks/check-page.ts'
import { checkTranslation, fixFinding } from '../../../../shared/translation/checks/check-translation.ts'
import { cases } from './cases.ts'

const languages = ['en', 'de', 'fr', 'it', 'pt', 'es', 'da', 'sv', 'nl', 'lv', 'fi', 'pl', 'el'] as const
const language = fc.constantFrom(...languages, 'de-CH', 'fr-CA', 'hu', undefined)
const pieces = [
  '1',
  '12',
  '2,644',
  '.',
  ',',
  ' ',
  '\u00a0',
  '\u202f',
  '"',
  '«',
  '“',
  '(',
  ')',
  '{',
  '}}',
  '%s',
  '<1>',
  '</1>',
  '&lt;',
  'Ã',
  '¼',
  'а',
  'Word',
  'word',
  '@',
  'x.example',
  'https://',
  '2014/24/EU',
  'May',
  '€',
  '%',
  ':',
  '?',
  '\t',
  '\u202e',
]
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
)
const checked = fc
  .record({ source: text, target: text, sourceLocale: language, locale: language })
  .map((each) => ({ ...each, codes: [] }))
const codesOf = (each: Parameters<typeof checkTranslation>[0]) => checkTranslation(each).map(({ code }) => code)
const segmentCodes = checkCodes.filter((code): code is SegmentCheckCode => checkKinds[code].scope === 'segment')

describe('checks of any text', () => {
  it('answer each code once, with its severity, blocking ones first', () => {
    fc.assert(
      fc.property(checked, (each) => {
        const findings = checkTranslation(each)
        expect(new Set(findings.map(({ code }) => code)).size).toBe(findings.length)
        for (const { code, severity } of findings) expect(severity).toBe(checkKinds[code].severity)
        const order = findings.map(({ severity }) => severity)
        expect(order.lastIndexOf('blocking')).toBeLessThan(
          order.includes('warning') ? order.indexOf('warning') : Infinity,
        )
      }),
    )
  })

  it('are content after their own fix, which changes nothing a second time', () => {
    fc.assert(
      fc.property(checked, fc.constantFrom(...segmentCodes), (each, code) => {
        const fixed = fixFinding(each, code)
        if (fixed === undefined) return
        expect(codesOf({ ...each, target: fixed })).not.toContain(code)
        expect(fixFinding({ ...each, target: fixed }, code)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  })

  it('have a row of texts for every code', () => {
    expect(Object.keys(cases).toSorted()).toEqual(segmentCodes.toSorted())
  })
})

describe('numbers and dates as each language writes them', () => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 99_999_999 }),
    fc.integer({ min: 0, max: 999_999 }).map((n) => n / 100),
  )

  it.each(languages)('agree with English in %s', (locale) => {
    fc.assert(
      fc.property(number, (n) => {
        const target = new Intl.NumberFormat(locale).format(n)
        expect(
          codesOf({ source: n.toLocaleString('en'), target, codes: [], sourceLocale: 'en', locale }),
        ).not.toContain('numbers')
      }),
    )
  })

  it.each(languages)('differ from another number in %s', (locale) => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 99_999_999 }), fc.integer({ min: 1, max: 99 }), (n, more) => {
        const target = new Intl.NumberFormat(locale).format(n + more)
        expect(codesOf({ source: n.toLocaleString('en'), target, codes: [], sourceLocale: 'en', locale })).toContain(
          'numbers',
        )
      }),
    )
  })

  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  const written = (date: Date, locale: string, month: 'long' | 'numeric') =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format(date)

  it.each(languages)('agree on dates, in words and in figures, in %s', (locale) => {
    fc.assert(
      fc.property(day, fc.constantFrom('long' as const, 'numeric' as const), (date, month) => {
        const each = { source: written(date, 'en-GB', 'long'), target: written(date, locale, month), codes: [] }
        const found = codesOf({ ...each, sourceLocale: 'en', locale })
        expect(found).not.toContain('dates')
        expect(found).not.toContain('numbers')
      }),
    )
  })

  it.each(languages)('find another month in %s', (locale) => {
    fc.assert(
      fc.property(day, (date) => {
        const later = new Date(Date.UTC(date.getUTCFullYear(), (date.getUTCMonth() + 1) % 12, 1))
        const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1))
        const each = { source: written(first, 'en-GB', 'long'), target: written(later, locale, 'long'), codes: [] }
        expect(codesOf({ ...each, sourceLocale: 'en', locale }), each.target).toContain('dates')
      }),
    )
  })
})

/** Time of the processor in milliseconds: a machine that is busy with other things does not count. */
function busyMs(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

/** Long enough for a pattern that backtracks to take minutes. */
const LONG = 20_000
const hostile = [
  '1',
  '1,',
  '1.',
  '1 ',
  '12,345',
  '1/2/',
  '2024-',
  ' ',
  '\u00a0',
  '.',
  '!',
  '"',
  '«',
  '(',
  '{',
  '{{x',
  '<1>',
  '&lt;a ',
  'a',
  'a@',
  'a.',
  'x@a.',
  'https://',
  'www.',
  'de ',
  'ha ha ',
  'a1',
  'Ã',
  'â€',
  'аa',
  '%',
  '% ',
  '2014/24/',
  'Directive ',
  'ISO ',
  'EN 301 ',
  'May ',
  '12 May ',
  '€',
  '48 million ',
  'population ',
  'inhabitants ',
  'one ',
  'IX',
]

describe('hostile long texts', () => {
  it.each(hostile)(
    'take linear time: %j',
    (piece) => {
      const long = piece.repeat(Math.ceil(LONG / piece.length))
      const segments = [{ id: 's', sectionId: 'c', blockId: 'b', source: long, codes: [] }]
      const busy = busyMs(() => {
        for (const tail of ['', '\u0000x', ' 9']) {
          const each = { source: long, target: `${long}${tail}`, codes: [], sourceLocale: 'en', locale: 'fr' }
          checkTranslation(each)
          for (const code of segmentCodes) fixFinding(each, code)
          const translations = [{ segmentId: 's', locale: 'fr', text: each.target }]
          checkPage({ sourceLocale: 'en', locale: 'fr', sections: [], segments, translations })
        }
      })
      expect(busy).toBeLessThan(20_000)
    },
    120_000,
  )
})
