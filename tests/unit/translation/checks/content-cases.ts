import type { Cases } from './case.ts'

const tender = { term: { text: 'contracting authority' }, expected: ['Auftraggeber', 'Beschaffer'] }

/** What a text says: figures, names, terms, the language itself. */
export const contentCases = {
  numbers: {
    pass: [
      ['2,644 lamps', '2.644 Lampen', 'de'],
      ['2,644 lamps', '2 644 lampes', 'fr'],
      ['2,644 lamps', '2\u202f644 lampes', 'fr'],
      ['2,644 lamps', '2644 lampas', 'lv'],
      ['1,234,567.5 tonnes', '1.234.567,5 Tonnen', 'de'],
      ['2.5 million', '2,5 Millionen', 'de'],
      ['2.5 million people', '2 500 000 personnes', 'fr'],
      ['205k inhabitants', '205.000 indbyggere', 'da'],
      ['3 schools', 'drei Schulen', 'de'],
      ['three schools', '3 escolas', 'pt'],
      ['12 schools', 'divpadsmit skolas', 'lv'],
      ['the 20th century', 'le XXe siècle', 'fr'],
      ['2.50 %', '2,5 %', 'it'],
      ['Directive 2014/24/EU, Art. 7', 'Direktīvas 2014/24/ES 7. pants', 'lv'],
      ['CO2 savings', 'Einsparungen beim Kohlendioxid', 'de'],
      ['12 May 2024', '12/05/2024', 'fr'],
      ['May 12, 2024', '12. Mai 2024', 'de'],
      ['See www.example.org/2020', 'Siehe www.example.org/2021', 'de'],
      ['2.644 kg', '2,644 kg', 'de'],
      ['twenty schools, a hundred buses', '20 Schulen, 100 Busse', 'de'],
      ['a dozen schools', '12 skoler', 'da'],
      ['Call +49 761 368 920', 'Appelez le +49 761 36 89 20', 'fr'],
      ['from 9 am to 5 pm', 'von 9 bis 17 Uhr', 'de'],
      ['Version 2.5', 'Version 2.5', 'de'],
      ['2.5 million', '2.5 Millionen', 'de-CH'],
      ['5 m wide', '5 Meter breit', 'de'],
      ['48 million', '48 millió', 'hu'],
      ['1 million', 'eine Million', 'de'],
      ['8 buses', 'otto autobus', 'it'],
      ['2,644 lamps', '2.644 λαμπτήρες', 'el'],
    ],
    fail: [
      ['2,644 lamps', '2,644 Lampen', 'de'],
      ['2,644 lamps', '2.464 Lampen', 'de'],
      ['205,000 inhabitants', '25 000 habitants', 'fr'],
      ['In 2021 and 2022', 'I 2021', 'da'],
      ['30 schools', '31 skola', 'lv'],
      ['Lamps', '12 lampade', 'it'],
      ['2.5 tonnes', '25 Tonnen', 'de'],
      ['48 million', '48 mil milhões', 'pt'],
      ['48 million lamps', '48 Lampen', 'de'],
      ['1.5 million people', '1.5 Millionen Menschen', 'de'],
      ['12.5% of it', '12.5 % de cela', 'fr'],
      ['Call +49 761 368 920', 'Ring til +49 761 368 902', 'da'],
      ['2 lamps', 'lamper på toget', 'da'],
      ['10 lamps', 'Lampen im Tender', 'de'],
      ['15 schools', 'quinze et vingt écoles', 'fr'],
    ],
  },
  dates: {
    pass: [
      ['on 12 May 2024', 'am 12. Mai 2024', 'de'],
      ['on 12 May 2024', 'le 12/05/2024', 'fr'],
      ['on 1 March 2024', 'le 1er mars 2024', 'fr'],
      ['on 12 May 2024', '2024. gada 12. maijā', 'lv'],
      ['May 2024', '2024. gada maijs', 'lv'],
      ['on 12 May 2024', 'a 12 de maio de 2024', 'pt'],
      ['on 12 May 2024', '12.5.2024', 'fi'],
      ['on 12 May 2024', '12. toukokuuta 2024', 'fi'],
      ['on 12 May 2024', '2024. május 12-én', 'hu'],
      ['12 and 13 May 2024', '12. und 13. Mai 2024', 'de'],
      ['2024-05-12', '12 maja 2024', 'pl'],
      ['You may 20 times', 'Sie dürfen 20 Mal', 'de'],
      ['on 12 May 2024', '12 mei 2024', 'nl'],
      ['on 12 May 2024', '12 Μαΐου 2024', 'el'],
    ],
    fail: [
      ['on 12 May 2024', 'am 12. März 2024', 'de'],
      ['on 12 May 2024', 'am 13. Mai 2024', 'de'],
      ['on 12 May 2024', 'le 12/06/2024', 'fr'],
      ['on 12 May 2024', '2024. gada 12. martā', 'lv'],
      ['May 2024', 'giugno 2024', 'it'],
      ['12 May and 15 June 2024', '12. Juni und 15. Mai 2024', 'de'],
      ['by 1 January 2030', 'inden 1. juni 2030', 'da'],
    ],
  },
  currency: {
    pass: [
      ['€48 million', '48 Mio. €', 'de'],
      ['EUR 500', '500 euros', 'fr'],
      ['€48 million', '48 millions d’euros', 'fr'],
      ['500 euros', '500 eiro', 'lv'],
      ['€500', '500 ευρώ', 'el'],
      ['DKK 5,000', '5.000 kr.', 'da'],
      ['Regulation 2016/679 and European law', 'Verordnung 2016/679 und das Recht', 'de'],
      ['$20', '20 Dollar', 'de'],
      ['500 books', '500 livres', 'fr'],
      ['£500', '500 livres', 'fr'],
      ['DKK 5,000', '5.000 coronas danesas', 'es'],
    ],
    fail: [
      ['€48 million', '48 millions', 'fr'],
      ['€48 million', '48 Millionen Dollar', 'de'],
      ['DKK 5,000', '5.000 EUR', 'da'],
      ['500 lamps', '500 € Lampen', 'de'],
      ['£500', '500 zł', 'pl'],
    ],
  },
  percent: {
    pass: [
      ['30% of it', '30\u00a0% davon', 'de'],
      ['30 per cent', '30 %', 'fr'],
      ['30%', '30 Prozent', 'de'],
      ['30%', '30 procenti', 'lv'],
      ['5 to 10%', '5 bis 10 %', 'de'],
      ['30%', '30 pct.', 'da'],
    ],
    fail: [
      ['30% of it', '30 davon', 'de'],
      ['30 lamps', '30 % af lamperne', 'da'],
      ['30%', '30 euros', 'fr'],
    ],
  },
  email: {
    pass: [
      ['Write to info@example.org.', 'Schreiben Sie an info@example.org.', 'de'],
      ['INFO@example.org', 'info@example.org', 'fr'],
    ],
    fail: [
      ['Write to info@example.org.', 'Schreiben Sie an info@exemple.org.', 'de'],
      ['Write to info@example.org.', 'Rakstiet mums.', 'lv'],
    ],
  },
  url: {
    pass: [
      ['See https://example.org/en/report.', 'Siehe https://example.org/de/report.', 'de'],
      ['See www.example.org/', 'Voir https://www.example.org', 'fr'],
      ['See https://x.example/a?lang=en', 'Se https://x.example/a?lang=da', 'da'],
    ],
    fail: [
      ['See www.example.org/report', 'Siehe www.example.org/raport', 'de'],
      ['See www.example.org/report', 'Skatīt šeit', 'lv'],
    ],
  },
  glossary: {
    pass: [
      ['The contracting authority', 'Der Auftraggeber', 'de', { terms: [] }],
      ['The contracting authority', 'Ordregiveren', 'da'],
    ],
    fail: [
      ['The contracting authority', 'Die Vergabestelle', 'de', { terms: [{ kind: 'missing', ...tender }] }],
      ['Tender', 'Licitācija', 'lv', { terms: [{ kind: 'forbidden', term: { text: 'Licitācija' }, expected: [] }] }],
    ],
  },
  doNotTranslate: {
    pass: [
      ['EcoProcura', 'EcoProcura', 'de', { terms: [{ kind: 'missing', ...tender }] }],
      ['EcoProcura', 'EcoProcura', 'da'],
    ],
    fail: [
      [
        'EcoProcura',
        'ÖkoProcura',
        'de',
        { terms: [{ kind: 'translated', term: { text: 'EcoProcura' }, expected: [] }] },
      ],
      [
        'EcoProcura',
        'ØkoProcura',
        'da',
        { terms: [{ kind: 'translated', term: { text: 'EcoProcura' }, expected: [] }] },
      ],
    ],
  },
  fuzzyUnedited: {
    pass: [
      ['In 2023.', 'Im Jahr 2023.', 'de', { match: { score: 92, target: 'Im Jahr 2022.' }, isConfirmed: true }],
      ['In 2023.', 'I 2022.', 'da', { match: { score: 92, target: 'I 2022.' }, isConfirmed: false }],
      ['In 2023.', 'I 2023.', 'da', { match: { score: 100, target: 'I 2023.' }, isConfirmed: true }],
    ],
    fail: [
      ['In 2023.', 'Im Jahr 2022.', 'de', { match: { score: 92, target: 'Im Jahr 2022.' }, isConfirmed: true }],
      ['In 2023.', '2022. gadā.', 'lv', { match: { score: 80.7, target: '2022.  gadā. ' }, isConfirmed: true }],
    ],
  },
  untranslated: {
    pass: [
      ['The city buys green power for its schools.', 'Die Stadt kauft Ökostrom für ihre Schulen.', 'de'],
      ['Class A of the list', 'Klasse A der Liste', 'de'],
      ['The report is called The Future of Food.', 'Rapporten hedder The Future of Food og er på engelsk.', 'da'],
      ['The city buys power', 'Pilsēta pērk elektrību', 'lv'],
    ],
    fail: [
      ['The city buys all of its power from the sun.', 'Die Stadt buys all of its power from the sun.', 'de'],
      [
        'It is said that they will be there by the end of the year.',
        'It is said that they seront there by the end.',
        'fr',
      ],
      [
        'The schools in the city cook with food from the region.',
        'The skoler in the city cook with food from regionen.',
        'da',
      ],
    ],
  },
  sameAsSource: {
    pass: [
      ['Green public procurement', 'Umweltfreundliche Beschaffung', 'de'],
      ['Baden-Württemberg', 'Baden-Württemberg', 'fr'],
      ['Extra-Regio NUTS 2', 'Extra-Regio NUTS 2', 'lv'],
      ['Anna Schmidt', 'Anna Schmidt', 'da'],
      ['Јужнобанатска област', 'Јужнобанатска област', 'de'],
      ['Procura+', 'Procura+', 'de'],
      ['Public procurement', 'Public procurement', 'en-GB'],
    ],
    fail: [
      ['Green public procurement', 'Green public procurement', 'de'],
      ['The city buys it for its schools.', 'The city buys it for its schools.', 'fr'],
      ['Public  procurement rules', 'public procurement rules', 'lv'],
    ],
  },
  lengthRatio: {
    pass: [
      ['Suits', 'Herrenanzüge; Kostüme', 'de'],
      [
        'The city buys green power for all of its schools.',
        'La ville achète de l’électricité verte pour toutes ses écoles.',
        'fr',
      ],
      ['Food', 'Pārtika un pārtikas produkti', 'lv'],
    ],
    fail: [
      [
        'The city buys green power for all of its schools and kindergartens, and has done so since the strategy was adopted.',
        'Die Stadt kauft Ökostrom.',
        'de',
      ],
      [
        'The city buys power.',
        'La ville achète de l’électricité verte pour toutes ses écoles et ses crèches, et elle le fait depuis 2012.',
        'fr',
      ],
    ],
  },
} as const satisfies Record<string, Cases>
