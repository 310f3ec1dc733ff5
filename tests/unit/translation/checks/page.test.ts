import { describe, expect, it } from 'vitest'
import type { Block, InlineCode, SectionFacts, SectionKind } from '../../../../shared/model/page.ts'
import { checkPage } from '../../../../shared/translation/checks/check-page.ts'
import { inconsistentSources, inconsistentTargets } from '../../../../shared/translation/checks/consistency.ts'
import { legalReferencesIn } from '../../../../shared/translation/checks/legal-references.ts'
import type { CheckedPage } from '../../../../shared/translation/checks/page-check.ts'
import { languageOfAddress } from '../../../../shared/translation/checks/page-links.ts'
import { populationIn } from '../../../../shared/translation/checks/population.ts'

interface Line {
  readonly source: string
  readonly target?: string
  readonly kind?: Block['kind']
  readonly field?: string
  readonly codes?: InlineCode[]
}

/** A page of one section per list of lines. */
function page(
  sections: readonly { kind?: SectionKind; facts?: SectionFacts; lines?: readonly Line[] }[],
  locale = 'de',
): CheckedPage {
  const made = sections.map(({ kind = 'overview', facts = {}, lines = [] }, at) => ({
    id: `s${at}`,
    kind,
    facts,
    blocks: lines.map(({ source, kind: block = 'paragraph', field }, n): Block => ({
      id: `b${n}`,
      kind: field === undefined ? block : 'field',
      ...(field === undefined ? {} : { field }),
      markup: source,
    })),
    lines,
  }))
  return {
    sourceLocale: 'en',
    locale,
    sections: made,
    segments: made.flatMap(({ id, lines }) =>
      lines.map(({ source, codes = [] }, n) => ({ id: `${id} b${n}`, sectionId: id, blockId: `b${n}`, source, codes })),
    ),
    translations: made.flatMap(({ id, lines }) =>
      lines.flatMap(({ target }, n) =>
        target === undefined ? [] : [{ segmentId: `${id} b${n}`, locale, text: target }],
      ),
    ),
  }
}

const found = (checked: CheckedPage) =>
  checkPage(checked).map(({ code, placeId, about }) => `${code} ${placeId}${about === undefined ? '' : ` ${about}`}`)

describe('a page that agrees with itself', () => {
  it.each(['de', 'en'])('has no findings in %s', (locale) => {
    const sound = page(
      [
        {
          facts: { population: 205_000, joinedOn: '2014-03-01' },
          lines: [
            { source: 'Town has 204,987 inhabitants.', target: 'Die Stadt hat 204.987 Einwohner.' },
            { source: 'A member of Procura+ since 2014.', target: 'Mitglied von Procura+ seit 2014.' },
            { source: 'Directive 2014/24/EU applies.', target: 'Es gilt die Richtlinie 2014/24/EU.' },
            { source: 'Goals', target: 'Ziele', kind: 'heading' },
            { source: 'Organic food', target: 'Bio-Essen', kind: 'bullet' },
          ],
        },
        {
          kind: 'image',
          facts: { mediaId: 'm' },
          lines: [{ source: 'A bus in the sun', target: 'Ein Bus in der Sonne', field: 'alt' }],
        },
      ],
      locale,
    )
    expect(found(sound)).toEqual([])
  })
})

