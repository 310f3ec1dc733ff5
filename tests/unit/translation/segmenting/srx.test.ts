import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translateIcu, withoutBoundaries } from '../../../../shared/translation/segmenting/icu-regex.ts'
import { isTooCostly } from '../../../../shared/translation/segmenting/pattern-cost.ts'
import { sentencesOf, splitSentences } from '../../../../shared/translation/segmenting/split-sentences.ts'
import { readSrx } from '../../../../shared/translation/segmenting/srx.ts'

type Rule = readonly [isBreak: 'yes' | 'no', before: string, after: string]

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** An SRX 2.0 file with one set of rules per language, mapped in the order given. */
function srx(languages: Readonly<Record<string, readonly Rule[]>>, cascade: 'yes' | 'no' = 'no'): string {
  const rules = Object.entries(languages).map(
    ([name, each]) =>
      `<languagerule languagerulename="${name}">${each
        .map(
          ([isBreak, before, after]) =>
            `<rule break="${isBreak}"><beforebreak>${escape(before)}</beforebreak><afterbreak>${escape(after)}</afterbreak></rule>`,
        )
        .join('\n')}</languagerule>`,
  )
  const maps = Object.keys(languages).map(
    (name) => `<languagemap languagepattern="${name}" languagerulename="${name}"/>`,
  )
  return `<?xml version="1.0"?><srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="${cascade}"/><body><languagerules>${rules.join('')}</languagerules><maprules>${maps.join('')}</maprules></body></srx>`
}

