import type { Cases } from './case.ts'

/** How a text is written: letters, marks and gaps. */
export const formCases = {
  mojibake: {
    pass: [
      ['Munich', 'München', 'de'],
      ['River', 'Å, ån og åen', 'da'],
      ['The letter A', 'Stora Å…', 'sv'],
      ['São Paulo', 'NÃO há', 'pt'],
      ['Île', 'Île d’Âge', 'fr'],
    ],
    fail: [
      ['Munich', 'MÃ¼nchen', 'de'],
      ['It’s', 'lâ€™eau', 'fr'],
      ['Riga', 'RÄ«ga', 'lv'],
      ['Munich', 'M\ufffdnchen', 'de'],
    ],
  },
  mixedScript: {
    pass: [
      ['Sofia', 'София', 'bg'],
      ['5 µm', '5 μm', 'de'],
      ['The Greek Ελλάδα', 'Das griechische Ελλάδα', 'de'],
      ['10 kΩ', '10 kΩ', 'fr'],
    ],
    fail: [
      ['When', 'Lorsquе', 'fr'],
      ['City', 'Stаdt', 'de'],
      ['City', 'Πoλη', 'el'],
    ],
  },
  doubledWord: {
    pass: [
      ['people who buy them', 'Menschen, die die Dinge kaufen', 'de'],
      ['we meet', 'nous nous réunissons', 'fr'],
      ['Bora Bora', 'Bora Bora', 'da'],
      ['it is said that that is so', 'man siger at det det er', 'da'],
      ['Step by step', 'Soli pa solim', 'lv'],
    ],
    fail: [
      ['in the city', 'in der Stadt Stadt', 'de'],
      ['of the system', 'di di un sistema', 'it'],
      ['the city', 'La la ville', 'fr'],
      ['or not', 'eller eller ikke', 'da'],
    ],
  },
  brackets: {
    pass: [
      ['the plan (of 2020) applies', 'der Plan (von 2020) gilt', 'de'],
      ['a) first', 'a) erstens', 'de'],
      ['begins (here', 'beginnt (hier', 'de'],
      ['(article 5(3))', '[article 5, paragraphe 3]', 'fr'],
    ],
    fail: [
      ['the plan (of 2020) applies', 'der Plan (von 2020 gilt', 'de'],
      ['the plan', 'le plan)', 'fr'],
      ['[a]', '[a)', 'lv'],
    ],
  },
  quotes: {
    pass: [
      ['“so”', '„so“', 'de'],
      ['"so"', '»so«', 'de'],
      ['“so”', '«\u00a0ainsi\u00a0»', 'fr'],
      ['“so”', '”så”', 'da'],
      ['“so”', '„tā”', 'lv'],
      ['a 24" screen', 'ein 24"-Schirm', 'de'],
      ['“so”', '«così»', 'it'],
      ['it’s', 'l’eau', 'fr'],
    ],
    fail: [
      ['"so"', '"so"', 'de'],
      ['“so”', '“so”', 'de'],
      ['“so”', '„ainsi“', 'fr'],
      ['"so"', '"tā"', 'lv'],
      ['“so”', '„så"', 'da'],
    ],
  },
  spacing: {
    pass: [
      ['Who pays?', 'Qui paie\u202f?', 'fr'],
      ['Who pays?', 'Qui paie\u00a0?', 'fr'],
      ['Note: yes', 'Note\u00a0: oui', 'fr'],
      ['“so”', '«\u00a0ainsi\u00a0»', 'fr'],
      ['At 10:30', 'À 10:30', 'fr'],
      ['Who pays?', 'Wer zahlt?', 'de'],
      ['30%', '30\u00a0%', 'de'],
      ['30%', '30%', 'it'],
      ['30%', '30 %', 'de'],
      ['See https://x.example/a;b', 'Siehe https://x.example/a;b', 'de'],
      ['Who pays?', 'Qui paie?', 'fr-CA'],
      ['1,5', '1,5', 'de'],
    ],
    fail: [
      ['Who pays?', 'Qui paie?', 'fr'],
      ['Who pays?', 'Qui paie ?', 'fr'],
      ['Who pays for “it”?', 'Qui paie pour “cela” ?', 'fr'],
      ['“so”', '«ainsi»', 'fr'],
      ['Note: yes', 'Note: oui', 'fr'],
      ['Who pays?', 'Wer zahlt ?', 'de'],
      ['one, two', 'eins,zwei', 'de'],
      ['It is. So it is.', 'Det passer.Sådan er det.', 'da'],
      ['one, two', 'viens , divi', 'lv'],
      ['( one )', '( uno )', 'it'],
      ['30%', '30%', 'de'],
    ],
  },
  doubleSpace: {
    pass: [
      ['the city', 'die Stadt', 'de'],
      ['the city', ' la ville ', 'fr'],
    ],
    fail: [
      ['the city', 'die  Stadt', 'de'],
      ['the city', 'la \u00a0ville', 'fr'],
    ],
  },
  endPunctuation: {
    pass: [
      ['Who pays?', 'Ποιος πληρώνει;', 'el'],
      ['It pays.', 'Es lohnt sich.', 'de'],
      ['Lamps, tables etc.', 'Lampen, Tische usw.', 'de'],
      ['Lamps, tables and so on', 'Lampen, Tische usw.', 'de'],
      ['And more …', 'Und mehr...', 'de'],
      ['“It pays.”', '« Cela paie. »', 'fr'],
      ['Title', 'Titel', 'da'],
    ],
    fail: [
      ['Who pays?', 'Wer zahlt.', 'de'],
      ['It pays.', 'Cela paie', 'fr'],
      ['Title', 'Virsraksts.', 'lv'],
      ['Who pays?', 'Ποιος πληρώνει?', 'el', { sourceLocale: 'en' }],
      ['Highlights:', 'Højdepunkter.', 'da'],
    ],
  },
} as const satisfies Record<string, Cases>
