/** What an authority buys, in the forms the sentences below need: Latvian in the accusative plural. */
const goods = [
  ['lamps', 'Lampen', 'lamper', 'lampas'],
  ['buses', 'Busse', 'busser', 'autobusus'],
  ['computers', 'Computer', 'computere', 'datorus'],
  ['chairs', 'Stühle', 'stole', 'krēslus'],
  ['tables', 'Tische', 'borde', 'galdus'],
  ['uniforms', 'Uniformen', 'uniformer', 'formas'],
  ['meals', 'Mahlzeiten', 'måltider', 'maltītes'],
  ['printers', 'Drucker', 'printere', 'printerus'],
  ['bicycles', 'Fahrräder', 'cykler', 'velosipēdus'],
  ['windows', 'Fenster', 'vinduer', 'logus'],
  ['pumps', 'Pumpen', 'pumper', 'sūkņus'],
  ['trees', 'Bäume', 'træer', 'kokus'],
  ['tyres', 'Reifen', 'dæk', 'riepas'],
  ['telephones', 'Telefone', 'telefoner', 'tālruņus'],
  ['waste bins', 'Abfallbehälter', 'affaldsspande', 'atkritumu urnas'],
] as const

interface Parts {
  readonly good: string
  readonly count: string
  readonly year: number
}

type InFour = readonly ((parts: Parts) => string)[]

const patterns: readonly InFour[] = [
  [
    ({ year, count, good }) => `In ${year} the city bought ${count} ${good}.`,
    ({ year, count, good }) => `${year} kaufte die Stadt ${count} ${good}.`,
    ({ year, count, good }) => `I ${year} købte byen ${count} ${good}.`,
    ({ year, count, good }) => `${year}. gadā pilsēta nopirka ${count} ${good}.`,
  ],
  [
    ({ good }) => `The city tests ${good} every year.`,
    ({ good }) => `Die Stadt prüft ${good} jedes Jahr.`,
    ({ good }) => `Byen tester ${good} hvert år.`,
    ({ good }) => `Pilsēta katru gadu pārbauda ${good}.`,
  ],
  [
    ({ good }) => `Schools repair ${good} themselves.`,
    ({ good }) => `Schulen reparieren ${good} selbst.`,
    ({ good }) => `Skoler reparerer selv ${good}.`,
    ({ good }) => `Skolas pašas remontē ${good}.`,
  ],
  [
    ({ good }) => `The suppliers take back ${good} free of charge.`,
    ({ good }) => `Die Lieferanten nehmen ${good} kostenlos zurück.`,
    ({ good }) => `Leverandørerne tager ${good} gratis tilbage.`,
    ({ good }) => `Piegādātāji bez maksas pieņem atpakaļ ${good}.`,
  ],
  [
    ({ good }) => `When it buys ${good}, the city asks for an ecolabel.`,
    ({ good }) => `Wenn sie ${good} kauft, verlangt die Stadt ein Umweltzeichen.`,
    ({ good }) => `Når byen køber ${good}, kræver den et miljømærke.`,
    ({ good }) => `Pērkot ${good}, pilsēta prasa ekomarķējumu.`,
  ],
  [
    ({ year, count, good }) => `The city spent ${count} euros on ${good} in ${year}.`,
    ({ year, count, good }) => `${year} gab die Stadt ${count} Euro für ${good} aus.`,
    ({ year, count, good }) => `I ${year} brugte byen ${count} euro på ${good}.`,
    ({ year, count, good }) => `${year}. gadā pilsēta iztērēja ${count} eiro, pērkot ${good}.`,
  ],
  [
    ({ good }) => `Two neighbours buy ${good} together with the city.`,
    ({ good }) => `Zwei Nachbarn kaufen ${good} gemeinsam mit der Stadt.`,
    ({ good }) => `To naboer køber ${good} sammen med byen.`,
    ({ good }) => `Divi kaimiņi kopā ar pilsētu pērk ${good}.`,
  ],
  [
    ({ good }) => `Workshops sort ${good} for a second life.`,
    ({ good }) => `Werkstätten sortieren ${good} für ein zweites Leben.`,
    ({ good }) => `Værksteder sorterer ${good} til et nyt liv.`,
    ({ good }) => `Darbnīcas šķiro ${good} otrai dzīvei.`,
  ],
  [
    ({ good }) => `A guide explains how to choose ${good}.`,
    ({ good }) => `Ein Leitfaden erklärt, wie man ${good} auswählt.`,
    ({ good }) => `En vejledning forklarer, hvordan man vælger ${good}.`,
    ({ good }) => `Ceļvedis skaidro, kā izvēlēties ${good}.`,
  ],
  [
    ({ year, count, good }) => `By ${year} the city will replace ${count} ${good}.`,
    ({ year, count, good }) => `Bis ${year} ersetzt die Stadt ${count} ${good}.`,
    ({ year, count, good }) => `Inden ${year} udskifter byen ${count} ${good}.`,
    ({ year, count, good }) => `Līdz ${year}. gadam pilsēta nomainīs ${count} ${good}.`,
  ],
]

export const fourLanguages = ['en', 'de', 'da', 'lv'] as const
export type OneOfFour = (typeof fourLanguages)[number]

/** One sentence in four languages. */
export type Sentence = Readonly<Record<OneOfFour, string>>

/** That many sentences of a participant's page, at most 150, all different. */
export function sentencesInFour(count: number): readonly Sentence[] {
  return Array.from({ length: count }, (_, n) => {
    const pattern = patterns[n % patterns.length]
    const good = goods[Math.floor(n / patterns.length)]
    if (pattern === undefined || good === undefined) throw new Error(`there are no ${count} sentences`)
    const words = fourLanguages.map((language, at) => {
      const number = (1_200 + 130 * n).toLocaleString(language)
      return [language, pattern[at]?.({ good: good[at] ?? '', count: number, year: 2010 + (n % 14) })]
    })
    return Object.fromEntries(words) as Sentence
  })
}
