import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TmUnit } from '../../../../shared/model/tm-unit.ts'
import { codedPlainText, encodeInlines } from '../../../../shared/translation/coded-text.ts'
import { tmUnitId } from '../../../../shared/translation/tm/unit-id.ts'
import { TmxReader } from '../../../../shared/translation/tmx/read-tmx.ts'
import type { TmxUnit, TmxWish } from '../../../../shared/translation/tmx/tmx-unit.ts'
import { writeTmx } from '../../../../shared/translation/tmx/write-tmx.ts'
import { inlinesArbitrary } from '../inline-arbitrary.ts'

const wish: TmxWish = { sourceLocale: 'en', targetLocales: ['de'] }

function read(text: string, asked: TmxWish = wish, pieces = 1) {
  const units: TmxUnit[] = []
  const reader = new TmxReader(asked, (unit) => units.push(unit), { maxPiece: 10_000 })
  const size = Math.max(1, Math.ceil(text.length / pieces))
  for (let at = 0; at < text.length; at += size) if (!reader.write(text.slice(at, at + size))) break
  return { units, result: reader.close() }
}

const file = (body: string, head = '') =>
  `<?xml version="1.0"?>${head}\n<tmx version="1.4"><header srclang="en"/><body>${body}</body></tmx>`
const variant = (language: string, seg: string) => `<tuv xml:lang="${language}"><seg>${seg}</seg></tuv>`
const texts = (units: readonly TmxUnit[]) => units.map(({ source, target }) => [source, target])

/** Units as the desk makes them: the target has the pairs of the source, in any order, around any words. */
const unitArbitrary: fc.Arbitrary<TmUnit> = fc
  .record({
    inlines: inlinesArbitrary.filter((inlines) => codedPlainText(encodeInlines(inlines).text).trim() !== ''),
    words: fc.array(fc.constantFrom('eins', 'zwei & drei', ' < ', '“vier”'), { minLength: 1, maxLength: 4 }),
    ranks: fc.array(fc.nat(9), { minLength: 9, maxLength: 9 }),
    contexts: fc.uniqueArray(fc.uuid(), { maxLength: 3 }),
    origin: fc.constantFrom<TmUnit['origin']>('human', 'memory', 'machine', 'copiedSource'),
    importedFrom: fc.option(fc.constantFrom('a.tmx', 'b & c.tmx'), { nil: undefined }),
    second: fc.nat(1_000_000_000),
  })
  // What XML cannot hold becomes another sign, on purpose; and texts come without it into the memory.
  .filter(({ inlines }) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(encodeInlines(inlines).text))
  .map(({ inlines, words, ranks, importedFrom, second, ...more }) => {
    const { text: source, codes } = encodeInlines(inlines)
    const numbers = codes.map((_, at) => at + 1)
    const shuffled = numbers.toSorted((a, b) => (ranks[a % 9] ?? 0) - (ranks[b % 9] ?? 0) || a - b)
    const plain = words.join(' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    const target = shuffled.reduce(
      (inside, n) => (n % 2 === 0 ? `<${n}>${inside}</${n}>` : `${inside}<${n}>x</${n}>`),
      plain,
    )
    const text = { sourceLocale: 'en', targetLocale: 'de', source, target, codes: [...codes] }
    const at = new Date(second * 1_000).toISOString()
    return {
      ...more,
      ...text,
      id: tmUnitId(text),
      createdAt: at,
      updatedAt: at,
      rev: 0,
      ...(importedFrom === undefined ? {} : { importedFrom }),
    }
  })

describe('a memory written as TMX', () => {
  test('comes back as it was, with codes, neighbours, origin and dates', () => {
    fc.assert(
      fc.property(fc.array(unitArbitrary, { maxLength: 5 }), fc.integer({ min: 1, max: 40 }), (units, pieces) => {
        const text = [...writeTmx(units, 'en', { version: '1' })].join('')
        const { units: back, result } = read(text, wish, pieces)
        expect(result).toMatchObject({ ok: true, value: { read: units.length, units: units.length, droppedCodes: 0 } })
        expect(back).toEqual(units.map(({ rev: _rev, ...unit }) => unit))
      }),
    )
  })

  test('says nothing of who translated and where', () => {
    const [, person, page] = [0, 1, 2].map((n) => `018f0000-0000-7000-8000-00000000000${n}`)
    const text = { sourceLocale: 'en', targetLocale: 'de', source: 'One', target: 'Eins', codes: [] }
    const at = '2026-03-01T09:00:00.000Z'
    const unit: TmUnit = {
      ...text,
      id: tmUnitId(text),
      createdAt: at,
      updatedAt: at,
      rev: 3,
      contexts: [],
      origin: 'human',
      memberId: person,
      pageId: page,
    }
    const written = [...writeTmx([unit], 'en', { version: '1' })].join('')
    expect(written).not.toContain(person)
    expect(written).not.toContain(page)
  })
})

