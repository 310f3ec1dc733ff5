import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergePolicy } from '../../../shared/model/entities.ts'
import { pageStatuses } from '../../../shared/model/page.ts'
import { recruitmentStages } from '../../../shared/model/recruitment.ts'
import { applyFields, mergeFields, type Fields } from '../../../shared/sync/merge.ts'
import { sameField, sameSet } from '../../../shared/sync/merge-values.ts'

const word = fc.constantFrom('a', 'b', 'c', 'd')
const instant = fc.constantFrom('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z')
const lines = fc.array(word, { maxLength: 6 }).map((list) => list.join('\n'))

/** Fields of every policy, with the type whose rules they follow. */
const shapes: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
  organisation: {
    name: word,
    phone: fc.option(word),
    employees: fc.record({ value: fc.integer({ min: 0, max: 3 }), source: word }),
    tags: fc.uniqueArray(word),
    note: lines,
    updatedAt: instant,
  },
  recruitment: {
    stage: fc.constantFrom(...recruitmentStages),
    stageSince: instant,
    nextStep: fc.option(word),
  },
  participantPage: { status: fc.constantFrom(...pageStatuses), targetLocales: fc.uniqueArray(word), title: word },
  legalBasis: { withdrawnOn: fc.option(instant), evidence: word },
  pageEdition: { html: word, title: word, approvedAt: instant },
  segment: { source: word, sourceHash: word, order: fc.integer({ min: 0, max: 2 }) },
}

/** Fields that commands only ever write together with the one they describe. */
const followers: Readonly<Record<string, { readonly head: string; readonly fields: Fields }>> = {
  recruitment: { head: 'stage', fields: { stageSince: '2025-12-01T00:00:00Z' } },
  segment: { head: 'source', fields: { sourceHash: 'before' } },
  pageEdition: { head: 'approvedAt', fields: { html: 'before', title: 'before' } },
}

const edits = fc.constantFrom(...Object.keys(shapes)).chain((type) => {
  const shape = shapes[type] ?? {}
  const patch = fc.record(shape, { requiredKeys: [] })
  return fc
    .record({
      whole: fc.record(shape),
      mine: patch,
      theirs: patch,
      described: fc.tuple(fc.record(shape), fc.record(shape)),
    })
    .map(({ whole, mine, theirs, described }) => {
      const base = applyFields({}, { ...whole, ...followers[type]?.fields })
      return {
        type,
        base,
        mine: together(type, base, mine, described[0]),
        theirs: together(type, base, theirs, described[1]),
      }
    })
})

function together(type: string, base: Fields, patch: Fields, described: Fields): Fields {
  const group = followers[type]
  if (!group) return patch
  const moved = group.head in patch && !sameField(patch[group.head], base[group.head])
  const names = Object.keys(group.fields)
  const rest = Object.entries(patch).filter(([field]) => !names.includes(field))
  return Object.fromEntries([...rest, ...(moved ? names.map((name) => [name, described[name]] as const) : [])])
}

/** What a patch really changes: a desk sends nothing else. */
function changesOf(base: Fields, patch: Fields): Fields {
  return Object.fromEntries(Object.entries(patch).filter(([field, value]) => !sameField(base[field], value)))
}

function equal(type: string, field: string, a: unknown, b: unknown): boolean {
  return mergePolicy(type, field) === 'set' ? sameSet(a, b) : sameField(a, b)
}

function settings(numRuns: number) {
  return { numRuns }
}

describe('the laws of the merge', () => {
  it('takes every patch as it is when nobody else changed anything', () => {
    fc.assert(
      fc.property(edits, ({ type, base, mine }) => {
        const patch = changesOf(base, mine)
        const outcome = mergeFields({ type, base, mine: patch, theirs: base })
        expect(outcome.conflicts).toEqual([])
        const expected = applyFields(base, patch)
        for (const field of Object.keys({ ...base, ...patch })) {
          expect(equal(type, field, outcome.merged[field], expected[field]), field).toBe(true)
        }
      }),
      settings(500),
    )
  })

  it('reaches the same values and the same conflicts in either order of arrival', () => {
    fc.assert(
      fc.property(edits, ({ type, base, mine, theirs }) => {
        const [one, two] = [changesOf(base, mine), changesOf(base, theirs)]
        const forth = mergeFields({ type, base, mine: one, theirs: applyFields(base, two) })
        const back = mergeFields({ type, base, mine: two, theirs: applyFields(base, one) })
        const clashing = forth.conflicts.map((clash) => clash.field).toSorted()
        expect(back.conflicts.map((clash) => clash.field).toSorted()).toEqual(clashing)
        const undecided = new Set([...clashing, ...followersOf(type, clashing)])
        for (const field of Object.keys({ ...base, ...one, ...two })) {
          if (undecided.has(field)) continue
          expect(equal(type, field, forth.merged[field], back.merged[field]), field).toBe(true)
        }
      }),
      settings(2_000),
    )
  })

  it('changes nothing when a patch that went in comes again', () => {
    fc.assert(
      fc.property(edits, ({ type, base, mine, theirs }) => {
        const patch = changesOf(base, mine)
        const first = mergeFields({ type, base, mine: patch, theirs: applyFields(base, changesOf(base, theirs)) })
        fc.pre(first.conflicts.length === 0)
        const second = mergeFields({ type, base, mine: patch, theirs: first.merged })
        const moved = second.changed.filter((field) => !equal(type, field, second.merged[field], first.merged[field]))
        expect(moved).toEqual([])
      }),
      settings(1_000),
    )
  })

  it('loses no scalar: each value of a patch is applied, kept in a conflict, or equal already', () => {
    fc.assert(
      fc.property(edits, ({ type, base, mine, theirs }) => {
        const patch = changesOf(base, mine)
        const outcome = mergeFields({ type, base, mine: patch, theirs: applyFields(base, changesOf(base, theirs)) })
        for (const field of ['name', 'phone', 'employees', 'nextStep', 'evidence', 'order', 'source']) {
          if (!(field in patch)) continue
          const kept = outcome.conflicts.some((clash) => clash.field === field && sameField(clash.mine, patch[field]))
          expect(kept || sameField(outcome.merged[field], patch[field]), field).toBe(true)
        }
      }),
      settings(1_000),
    )
  })

  it('never touches a field that no patch holds', () => {
    fc.assert(
      fc.property(edits, ({ type, base, mine, theirs }) => {
        const record = applyFields(base, theirs)
        const outcome = mergeFields({ type, base, mine: changesOf(base, mine), theirs: record })
        for (const field of outcome.changed) expect(Object.keys(mine)).toContain(field)
      }),
      settings(500),
    )
  })
})

/** A conflict about a head leaves what describes it with the value that stands. */
function followersOf(type: string, heads: readonly string[]): readonly string[] {
  const group = followers[type]
  return group && heads.includes(group.head) ? Object.keys(group.fields) : []
}
