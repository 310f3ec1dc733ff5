import { existsSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf, splitSentences } from '../../../shared/translation/split-sentences.ts'

/** `|` marks where a sentence ends and the next begins. */
const table: readonly [locale: string, marked: string][] = [
  ['en', 'The city buys green power.|It saves 1,200 tonnes of CO2, i.e. 12.5 % of the total.|Who paid?|Everyone!'],
  ['en', 'Contact Dr. Ann B. Miller at the Dept. of Finance, tel. 020 7946 0000.|She answers by 5 p.m.'],
  ['en', 'Paper, toner etc. are bought centrally.|See Art. 5 and No. 7 for details.'],
  ['en', 'She asked, “Is it green? Is it fair?” and left.|They agreed (see Fig. 2. and below).'],
  ['en', 'It works … slowly.|Today www.example.org and info@example.org are online.'],
  ['de', 'Am 3. Oktober 2014 trat die Stadt bei.|Sie hat ca. 600.000 Einwohner, z. B. in St. Pauli.|Das ist viel.'],
  ['de', 'Papier, Toner usw. werden gemeinsam beschafft.|Im 2. Halbjahr folgt Nr. 5.|Der Rat stimmt zu.'],
  ['de', 'Frau Dr. med. Müller sagte: „Wir kaufen fair. Immer.“|Dann ging sie.'],
  ['fr', 'M. Dupont dirige le service, cf. art. 12.|La ville achète bio, p. ex. pour les cantines.|Pourquoi pas ?'],
  ['it', "L'ing. Rossi lavora con la dott.ssa Bianchi.|Costa 1.000,50 euro, ecc.|È poco?"],
  ['es', 'El Sr. García vive en la Avda. Mayor núm. 3.|¿Cuánto cuesta?|¡Mucho!'],
  ['pt', 'O Sr. Silva mora na Av. da Liberdade n.º 5.|Custa 3,5 milhões de euros.|Porquê?'],
  ['da', 'Kommunen køber bl.a. økologisk mad, jf. § 3.|Det sker den 3. maj kl. 10.|Hvad så?'],
  ['nl', 'De gemeente koopt o.a. groene stroom, d.w.z. wind.|Dhr. Jansen is er blij mee.|Waarom?'],
  ['sv', 'Staden köper t.ex. ekologisk mat m.m.|Det började den 3 maj 2014.|Varför?'],
  ['fi', 'Kaupunki ostaa esim. luomuruokaa.|Se alkoi 3. toukokuuta 2014.|Miksi?'],
  ['pl', 'Miasto kupuje m.in. zieloną energię, np. z wiatru.|Prof. Nowak mieszka przy ul. Długiej.|Dlaczego?'],
  ['lv', 'Pilsēta pērk, piem., zaļo enerģiju u.c. preces.|Tas notika 2014. gada 3. maijā.|Kāpēc?'],
  ['el', 'Ο Δήμος αγοράζει π.χ. πράσινη ενέργεια.|Ποιος πληρώνει;|Όλοι.'],
  ['bg', 'Градът купува напр. зелена енергия.|Кой плаща?|Всички.'],
]

describe('splitting sentences', () => {
  it.each(table)('in %s: %s', (locale, marked) => {
    const expected = marked.split('|')
    expect(sentencesOf(expected.join(' '), locale)).toEqual(expected)
  })

  it('takes a list that runs on in one line apart', () => {
    expect(sentencesOf('Three aims. 1. Buy less 2. Buy green 3. Buy fair', 'en')).toEqual([
      'Three aims.',
      '1. Buy less',
      '2. Buy green',
      '3. Buy fair',
    ])
    expect(sentencesOf('For 1. above pay 5, for 2. below pay 6.', 'en')).toHaveLength(1)
  })

  it('finds the end that lost its space', () => {
    expect(sentencesOf('We started in 2014.The city grew.', 'en')).toEqual(['We started in 2014.', 'The city grew.'])
  })

  it('covers every character but white space, in order, once', () => {
    const words = fc.constantFrom(
      'Dr.',
      'Buy',
      'green.',
      'z.',
      'B.',
      '(see',
      'p.',
      '4).',
      '“Ja.”',
      '3.',
      'The',
      '…',
      '?',
      '\n',
      'etc.',
    )
    fc.assert(
      fc.property(fc.array(words), fc.constantFrom('en', 'de', 'xx'), (pieces, locale) => {
        const text = pieces.join(' ')
        const ranges = splitSentences(text, locale)
        expect(
          ranges
            .map(({ from, to }) => text.slice(from, to))
            .join('')
            .replaceAll(/\s/g, ''),
        ).toBe(text.replaceAll(/\s/g, ''))
        ranges.forEach(({ from, to }, index) => {
          expect(to).toBeGreaterThan(from)
          expect(from).toBeGreaterThanOrEqual(ranges[index - 1]?.to ?? 0)
        })
      }),
    )
  })

  it('splits a megabyte in time that grows with its length, not with its square', () => {
    const one = 'The city of Example buys green power for all of its schools (see p. 4). '
    const msFor = (sentences: number) => {
      const text = one.repeat(sentences)
      const start = performance.now()
      expect(splitSentences(text, 'en')).toHaveLength(sentences)
      return performance.now() - start
    }
    msFor(500)
    const small = Math.min(msFor(1_000), msFor(1_000), msFor(1_000))
    expect(msFor(14_000)).toBeLessThan(Math.max(500, small * 14 * 4))
  })

  const golden = new URL('../../../../shared/data/segmentation/golden-eu-odd.json', import.meta.url)
  it.skipIf(!existsSync(golden))('agrees with at least 80 % of a published golden set (../shared/data)', () => {
    const cases = JSON.parse(readFileSync(golden, 'utf8')) as readonly {
      lang: string
      text: string
      sentences: string[]
    }[]
    const right = cases.filter(
      ({ lang, text, sentences }) => JSON.stringify(sentencesOf(text, lang)) === JSON.stringify(sentences),
    )
    expect(right.length / cases.length).toBeGreaterThanOrEqual(0.8)
  })
})