describe('figures, dates and names of a page', () => {
  it('finds 205,000 in the text against 17k in the fact box, in every language', () => {
    const source = 'Town has 205,000 inhabitants.'
    const sections = [
      { lines: [{ source, target: 'Die Stadt hat 205.000 Einwohner.' }] },
      { kind: 'factBox' as const, facts: { population: 17_000 } },
    ]
    expect(found(page(sections))).toEqual(['factNumbers s0 b0 205.000 ≠ 17000'])
    expect(found(page(sections, 'en'))).toEqual(['factNumbers s0 b0 205,000 ≠ 17000'])
  })

  it.each([
    ['en', 'home to 205k residents', 205_000],
    ['en', 'a population of about 1.2 million', 1_200_000],
    ['de', 'mit rund 205.000 Einwohnerinnen und Einwohnern', 205_000],
    ['fr', 'une ville de 205 000 habitants', 205_000],
    ['fr', '1,2 million d’habitants', 1_200_000],
    ['lv', 'pilsētā ir 205 000 iedzīvotāju', 205_000],
    ['da', 'byen har 205.000 indbyggere', 205_000],
    ['it', 'una popolazione di 205 mila abitanti', 205_000],
    ['pt', 'com 205 mil habitantes', 205_000],
    ['nl', '205.000 inwoners', 205_000],
  ])('reads a population in %s: %s', (language, text, value) => {
    expect(populationIn(text, language).map((mention) => mention.value)).toEqual([value])
  })

  it('does not take lamps, shares and years for a population', () => {
    expect(populationIn('205,000 lamps for the inhabitants, 30 % of residents, in 2014', 'en')).toEqual([])
  })

  it('finds two sentences that disagree where there is no fact box', () => {
    const lines = ['It has 205,000 inhabitants.', 'Its 17,000 residents save power.'].map((source) => ({ source }))
    expect(found(page([{ lines }], 'en'))).toEqual(['factNumbers s0 b1 17,000 ≠ 205,000'])
  })

  it('finds another year of joining', () => {
    const lines = [{ source: 'It joined Procura+ in 2014.', target: 'Sie ist Procura+ 2016 beigetreten.' }]
    const facts = { joinedOn: '2014-05-01' }
    expect(found(page([{ facts, lines }]))).toEqual(['factDates s0 b0 2016 ≠ 2014'])
    expect(found(page([{ facts, lines }], 'en'))).toEqual([])
  })

  it('finds a name that is spelled differently, and lets an ending change', () => {
    const facts = { people: [{ key: 'a', name: 'Anna Schmidt' }] }
    const line = (target: string) => [{ facts, lines: [{ source: 'Ask Anna Schmidt.', target }] }]
    expect(found(page(line('Fragen Sie Anna Schnidt.')))).toEqual(['factNames s0 b0 Anna Schmidt'])
    expect(found(page(line('Kysy Annalta Schmidtiltä.'), 'fi'))).toEqual([])
  })
})

describe('legal references of a page', () => {
  it.each([
    ['Directive 2014/24/EU', ['2014/24', '2014/24']],
    ['direktiivi 2014/24/EU', ['2014/24', '2014/24']],
    ['Règlement (CE) n° 1370/2007', ['1370/2007']],
    ['Regulas (EK) Nr. 1370/2007', ['1370/2007']],
    ['ISO 20400 and EN 301 549', ['ISO 20400', 'EN 301 549']],
    ['COM(2020) 98', ['COM(2020) 98']],
    ['programme 2014/2020, 3/4 of it', []],
  ])('reads %s', (text, references) => expect(legalReferencesIn(text)).toEqual(references))

  it('finds one that became another, and not one that moved to the next sentence', () => {
    const lines = [
      { source: 'Directive 2014/24/EU applies.', target: 'Sie gilt.' },
      {
        source: 'So does Regulation (EU) 2024/2509.',
        target: 'Richtlinie 2014/24/EU und Verordnung (EU) 2024/2590 auch.',
      },
    ]
    expect(found(page([{ lines }]))).toEqual(['legalReference s0 b1 2024/2509'])
  })
})

describe('the shape of a page', () => {
  it('finds typed list marks, and points without words beside translated ones', () => {
    const lines = [
      { source: 'Organic food', target: '• Bio-Essen', kind: 'bullet' as const },
      { source: 'Green power', target: '', kind: 'bullet' as const },
      { source: 'Plan', target: '1. Plan', kind: 'heading' as const },
      { source: 'Text', target: '- Text' },
      { source: '12 May 2024', target: '12. Mai 2024', kind: 'heading' as const },
    ]
    expect(found(page([{ lines }]))).toEqual(['shape s0 b0 •', 'shape s0 b1', 'shape s0 b2 1.'])
  })

  it('says nothing of points nobody has come to yet', () => {
    const lines = [
      { source: 'Organic food', target: 'Bio-Essen', kind: 'bullet' as const },
      { source: 'Green power', kind: 'bullet' as const },
    ]
    expect(found(page([{ lines }]))).toEqual([])
    expect(found(page([{ lines: [{ source: 'Green power', kind: 'bullet' }] }]))).toEqual([])
  })
})

