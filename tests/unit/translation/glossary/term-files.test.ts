import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { termStatuses } from '../../../../shared/model/glossary-term.ts'
import { planTermImport } from '../../../../shared/translation/glossary/exchange/plan-import.ts'
import { localeOfFileName, readNameLists } from '../../../../shared/translation/glossary/exchange/read-name-lists.ts'
import { readTbx } from '../../../../shared/translation/glossary/exchange/read-tbx.ts'
import { readTermFiles } from '../../../../shared/translation/glossary/exchange/read-term-files.ts'
import { readTermsCsv } from '../../../../shared/translation/glossary/exchange/read-terms-csv.ts'
import type { TermDraft } from '../../../../shared/translation/glossary/exchange/term-draft.ts'
import { writeTbx } from '../../../../shared/translation/glossary/exchange/write-tbx.ts'
import { writeTermsCsv } from '../../../../shared/translation/glossary/exchange/write-terms-csv.ts'

const words = fc
  .stringMatching(/^[=+\-@'"<>&;,|\tA-Za-zäßļ\u0416 ]{0,12}[A-Za-zäļ][+'"]{0,2}$/)
  .map((text) => text.replaceAll(/\s+/g, ' ').trim())
const optional = fc.option(words, { nil: undefined })
const draft = fc
  .record({
    locale: fc.constantFrom('en', 'de', 'lv', 'pt-BR'),
    text: words,
    status: fc.constantFrom(...termStatuses),
    definition: optional,
    note: optional,
    domain: optional,
  })
  .map(({ definition, note, domain, ...term }): TermDraft => ({
    ...term,
    ...(definition === undefined ? {} : { definition }),
    ...(note === undefined ? {} : { note }),
    ...(domain === undefined ? {} : { domain }),
  }))
const same = ({ locale, text, status }: TermDraft) => `${locale} ${text.toLowerCase()} ${status}`
const concepts = fc
  .uniqueArray(draft, { minLength: 1, maxLength: 12, selector: ({ text }) => text.toLowerCase() })
  .chain((terms) =>
    fc
      .nat({ max: terms.length - 1 })
      .map((cut) => [terms.slice(0, cut), terms.slice(cut)].filter((own) => own.length > 0)),
  )
  .map((own) => own.map((terms) => ({ terms })))

const inOrder = (read: readonly { readonly terms: readonly TermDraft[] }[]) =>
  read.map(({ terms }) => terms.toSorted((a, b) => (same(a) < same(b) ? -1 : 1)))

describe('what is written is read back as it was', () => {
  it('from TBX', () => {
    fc.assert(
      fc.property(concepts, (written) => {
        const read = readTbx(writeTbx(written, { title: 'Terms', locale: 'en' }))
        expect(read.ok && read.value.problems).toEqual([])
        expect(read.ok && inOrder(read.value.concepts)).toEqual(inOrder(written))
      }),
    )
  })

  it('from CSV', () => {
    fc.assert(
      fc.property(concepts, (written) => {
        const read = readTermsCsv(writeTermsCsv(written))
        expect(read.problems).toEqual([])
        expect(inOrder(read.concepts)).toEqual(inOrder(written))
      }),
    )
  })
})

describe('a list in CSV or TSV', () => {
  it('is read by its headings, whatever their order and delimiter', () => {
    const { concepts: read } = readTermsCsv('status;DE;en_gb;Note\r\nforbidden;Submission;tender;old word\r\n')
    expect(read).toEqual([
      {
        line: 2,
        terms: [
          { locale: 'de', text: 'Submission', status: 'forbidden', note: 'old word' },
          { locale: 'en-GB', text: 'tender', status: 'forbidden', note: 'old word' },
        ],
      },
    ])
  })

  it('takes source and target for the languages it is told, and asks where it is not', () => {
    const list = 'source\ttarget\ncity\tStadt\n'
    expect(readTermsCsv(list, { source: 'en', target: 'de' }).concepts[0]?.terms.map(({ locale }) => locale)).toEqual([
      'en',
      'de',
    ])
    expect(readTermsCsv(list).problems.map(({ code }) => code)).toEqual(['localesNeeded', 'localesNeeded', 'noColumns'])
  })

  it('says of each line what is wrong with it and reads the others', () => {
    const { concepts: read, problems } = readTermsCsv(
      `en,de,colour,status\ncity,Stadt,,\n,,,preferred\ncity,Stadt,red,\nlot,Los,,perhaps\n"road,Straße,,\n${'x'.repeat(301)},,,\n`,
    )
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '1 unknownColumn',
      '3 noTerm',
      '4 duplicate',
      '5 unknownStatus',
      '6 brokenLine',
      '7 tooLong',
      '7 noTerm',
    ])
    expect(read.map(({ terms }) => terms[0]?.text)).toEqual(['city', 'lot'])
  })
})

