import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import fees from '../../../resources/network/fees.json' with { type: 'json' }
import { letterChannels, letterPurposes } from '../../../shared/model/letter-template.ts'
import type { Organisation } from '../../../shared/model/organisation.ts'
import { feeFactsSchema } from '../../../shared/network/fee-rules.ts'
import { quoteFee } from '../../../shared/network/fees.ts'
import { distinctFileNames, safeFileName } from '../../../shared/writing/file-names.ts'
import { formattersFor } from '../../../shared/writing/formatters.ts'
import { labelSheets, labelsHtml } from '../../../shared/writing/label-sheet.ts'
import { annexOf, composeLetter, type LetterSource } from '../../../shared/writing/letter.ts'
import { blocksHtml, letterBlocks } from '../../../shared/writing/letter-blocks.ts'
import { annexDocument, lettersHtml } from '../../../shared/writing/letter-document.ts'
import { shippedTemplates, templatesFor, usableTemplates } from '../../../shared/writing/letter-templates.ts'
import { letterWordsSchema } from '../../../shared/writing/letter-words.ts'
import { postalAddress } from '../../../shared/writing/postal-address.ts'
import { territoryWords } from '../../../shared/writing/territory-words.ts'
import { unknownFields } from '../../../shared/writing/template-text.ts'

const folder = join(import.meta.dirname, '../../../resources/templates')
const locales = readdirSync(folder).map((file) => file.replace('.json', ''))
const wordsOf = (locale: string) =>
  letterWordsSchema.parse(JSON.parse(readFileSync(join(folder, `${locale}.json`), 'utf8')))

const organisation: Organisation = {
  id: 'o',
  createdAt: '',
  updatedAt: '',
  rev: 0,
  name: 'Town of <Auenheim> & "Co"',
  aliases: [],
  country: 'DE',
  place: 'Auenheim',
  address: 'Markt 1, 12345 Auenheim',
  employees: { value: 620, source: 'web' },
  icleiMember: 'yes',
  tags: [],
  sharing: 'local',
}
const table = feeFactsSchema.parse(fees)

function source(
  locale: string,
  purpose: (typeof letterPurposes)[number],
  more: Partial<Organisation> = {},
): LetterSource {
  const words = wordsOf(locale)
  const at = { ...organisation, ...more }
  const shipped = shippedTemplates(locale, words)
  const [template] = templatesFor(usableTemplates(shipped, []), purpose, 'email', locale, [])
  if (template === undefined) throw new Error(`no template for ${locale} ${purpose}`)
  const quote = quoteFee({ employees: at.employees?.value, icleiMember: at.icleiMember }, table)
  return {
    recipient: { key: 'o', organisation: at, contact: undefined, email: 'info@a.example', locale, caution: undefined },
    template,
    words,
    sender: {
      focalPoint: { name: 'CSCP', territory: ['DE'] },
      member: { name: 'Kim', email: 'kim@cscp.example' },
      today: '2026-05-01',
    },
    quote: quote.ok ? quote.value : undefined,
    meeting: undefined,
    own: new Map(),
  }
}

