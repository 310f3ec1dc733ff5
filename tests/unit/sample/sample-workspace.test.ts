import { expect, test } from 'vitest'
import { entities, entityTypes } from '../../../shared/model/entities.ts'
import { recruitmentStages } from '../../../shared/model/recruitment.ts'
import { sectionKinds, type Segment, type Translation } from '../../../shared/model/page.ts'
import type { TmUnit } from '../../../shared/model/tm-unit.ts'
import { isOutdated, segmentStatus } from '../../../shared/translation/segment-status.ts'
import { sampleFocalPoint, sampleRecords } from '../../../renderer/features/first-run/sample/sample-records.ts'
import marlowmere from '../../../resources/sample-workspace/page-marlowmere.json'

const now = Date.UTC(2026, 4, 10, 10)
const memberId = '018f2f5e-3c0e-7d0b-9a51-0d5f5a3b7c11'
const records = sampleRecords(now, memberId)

function all<T>(type: keyof typeof records): readonly T[] {
  return (records[type] ?? []) as unknown as readonly T[]
}

test.each(entityTypes)('every %s fits its schema', (type) => {
  for (const record of records[type] ?? []) {
    const parsed = entities[type].schema.safeParse(record)
    expect(parsed.success ? [] : parsed.error.issues, JSON.stringify(record)).toEqual([])
  }
})

test('ids are unique, and the same whenever the sample is opened', () => {
  const ids = entityTypes.flatMap((type) => (records[type] ?? []).map((record) => `${type} ${record.id}`))
  expect(new Set(ids).size).toBe(ids.length)
  const later = sampleRecords(now + 86_400_000 * 400, memberId)
  expect(later.organisation?.map((each) => each.id)).toEqual(records.organisation?.map((each) => each.id))
})

test('it has about forty organisations, in every stage, each in the territory and marked as made up', () => {
  expect(all('organisation').length).toBeGreaterThanOrEqual(40)
  const stages = new Set(all<{ stage: string }>('recruitment').map((each) => each.stage))
  expect(recruitmentStages.filter((stage) => stage !== 'identified' && !stages.has(stage))).toEqual([])
  for (const organisation of all<{ country: string; tags: string[]; website?: string }>('organisation')) {
    expect(sampleFocalPoint.territory).toContain(organisation.country)
    expect(organisation.tags).toContain('sample')
    expect(organisation.website ?? 'https://x.example').toMatch(/\.example$/)
  }
})

test('four participants have a participation and a fee for the year', () => {
  expect(all('participation').length).toBe(4)
  const organisations = new Set(
    all<{ organisationId: string; year: number }>('membershipYear').map((each) => each.organisationId),
  )
  expect(organisations.size).toBe(4)
})

test('the page has all nine kinds of section', () => {
  expect(new Set(all<{ kind: string }>('pageSection').map((each) => each.kind))).toEqual(new Set(sectionKinds))
})

test('every sentence has one entry per language, so that translations meet their sentence', () => {
  const sections = all<{ id: string; order: number }>('pageSection').toSorted((a, b) => a.order - b.order)
  const perSection = sections.map(
    (section) => all<Segment>('segment').filter((each) => each.sectionId === section.id).length,
  )
  for (const locale of ['de', 'da'] as const) {
    expect(marlowmere.sections.map((section) => section.translations[locale].length)).toEqual(perSection)
  }
})

test('German and Danish stand in every state, one sentence is outdated, none is broken', () => {
  const segments = new Map(all<Segment>('segment').map((each) => [each.id, each]))
  const translations = all<Translation>('translation')
  const states = new Set(translations.map((each) => each.state))
  expect([...states].toSorted()).toEqual(['approved', 'draft', 'reviewed', 'translated'])
  expect(new Set(translations.map((each) => each.locale))).toEqual(new Set(['de', 'da']))
  const outdated = translations.filter((each) => {
    const segment = segments.get(each.segmentId)
    return segment !== undefined && isOutdated(segment, each)
  })
  expect(outdated.map((each) => each.locale)).toEqual(['de'])
  const untranslated = segments.size * 2 - translations.length
  expect(untranslated).toBeGreaterThan(5)
  for (const translation of translations) {
    const segment = segments.get(translation.segmentId)
    if (!segment || isOutdated(segment, translation)) continue
    const { hasBlockingFinding, findings } = segmentStatus(segment, translation)
    expect(hasBlockingFinding, `${translation.text} ${JSON.stringify(findings)}`).toBe(false)
  }
})

test('the memory knows every translation that somebody has read and found right', () => {
  const units = all<TmUnit>('tmUnit')
  const found = new Set(units.map(({ targetLocale, target }) => `${targetLocale} ${target}`))
  const segments = new Map(all<Segment>('segment').map((segment) => [segment.id, segment]))
  const read = all<Translation>('translation').filter((translation) => {
    const segment = segments.get(translation.segmentId)
    const isRead = translation.state === 'reviewed' || translation.state === 'approved'
    return isRead && segment !== undefined && !isOutdated(segment, translation)
  })
  expect(read.length).toBeGreaterThan(10)
  for (const { locale, text } of read) expect(found).toContain(`${locale} ${text}`)
  expect(units.every(({ contexts, origin }) => contexts.length > 0 && origin === 'human')).toBe(true)
})
