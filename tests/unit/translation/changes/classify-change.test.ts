import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyChange, type ChangeKind } from '../../../../shared/translation/changes/classify-change.ts'

const classOf = (locale: string, before: string, after: string, target?: string) =>
  classifyChange({ source: before, codes: [] }, { source: after, codes: [] }, { locale, target })

type Case = readonly [locale: string, before: string, after: string]

describe('a change of the source', () => {
  it.each<Case>([
    ['en', 'The city buys green power.', 'The City buys green power'],
    ['en', 'A life-cycle cost, not a price.', 'A life cycle cost – not a price.'],
    ['en', 'It said "yes"  to all.', 'It said “yes” to all.'],
    ['en', 'It buys <1>green</1> power.', 'It buys <1>green power</1>.'],
    ['en', 'It spends 2,644 euros.', 'It spends 2 644 euros.'],
    ['en', 'Founded on 12 March 2004.', 'Founded on March 12, 2004.'],
    ['en', 'Our web site.', 'Our website.'],
    ['de', 'Die Stadt Köln kauft Ökostrom.', 'Die Stadt Ko\u0308ln kauft Ökostrom!'],
    ['de', 'Sie sagt „ja“.', 'Sie sagt »ja«.'],
    ['fr', 'Elle achète : de l’énergie.', "Elle achète\u00a0: de l'énergie."],
    ['da', 'Byen køber 1.500 busser.', 'Byen køber 1500 busser.'],
    ['lv', 'Rīga pērk zaļi.', 'Rīga  pērk zaļi'],
    ['pt', 'Fundada em 12 de março de 2004.', 'Fundada em 12/03/2004.'],
    ['el', 'Η πόλη αγοράζει.', 'Η πόλη αγοράζει'],
  ])('in %s is cosmetic: %s → %s', (...sources) => {
    expect(classOf(...sources).kind).toBe('cosmetic')
  })

  it.each<readonly [...Case, string]>([
    ['en', 'It has 205,000 inhabitants.', 'It has 17,000 inhabitants.', 'number 205,000 17,000'],
    ['en', 'A rise of 1.5 %.', 'A rise of 15%.', 'number 1.5 15'],
    ['en', 'At -5 degrees.', 'At 5 degrees.', 'number -5 5'],
    ['en', 'The 1st prize.', 'The 2nd prize.', 'number 1 2'],
    ['en', 'Until 12 March 2024.', 'Until 3 April 2025.', 'date 12 March 2024 3 April 2025'],
    ['en', 'Together with Aarhus, it buys.', 'Together with New York, it buys.', 'name Aarhus New York'],
    ['en', 'Write to info@a.example now.', 'Write to office@a.example now.', 'link info@a.example office@a.example'],
    ['en', 'It won the EU prize.', 'It won the UN prize.', 'name EU UN'],
    ['de', 'Die Stadt hat 205.000 Einwohner.', 'Die Stadt hat 17.000 Einwohner.', 'number 205.000 17.000'],
    ['de', 'Seit dem 1. Mai 2020.', 'Seit dem 1. Juni 2020.', 'date 1. Mai 2020 1. Juni 2020'],
    ['fr', 'Elle dépense 48 millions.', 'Elle dépense 50 millions.', 'number 48 50'],
    ['fr', 'Depuis le 3 août 2021.', 'Depuis le 4 août 2021.', 'date 3 août 2021 4 août 2021'],
    ['da', 'Byen har 2,5 procent.', 'Byen har 3,5 procent.', 'number 2,5 3,5'],
    ['da', 'Sammen med København køber den.', 'Sammen med Odense køber den.', 'name København Odense'],
    [
      'lv',
      'Tas notika 2024. gada 12. martā.',
      'Tas notika 2024. gada 3. aprīlī.',
      'date 2024. gada 12. martā 2024. gada 3. aprīlī',
    ],
    ['lv', 'Kopā ar Rīgu tā pērk.', 'Kopā ar Liepāju tā pērk.', 'name Rīgu Liepāju'],
    ['it', 'La città ha 1.200 scuole.', 'La città ha 1.300 scuole.', 'number 1.200 1.300'],
    ['pl', 'Od 12 marca 2020 roku.', 'Od 12 maja 2020 roku.', 'date 12 marca 2020 12 maja 2020'],
    ['fi', 'Kaupungissa on 5 000 asukasta.', 'Kaupungissa on 6 000 asukasta.', 'number 5 000 6 000'],
  ])('in %s is factual: %s → %s', (locale, before, after, fact) => {
    const { kind, facts } = classOf(locale, before, after)
    expect([kind, ...facts.map(({ what, from, to }) => `${what} ${from} ${to}`)]).toEqual(['factual', fact])
  })

  it.each<Case>([
    ['en', 'It buys green power.', 'It buys green power only.'],
    ['en', 'It must buy green.', 'It must not buy green.'],
    ['en', 'All schools buy green.', 'Some schools buy green.'],
    ['en', 'A rise of 5 %.', 'A rise of 5 million.'],
    ['en', 'Two of 14 schools.', 'More of 15 schools.'],
    ['en', 'It is approved.', 'It is approved?'],
    ['en', 'A room of 5 m².', 'A room of 5 m.'],
    ['en', 'In 2024 it grew.', 'In March 2024 it grew.'],
    ['de', 'Das Hotel kauft ein.', 'Das Museum kauft ein.'],
    ['fr', 'La ville achète.', 'La région achète.'],
    ['da', 'Byen køber ind.', 'Kommunen køber ind.'],
    ['lv', 'Pilsēta pērk zaļi.', 'Novads pērk zaļi.'],
    ['el', 'Η πόλη αγοράζει;', 'Η πόλη αγοράζει.'],
  ])('in %s has another meaning: %s → %s', (...sources) => {
    expect(classOf(...sources)).toMatchObject({ kind: 'meaning', facts: [] })
  })

  it('in a name that the translation kept is factual also where every noun has a capital', () => {
    expect(classOf('de', 'Aarhus kauft ein.', 'Odense kauft ein.').kind).toBe('meaning')
    expect(classOf('de', 'Aarhus kauft ein.', 'Odense kauft ein.', 'Aarhus køber ind.')).toMatchObject({
      kind: 'factual',
      facts: [{ what: 'name', from: 'Aarhus', to: 'Odense' }],
    })
  })

  it('is factual where only the address of a link is another, and cosmetic where only its look is', () => {
    const source = 'See <1>the plan</1>.'
    const link = (href: string) => ({ source, codes: [{ kind: 'link' as const, href }] })
    const change = classifyChange(link('https://a.example/'), link('https://b.example/'), { locale: 'en' })
    expect(change).toMatchObject({
      kind: 'factual',
      facts: [{ what: 'link', from: 'https://a.example/', to: 'https://b.example/' }],
    })
    const bold = { source, codes: [{ kind: 'bold' as const }] }
    const italic = { source, codes: [{ kind: 'italic' as const }] }
    expect(classifyChange(bold, italic, { locale: 'en' }).kind).toBe('cosmetic')
    // Which link it was is not known of a translation made before codes were kept: nobody may call it cosmetic.
    expect(classifyChange({ source }, link('https://b.example/'), { locale: 'en' }).kind).toBe('factual')
  })
})

