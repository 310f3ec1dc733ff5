import type { Lexicon } from './lexicon.ts'

/** British ending → what the American dictionary has instead, with whatever follows. The longest first. */
const pairs: readonly (readonly [british: RegExp, american: string])[] = [
  [/isation/, 'ization'],
  [/is(e[ds]?|ers?|ing|able)$/, 'iz$1'],
  [/ys(e[ds]?|ers?|ing)$/, 'yz$1'],
  [/our/, 'or'],
  [/(t|b|ch)re(d|s|'s)?$/, '$1er$2'],
  [/ogue(s|d|'s)?$/, 'og$1'],
  [/ll(ed|ing|ers?)$/, 'l$1'],
  [/l(s|ment|ments)?$/, 'll$1'],
  [/ence(s)?$/, 'ense$1'],
  [/amme(s)?$/, 'am$1'],
  [/ae/, 'e'],
  [/ageing$/, 'aging'],
  [/sulph/, 'sulf'],
  [/mould/, 'mold'],
  [/plough/, 'plow'],
  [/cheque/, 'check'],
  [/tyre/, 'tire'],
  [/aluminium/, 'aluminum'],
  [/jewellery/, 'jewelry'],
]

/**
 * Whether a word is the British spelling of one the American dictionary has. The network writes British English; both
 * spellings are accepted, and keeping to one of them is for people.
 */
export function isBritishFor(word: string, lexicon: Lexicon): boolean {
  return pairs.some(([british, american]) => british.test(word) && lexicon.has(word.replace(british, american)))
}
