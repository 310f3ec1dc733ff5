import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dividePage, type PagePiece } from '../../../renderer/features/pages/preview/page-parts.ts'
import { element, text, type RenderNode } from '../../../shared/translation/render-tree.ts'

const sentence = (n: number): RenderNode => ({
  kind: 'segment',
  id: `s${n}`,
  isFallback: false,
  children: [text('Words.')],
})

/** A page of sections with so many paragraphs each. */
function pageOf(sections: readonly number[]): RenderNode {
  let n = 0
  const paragraphs = (count: number) => Array.from({ length: count }, () => element('p', [sentence((n += 1))]))
  return element('article', [
    element('h1', [sentence(0)]),
    ...sections.map((count) => element('section', [element('h2', [text('Head')]), ...paragraphs(count)])),
  ])
}

function together(pieces: readonly PagePiece[]): readonly RenderNode[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'part' ? piece.nodes : [{ ...piece.node, children: together(piece.parts) }],
  )
}

const partsIn = (pieces: readonly PagePiece[]): readonly Extract<PagePiece, { kind: 'part' }>[] =>
  pieces.flatMap((piece) => (piece.kind === 'part' ? [piece] : partsIn(piece.parts)))

describe('a page divided into parts', () => {
  it('is the same page when they are put together', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(90), { maxLength: 6 }), (sections) => {
        const nodes = [pageOf(sections)]
        expect(together(dividePage(nodes).pieces)).toEqual(nodes)
      }),
    )
  })

  it('has parts of a screen at most, and each sentence in one of them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(90), { maxLength: 6 }), (sections) => {
        const { pieces, partOf } = dividePage([pageOf(sections)])
        const parts = partsIn(pieces)
        expect(Math.max(0, ...parts.map(({ weight }) => weight))).toBeLessThanOrEqual(16)
        expect(partOf.size).toBe(sections.reduce((sum, count) => sum + count, 1))
        expect(new Set(partOf.values())).toEqual(
          new Set(parts.filter(({ weight }) => weight > 0).map(({ key }) => key)),
        )
      }),
    )
  })

  it('leaves a long list whole: its lines are numbered and belong together', () => {
    const list = element(
      'ul',
      Array.from({ length: 40 }, (_, n) => element('li', [sentence(n)])),
    )
    const { pieces } = dividePage([element('article', [list])])
    expect(partsIn(pieces).map(({ nodes }) => nodes)).toEqual([[list]])
  })
})
