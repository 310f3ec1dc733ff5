import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../shared/model/page.ts'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import { serialiseMarkup } from '../../../../shared/translation/markup.ts'
import { joinBlock, splitBlock, withoutCuts } from '../../../../shared/translation/segmenting/cut-block.ts'
import { CutPlaces } from '../../../../shared/translation/segmenting/cuts.ts'
import { keepCuts } from '../../../../shared/translation/segmenting/keep-cuts.ts'
import { blockText, segmentBlocks, segmentRanges } from '../../../../shared/translation/segmenting/segment-blocks.ts'
import { inlinesArbitrary } from '../inline-arbitrary.ts'

function paragraph(markup: string, id = 'p'): Block {
  return { id, kind: 'paragraph', markup }
}

function sentences(block: Block): string[] {
  return segmentBlocks({ blocks: [block] }, 'en').map(({ source }) => codedPlainText(source))
}

/** The block after a cut, or as it was where the cut is refused. */
function split(block: Block, order: number, offset: number): Block {
  const made = splitBlock(block, 'en', { order, offset })
  return made.ok ? made.value : block
}
function join(block: Block, order: number): Block {
  const made = joinBlock(block, 'en', order)
  return made.ok ? made.value : block
}

const words = fc.constantFrom(
  'Buy',
  'green.',
  'The',
  'city',
  'Dr.',
  'saves;',
  'money.',
  'Who',
  'pays?',
  '“Ja.”',
  '🌱',
  'ß',
)
const texts = fc.array(words, { minLength: 2, maxLength: 30 }).map((each) => each.join(' '))
const moves = fc.array(fc.record({ isSplit: fc.boolean(), order: fc.nat(12), offset: fc.nat(80) }), { maxLength: 8 })
const cutBlocks = fc
  .tuple(
    fc.oneof(
      texts.map((text) => paragraph(text)),
      inlinesArbitrary.map((tree) => paragraph(serialiseMarkup(tree))),
    ),
    moves,
  )
  .map(([block, steps]) =>
    steps.reduce((now, { isSplit, order, offset }) => (isSplit ? split(now, order, offset) : join(now, order)), block),
  )

