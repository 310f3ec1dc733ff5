import type { Cases } from './case.ts'

const bold = { codes: [{ kind: 'bold' as const }] }
const two = { codes: [{ kind: 'bold' as const }, { kind: 'link' as const, href: 'https://x.example/' }] }
const script = ['javascript', 'alert(1)'].join(':')

/** What would break the page, in several languages. */
export const blockingCases = {
  empty: {
    pass: [
      ['Yes', 'Ja', 'de'],
      ['Yes', 'Jā', 'lv'],
    ],
    fail: [
      ['Yes', '', 'de'],
      ['Yes', ' \u00a0 ', 'fr'],
      ['<1>Yes</1>', '<1> </1>', 'lv', bold],
    ],
  },
  codeMissing: {
    pass: [
      ['Buy <1>green</1>.', 'Kauft <1>grün</1>.', 'de', bold],
      ['<1>a</1> <2>b</2>', '<2>b</2> <1>a</1>', 'da', two],
    ],
    fail: [
      ['Buy <1>green</1>.', 'Kauft grün.', 'de', bold],
      ['Buy <1>green</1>.', 'Køb <1>grønt.', 'da', bold],
    ],
  },
  codeExtra: {
    pass: [
      ['Buy <1>green</1>.', 'Acheter <1>vert</1>.', 'fr', bold],
      ['Buy.', 'Pirkt.', 'lv'],
    ],
    fail: [
      ['Buy <1>green</1>.', 'Kauft <1>grün</1> <2>ein</2>.', 'de', bold],
      ['Buy green.', 'Køb <1>grønt</1>.', 'da'],
    ],
  },
  codeDouble: {
    pass: [
      ['<1>a</1> <2>b</2>', '<1>a</1> <2>b</2>', 'it', two],
      ['<1>a</1>', '<1>á</1>', 'pt', bold],
    ],
    fail: [
      ['Buy <1>green</1>.', 'Kauft <1>grün</1> <1>ein</1>.', 'de', bold],
      ['Buy <1>green</1>.', '<1>Køb</1> <1>grønt</1>.', 'da', bold],
    ],
  },
  codeNesting: {
    pass: [
      ['<1>a <2>b</2></1>', '<2>a <1>b</1></2>', 'de', two],
      ['<1>a</1> <2>b</2>', '<1>a</1> <2>b</2>', 'fr', two],
    ],
    fail: [
      ['<1>a</1> <2>b</2>', '<1>a <2>b</1></2>', 'de', two],
      ['<1>a</1>', '</1>a<1>', 'lv', bold],
    ],
  },
  unsafeLink: {
    pass: [
      ['<1>a</1>', '<1>b</1>', 'de', { codes: [{ kind: 'link', href: 'https://x.example/' }] }],
      ['<1>a</1>', '<1>b</1>', 'da', { codes: [{ kind: 'link', href: 'mailto:a@x.example' }] }],
    ],
    fail: [
      ['<1>a</1>', '<1>b</1>', 'de', { codes: [{ kind: 'link', href: script }] }],
      ['<1>a</1>', '<1>b</1>', 'fr', { codes: [{ kind: 'link', href: 'data:text/html,x' }] }],
    ],
  },
  unsafeMarkup: {
    pass: [
      ['Costs &lt; 5 %', 'Kosten &lt; 5 %', 'de'],
      ['The tag &lt;style&gt;', 'Das Element &lt;style&gt;', 'de'],
      ['The script and the form', 'Le script et le formulaire', 'fr'],
    ],
    fail: [
      ['Hello', 'Hallo &lt;script&gt;x()&lt;/script&gt;', 'de'],
      ['Hello', 'Bonjour &lt;b onclick="x()"&gt;', 'fr'],
      ['Hello', `Hej ${script}`, 'da'],
    ],
  },
  placeholder: {
    pass: [
      ['Dear {name}', 'Liebe {name}', 'de'],
      ['{{count}} of %s', '%s: {{ count }}', 'fr'],
      ['Saves 25 % of all', 'Sparer 25 % sammenlagt, 25 %s', 'da'],
      ['(a) {b}', '(a) {b}', 'lv'],
    ],
    fail: [
      ['Dear {name}', 'Liebe {nom}', 'de'],
      ['Cost: %s', 'Coût', 'fr'],
      ['Cost', 'Costo ${x}', 'it'],
      ['%1$s of %2$s', '%1$s von %1$s', 'de'],
      ['{{x}} lamps', '{x} lampas', 'lv'],
    ],
  },
  lengthLimit: {
    pass: [
      ['Title', 'Titel', 'de', { limit: 5 }],
      ['Title', 'e\u0301e\u0301', 'fr', { limit: 2 }],
      ['Long', 'So lang wie es will, ohne Grenze', 'de'],
    ],
    fail: [
      ['Title', 'Titel!', 'de', { limit: 5 }],
      ['<1>Hi</1>', '<1>Hei!</1>', 'fi', { ...bold, limit: 3 }],
    ],
  },
  controlCharacter: {
    pass: [
      ['a b', 'a\u00a0b', 'fr'],
      ['a b', 'ä b', 'de'],
    ],
    fail: [
      ['a b', 'a\tb', 'de'],
      ['a b', 'a \u202eb', 'fr'],
      ['a b', 'a\u0007 b', 'lv'],
    ],
  },
} as const satisfies Record<string, Cases>
