import { describe, expect, it } from 'vitest'
import {
  compileGlossary,
  type TermEntry,
  type TermLesson,
} from '../../../../shared/translation/glossary/compile-glossary.ts'

const entries = (locale: string, texts: readonly string[], status: TermEntry['status'] = 'preferred'): TermEntry[] =>
  texts.map((text) => ({ id: `${locale} ${text}`, conceptId: text, locale, text, status }))

function found(locale: string, terms: readonly string[], text: string, lessons: readonly TermLesson[] = []) {
  return compileGlossary(entries(locale, terms), lessons, locale)
    .findTerms(text)
    .map(({ form, term }) => `${form}: ${term.text}`)
}

describe('a term is found in every form of its language', () => {
  it.each([
    [
      'en',
      ['contracting authority'],
      'Contracting authorities buy.',
      ['Contracting authorities: contracting authority'],
    ],
    ['de', ['Grundsatz'], 'Nach den Grundsätzen.', ['Grundsätzen: Grundsatz']],
    [
      'de',
      ['öffentliche Beschaffung'],
      'In der öffentlichen Beschaffung.',
      ['öffentlichen Beschaffung: öffentliche Beschaffung'],
    ],
    ['fr', ['marché public'], 'Les marchés publics.', ['marchés publics: marché public']],
    ['it', ['ente pubblico'], "Dell'ente e degli enti pubblici.", ['enti pubblici: ente pubblico']],
    ['pt', ['licitação'], 'As licitações públicas.', ['licitações: licitação']],
    ['es', ['licitación'], 'Las licitaciones públicas.', ['licitaciones: licitación']],
    ['da', ['kommune'], 'I kommunernes regi.', ['kommunernes: kommune']],
    ['sv', ['upphandling'], 'Upphandlingarnas villkor.', ['Upphandlingarnas: upphandling']],
    ['fi', ['hankinta'], 'Hankinnan ehdot hankinnassa.', ['Hankinnan: hankinta', 'hankinnassa: hankinta']],
    ['lv', ['nodoklis'], 'Nodokļu un nodokļiem.', ['Nodokļu: nodoklis', 'nodokļiem: nodoklis']],
    ['nl', ['prijs'], 'De prijzen stijgen.', ['prijzen: prijs']],
    ['pl', ['zamówienie publiczne'], 'Rynek zamówień publicznych.', ['zamówień publicznych: zamówienie publiczne']],
    ['el', ['σύμβαση'], 'Των συμβάσεων.', ['συμβάσεων: σύμβαση']],
    ['el', ['δήμος'], 'Οι δήμοι και των δήμων.', ['δήμοι: δήμος', 'δήμων: δήμος']],
  ] as const)('%s: %j in "%s"', (locale, terms, text, expected) => {
    expect(found(locale, terms, text)).toEqual(expected)
  })
})

describe('what only looks like a term is passed over', () => {
  it.each([
    ['de', 'Förderung', 'Die Forderung war deutlich.'],
    ['de', 'Vergabe', 'Wir vergaben den Auftrag.'],
    ['de', 'Rat', 'Die Beratung dauerte lange.'],
    ['de', 'Einkauf', 'Der Einkäufer kam.'],
    ['fr', 'marché', 'La marche est longue.'],
    ['it', 'appalto', 'Il comune appalta le opere.'],
    ['da', 'indkøb', 'Indkøberen kom.'],
    ['en', 'IT', 'It is what it is.'],
    ['en', 'life cycle', 'In real life, cycle paths help.'],
  ])('%s: %s not in "%s"', (locale, term, text) => {
    expect(found(locale, [term], text)).toEqual([])
  })
})

describe('compounds', () => {
  it('are found at the end in any form and at the beginning with what joins the parts', () => {
    expect(found('de', ['Kriterium', 'Beschaffung'], 'Umweltkriterien der Beschaffungsstelle')).toEqual([
      'Umweltkriterien: Kriterium',
      'Beschaffungsstelle: Beschaffung',
    ])
    expect(found('nl', ['inkoop'], 'Het inkoopbeleid')).toEqual(['inkoopbeleid: inkoop'])
    expect(found('sv', ['avtal'], 'Ramavtalen')).toEqual(['Ramavtalen: avtal'])
  })

  it('are completed where only their beginning is written', () => {
    expect(found('de', ['Zuschlagskriterium'], 'Zuschlags- und Ausschlusskriterien')).toEqual([
      'Zuschlags-: Zuschlagskriterium',
    ])
  })

  it('of which the longest known part is told', () => {
    expect(found('de', ['Kette', 'Lieferkette'], 'Das Lieferkettengesetz')).toEqual(['Lieferkettengesetz: Lieferkette'])
  })
})

describe('of overlapping terms', () => {
  it('the longest is told, and the others with nested', () => {
    const compiled = compileGlossary(entries('en', ['procurement', 'public procurement']), [], 'en')
    expect(compiled.findTerms('Public procurement').map(({ term }) => term.text)).toEqual(['public procurement'])
    expect(compiled.findTerms('Public procurement', { nested: true }).map(({ term }) => term.text)).toEqual([
      'public procurement',
      'procurement',
    ])
  })

  it('what is a term as it stands is no form of another', () => {
    expect(found('en', ['good', 'goods'], 'The goods')).toEqual(['goods: goods'])
  })
})

describe('a taught exception', () => {
  const lesson = (term: string, form: string, isForm: boolean): TermLesson => ({ locale: 'da', term, form, isForm })

  it('makes a word a form of a term', () => {
    expect(found('da', ['udbud'], 'Et bud kom')).toEqual([])
    expect(found('da', ['udbud'], 'Et bud kom', [lesson('udbud', 'bud', true)])).toEqual(['bud: udbud'])
  })

  it('makes a word no form of it, and of no other term', () => {
    expect(found('da', ['krav'], 'Hun kravlede')).toEqual(['kravlede: krav'])
    expect(found('da', ['krav'], 'Hun kravlede, kravet', [lesson('krav', 'kravlede', false)])).toEqual(['kravet: krav'])
  })
})

describe('a term that is not translated', () => {
  it('is found in any language, letter by letter', () => {
    const compiled = compileGlossary(entries('en', ['Procura+', 'Q&A'], 'doNotTranslate'), [], 'lv')
    expect(compiled.findTerms('Procura+ un procura, Procura+x; Q&amp;A').map(({ form }) => form)).toEqual([
      'Procura+',
      'Q&A',
    ])
  })
})

it('places are those of the coded text, and codes are no words', () => {
  const text = 'Die <1>öffentliche</1> <2>Beschaffungen</2>'
  const [match] = compileGlossary(entries('de', ['öffentliche Beschaffung']), [], 'de').findTerms(text)
  expect(match && text.slice(match.from, match.to)).toBe('öffentliche</1> <2>Beschaffungen')
  expect(match?.form).toBe('öffentliche Beschaffungen')
})

it('terms of another language are not looked for', () => {
  expect(compileGlossary(entries('fr', ['label']), [], 'en').findTerms('a label')).toEqual([])
  expect(compileGlossary(entries('pt-BR', ['edital']), [], 'pt').findTerms('Os edital')).toHaveLength(1)
})
