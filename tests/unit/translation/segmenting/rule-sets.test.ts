import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../shared/model/page.ts'
import type { SegmentationRules, SrxContent } from '../../../../shared/model/segmentation-rules.ts'
import { hasNewText, keepRules } from '../../../../shared/translation/segmenting/keep-rules.ts'
import { planRecut } from '../../../../shared/translation/segmenting/plan-recut.ts'
import {
  ruleCount,
  ruleSetsOf,
  rulesInUse,
  segmentationRulesId,
  splitterOf,
} from '../../../../shared/translation/segmenting/rule-sets.ts'
import { segmentBlocks, segmentRanges } from '../../../../shared/translation/segmenting/segment-blocks.ts'
import { sentencesOf } from '../../../../shared/translation/segmenting/split-sentences.ts'

/** Cuts English behind semicolons as well, and knows no other language. */
const content: SrxContent = {
  isCascading: false,
  languages: [{ name: 'English', rules: [{ isBreak: true, before: '[.;]', after: String.raw`\s` }] }],
  maps: [{ pattern: 'en.*', language: 'English' }],
}

function record(more: Partial<SegmentationRules> = {}): SegmentationRules {
  const stamps = { createdAt: '2026-03-01T08:00:00.000Z', updatedAt: '2026-03-01T08:00:00.000Z', rev: 0 }
  const own = { ...content, id: segmentationRulesId(content), fileName: 'house.srx', leftOut: [], leftOutCount: 0 }
  return { ...own, ...stamps, ...more }
}

const file = record()
const sets = ruleSetsOf([file])
const paragraph = (id: string, markup: string, rules?: string): Block => ({
  id,
  kind: 'paragraph',
  markup,
  ...(rules === undefined ? {} : { rules }),
})
const text = 'Ask early; buy less. Then wait.'

describe('rules for sentences from a file', () => {
  it('decide in the languages they know, and leave the others to the rules of the desk', () => {
    const splitter = splitterOf(file)
    expect(sentencesOf(text, 'en-GB', splitter)).toEqual(['Ask early;', 'buy less.', 'Then wait.'])
    expect(sentencesOf('Frag früh; kauf weniger. Dann warte.', 'de', splitter)).toHaveLength(2)
    expect(ruleCount(file, 'en')).toBe(1)
    expect(ruleCount(file, 'de')).toBe(0)
  })

  it('are in use since they were chosen last; without a choice the desk has its own', () => {
    const other = record({ id: '018f0000-0000-7000-8000-000000000001', chosenAt: '2026-03-02T08:00:00.000Z' })
    expect(rulesInUse([file])).toBeUndefined()
    expect(rulesInUse([file, other])).toBe(other)
    const later = record({ chosenAt: '2026-03-03T08:00:00.000Z' })
    expect(rulesInUse([other, later])).toBe(later)
    expect(rulesInUse([later, other])).toBe(later)
  })

  it('have an id that follows from what they say, whatever the file is called', () => {
    expect(segmentationRulesId(record({ fileName: 'copy.srx' }))).toBe(file.id)
    expect(segmentationRulesId({ ...content, isCascading: true })).not.toBe(file.id)
  })

  it('leave out a rule of another desk that could take for ever, and use the rest', () => {
    const [english] = content.languages
    const hostile = { isBreak: true, before: '(a+)+', after: 'b' }
    const rules = record({
      id: '018f0000-0000-7000-8000-000000000002',
      languages: [{ name: 'English', rules: [hostile, ...(english?.rules ?? [])] }],
    })
    expect(sentencesOf('Aaaa. Aaab.', 'en', splitterOf(rules))).toEqual(['Aaaa.', 'Aaab.'])
  })
})

describe('a block', () => {
  it('is cut by the rules it names, or by those of the desk where they are not here', () => {
    const blocks = [paragraph('a', text), paragraph('b', text, file.id)]
    expect(segmentBlocks({ blocks }, 'en', sets).map(({ blockId }) => blockId)).toEqual(['a', 'a', 'b', 'b', 'b'])
    expect(segmentBlocks({ blocks }, 'en')).toHaveLength(4)
  })

  it('keeps its rules through edits, and new text takes those in use', () => {
    const before = [paragraph('a', text), paragraph('b', text, file.id), paragraph('empty', '')]
    const after = [
      paragraph('a', 'Ask late; buy less.'),
      paragraph('b', 'Ask late; buy less.'),
      paragraph('empty', 'New.'),
      paragraph('new', 'Quite new; yes.'),
    ]
    const kept = (inUse: string | undefined) => keepRules(before, after, inUse).map(({ rules }) => rules)
    expect(kept(undefined)).toEqual([undefined, file.id, undefined, undefined])
    expect(kept(file.id)).toEqual([undefined, file.id, file.id, file.id])
  })

  it('that was divided is no new text', () => {
    const before = [paragraph('a', text)]
    const after = [paragraph('a', 'Ask early; buy less.'), paragraph('half', 'Then wait.')]
    expect(keepRules(before, after, file.id).map(({ rules }) => rules)).toEqual([undefined, undefined])
  })

  it('asks for the rules in use only where there is new text', () => {
    const before = [paragraph('a', text), paragraph('empty', '')]
    expect(hasNewText(before, [paragraph('a', 'Other.')])).toBe(false)
    expect(hasNewText(before, [paragraph('a', text), paragraph('b', 'New.')])).toBe(true)
    expect(hasNewText(before, [paragraph('empty', 'New.')])).toBe(true)
  })

  it('is never cut otherwise by choosing rules: an edit elsewhere leaves its sentences as they are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Ask;', 'buy.', 'Now', 'wait', '; '), { maxLength: 12 }), (words) => {
        const block = paragraph('a', words.join(' '))
        const [kept, added] = keepRules([block], [block, paragraph('z', 'Zebra; yes.')], file.id)
        expect(kept && segmentRanges(kept, 'en', sets)).toEqual(segmentRanges(block, 'en', sets))
        expect(added?.rules).toBe(file.id)
      }),
    )
  })
})

describe('cutting a page anew', () => {
  const section = (blocks: readonly Block[]) => [{ id: 's', blocks: [...blocks] }]

  it('names the paragraphs that would be cut otherwise, and into what', () => {
    const same = paragraph('same', 'One. Two.')
    const plan = planRecut(section([paragraph('a', text), same]), 'en', { sets, inUse: file.id })
    expect(plan).toMatchObject([
      {
        block: { id: 'a' },
        before: [{ text: 'Ask early; buy less.' }, { text: 'Then wait.' }],
        after: [{ text: 'Ask early;' }, { text: 'buy less.' }, { text: 'Then wait.' }],
      },
    ])
    expect(planRecut(section([same]), 'en', { sets, inUse: undefined })).toEqual([])
  })

  it('goes back to the rules of the desk', () => {
    const plan = planRecut(section([paragraph('a', text, file.id)]), 'en', { sets, inUse: undefined })
    expect(plan.map(({ after }) => after.map((each) => each.text))).toEqual([['Ask early; buy less.', 'Then wait.']])
  })
})