describe('a TBX file', () => {
  it('of version 2 is read with its groups, statuses and levels', () => {
    const read = readTbx(`<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body><termEntry id="e1">
<descripGrp><descrip type="subjectField">waste</descrip></descripGrp>
<langSet xml:lang="en"><ntig><termGrp><term>refuse</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet>
<langSet xml:lang="DE"><descrip type="definition">was übrig bleibt</descrip><tig><term>Abfall</term></tig></langSet>
<langSet><tig><term>déchet</term></tig></langSet>
</termEntry></body></text></martif>`)
    expect(read).toEqual({
      ok: true,
      value: {
        concepts: [
          {
            line: 2,
            terms: [
              { locale: 'en', text: 'refuse', status: 'forbidden', domain: 'waste' },
              { locale: 'de', text: 'Abfall', status: 'preferred', definition: 'was übrig bleibt', domain: 'waste' },
            ],
          },
        ],
        problems: [{ line: 6, code: 'noLocale' }],
      },
    })
  })

  it('of version 3 may name its categories by elements', () => {
    const read =
      readTbx(`<tbx xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" style="dct"><text><body><conceptEntry>
<min:subjectField>law</min:subjectField><langSec xml:lang="fr"><termSec><term>loi</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>`)
    expect(read.ok && read.value.concepts[0]?.terms).toEqual([
      { locale: 'fr', text: 'loi', status: 'allowed', domain: 'law' },
    ])
  })

  it('that is another kind of XML, broken or hostile is refused with its reason', () => {
    const code = (text: string) => {
      const read = readTbx(text)
      return read.ok ? 'read' : read.error.code
    }
    expect(code('<tmx/>')).toBe('glossary.not-tbx')
    expect(code('<tbx>')).toBe('xml.malformed')
    expect(code('<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>')).toBe('xml.doctype')
  })
})

describe('lists of names by key', () => {
  const list = (entries: string) => `<properties>${entries}</properties>`

  it('give a concept for each key that two languages have, and leave descriptions out', () => {
    const read = readNameLists([
      {
        locale: 'en',
        text: list(
          '<entry key="code|name|criterion.price">Price</entry><entry key="code|description|criterion.price">What is paid</entry><entry key="code|name|criterion.cost">Cost</entry>',
        ),
      },
      { locale: 'da', text: list('<entry key="code|name|criterion.price">Pris</entry>') },
    ])
    expect(read.ok && read.value.concepts.map(({ terms }) => terms)).toEqual([
      [
        { locale: 'en', text: 'Price', status: 'preferred', domain: 'criterion' },
        { locale: 'da', text: 'Pris', status: 'preferred', domain: 'criterion' },
      ],
    ])
  })

  it('name their language', () => {
    expect(localeOfFileName('business-term_pt.xml')).toBe('pt')
    expect(localeOfFileName('terms.xml')).toBeUndefined()
  })

  const eforms = new URL('../../../../../shared/data/eforms/', import.meta.url)
  it.skipIf(!existsSync(eforms))('are read from the published files (../shared/data)', () => {
    const read = readNameLists(
      ['en', 'lv'].map((locale) => ({
        locale,
        text: readFileSync(new URL(`business-term_${locale}.xml`, eforms), 'utf8'),
      })),
    )
    expect(read.ok && read.value.concepts.length).toBeGreaterThan(200)
  })
})

describe('chosen files', () => {
  const names = (text: string) =>
    `<?xml version="1.0"?>\n<properties><entry key="a|name|b.c">${text}</entry></properties>`

  it('are told apart by what is in them', () => {
    const csv = readTermFiles([{ name: 'terms.xml.txt', text: 'en,de\ncity,Stadt\n' }])
    expect(csv.ok && csv.value.concepts).toHaveLength(1)
    const tbx = readTermFiles([{ name: 'x', text: writeTbx([{ terms: [] }], { title: 't', locale: 'en' }) }])
    expect(tbx.ok && tbx.value.problems.map(({ code }) => code)).toEqual(['noTerm'])
  })

  it('want another one where a list of names stands alone, and take a second of the same language in its place', () => {
    const english = { name: 'code_en.xml', text: names('Price') }
    const alone = readTermFiles([english, { ...english, text: names('Cost') }])
    expect(alone.ok && alone.value).toMatchObject({ wantsMore: true, concepts: [] })
    const both = readTermFiles([
      english,
      { ...english, text: names('Cost') },
      { name: 'code_lv.xml', text: names('Cena') },
    ])
    expect(both.ok && both.value.concepts[0]?.terms.map(({ text }) => text)).toEqual(['Cost', 'Cena'])
  })

  it('must say their language', () => {
    const read = readTermFiles([{ name: 'names.xml', text: names('Price') }])
    expect(read.ok || read.error).toEqual({ code: 'glossary.no-language', params: { file: 'names.xml' } })
  })
})

describe('an import', () => {
  const term = (locale: string, text: string): TermDraft => ({ locale, text, status: 'preferred' })
  const existing = [
    { conceptId: 'old', ...term('en', 'contract') },
    { conceptId: 'old', ...term('de', 'Vertrag') },
  ]
  const plan = (...terms: TermDraft[]) => planTermImport([{ line: 2, terms }], existing, () => 'new')

  it('adds to the concept it shares terms with and counts what is known', () => {
    expect(plan(term('en', 'Contract'), term('de', 'Vertrag'), term('lv', 'līgums'))).toEqual({
      create: [{ conceptId: 'old', ...term('lv', 'līgums') }],
      known: 2,
      joined: 1,
    })
  })

  it('is a new concept where only one word of several is the same', () => {
    expect(plan(term('en', 'contract'), term('de', 'Auftrag')).create.map(({ conceptId }) => conceptId)).toEqual([
      'new',
      'new',
    ])
  })

  it('of what was exported writes nothing', () => {
    fc.assert(
      fc.property(concepts, (written) => {
        const known = written.flatMap(({ terms }, at) => terms.map((each) => ({ ...each, conceptId: String(at) })))
        const { concepts: read } = readTermsCsv(writeTermsCsv(written))
        expect(planTermImport(read, known, () => 'new').create).toEqual([])
      }),
    )
  })
})
