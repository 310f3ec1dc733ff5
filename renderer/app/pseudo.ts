/**
 * The pseudo-locale `en-XA`: English with accents, brackets and 35 % more length. Words that are not accented are not
 * translated; brackets that are cut off show where a longer language breaks the layout.
 */
const accents: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  d: 'ð',
  e: 'é',
  g: 'ĝ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  n: 'ñ',
  o: 'ö',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  w: 'ŵ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  G: 'Ĝ',
  H: 'Ĥ',
  I: 'Î',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ļ',
  N: 'Ñ',
  O: 'Ö',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  W: 'Ŵ',
  Y: 'Ý',
  Z: 'Ž',
}

/** What must stay as it is: `{{placeholders}}`, `$t(nested)` and `<1>tags</1>`. */
const kept = /(\{\{[^}]*\}\}|\$t\([^)]*\)|<\/?[A-Za-z0-9]+\/?>)/

export function pseudoText(text: string): string {
  const parts = text.split(kept)
  const words = parts.map((part, index) =>
    index % 2 === 1 ? part : part.replaceAll(/[A-Za-z]/g, (letter) => accents[letter] ?? letter),
  )
  const length = parts.reduce((sum, part, index) => sum + (index % 2 === 1 ? 0 : part.length), 0)
  // In groups, so that the added length wraps as words do.
  const more = '~'.repeat(Math.ceil(length * 0.35)).replaceAll(/~{6}(?=~)/g, '$& ')
  return `[${words.join('')}${more}]`
}

/** Strings at any depth of a locale file. */
export interface Words {
  readonly [key: string]: string | Words
}

export function pseudoWords(words: Words): Words {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudoText(value) : pseudoWords(value),
    ]),
  )
}