describe('languages of a TMX file', () => {
  test('EN-US answers to en, and the exact tag goes before', () => {
    const { units, result } = read(
      file(`<tu>${variant('EN-US', 'Tender')}${variant('en', 'Call')}${variant('DE_AT', 'Angebot')}</tu>`),
    )
    expect(texts(units)).toEqual([['Call', 'Angebot']])
    expect(result).toMatchObject({ ok: true, value: { languages: { 'EN-US': 1, en: 1, DE_AT: 1 } } })
  })

  test('what is missing is said with its line', () => {
    const { units, result } = read(
      file(
        `\n<tu>${variant('fr', 'Offre')}${variant('de', 'Angebot')}</tu>` +
          `\n<tu>${variant('en', 'Tender')}${variant('fr', 'Offre')}</tu>` +
          `\n<tu><tuv><seg>Tender</seg></tuv>${variant('de', 'Angebot')}</tu>` +
          `\n<tu>${variant('en', 'Tender')}${variant('de', ' ')}</tu>`,
      ),
    )
    expect(units).toEqual([])
    expect(result.ok && result.value.issues).toEqual([
      { line: 3, code: 'tmx.no-source', detail: 'en' },
      { line: 4, code: 'tmx.no-target', detail: 'en, fr' },
      { line: 5, code: 'tmx.no-language' },
      { line: 5, code: 'tmx.no-source', detail: 'en' },
      { line: 6, code: 'tmx.empty', detail: 'de' },
    ])
  })

  test('one unit gives a pair for each language asked for', () => {
    const { units } = read(file(`<tu>${variant('en', 'One')}${variant('da-DK', 'En')}${variant('de', 'Eins')}</tu>`), {
      sourceLocale: 'en',
      targetLocales: ['de', 'da', 'lv'],
    })
    expect(units.map(({ targetLocale, target }) => [targetLocale, target])).toEqual([
      ['de', 'Eins'],
      ['da', 'En'],
    ])
  })

  test('the second variant of a language is passed over, and said', () => {
    const { units, result } = read(
      file(`<tu>${variant('en', 'One')}${variant('de', 'Eins')}${variant('de', 'Ein')}</tu>`),
    )
    expect(texts(units)).toEqual([['One', 'Eins']])
    expect(result).toMatchObject({ ok: true, value: { counts: { 'tmx.language-twice': 1 } } })
  })
})

describe('inline codes of a TMX file', () => {
  const one = (source: string, target: string) =>
    read(file(`<tu>${variant('en', source)}${variant('de', target)}</tu>`))

  test('become pairs of a page where they are bold, italic or a link', () => {
    const { units } = one(
      'Buy <bpt i="1" x="1">&lt;b&gt;</bpt>green<ept i="1">&lt;/b&gt;</ept> <bpt i="2" x="2" type="link">&lt;a href="https://example.org/?a=1&amp;amp;b=2"&gt;</bpt>here<ept i="2">&lt;/a&gt;</ept>',
      '<bpt i="1" x="2" type="link">&lt;a href="https://example.org/de"&gt;</bpt>Hier<ept i="1"/> <hi type="bold">grün</hi> kaufen',
    )
    expect(units[0]).toMatchObject({
      source: 'Buy <1>green</1> <2>here</2>',
      target: '<2>Hier</2> <1>grün</1> kaufen',
      codes: [{ kind: 'bold' }, { kind: 'link', href: 'https://example.org/?a=1&b=2' }],
    })
  })

  test('fall away and are counted where a page cannot have them; their words stay', () => {
    const { units, result } = one(
      'A<ph type="lb"/>B <it pos="begin">{\\x}</it><bpt i="1" type="color">[c]</bpt>red<ept i="1">[/c]</ept> <ut>{}</ut>end',
      'A B <hi type="bold">rot</hi> Ende',
    )
    expect(texts(units)).toEqual([['A B red end', 'A B rot Ende']])
    expect(result).toMatchObject({ ok: true, value: { droppedCodes: 5, counts: { 'tmx.codes-dropped': 1 } } })
  })

  test('that cross each other lose the inner one', () => {
    const { units } = one('<bpt i="1" type="bold"/>a<bpt i="2" type="italic"/>b<ept i="1"/>c<ept i="2"/>', 'abc')
    expect(units[0]).toMatchObject({ source: '<1>ab</1>c', codes: [{ kind: 'bold' }] })
  })

  test('never carry an address a page may not link to', () => {
    const { units } = one('<bpt i="1" type="link">&lt;a href="javascript:alert(1)"&gt;</bpt>x<ept i="1"/>', 'y')
    expect(units[0]).toMatchObject({ source: 'x', codes: [] })
  })

  test('text within them is theirs, whatever lies deeper', () => {
    const { units } = one('Press <bpt i="1" type="bold">&lt;b title="<sub>tip</sub>"&gt;</bpt>OK<ept i="1"/>', 'OK')
    expect(units[0]?.source).toBe('Press <1>OK</1>')
  })
})

