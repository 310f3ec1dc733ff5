import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Speller } from '../../../renderer/workers/spelling/speller.ts'
import { suggest } from '../../../renderer/workers/spelling/suggest.ts'
import { spellerOf } from './spellers.ts'

let english: Speller
let german: Speller
beforeAll(async () => {
  english = await spellerOf('en')
  german = await spellerOf('de')
})

const nothingElse = () => false
const wrongIn = (speller: Speller, text: string) => speller.check(text, nothingElse).map(({ word }) => word)

describe('spelling in German', () => {
  it.each([
    'Die Stadt kauft Ökostrom für alle Schulen.',
    'Umweltfreundliche Beschaffung senkt die Lebenszykluskosten.',
    'Der Lieferauftrag umfasst Klimaschutzmaßnahmen an 14 Schulgebäuden.',
    'Die Vergabestelle prüft Teilnahmeanträge von Bietergemeinschaften.',
    'Liefer- und Dienstleistungsaufträge sowie Bauaufträge und -konzessionen',
    'Das gilt ggf. auch für klimaneutrale Elektrofahrzeuge usw.',
    'Ungebundene Häuser wurden verkauft; sie sind unverkäuflich.',
  ])('finds nothing in: %s', (text) => {
    expect(wrongIn(german, text)).toEqual([])
  })

  it.each([
    ['Die Beschafung der Stadt', 'Beschafung'],
    ['Ein Auftragwert von 5 Euro', 'Auftragwert'],
    ['Der Gemeinderatt stimmt zu', 'Gemeinderatt'],
    ['Die Umweltschuztmaßnahme wirkt', 'Umweltschuztmaßnahme'],
    // A noun without its capital, alone and at the end of a compound.
    ['Die beschaffung', 'beschaffung'],
    ['Das vergabeverfahren', 'vergabeverfahren'],
    // What only stands inside of compounds is no word.
    ['Die Verwaltungs beschließt', 'Verwaltungs'],
  ])('finds in “%s” the word %s', (text, word) => {
    expect(wrongIn(german, text)).toEqual([word])
  })

  it('takes a compound with the joint its first noun asks for, and no other', () => {
    expect(['Auftragswert', 'Kinderheim', 'Schulhausdach', 'Stadtrat'].filter((word) => !german.has(word))).toEqual([])
    expect(['Auftragwert', 'Kindheim'].filter((word) => german.has(word))).toEqual([])
  })

  it('proposes what was meant, also inside a compound, and nouns with their capital', () => {
    expect(suggest('Vergabeverfaren', german)[0]).toBe('Vergabeverfahren')
    expect(suggest('beschaffung', german)[0]).toBe('Beschaffung')
    expect(suggest('Klimaschtuz', german)).toContain('Klimaschutz')
    expect(suggest('inder', german)).toContain('in der')
  })
})

describe('spelling in English', () => {
  it('takes British and American spelling alike', () => {
    expect(
      wrongIn(english, 'The organisation favours ageing programmes; the organization favors aging programs.'),
    ).toEqual([])
    expect(wrongIn(english, 'A licence fulfils the labelled centre’s catalogue, analysed and travelled.')).toEqual([])
  })

  it('finds what is wrong, with its place', () => {
    expect(english.check('We recieve goods', nothingElse)).toEqual([{ word: 'recieve', from: 3, to: 10 }])
    expect(wrongIn(english, 'Sustainabel procurment for the enviroment')).toEqual([
      'Sustainabel',
      'procurment',
      'enviroment',
    ])
  })

  it('proposes what was meant', () => {
    expect(suggest('recieve', english)[0]).toBe('receive')
    expect(suggest('goverment', english)[0]).toBe('government')
    // Two mistakes in one word.
    expect(suggest('enviromentel', english)).toContain('environmental')
  })

  it('accepts what somebody says is right', () => {
    expect(english.check('Marlowmere buys', (word) => word === 'Marlowmere')).toEqual([])
  })
})

describe('whatever is checked', () => {
  it('every finding is a word of the text, at its place, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const found = german.check(text, nothingElse)
        for (const { word, from, to } of found) expect(text.slice(from, to)).toBe(word)
        expect(found.map(({ from }) => from)).toEqual(found.map(({ from }) => from).toSorted((a, b) => a - b))
      }),
      { numRuns: 40 },
    )
  })

  it('every proposal is right itself, each word of it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zäöü][a-zäöü]{2,9}$/), (word) => {
        const wrong = suggest(word, german).flatMap((each) => each.split(' ').filter((part) => !german.has(part)))
        expect(wrong).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})