describe.each(locales)('what comes with the desk in %s', (locale) => {
  const words = wordsOf(locale)
  const shipped = shippedTemplates(locale, words)

  it('has every purpose for both channels, with fields that exist', () => {
    for (const purpose of letterPurposes)
      for (const channel of letterChannels) {
        const template = shipped.get(`${locale}.${purpose}.${channel}`)
        expect(template, `${purpose} ${channel}`).toBeDefined()
        expect(unknownFields(`${template?.subject}\n${template?.body}`)).toEqual([])
      }
  })

  it('makes whole letters for an authority without a named person', () => {
    for (const purpose of letterPurposes) {
      const letter = composeLetter(source(locale, purpose), undefined)
      expect(letter.missing, purpose).toEqual([])
      expect(letter.text).not.toMatch(/[{}]/)
    }
  })

  it('states the fee of 620 employees of a member as list fee, discount and what is to pay', () => {
    const text = composeLetter(source(locale, 'proposal'), undefined).text.replaceAll(/[\u00A0\u202F]/g, ' ')
    const amounts = text.split('\n').filter((line) => line.includes('€'))
    expect(amounts).toHaveLength(3)
    expect(amounts[0]?.replaceAll(/[.,\s]/g, '')).toContain('1000')
    expect(amounts.at(-1)).toMatch(/500/)
  })

  it('fills every gap of its fee words', () => {
    const annex = annexDocument(annexOf(source(locale, 'proposal', { icleiMember: 'unknown' })))
    expect(annex.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(/[{}]/)
  })
})

describe('a letter', () => {
  it('is not whole where the fee is unknown and the template speaks of it', () => {
    const { employees: _unknown, ...rest } = organisation
    const facts = source('en', 'form')
    const letter = composeLetter(
      { ...facts, quote: undefined, recipient: { ...facts.recipient, organisation: rest } },
      undefined,
    )
    expect(letter.missing).toEqual(['fee.net', 'fee.derivation'])
  })

  it('is as a person worded it, and lacks nothing then', () => {
    const letter = composeLetter({ ...source('en', 'form'), quote: undefined }, { subject: 'Form', text: 'As agreed.' })
    expect(letter).toMatchObject({ subject: 'Form', text: 'As agreed.', missing: [], isEdited: true })
  })

  it('does not tell the authority what the focal point receives', () => {
    expect(composeLetter(source('en', 'proposal'), undefined).text).not.toContain('250')
    expect(annexDocument(annexOf(source('en', 'proposal')))).not.toContain('€250')
  })
})

describe('templates', () => {
  const shipped = new Map(['en', 'de'].flatMap((locale) => [...shippedTemplates(locale, wordsOf(locale))]))
  const base = { id: 'r', createdAt: '', updatedAt: '', rev: 0 }
  const german = shipped.get('de.reminder.letter')
  if (german === undefined) throw new Error('there is no German reminder')

  it('are the shipped ones, each in its changed version', () => {
    const changed = { ...base, ...german, subject: 'Noch einmal', shippedKey: 'de.reminder.letter' }
    const all = usableTemplates(shipped, [changed])
    expect(all).toHaveLength(shipped.size)
    expect(all.find(({ shippedKey }) => shippedKey === 'de.reminder.letter')).toMatchObject({
      state: 'changed',
      subject: 'Noch einmal',
    })
  })

  it('count as shipped again once their words are', () => {
    const [reset] = usableTemplates(new Map([['k', german]]), [{ ...base, ...german, shippedKey: 'k' }])
    expect(reset?.state).toBe('shipped')
  })

  it('of a person’s own come first, and those of another language only where there is none', () => {
    const own = { ...base, ...german, name: 'Mine' }
    const all = usableTemplates(shipped, [own])
    expect(templatesFor(all, 'reminder', 'letter', 'de-AT', ['en']).map(({ state }) => state)).toEqual([
      'own',
      'shipped',
    ])
    expect(templatesFor(all, 'reminder', 'letter', 'sv', ['de'])[0]?.locale).toBe('de')
    expect(templatesFor(all, 'reminder', 'letter', 'sv', [])[0]?.locale).toBe('en')
  })
})

describe('a text', () => {
  it('is paragraphs and lists', () => {
    expect(letterBlocks('Dear\nAda\n\nYou get:\n- a page\n- a logo\nBye')).toEqual([
      { kind: 'paragraph', lines: ['Dear', 'Ada'] },
      { kind: 'paragraph', lines: ['You get:'] },
      { kind: 'list', items: ['a page', 'a logo'] },
      { kind: 'paragraph', lines: ['Bye'] },
    ])
  })

  it('brings no markup of its own into a document', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', '"', 'a', '\n', '- ', ' ') }), (text) => {
        const tags = blocksHtml(letterBlocks(text)).match(/<[^>]*>/g) ?? []
        expect(tags.every((tag) => /^<\/?(p|ul|li|br)>$/.test(tag))).toBe(true)
      }),
    )
  })

  it('stands escaped on paper, with name and address', () => {
    const html = lettersHtml(
      [{ locale: 'de', sender: 'A&B', address: ['<b>', 'Markt 1'], date: '1. Mai', subject: '<s>', text: '<t>' }],
      '<title>',
    )
    for (const part of ['A&amp;B', '&lt;b&gt;<br>Markt 1', '<h1>&lt;s&gt;</h1>', '<p>&lt;t&gt;</p>', '&lt;title&gt;'])
      expect(html).toContain(part)
  })
})