function read(file: string) {
  const result = readSrx(file)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const ends: Rule = ['yes', '[.?!]+', String.raw`\s`]

describe('the rules of an SRX file', () => {
  it('cut where the first that fits says so', () => {
    const { splitter, warnings } = read(srx({ 'en.*': [['no', String.raw`\bMr\.`, String.raw`\s`], ends] }))
    expect(warnings).toEqual([])
    expect(sentencesOf('Ask Mr. Jones. Who? Ask the Mayor etc. Now.', 'en-GB', splitter)).toEqual([
      'Ask Mr. Jones.',
      'Who?',
      'Ask the Mayor etc.',
      'Now.',
    ])
    const late = read(srx({ 'en.*': [ends, ['no', String.raw`\bMr\.`, String.raw`\s`]] }))
    expect(sentencesOf('Ask Mr. Jones.', 'en', late.splitter)).toEqual(['Ask Mr.', 'Jones.'])
  })

  it('are those of the first language that matches, or of all in order when they cascade', () => {
    const languages = { 'de.*': [['no', String.raw`\bca\.`, String.raw`\s`]] as const, '.*': [ends] }
    expect(sentencesOf('Es sind ca. Zehn. Ja.', 'de', read(srx(languages)).splitter)).toHaveLength(1)
    expect(sentencesOf('Es sind ca. Zehn. Ja.', 'de', read(srx(languages, 'yes')).splitter)).toEqual([
      'Es sind ca. Zehn.',
      'Ja.',
    ])
    expect(sentencesOf('Il y a ca. Dix.', 'fr', read(srx(languages, 'yes')).splitter)).toHaveLength(2)
  })

  it('see no more than their window, and cut alike on both sides of it', () => {
    const { splitter } = read(srx({ '.*': [['no', String.raw`\bNo\.`, String.raw`\s\p{Nd}`], ends] }))
    const line = 'See No. 5 of the list. '
    const text = line.repeat(500)
    expect(splitSentences(text, 'en', splitter)).toHaveLength(500)
  })

  it('that JavaScript cannot match, or that could run for ever, are left out and named', () => {
    const { splitter, warnings } = read(
      srx({
        '.*': [
          ['no', '(?>a+)', 'b'],
          ['no', '(a+)+x', ''],
          ['no', '(', ''],
          ['no', String.raw`[\p{L}&&[^a]]`, ''],
          ends,
        ],
      }),
    )
    expect(warnings.map(({ reason }) => reason)).toEqual(['unsupported', 'too-costly', 'invalid', 'unsupported'])
    expect(warnings[1]).toMatchObject({ rule: '(a+)+x | ', line: 2 })
    expect(sentencesOf('One. Two.', 'en', splitter)).toHaveLength(2)
  })

  it('cover every word once, whatever they are', () => {
    const pattern = fc.constantFrom('[.]', String.raw`\p{L}+`, String.raw`\s*`, 'a', '', String.raw`\b`, '[^a-z]')
    const rule = fc.tuple(fc.constantFrom('yes' as const, 'no' as const), pattern, pattern)
    fc.assert(
      fc.property(
        fc.array(rule, { minLength: 1, maxLength: 5 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        (rules, text) => {
          const ranges = splitSentences(text, 'en', read(srx({ '.*': rules })).splitter)
          let at = 0
          for (const { from, to } of ranges) {
            expect(text.slice(at, from).trim()).toBe('')
            expect(to).toBeGreaterThan(from)
            at = to
          }
          expect(text.slice(at).trim()).toBe('')
        },
      ),
    )
  })
})

describe('a file that is no SRX', () => {
  it.each([
    ['srx.not-srx', '<srx version="2.0"/>'],
    ['srx.not-srx', srx({ '.*': [ends] }).replace('version="2.0"', 'version="1.0"')],
    ['srx.no-rules', srx({ '.*': [] })],
    ['srx.no-rules', srx({ '(': [ends] })],
    ['srx.too-many-rules', srx({ '.*': Array.from({ length: 10_001 }, () => ends) })],
    ['xml.malformed', 'Dear colleague'],
    ['xml.doctype', `<!DOCTYPE srx [<!ENTITY a "aaaa">]>${srx({ '.*': [ends] }).replace('<?xml version="1.0"?>', '')}`],
    [
      'xml.doctype',
      `<!DOCTYPE srx SYSTEM "file:///etc/passwd">${srx({ '.*': [ends] }).replace('<?xml version="1.0"?>', '')}`,
    ],
  ])('is refused with %s', (code, file) => {
    expect(readSrx(file)).toMatchObject({ ok: false, error: { code } })
  })
})

describe('a pattern of ICU', () => {
  const matches = (pattern: string, text: string) => {
    const made = translateIcu(pattern)
    if ('fault' in made) throw new Error(made.fault)
    return new RegExp(`^(?:${made.source})$`, made.flags).test(text)
  }

  it.each([
    [String.raw`\w+`, 'Größe', true],
    [String.raw`\w+`, 'a-b', false],
    [String.raw`\d`, '٣', true],
    [String.raw`a\h+b`, 'a\u00a0 b', true],
    [String.raw`\bélan\b`, 'élan', true],
    [String.raw`x\bé`, 'xé', false],
    [String.raw`\x{2026}`, '…', true],
    [String.raw`\Qa.b\E`, 'a.b', true],
    [String.raw`\Qa.b\E`, 'axb', false],
    [String.raw`[[:upper:]\-\]]+`, 'Ä-]', true],
    [String.raw`\p{IsGreek}`, 'λ', true],
    [String.raw`\P{^Lu}`, 'A', true],
    ['(?i)MR', 'mr', true],
    [String.raw`a\"\-\,\ `, 'a"-, ', true],
    ['[]a]+', ']a', true],
    ['a]', 'a]', true],
  ])('%s on %j: %j', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected)
  })

  it.each(['a++', '(?>a)', String.raw`(a)\1`, String.raw`\N{DASH}`, 'a(?i)b', '[a[b]]', String.raw`\X`])(
    '%s is not guessed at',
    (pattern) => {
      expect(translateIcu(pattern)).toEqual({ fault: 'unsupported' })
    },
  )

  it.each([
    '(a+)+',
    '(a|aa)*',
    '(?:(?:a*)b?)+',
    '.*.*',
    '(x+){2,}',
    '(a{1,40}){1,40}',
    '((a|aa))*',
    'a*b*c*d*e*',
    'a'.repeat(60_000),
  ])('could take for ever: %.20s', (pattern) => {
    expect(isTooCostly(pattern)).toBe(true)
  })

  it.each([
    String.raw`\b(?:\p{Lu}\.)+`,
    String.raw`(?:\b\p{Lu}\.)+`,
    String.raw`(?:\d{1,3}\.){1,3}`,
    '(?:Mr|Mrs|Dr)\\.',
    'a{2,200}b*',
    '(?:a|b)?',
  ])('is let through: %s', (pattern) => {
    const made = translateIcu(pattern)
    expect('fault' in made ? made.fault : isTooCostly(withoutBoundaries(made.source))).toBe(false)
  })

  it('ends on a long text when it is let through', () => {
    const { splitter } = read(
      srx({
        '.*': [
          ['no', String.raw`\b(?:Mr|Mrs|No|Dr)\.\s*`, ''],
          ['no', String.raw`\p{L}+\s*\p{Lu}*\.`, String.raw`\s\p{Ll}`],
          ends,
        ],
      }),
    )
    const hostile = `${'a'.repeat(50_000)} ${'. '.repeat(25_000)}`
    expect(splitSentences(hostile, 'en', splitter).length).toBeGreaterThan(0)
  }, 60_000)
})
