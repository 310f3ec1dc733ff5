import { describe, expect, it } from 'vitest'
import type { PageSection } from '../../../../shared/model/page.ts'
import type { PackageRecords, PagePackage } from '../../../../shared/translation/exchange/page-package.ts'
import { planReturn, type LockablePage } from '../../../../shared/translation/exchange/return-plan.ts'
import { planSections, sectionChoice, sectionMark } from '../../../../shared/translation/exchange/section-plan.ts'
import { sourceHash } from '../../../../shared/translation/source-hash.ts'
import { pageHere, read, recordsOf, sendOut, sentence, target, uuid } from './page-out.ts'

const one = sentence(0, 'Buy green.')
const start = recordsOf([one], [target(one, 'Grün kaufen.')])

/** The page with other words in its only section. */
function saying(records: PackageRecords, source: string): PackageRecords {
  const [section] = records.sections
  if (!section) throw new Error('no section')
  return {
    ...records,
    sections: [{ ...section, blocks: [{ id: 'b', kind: 'paragraph', markup: source }] }],
    segments: records.segments.map((segment) => ({ ...segment, source, sourceHash: sourceHash(source, []) })),
  }
}

const first = saying(start, 'Buy green.')
const marks = ({ sections }: PackageRecords) => Object.fromEntries(sections.map((each) => [each.id, sectionMark(each)]))

async function packed(
  records: PackageRecords,
  direction: 'out' | 'back',
  sentSections?: Readonly<Record<string, string>>,
): Promise<PagePackage> {
  const file = await read(
    await sendOut(records, 'package', { direction, ...(sentSections === undefined ? {} : { sentSections }) }),
  )
  if (file.kind !== 'package') throw new Error('no package')
  return file.content
}

/** The page at a desk that had `received` by a package. */
function copy(records: PackageRecords, received: PackageRecords): LockablePage {
  const was = marks(received)
  const sections = records.sections.map((section): PageSection => {
    const asReceived = was[section.id]
    return asReceived === undefined ? section : { ...section, asReceived }
  })
  return { ...pageHere(records), sections }
}

describe('a second package of a page that is here already', () => {
  const changed = saying(first, 'Buy greener.')

  it('changes a section that only the other side has changed, unless a person keeps it', async () => {
    const planned = planSections(await packed(changed, 'out'), copy(first, first))
    expect(planned).toMatchObject([
      { change: 'changed', side: 'theirs', preset: 'theirs', before: 'Buy green.', after: 'Buy greener.' },
    ])
    const [section] = planned
    const made = new Map([[section?.sectionId ?? '', { choice: 'mine' as const, over: section?.mark ?? '' }]])
    expect(section && sectionChoice(section, made)).toBe('mine')
  })

  it('leaves alone what was changed here only, and asks about what both sides changed', async () => {
    const here = copy(saying(first, 'Buy local.'), first)
    expect(planSections(await packed(first, 'out'), here)).toEqual([])
    expect(planSections(await packed(changed, 'out'), here)).toMatchObject([{ side: 'both', preset: 'mine' }])
  })

  it('does not count a choice made over other words', async () => {
    const [section] = planSections(await packed(changed, 'out'), copy(first, first))
    const made = new Map([[section?.sectionId ?? '', { choice: 'theirs' as const, over: 'other words' }]])
    expect(section && sectionChoice(section, made)).toBe('mine')
  })

  it('adds what was added there and takes away what was taken away there', async () => {
    const [section] = first.sections
    if (!section) throw new Error('no section')
    const more = { ...section, id: uuid(50), kind: 'policy' as const }
    const longer = { ...first, sections: [section, more] }
    expect(planSections(await packed(longer, 'out'), copy(first, first))).toMatchObject([
      { sectionId: uuid(50), change: 'added', preset: 'theirs' },
    ])
    expect(planSections(await packed(first, 'out'), copy(longer, longer))).toMatchObject([
      { sectionId: uuid(50), change: 'removed', preset: 'theirs' },
    ])
  })

  it('holds its translations against the page as it will be', async () => {
    const content = await packed(changed, 'out')
    const here = copy(first, first)
    const by = { memberId: uuid(9), role: 'translator' } as const
    const plan = planReturn({ kind: 'package', content }, here, by)
    expect(plan.ok && plan.value.rows.map(({ source }) => source)).toEqual(['Buy greener.'])
    const [section] = planSections(content, here)
    const made = new Map([[section?.sectionId ?? '', { choice: 'mine' as const, over: section?.mark ?? '' }]])
    const kept = planReturn({ kind: 'package', content }, here, by, made)
    expect(kept.ok && kept.value.rows.map(({ source }) => source)).toEqual(['Buy green.'])
  })
})

describe('a package on its way back', () => {
  const abroad = saying(first, 'Buy greener.')

  it('proposes what was changed in the page there, and changes nothing by itself', async () => {
    expect(planSections(await packed(abroad, 'back', marks(first)), pageHere(first))).toMatchObject([
      { side: 'theirs', preset: 'mine', after: 'Buy greener.' },
    ])
  })

  it('says nothing of what was changed at home only', async () => {
    expect(planSections(await packed(first, 'back', marks(first)), pageHere(saying(first, 'Buy local.')))).toEqual([])
  })

  it('proposes every difference where it does not tell what was sent, but removes nothing', async () => {
    expect(planSections(await packed(abroad, 'back'), pageHere(first))).toMatchObject([{ side: 'unknown' }])
    expect(planSections(await packed({ ...first, sections: [] }, 'back'), pageHere(first))).toEqual([])
  })

  it('proposes a section that was added there, and one that was removed there', async () => {
    const [section] = first.sections
    if (!section) throw new Error('no section')
    const longer = { ...first, sections: [section, { ...section, id: uuid(50), kind: 'policy' as const }] }
    expect(planSections(await packed(longer, 'back', marks(first)), pageHere(first))).toMatchObject([
      { change: 'added', preset: 'mine' },
    ])
    expect(planSections(await packed(first, 'back', marks(longer)), pageHere(longer))).toMatchObject([
      { change: 'removed', preset: 'mine' },
    ])
  })
})