describe('pictures and links of a page', () => {
  it('finds a picture without words in the language', () => {
    const image = (target?: string) =>
      page([
        {
          kind: 'image',
          facts: { mediaId: 'm' },
          lines: [{ source: 'A red bus', field: 'alt', ...(target ? { target } : {}) }],
        },
      ])
    expect(found(image())).toEqual(['altText s0 b0'])
    expect(found(image('A red bus'))).toEqual(['altText s0 b0'])
    expect(found(image('Ein roter Bus'))).toEqual([])
    expect(found(page([{ kind: 'image', facts: { mediaId: 'm' } }], 'en'))).toEqual(['altText s0'])
  })

  it.each([
    ['https://x.example/en/strategy', 'en'],
    ['https://x.example/city/de', 'de'],
    ['https://x.example/a?id=1&lang=da', 'da'],
    ['https://fr.wikipedia.example/wiki', 'fr'],
    ['https://x.example/report_lv.pdf', 'lv'],
    ['https://x.example/strategy', undefined],
    ['https://it.x.example/en/', 'en'],
  ])('reads the language of %s', (href, language) => expect(languageOfAddress(href)).toBe(language))

  it('asks for every link whether somebody has looked where it leads', () => {
    const link = (href: string) => [
      { lines: [{ source: '<1>Plan</1>', target: '<1>Plan</1>', codes: [{ kind: 'link' as const, href }] }] },
    ]
    expect(found(page(link('https://x.example/en/plan')))).toEqual(['linkLanguage s0 b0 https://x.example/en/plan'])
    expect(found(page(link('https://x.example/plan')))).toEqual(['linkLanguage s0 b0 https://x.example/plan'])
    expect(found(page(link('https://x.example/de/plan')))).toEqual([])
    expect(found(page(link('mailto:a@x.example')))).toEqual([])
    const said = new Map([['https://x.example/plan', 'de-AT']])
    expect(found({ ...page(link('https://x.example/plan')), linkLanguages: said })).toEqual([])
  })
})

describe('consistency over a page or a memory', () => {
  const text = (id: string, source: string, target: string) => ({ id, source, target })

  it('names the places where one source is translated otherwise than mostly', () => {
    const texts = [
      text('a', 'Life-cycle costs decide it.', 'Die Lebenszykluskosten entscheiden.'),
      text('b', 'Life-cycle costs decide it', 'Die Lebenszykluskosten entscheiden'),
      text('c', 'Life-cycle costs decide it.', 'Die Lebenswegkosten entscheiden.'),
    ]
    expect(inconsistentTargets(texts).map(({ placeId, about }) => [placeId, about])).toEqual([
      ['c', 'Die Lebenszykluskosten entscheiden.'],
    ])
  })

  it('names the places where different sources became one text', () => {
    const texts = [
      text('a', 'Request for the tender', 'Die neue Ausschreibung'),
      text('b', 'Award of the contract', 'Die neue Ausschreibung'),
    ]
    expect(inconsistentSources(texts).map(({ placeId }) => placeId)).toEqual(['b'])
  })

  it('lets single words, spelling variants and empty texts be', () => {
    const texts = [
      text('a', 'Other', 'Andere'),
      text('b', 'Other', 'Sonstiges'),
      text('c', 'Software design service', 'Entwurf von Software'),
      text('d', 'Software-design services', 'Entwurf von Software'),
      text('e', 'Buy green power now', ''),
      text('f', 'Buy green power now', 'Jetzt Ökostrom kaufen'),
    ]
    expect([...inconsistentTargets(texts), ...inconsistentSources(texts)]).toEqual([])
  })
})