describe('a cut by a person', () => {
  it('goes to the white space nearest to the cursor', () => {
    const block = paragraph('Buy green power; it saves money.')
    expect(sentences(split(block, 0, 18))).toEqual(['Buy green power;', 'it saves money.'])
    expect(sentences(split(block, 0, 0))).toEqual(['Buy', 'green power; it saves money.'])
    expect(sentences(split(block, 0, 999))).toEqual(['Buy green power; it saves', 'money.'])
  })

  it('is refused in a field, in a single word and inside a link', () => {
    const refused = { ok: false, error: { code: 'pages.cannot-split' } }
    const field: Block = { id: 'f', kind: 'field', field: 'title', markup: 'Green power' }
    expect(splitBlock(field, 'en', { order: 0, offset: 5 })).toEqual(refused)
    expect(splitBlock(paragraph('Green'), 'en', { order: 0, offset: 2 })).toEqual(refused)
    const link = paragraph('<a href="https://x.example/">Green power</a>')
    expect(splitBlock(link, 'en', { order: 0, offset: 5 })).toEqual(refused)
  })

  it('may divide a heading', () => {
    const heading: Block = { id: 'h', kind: 'heading', level: 2, markup: 'Power – and who pays' }
    expect(sentences(split(heading, 0, 7))).toEqual(['Power –', 'and who pays'])
  })

  it('joins what the rules took apart, but not two paragraphs', () => {
    const block = paragraph('See the A. B. Report. It is long.')
    expect(sentences(join(block, 0))).toHaveLength(1)
    expect(joinBlock(join(block, 0), 'en', 0)).toEqual({ ok: false, error: { code: 'pages.cannot-merge' } })
  })

  it('gives back the block as it was when it is split and joined, or joined and split', () => {
    fc.assert(
      fc.property(cutBlocks, fc.nat(12), fc.nat(80), (block, order, offset) => {
        const cut = splitBlock(block, 'en', { order, offset })
        fc.pre(cut.ok)
        if (!cut.ok) return
        const back = join(cut.value, order)
        expect(sentences(back)).toEqual(sentences(block))
        const [first] = segmentRanges(cut.value, 'en').slice(order)
        expect(sentences(split(back, order, (first?.to ?? 0) - (first?.from ?? 0)))).toEqual(sentences(cut.value))
      }),
    )
    const plain = paragraph('Buy green. It saves money.')
    expect(join(split(plain, 0, 4), 0)).toEqual(plain)
    expect(split(join(plain, 0), 0, 10)).toEqual(plain)
    expect(withoutCuts(join(plain, 0))).toEqual(plain)
  })

  it('leaves every word in exactly one segment, in order', () => {
    fc.assert(
      fc.property(cutBlocks, (block) => {
        const text = blockText(block)
        let at = 0
        for (const { from, to } of segmentRanges(block, 'en')) {
          expect(text.slice(at, from).trim()).toBe('')
          expect(to).toBeGreaterThan(from)
          at = to
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})

describe('cuts and later work on the text', () => {
  /** In no other text, so that only one edit can have led from the one to the other. */
  const edge = '\ue000'
  const where = (block: Block) => (block.cuts ?? []).map((cut) => new CutPlaces(blockText(block)).find(cut))

  it('stay where they are when the text changes anywhere but across them', () => {
    fc.assert(
      fc.property(
        cutBlocks,
        fc.nat(),
        fc.nat(8),
        fc.oneof(texts, fc.string({ unit: 'binary' })),
        (block, seed, length, typed) => {
          const before = blockText(block)
          const from = seed % (before.length + 1)
          const to = Math.min(before.length, from + length)
          const after = paragraph(
            serialiseMarkup([
              { kind: 'text', text: `${before.slice(0, from)}${edge}${typed}${edge}${before.slice(to)}` },
            ]),
          )
          const [kept] = keepCuts([block], [after])
          const was = where(block)
          const now = where(kept ?? after)
          const moved = blockText(after).length - before.length
          // Across, or close enough for the white space at the cut to have changed, anything goes.
          const isOpen = (at: number) => at >= from - 1 && at <= to + 1
          const expected = was.map((at, index) => {
            if (at === undefined || isOpen(at)) return now[index]
            return at < from ? at : at + moved
          })
          expect(now.slice(0, was.length)).toEqual(expected)
        },
      ),
    )
  })

  it('are found by the words around them where nobody could carry them over', () => {
    const block = split(paragraph('The city buys power for its schools; it saves a lot of money every year.'), 0, 36)
    const elsewhere = `Since 2014 all is new. ${block.markup.replace('every year', 'in each year')} And more.`
    expect(sentences({ ...block, markup: elsewhere })).toEqual([
      'Since 2014 all is new.',
      'The city buys power for its schools;',
      'it saves a lot of money in each year.',
      'And more.',
    ])
  })

  it('rest while the words around them are gone, and come back with them', () => {
    const block = split(paragraph('Buy green power; it saves money.'), 0, 17)
    const [emptied] = keepCuts([block], [paragraph('Wholly new.')])
    expect(emptied && sentences(emptied)).toEqual(['Wholly new.'])
    const [back] = keepCuts(emptied ? [emptied] : [], [paragraph(block.markup)])
    expect(back && sentences(back)).toEqual(['Buy green power;', 'it saves money.'])
  })

  it('tell equal places apart', () => {
    const line = 'We buy green power and we sell it; we save. '
    const block = split(paragraph(line.repeat(3)), 1, 34)
    expect(sentences(block).map((sentence) => sentence.length > 35)).toEqual([true, false, false, true])
  })

  it('go along when a paragraph is divided or joined with another', () => {
    const block = split(
      paragraph(
        'Nothing to see in the first of these. Buy green power for all schools; it saves money in the long run.',
      ),
      1,
      33,
    )
    const divided = keepCuts(
      [block],
      [
        paragraph('Nothing to see in the first of these.'),
        paragraph('Buy green power for all schools; it saves money in the long run.', 'q'),
      ],
    )
    expect(divided.flatMap(sentences)).toEqual(sentences(block))
    const joined = keepCuts(divided, [paragraph(divided.map(({ markup }) => markup).join(' '))])
    expect(joined.flatMap(sentences)).toEqual(sentences(block))
  })
})
