import * as fc from 'fast-check'
import { normaliseInlines, type Inline } from '../../../shared/translation/inline.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom('a < b', '&amp;', '<1>', '</b>', 'Buy green. ', 'Dr. Who', '“Ja.” '),
)
const href = fc.constantFrom('https://example.org/', 'http://example.org/a?b=1&c=2', 'mailto:info@example.org')

/** Trees of text, bold, italic and links, links never inside links. */
export const inlinesArbitrary: fc.Arbitrary<Inline[]> = fc
  .letrec<{ outer: Inline; inner: Inline }>((tie) => {
    const plain = text.map((value): Inline => ({ kind: 'text', text: value }))
    const styled = (child: fc.Arbitrary<Inline>) =>
      fc
        .tuple(fc.constantFrom('bold' as const, 'italic' as const), fc.array(child, { maxLength: 3 }))
        .map(([kind, children]): Inline => ({ kind: 'code', code: { kind }, children }))
    const link = fc
      .tuple(href, fc.array(tie('inner'), { maxLength: 3 }))
      .map(([address, children]): Inline => ({ kind: 'code', code: { kind: 'link', href: address }, children }))
    return {
      inner: fc.oneof({ maxDepth: 4, withCrossShrink: true }, plain, styled(tie('inner'))),
      outer: fc.oneof({ maxDepth: 4, withCrossShrink: true }, plain, styled(tie('outer')), link),
    }
  })
  .outer.chain((first) => fc.constant([first]))
  .chain((first) => fc.tuple(fc.constant(first), fc.array(text, { maxLength: 2 })))
  .map(([first, texts]) =>
    normaliseInlines([...first, ...texts.map((value): Inline => ({ kind: 'text', text: value }))]),
  )
