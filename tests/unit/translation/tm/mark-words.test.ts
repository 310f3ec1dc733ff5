import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { serialiseCoded } from '../../../../shared/translation/coded-text.ts'
import { markWords } from '../../../../shared/translation/tm/mark-words.ts'
import { sentenceArbitrary } from './units.ts'

/** What is marked, in brackets. */
function marked(coded: string, query: string): string {
  return markWords(coded, query)
    .map((piece) =>
      piece.kind === 'text'
        ? piece.isHit
          ? `[${piece.text}]`
          : piece.text
        : `${piece.kind === 'open' ? '<' : '</'}${piece.n}>`,
    )
    .join('')
}

describe('words of a concordance', () => {
  test.each([
    ['in any order and with any capitals', 'Buy Green paper', 'PAPER green', 'Buy [Green] [paper]'],
    ['as the beginning of longer ones', 'Beschaffung der Beschaffer', 'beschaff', '[Beschaffung] der [Beschaffer]'],
    ['never inside others', 'The lot of Pilot', 'lot', 'The [lot] of Pilot'],
    ['beside signs that are escaped', 'R&amp;D &lt;lot&gt;', 'lot', 'R&D <[lot]>'],
    ['within and across codes', '<1>Buy gr</1>een', 'green', '<1>Buy [gr]</1>[een]'],
    ['numbers as they are', 'Lot 12 of 123', '12', 'Lot [12] of 123'],
    ['each time', 'lot, lot', 'lot', '[lot], [lot]'],
    ['none where nothing is asked', 'Buy green', ' … ', 'Buy green'],
  ])('are marked %s', (_, coded, query, expected) => {
    expect(marked(coded, query)).toBe(expected)
  })

  test('leave the text as it was', () => {
    fc.assert(
      fc.property(sentenceArbitrary, fc.constantFrom('buy', 'gr', '12', 'the paper', ''), ({ source }, query) => {
        expect(serialiseCoded(markWords(source, query))).toBe(source)
      }),
    )
  })
})
