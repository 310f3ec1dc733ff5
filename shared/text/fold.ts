/** Letters that Unicode does not take apart into a base letter and a mark. */
const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
}
const SPECIAL_LETTER = new RegExp(`[${Object.keys(SPECIAL).join('')}]`, 'g')
const ONLY_ASCII = /^[a-z0-9 ]*$/

/**
 * The form of a text that comparing and searching use: lower case, without accents, punctuation as single spaces.
 * `Allerød – Køge` and `allerod koge` fold to the same. Idempotent.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  const plain = ONLY_ASCII.test(lower)
    ? lower
    : lower
        .normalize('NFKD')
        .replaceAll(/\p{M}+/gu, '')
        .toLowerCase()
        .replaceAll(SPECIAL_LETTER, (letter) => SPECIAL[letter] ?? letter)
        .replaceAll(/['’`´]/g, '')
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
  return plain.replaceAll(/ {2,}/g, ' ').trim()
}

/** The words a search looks for; each must occur. */
export function searchWords(query: string): readonly string[] {
  const folded = fold(query)
  return folded === '' ? [] : folded.split(' ')
}

/**
 * A string whose plain code-unit order is the alphabetical order people expect, as an IndexedDB key needs it. The name
 * itself follows after a separator, so that names folding alike keep a stable order.
 */
export function sortKey(name: string): string {
  return `${fold(name)}\u0001${name}`
}
