import { afterEach, describe, expect, it } from 'vitest'
import { findSuccessor } from '../../../renderer/data/successor.ts'
import { recruitSuccessor } from '../../../renderer/features/recruitment/finding/commands/recruit-successor.ts'
import {
  removeView,
  renameView,
  saveView,
  updateView,
} from '../../../renderer/features/recruitment/finding/commands/saved-views.ts'
import { sameState, stateOfView, viewFields } from '../../../renderer/features/recruitment/finding/view-query.ts'
import { readView } from '../../../renderer/features/recruitment/search-params.ts'
import {
  createCustomField,
  editCustomField,
  orderCustomFields,
  retireCustomField,
} from '../../../renderer/features/settings/commands/custom-fields.ts'
import { inOrder } from '../../../shared/recruitment/custom-values.ts'
import { ok } from '../../../shared/result.ts'
import { memberId, newDesk, organisation, removeDesks } from '../data/support.ts'

afterEach(removeDesks)

const words = { reason: 'replaced', nextStep: 'take up' }

describe('own fields', () => {
  it('are added, renamed, ordered and retired, each as one step that can be undone', async () => {
    const { db, door } = newDesk()
    const draft = { name: 'Volume', kind: 'number', help: ' In euro ', options: [] } as const
    await createCustomField(door, draft, [])
    const [first] = await db.customField.toArray()
    if (first === undefined) throw new Error('no field')
    await createCustomField(door, { ...draft, name: 'Motto', kind: 'text', help: '' }, [first])
    await editCustomField(door, first, { ...draft, id: first.id, name: 'Purchases', kind: 'text' })
    const fields = async () => inOrder(await db.customField.toArray())
    expect((await fields()).map(({ name, kind, help }) => [name, kind, help])).toEqual([
      ['Purchases', 'number', 'In euro'],
      ['Motto', 'text', undefined],
    ])
    await orderCustomFields(door, (await fields()).map(({ id }) => id).toReversed())
    expect((await fields()).map(({ name }) => name)).toEqual(['Motto', 'Purchases'])
    await retireCustomField(door, first, true)
    expect((await db.customField.get(first.id))?.retiredAt).toBeDefined()
    for (let step = 0; step < 3; step++) await door.undo()
    expect((await fields()).map(({ name, retiredAt }) => [name, retiredAt])).toEqual([
      ['Volume', undefined],
      ['Motto', undefined],
    ])
    // They go to the other desks.
    expect((await db.outbox.toArray()).map(({ type }) => type)).toEqual(['customField', 'customField'])
  })
})

describe('saved lists', () => {
  it('hold what the list shows, follow its changes, and can be undone', async () => {
    const { db, door } = newDesk()
    const address = {
      q: 'stadt',
      stage: 'contacted',
      where: '{"match":"any","conditions":[{"field":"tags","is":"anyOf","values":["food"]}]}',
      group: 'nuts1',
      sort: '-population',
      cols: 'stage,tags',
    }
    const { query, columns } = readView(address)
    const saved = await saveView(door, 'Food', viewFields({ query, columns }), [])
    if (!saved.ok) throw new Error('not saved')
    expect(stateOfView(saved.value)).toEqual({ query, columns })

    const wider = { query: readView({ q: 'stadt' }).query, columns: undefined }
    expect(sameState(stateOfView(saved.value), wider)).toBe(false)
    await updateView(door, saved.value, viewFields(wider))
    await renameView(door, saved.value, 'Towns')
    const [stored] = await db.savedView.toArray()
    expect(stored?.name).toBe('Towns')
    expect(stored && sameState(stateOfView(stored), wider)).toBe(true)
    await removeView(door, saved.value)
    expect(await db.savedView.count()).toBe(0)
    for (let step = 0; step < 3; step++) await door.undo()
    const [again] = await db.savedView.toArray()
    expect(again && sameState(stateOfView(again), { query, columns })).toBe(true)
  })
})

describe('an abolished authority', () => {
  it('leads to its successor by number or name, in its own country first', async () => {
    const { door, db } = newDesk()
    await door.run({ key: 'test' }, async (writer) => {
      await writer.create('organisation', organisation('Chiltern', { country: 'GB', replacedBy: 'BUC' }))
      await writer.create('organisation', organisation('Other', { country: 'DE', nationalId: 'BUC' }))
      await writer.create('organisation', organisation('Buckinghamshire Council', { country: 'GB', nationalId: 'BUC' }))
      return ok(undefined)
    })
    const [chiltern] = await db.organisation.filter(({ name }) => name === 'Chiltern').toArray()
    if (chiltern === undefined) throw new Error('gone')
    expect((await findSuccessor(db, chiltern))?.name).toBe('Buckinghamshire Council')
    expect((await findSuccessor(db, { ...chiltern, replacedBy: 'BUCKINGHAMSHIRE council' }))?.name).toBe(
      'Buckinghamshire Council',
    )
    expect(await findSuccessor(db, { ...chiltern, replacedBy: 'Chiltern' })).toBeUndefined()
    expect(await findSuccessor(db, { ...chiltern, replacedBy: ' ' })).toBeUndefined()
  })

  it('gives way to its successor in one step, with those in charge', async () => {
    const { door, db } = newDesk()
    const made = await door.run({ key: 'test' }, async (writer) => {
      const old = await writer.create('organisation', organisation('Old', { replacedBy: 'New' }))
      const next = await writer.create('organisation', organisation('New'))
      await writer.create('recruitment', {
        id: old.id,
        organisationId: old.id,
        stage: 'contacted',
        stageSince: writer.now,
        ownerIds: [memberId],
      })
      return ok({ old, next })
    })
    if (!made.ok) throw new Error('not made')
    const { old, next } = made.value
    expect(await recruitSuccessor(door, old, next, words)).toEqual(ok(next.id))
    expect(await db.recruitment.get(old.id)).toMatchObject({ stage: 'notEligible', lostReason: 'replaced' })
    expect(await db.recruitment.get(next.id)).toMatchObject({
      stage: 'identified',
      nextStep: 'take up',
      ownerIds: [memberId],
    })
    await door.undo()
    expect(await db.recruitment.get(old.id)).toMatchObject({ stage: 'contacted' })
    expect(await db.recruitment.get(next.id)).toBeUndefined()
  })

  it('is left as it is where the successor objected', async () => {
    const { door, db } = newDesk()
    const made = await door.run({ key: 'test' }, async (writer) => {
      const old = await writer.create('organisation', organisation('Old', { replacedBy: 'New' }))
      const next = await writer.create('organisation', organisation('New'))
      const stage = { stage: 'objected', stageSince: writer.now } as const
      await writer.create('recruitment', { id: next.id, organisationId: next.id, ...stage })
      return ok({ old, next })
    })
    if (!made.ok) throw new Error('not made')
    const refused = await recruitSuccessor(door, made.value.old, made.value.next, words)
    expect(refused).toMatchObject({ ok: false, error: { code: 'finding.successorObjected' } })
    expect(await db.recruitment.get(made.value.old.id)).toBeUndefined()
  })
})
