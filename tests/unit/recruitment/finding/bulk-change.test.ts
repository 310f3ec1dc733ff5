import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import {
  bulkValue,
  mayBeEmptied,
  organisationPatch,
  ownerPatch,
} from '../../../../shared/recruitment/finding/bulk-change.ts'
import { fold } from '../../../../shared/text/fold.ts'

const at = '2026-01-01T00:00:00.000Z'
const organisation = (more: Partial<Organisation> = {}): Organisation => ({
  id: '1',
  createdAt: at,
  updatedAt: at,
  rev: 0,
  name: 'Bonn',
  aliases: [],
  tags: [],
  country: 'DE',
  icleiMember: 'unknown',
  sharing: 'local',
  ...more,
})

describe('a change of many organisations', () => {
  it('sets a field, empties it, or fills it only where it is empty', () => {
    const set = { kind: 'edit', field: 'legalType', value: 'la', onlyEmpty: false } as const
    expect(organisationPatch(set, organisation())).toEqual({ legalType: 'la' })
    expect(organisationPatch(set, organisation({ legalType: 'la' }))).toBeUndefined()
    expect(organisationPatch({ ...set, onlyEmpty: true }, organisation({ legalType: 'cga' }))).toBeUndefined()
    expect(organisationPatch({ ...set, value: undefined }, organisation({ legalType: 'cga' }))).toEqual({
      legalType: null,
    })
    const member = { kind: 'edit', field: 'icleiMember', value: 'yes', onlyEmpty: true } as const
    expect(organisationPatch(member, organisation())).toEqual({ icleiMember: 'yes' })
    expect(organisationPatch(member, organisation({ icleiMember: 'no' }))).toBeUndefined()
  })

  it('takes only values that are one of the field', () => {
    expect(bulkValue('country', 'DK', [])).toBe('DK')
    expect(bulkValue('country', 'Atlantis', [])).toBeUndefined()
    expect(bulkValue('nuts', 'de13', [])).toBe('DE13')
    expect(bulkValue('sharing', 'local', [])).toBeUndefined()
    expect(bulkValue('custom:gone', 'x', [])).toBeUndefined()
    expect([mayBeEmptied('place'), mayBeEmptied('country')]).toEqual([true, false])
  })

  it('adds and takes away tags, never others, and says where there is nothing to do', () => {
    const tag = fc.constantFrom('Food', 'food ', 'ICT', 'Wärme', 'waerme', 'CO2')
    const tags = fc.uniqueArray(tag, { selector: fold })
    fc.assert(
      fc.property(tags, fc.array(tag), fc.array(tag), (before, add, remove) => {
        const patch = organisationPatch({ kind: 'tags', add, remove }, organisation({ tags: before }))
        const after = (patch?.tags as string[] | undefined) ?? before
        const has = (list: readonly string[], wanted: string) => list.some((each) => fold(each) === fold(wanted))
        for (const wanted of add) expect(has(after, wanted)).toBe(true)
        for (const unwanted of remove.filter((each) => !has(add, each))) expect(has(after, unwanted)).toBe(false)
        for (const other of before.filter((each) => !has(remove, each))) expect(after).toContain(other)
        expect(new Set(after.map(fold)).size).toBe(after.length)
        const again = organisationPatch({ kind: 'tags', add, remove: [] }, organisation({ tags: after }))
        expect(again).toBeUndefined()
      }),
    )
  })

  it('puts members in charge beside others, alone, or takes them off', () => {
    const recruitment = {
      id: '1',
      organisationId: '1',
      createdAt: at,
      updatedAt: at,
      rev: 0,
      stage: 'contacted',
      stageSince: at,
      ownerId: 'kim',
    } as const
    expect(ownerPatch({ kind: 'owner', how: 'add', memberId: 'lee' }, recruitment)).toEqual({
      ownerIds: ['kim', 'lee'],
      ownerId: null,
    })
    expect(ownerPatch({ kind: 'owner', how: 'add', memberId: 'kim' }, recruitment)).toBeUndefined()
    expect(ownerPatch({ kind: 'owner', how: 'set', memberId: 'lee' }, recruitment)?.ownerIds).toEqual(['lee'])
    expect(ownerPatch({ kind: 'owner', how: 'remove', memberId: 'kim' }, recruitment)?.ownerIds).toEqual([])
    expect(ownerPatch({ kind: 'owner', how: 'remove', memberId: 'kim' }, undefined)).toBeUndefined()
  })
})