describe('provenance in a TMX file', () => {
  test('the file name, machine translation by its signature, and dates come along', () => {
    const { units } = read(
      file(
        `<tu creationdate="20240102T030405Z">${variant('en', 'One')}<tuv xml:lang="de" creationid="MT!" changedate="20250102T030405Z"><seg>Eins</seg></tuv></tu>`,
      ),
      { ...wish, fileName: 'agency.tmx' },
    )
    expect(units[0]).toMatchObject({
      origin: 'machine',
      importedFrom: 'agency.tmx',
      createdAt: '2024-01-02T03:04:05.000Z',
      updatedAt: '2025-01-02T03:04:05.000Z',
    })
  })
})

describe('a hostile or broken TMX file', () => {
  const body = `<tu>${variant('en', 'One')}${variant('de', 'Eins')}</tu>`
  const fault = (text: string) => {
    const { result } = read(text, wish, 7)
    return result.ok ? 'read' : result.error.code
  }

  test.each([
    ['the plain reference to its DTD', '<!DOCTYPE tmx SYSTEM "tmx14.dtd">', 'read'],
    [
      'the public one',
      '<!DOCTYPE tmx PUBLIC "-//LISA OSCAR:1998//DTD for Translation Memory eXchange//EN" "tmx14.dtd">',
      'read',
    ],
    ['a reference somewhere else', '<!DOCTYPE tmx SYSTEM "file:///etc/passwd">', 'xml.doctype'],
    ['declarations of its own', '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY a "aaaa">]>', 'xml.doctype'],
  ])('with %s as document type: %s → %s', (_, doctype, expected) => {
    expect(fault(file(body, doctype))).toBe(expected)
  })

  test('is refused with the line, whatever is wrong', () => {
    expect(fault(file(`<tu>${variant('en', '&xxe;')}</tu>`))).toBe('xml.entity')
    expect(fault('<html><body/></html>')).toBe('tmx.not-tmx')
    expect(fault(file('<tu>'))).toBe('xml.malformed')
    expect(fault('')).toBe('xml.malformed')
    expect(fault(file(body).slice(0, -10))).toBe('xml.malformed')
    expect(fault(file('<a>'.repeat(200) + '</a>'.repeat(200)))).toBe('xml.too-deep')
    const { result } = read(file('\n\n<tu></b></tu>'))
    expect(result).toMatchObject({ ok: false, error: { params: { line: 4 } } })
  })

  test('with one endless piece is given up before it fills the memory', () => {
    const reader = new TmxReader(wish, () => undefined, { maxPiece: 10_000 })
    let pieces = 0
    reader.write('<tmx><body><tu><tuv xml:lang="en"><seg>')
    while (pieces < 1_000 && reader.write('endless '.repeat(100))) pieces += 1
    expect(pieces).toBeLessThan(20)
    expect(reader.close()).toMatchObject({ ok: false, error: { code: 'xml.too-large' } })
  })

  test('with a variant longer than any sentence loses that unit only', () => {
    const long = `${'<ph/>word '.repeat(9_000)}`
    const { units, result } = read(file(`<tu>${variant('en', long)}${variant('de', 'x')}</tu>${body}`))
    expect(texts(units)).toEqual([['One', 'Eins']])
    expect(result).toMatchObject({ ok: true, value: { counts: { 'tmx.too-long': 1, 'tmx.no-source': 1 } } })
  })
})
