import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/model/page.ts'
import { LIMITS } from '../../../shared/sync/wire.ts'
import { alignSegments } from '../../../shared/translation/segmenting/align-segments.ts'
import { normaliseInlines, type Inline } from '../../../shared/translation/inline.ts'
import {
  MAX_EDITION_BYTES,
  MAX_SECTION_BYTES,
  MAX_TRANSLATION_BYTES,
  sectionBytes,
  utf8Bytes,
} from '../../../shared/translation/section-size.ts'
import { segmentBlocks } from '../../../shared/translation/segmenting/segment-blocks.ts'
import { splitSentences } from '../../../shared/translation/segmenting/split-sentences.ts'

const section = '11111111-1111-5111-8111-111111111111'

/** Of the processor, not of the clock: other programs may be busy. */
function milliseconds(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  return process.cpuUsage(start).user / 1_000
}

describe('the size of a section', () => {
  it('is counted in the bytes that travel', () => {
    const encoder = new TextEncoder()
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(utf8Bytes(text)).toBe(encoder.encode(text).length)
      }),
    )
    const blocks: Block[] = [{ id: 'a', kind: 'paragraph', markup: 'Grün & Δ 🌱' }]
    expect(Math.abs(sectionBytes(blocks) - encoder.encode(JSON.stringify(blocks)).length)).toBeLessThanOrEqual(1)
  })

  it('leaves room in a push: for a section, for a translation, for the edition of a whole page', () => {
    for (const bytes of [MAX_SECTION_BYTES, MAX_TRANSLATION_BYTES, MAX_EDITION_BYTES]) {
      expect(bytes).toBeLessThan(LIMITS.pushBytes * 0.9)
    }
  })
})

describe('time that grows with the length of a text, not with its square', () => {
  it('to make the segments of thousands of equal lines, and to find them again', () => {
    const blocks = Array.from({ length: 6_000 }, (_, n): Block => ({
      id: `b${n}`,
      kind: 'bullet',
      markup: 'Buy green.',
    }))
    const drafts = segmentBlocks({ blocks }, 'en')
    const { create } = alignSegments(section, [], drafts)
    expect(new Set(create.map((segment) => segment.id)).size).toBe(6_000)
    const moved = drafts.slice(1)
    expect(milliseconds(() => alignSegments(section, [], drafts))).toBeLessThan(3_000)
    expect(milliseconds(() => alignSegments(section, create, moved))).toBeLessThan(3_000)
    expect(alignSegments(section, create, moved)).toEqual({ create: [], update: [], remove: [create[0]?.id] })
  })

  it('to split a text in which no stop ends a sentence', () => {
    const text = 'e.g. paper, '.repeat(40_000)
    expect(milliseconds(() => splitSentences(text, 'en'))).toBeLessThan(5_000)
  })

  it('to join thousands of words that are each bold of their own', () => {
    const words = Array.from({ length: 40_000 }, (): Inline => ({
      kind: 'code',
      code: { kind: 'bold' },
      children: [{ kind: 'text', text: 'green ' }],
    }))
    expect(milliseconds(() => expect(normaliseInlines(words)).toHaveLength(1))).toBeLessThan(3_000)
  })
})