describe('a postal address', () => {
  const place = { name: 'Stadt Auenheim', address: 'Markt 1, 12345 Auenheim', place: 'Auenheim', country: 'DE' }
  it('has the person below the authority, and no country at home', () => {
    expect(postalAddress(place, 'Ada', 'DE', 'de')).toEqual(['Stadt Auenheim', 'Ada', 'Markt 1', '12345 Auenheim'])
  })
  it('ends with the country in capitals abroad', () => {
    expect(postalAddress(place, undefined, 'DK', 'en')?.at(-1)).toBe('GERMANY')
  })
  it('adds a place that the address does not name', () => {
    expect(postalAddress({ ...place, address: 'Markt 1' }, undefined, 'DE', 'de')).toEqual([
      'Stadt Auenheim',
      'Markt 1',
      'Auenheim',
    ])
  })
  it('is none without a street', () => {
    expect(postalAddress({ ...place, address: ' ' }, undefined, 'DE', 'de')).toBeUndefined()
  })
})

describe('the territory of a focal point', () => {
  it('is said in the language of the letter, also where it is part of a country', () => {
    expect(territoryWords(['GB-ENG', 'GB-WLS'], 'en')).toBe('England and Wales')
    expect(territoryWords(['GB-ENG'], 'fr')).toBe('Angleterre')
    expect(territoryWords(['ITC4', 'ITC1'], 'de')).toBe('Italien')
    expect(territoryWords(['EL'], 'en')).toBe('Greece')
  })
})

describe('days and money in a letter', () => {
  it('are written as in Europe, and in English for a tag that is none', () => {
    expect(formattersFor('en').longDate('2026-12-09')).toBe('9 December 2026')
    expect(formattersFor('pt').money(100_000).replaceAll(/\s/g, ' ')).toMatch(/^1 ?000 €$/)
    expect(formattersFor('de').money(6_250).replaceAll(/\s/g, ' ')).toBe('62,50 €')
    expect(formattersFor('no language').longDate('2026-12-09')).toBe('9 December 2026')
  })
})

describe('labels', () => {
  const labels = Array.from({ length: 30 }, (_, n) => ({ lines: [`Name ${n}`], locale: 'en' }))
  it('fill sheets of 24 after the places that are used', () => {
    const sheets = labelSheets(labels, 20)
    expect(sheets.map((sheet) => sheet.length)).toEqual([24, 24, 2])
    expect(sheets[0]?.slice(0, 20).every((label) => label === undefined)).toBe(true)
    expect(sheets.flat().filter((label) => label !== undefined)).toEqual(labels)
  })
  it('all stand in the document, in their order', () => {
    const html = labelsHtml(labels, 0, 'Labels', 'en')
    expect([...html.matchAll(/Name \d+/g)].map(([name]) => name)).toEqual(labels.map(({ lines }) => lines[0]))
  })
})

describe('file names', () => {
  it('are allowed everywhere and all different, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('con', 'A', 'a', '..', 'x/y', ' '))), (names) => {
        const made = distinctFileNames(names)
        expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(names.length)
        for (const name of made) {
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u)
          expect(name.trim()).not.toBe('')
        }
      }),
    )
  })
  it('keep what is readable', () => {
    expect(safeFileName('Ville de Liège / Luik')).toBe('Ville de Liège Luik')
    expect(safeFileName('NUL')).toBe('_NUL')
  })
})