const locale = fc.constantFrom('en', 'de', 'fr', 'da', 'lv', 'pl', 'el')
const piece = fc.oneof(
  fc.constantFrom(
    'Aarhus',
    'the',
    'buys',
    '12 March 2024',
    '2,644',
    '5',
    '%',
    'EU',
    '?',
    ', ',
    '. ',
    '“',
    'https://a.example/',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
const sentence = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '))
const coded = (source: string) => ({ source: source.replaceAll(/[&<>]/g, ' '), codes: [] })

describe('the class of a change', () => {
  it('is none for a source and itself', () => {
    fc.assert(
      fc.property(sentence, locale, (text, tag) => {
        expect(classifyChange(coded(text), coded(text), { locale: tag }).kind).toBe('none')
      }),
    )
  })

  it('is the same in both directions, with or without a translation to look at', () => {
    fc.assert(
      fc.property(sentence, sentence, fc.option(sentence, { nil: undefined }), locale, (a, b, target, tag) => {
        const there = classifyChange(coded(a), coded(b), { locale: tag, target })
        const back = classifyChange(coded(b), coded(a), { locale: tag, target })
        expect(back.kind).toBe(there.kind)
        expect(back.facts).toEqual(there.facts.map(({ what, from, to }) => ({ what, from: to, to: from })))
      }),
    )
  })

  it('is factual exactly where the only other thing is a number', () => {
    const words = fc.array(fc.constantFrom('green', 'schools', 'buy', 'power', 'for'), { minLength: 1, maxLength: 5 })
    const figure = fc.integer({ min: 0, max: 999 })
    fc.assert(
      fc.property(words, figure, figure, (list, old, now) => {
        const text = (n: number) => `${list.join(' ')} ${n} of them.`
        const kinds: readonly ChangeKind[] = ['none', 'factual']
        expect(classOf('en', text(old), text(now)).kind).toBe(kinds[old === now ? 0 : 1])
      }),
    )
  })
})
