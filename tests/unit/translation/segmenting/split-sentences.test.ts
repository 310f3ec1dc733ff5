import { existsSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf, splitSentences } from '../../../../shared/translation/segmenting/split-sentences.ts'

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
  // Times, dates and figures.
  ['en', 'Doors open at 9 a.m. on Monday.|They close at 5 p.m.|Everyone goes home.'],
  ['en', 'At 7 a.m. Ms. Reed opens the hall.|She stays until 6 p.m.|Dr. Low comes later.'],
  ['en', 'It is due on Tue. 5 Nov. 2024, see Figs. 3–5 and Sec. 4.2.|Sales rose 3.5%.|25 schools joined.'],
  ['en', 'The school stands at 52.5200° N, 13.4050° E.|Turn left.|The roof is 12 m.|Panels cover it.'],
  [
    'de',
    'Der Termin ist am 3. 5. 2014.|Im 19. Jahrhundert lebten hier 3 Mio. Menschen.|Heute sind es 5 Mio.|Das ist viel.',
  ],
  ['de', 'Wilhelm II. kam um 10.30 Uhr.|Gem. Art. 5 Abs. 2 i. V. m. § 3 Nr. 4 gilt das.|Vgl. auch Rn. 12.'],
  ['de', 'Siehe S. 5.|Ende gut.|Das regelt Kap. III des Gesetzes.'],
  ['pl', 'W 2014 r. Gdańsk kupił m.in. autobusy, tramwaje itd.|Zgodnie z art. 5 ust. 2 pkt 3 to dozwolone.'],
  ['es', 'La sala abre a las 10 a. m. y cierra a las 5 p. m.|Llegan tarde.|Pesa 5 kg.|Mide 2 m.'],
  ['da', 'Kl. 10.30 mødes vi i Skt. Jørgens Gade 5, 2. sal.|Det koster 5 mio. kr.|Kommunen betaler.'],
  [
    'fi',
    'Kaarle XII. ja Elisabet II. tapasivat 2. kerran.|Hra Virtanen, ks. s. 12, ostaa esim. ruokaa jne.|Muut eivät.',
  ],
  ['lv', 'Saskaņā ar 5. panta 2. daļu un MK not. Nr. 5 tas ir atļauts.|Pilsēta pērk maizi u.c.|Cena ir zema.'],
  ['nl', 'Dit geldt m.b.t. art. 5, lid 2, d.w.z. niet altijd.|Zie blz. 12 e.v.|Het kost € 5,50.'],
  ['pt', 'Nos termos do art. 5.º, n.º 2, al. b), do D.L. n.º 18/2008.|Os E.U.A. assinaram.'],
  ['sv', 'Enligt 3 kap. 5 § gäller det, jfr s. 12.|Staden har bl.a. S:t Eriks förskola m.m.|Alla är nöjda.'],
  // Names, companies, initials.
  ['en', 'He works for the U.S. Department of Energy.|She lives in the U.S.|His office is in the U.K. too.'],
  ['en', 'Smith & Sons Ltd. (“the Firm”) and Jones Inc. (“Jones”) agree.|You and I.|Did it work?'],
  ['en', 'St. Mary’s Church is on Main St.|The mass has begun.|J. Doe et al. (2008) came.'],
  ['en', 'She likes Yahoo! Japan and wrote to a.b@lspa.eu.|Schools see www.lspa.eu.|Many do.'],
  ['de', 'Die Müller GmbH & Co. KG liefert.|Der Dipl.-Ing. Huber prüft.|Quelle: Stat. Bundesamt.'],
  ['fr', 'J.-P. Durand cite l’art. L. 12 du code.|M. Roy, né av. J.-C., plaisante.|Il part à 10 h.|La salle ferme.'],
  ['it', 'Il prof. Blu, della Verdi S.p.A., cita l’art. 5, comma 2, lett. b), del d.lgs. n. 50.|Cfr. pag. 12.'],
  ['es', 'EE. UU. y la U. E. firmaron.|La Sra. Pérez vive en la Av. Mayor núm. 5.'],
  // Quotes, brackets, dashes, dots.
  ['en', 'She asked: “Why not?”|He shrugged.|“I agree,” she said.|(A remark.)'.replace('|(', ' (')],
  ['en', "'Stop!' cried the guard.|'You can't go in. It's closed.'|They left."],
  ['en', 'Add flour and -- ta-da! -- you have dough.|What is it?|- A long story.'],
  ['en', 'They left...|Then they came back.|I waited . . . and waited.|Rest. . . .'],
  ['en', 'The bishop died in 304.[3]|His shrine came later.[4][5]|It still stands.¹|Or not.'],
  ['de', '»Kommst du? Ja!«, rief sie.|»Nein.«|Er ging.|Die … Hunde bellten.'],
  ['fr', '« Ça va ? »|Elle part.|« Je viens. Attends ! », dit-il.'],
  ['el', 'Περίμενε· ποιος ήρθε;|Ο κ. Νίκος.|Έφυγαν οι άλλοι και όλος ο κόσμος.|τώρα ησυχία.'],
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

  it('takes a list with roman numbers or letters in brackets apart', () => {
    expect(sentencesOf('I. Buy less II. Buy green III. Buy fair', 'en')).toHaveLength(3)
    expect(sentencesOf('[A] Buy less. [B] Buy green. [C] Buy fair.', 'en')).toHaveLength(3)
    expect(sentencesOf('A. Berg has met B. Holm.', 'en')).toHaveLength(1)
    expect(sentencesOf('We do: a) buy less; b) buy green; c) buy fair.', 'en')).toHaveLength(1)
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

  const golden = new URL('../../../../../shared/data/segmentation/golden-eu-odd.json', import.meta.url)
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
