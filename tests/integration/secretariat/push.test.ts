import { expect, it } from 'vitest'
import { randomIds } from '../../../shared/ids.ts'
import { digestOf } from '../../../shared/sync/digest.ts'
import { onEachBackend } from './backends.ts'
import { createOp, dataOf, deleteOp, enrolDesk, organisationFields, shareOrganisation, updateOp } from './desk.ts'

onEachBackend('pushing', (backend) => {
  /** Two desks of one focal point that hold the same organisation. */
  async function twoDesks(fields: Record<string, unknown> = {}) {
    const ada = await enrolDesk(backend().service, { memberName: 'Ada' })
    const bo = await enrolDesk(backend().service, { memberName: 'Bo', focalPointId: ada.enrolled.focalPointId })
    return { ada, bo, organisation: await shareOrganisation(ada, 'Aarhus', fields) }
  }

  it('stores a new record and shows it, complete, to every desk of the focal point', async () => {
    const { ada, bo, organisation } = await twoDesks({ somethingNewer: { kept: ['as', 'it', 'is'] } })
    const mine = dataOf((await ada.pull()).items, organisation.id)
    expect(mine).toMatchObject({ ...organisationFields('Aarhus'), id: organisation.id, rev: organisation.rev })
    expect(mine).toMatchObject({ somethingNewer: { kept: ['as', 'it', 'is'] } })
    expect(dataOf((await bo.pull()).items, organisation.id)).toEqual(mine)
  })

  it('applies an op once when its answer was lost and it is sent again, under any key', async () => {
    const { ada, organisation } = await twoDesks()
    const op = updateOp('organisation', organisation.id, organisation.rev, { phone: '1' })
    const [first] = await ada.push([op], 'key')
    const [second] = await ada.push([op], 'key')
    const [third] = await ada.push([op], 'another key')
    expect(first?.outcome).toBe('applied')
    expect(second).toEqual({ ...first, outcome: 'duplicate' })
    expect(third).toEqual(second)
    expect(await ada.push([op, op])).toEqual([second, second])
  })

  it('applies an op once when it arrives many times at the same moment', async () => {
    const { ada } = await twoDesks()
    const before = await ada.pull()
    const op = createOp('organisation', organisationFields('Once'))
    const answers = (await Promise.all(Array.from({ length: 8 }, () => ada.push([op])))).flat()
    expect(answers.filter((answer) => answer.outcome === 'applied')).toHaveLength(1)
    expect(answers.filter((answer) => answer.outcome === 'duplicate')).toHaveLength(7)
    expect(new Set(answers.map((answer) => answer.rev)).size).toBe(1)
    expect((await ada.pull(before.state)).items).toHaveLength(1)
  })

  it('refuses another change under an id that was used', async () => {
    const { ada, organisation } = await twoDesks()
    const op = updateOp('organisation', organisation.id, organisation.rev, { phone: '1' })
    await ada.push([op])
    const [result] = await ada.push([{ ...op, patch: { phone: '2' } }])
    expect(result).toMatchObject({ outcome: 'rejected', reason: { code: 'op.invalid', params: { field: 'opId' } } })
  })

  it('merges edits of different fields made apart', async () => {
    const { ada, bo, organisation } = await twoDesks({ tags: ['a', 'b'] })
    await ada.push([
      updateOp('organisation', organisation.id, organisation.rev, { phone: '1', tags: ['b'] }, { tags: ['a', 'b'] }),
    ])
    const edit = { place: 'Aarhus C', tags: ['a', 'b', 'c'] }
    const [result] = await bo.push([
      updateOp('organisation', organisation.id, organisation.rev, edit, { tags: ['a', 'b'] }),
    ])
    expect(result).toMatchObject({ outcome: 'merged', data: { phone: '1', place: 'Aarhus C', tags: ['b', 'c'] } })
    expect(dataOf((await ada.pull()).items, organisation.id)).toEqual(result?.data)
  })

  it('keeps both values of a clash as a record that says who, and applies the rest', async () => {
    const { ada, bo, organisation } = await twoDesks({ phone: '0' })
    const { id, rev } = organisation
    await ada.push([
      { ...updateOp('organisation', id, rev, { phone: '1' }, { phone: '0' }), at: '2026-05-02T08:00:00.000Z' },
    ])
    const clash = updateOp('organisation', id, rev, { phone: '2', place: 'Aarhus C' }, { phone: '0' })
    const [result] = await bo.push([{ ...clash, at: '2026-05-01T08:00:00.000Z' }])
    expect(result).toMatchObject({ outcome: 'conflict', conflicts: ['phone'], data: { phone: '1', place: 'Aarhus C' } })

    const { items } = await ada.pull()
    const conflict = items.flatMap((item) => (item.type === 'fieldConflict' && 'data' in item ? [item.data] : []))
    expect(conflict).toEqual([
      expect.objectContaining({
        recordType: 'organisation',
        recordId: id,
        field: 'phone',
        base: '0',
        mine: '2',
        mineBy: 'Bo',
        mineAt: '2026-05-01T08:00:00.000Z',
        theirs: '1',
        theirsBy: 'Ada',
        theirsAt: '2026-05-02T08:00:00.000Z',
        state: 'open',
      }),
    ])
    expect(await bo.push([clash])).toMatchObject([{ outcome: 'rejected' }])
    const resolved = await ada.push([
      updateOp('organisation', id, result?.rev ?? 0, { phone: '2' }, { phone: '1' }),
      updateOp(
        'fieldConflict',
        String(conflict[0]?.id),
        Number(conflict[0]?.rev),
        { state: 'resolved', resolution: 'mine' },
        { state: 'open' },
      ),
    ])
    expect(resolved.map((each) => each.outcome)).toEqual(['applied', 'applied'])
  })

  it('repeats the conflicts of an op whose answer was lost without making them twice', async () => {
    const { ada, bo, organisation } = await twoDesks({ phone: '0' })
    await ada.push([updateOp('organisation', organisation.id, organisation.rev, { phone: '1' }, { phone: '0' })])
    const op = updateOp('organisation', organisation.id, organisation.rev, { phone: '2' }, { phone: '0' })
    const first = await bo.push([op])
    expect(await bo.push([op])).toEqual([{ ...first[0], outcome: 'duplicate' }])
    expect((await ada.pull()).items.filter((item) => item.type === 'fieldConflict')).toHaveLength(1)
  })

  it('keeps a record that one deleted and another edited, whoever was first, and asks', async () => {
    const { ada, bo, organisation } = await twoDesks({ phone: '0' })
    const { id, rev } = organisation
    const [edited] = await ada.push([updateOp('organisation', id, rev, { phone: '1' }, { phone: '0' })])
    expect(await bo.push([deleteOp('organisation', id, rev)])).toMatchObject([
      { outcome: 'conflict', conflicts: ['*'], data: { phone: '1' } },
    ])
    const conflicts = async () =>
      (await ada.pull()).items.flatMap((item) => (item.type === 'fieldConflict' && 'data' in item ? [item.data] : []))
    expect(await conflicts()).toMatchObject([
      { field: '*', mine: null, mineBy: 'Bo', theirs: { phone: '1' }, theirsBy: 'Ada' },
    ])

    expect(await bo.push([deleteOp('organisation', id, edited?.rev ?? 0)])).toMatchObject([
      { outcome: 'applied', deleted: true },
    ])
    const [back] = await ada.push([updateOp('organisation', id, edited?.rev ?? 0, { place: 'Aarhus C' })])
    expect(back).toMatchObject({ outcome: 'conflict', conflicts: ['*'], data: { phone: '1', place: 'Aarhus C' } })
    expect((await conflicts()).at(-1)).toMatchObject({
      field: '*',
      mine: { place: 'Aarhus C' },
      theirs: null,
      theirsBy: 'Bo',
    })
    expect(dataOf((await bo.pull()).items, id)).toEqual(back?.data)
  })

  it('lets a deletion be taken back by whoever saw it', async () => {
    const { ada, organisation } = await twoDesks()
    const [gone] = await ada.push([deleteOp('organisation', organisation.id, organisation.rev)])
    expect(gone).toMatchObject({ outcome: 'applied', deleted: true })
    const again = {
      ...createOp('organisation', organisationFields('Aarhus'), organisation.id),
      baseRev: gone?.rev ?? 0,
    }
    expect(await ada.push([again])).toMatchObject([{ outcome: 'applied', data: { name: 'Aarhus' } }])
    expect(await ada.push([deleteOp('organisation', randomIds.next(), 3)])).toMatchObject([
      { outcome: 'applied', deleted: true },
    ])
  })

  it('applies the good ops among bad ones and says what is wrong with each', async () => {
    const { ada } = await twoDesks()
    const good = [1, 2, 3].map((n) => createOp('organisation', organisationFields(`Good ${n}`)))
    const { name: _name, ...nameless } = organisationFields('')
    const results = await ada.push([
      good[0],
      createOp('organisation', nameless),
      { ...createOp('organisation', organisationFields('No date')), at: 'yesterday' },
      good[1],
      createOp('unheardOf', { a: 1 }),
      createOp('importBatch', { fileName: 'a.csv' }),
      { ...createOp('organisation', { ...organisationFields('Wrong'), sharing: 'local' }) },
      updateOp('organisation', randomIds.next(), 5, { phone: '1' }),
      createOp('organisation', { ...organisationFields('Deep'), deep: nested(60) }),
      createOp('fieldConflict', { field: 'phone' }),
      createOp('focalPoint', { name: 'Another' }),
      createOp('<script>', {}),
      good[2],
    ])
    expect(results.map((result) => result.reason?.code ?? result.outcome)).toEqual([
      'applied',
      'op.invalid',
      'op.invalid',
      'applied',
      'op.unknown-type',
      'op.private',
      'op.private',
      'op.missing-record',
      'op.invalid',
      'op.invalid',
      'op.out-of-scope',
      'op.invalid',
      'applied',
    ])
    expect(results[1]?.reason).toEqual({ code: 'op.invalid', params: { field: 'name' } })
    const names = (await ada.pull()).items.flatMap((item) => ('data' in item ? [item.data.name] : []))
    expect(names).toEqual(expect.arrayContaining(['Good 1', 'Good 2', 'Good 3']))
    expect(names).not.toContain('Deep')
  })

  it('keeps text exactly, including what databases are afraid of', async () => {
    const { ada, bo } = await twoDesks()
    const note = `nul \u0000, lone \ud800, "quotes" \\ and {braces}, emoji 🇪🇺, \u2028`
    const { id } = await shareOrganisation(ada, "Sant'Agata {1,2}", { note })
    expect(dataOf((await bo.pull()).items, id)).toMatchObject({ note, name: "Sant'Agata {1,2}" })
  })

  it('takes what hangs on an organisation only when that is shared, in the same push or before', async () => {
    const { ada } = await twoDesks()
    const organisation = createOp('organisation', organisationFields('Odense'))
    const stage = (organisationId: string) =>
      createOp(
        'recruitment',
        {
          createdAt: '2026-05-01T10:00:00.000Z',
          updatedAt: '2026-05-01T10:00:00.000Z',
          organisationId,
          stage: 'contacted',
          stageSince: '2026-05-01T10:00:00.000Z',
        },
        organisationId,
      )
    expect(await ada.push([stage(organisation.id)])).toMatchObject([{ reason: { code: 'op.private' } }])
    expect(await ada.push([stage(organisation.id), organisation])).toMatchObject([
      { outcome: 'applied' },
      { outcome: 'applied' },
    ])
    const [taken] = await ada.push([deleteOp('organisation', organisation.id, 1_000)])
    expect(taken?.outcome).toBe('applied')
    const moved = updateOp('recruitment', organisation.id, 1_000, { nextStep: 'call' })
    expect(await ada.push([moved])).toMatchObject([{ data: { nextStep: 'call' } }])
  })

  it('keeps types and values of a newer desk as they are, and an older desk may edit beside them', async () => {
    const { ada, bo } = await twoDesks()
    const news = { ...createOp('dreamType', { anything: [1, { two: true }] }), schemaVersion: 2 }
    const newer = {
      ...createOp('organisation', { ...organisationFields('New'), icleiMember: 'candidate' }),
      schemaVersion: 2,
    }
    const results = await ada.push([news, newer])
    expect(results.map((result) => result.outcome)).toEqual(['applied', 'applied'])
    const [edited] = await bo.push([updateOp('organisation', newer.id, results[1]?.rev ?? 0, { phone: '1' })])
    expect(edited).toMatchObject({ outcome: 'applied', data: { icleiMember: 'candidate', phone: '1' } })
    expect(dataOf((await bo.pull()).items, news.id)).toMatchObject({ anything: [1, { two: true }] })
  })

  it('writes nothing when an edit changes nothing', async () => {
    const { ada, organisation } = await twoDesks()
    const { state } = await ada.pull()
    const [result] = await ada.push([
      updateOp('organisation', organisation.id, organisation.rev, { name: 'Aarhus' }, { name: 'x' }),
    ])
    expect(result).toMatchObject({ outcome: 'applied', rev: organisation.rev })
    expect((await ada.pull(state)).items).toEqual([])
  })

  it('does not believe a clock that runs years ahead', async () => {
    const { ada, organisation } = await twoDesks()
    const op = {
      ...updateOp('organisation', organisation.id, organisation.rev, { phone: '1' }),
      at: '2036-01-01T00:00:00.000Z',
    }
    const [result] = await ada.push([op])
    expect(Date.parse(String(result?.data?.updatedAt))).toBeLessThanOrEqual(Date.now())
  })

  it('holds the same digest as a desk computes from the feed', async () => {
    const { ada, organisation } = await twoDesks()
    const other = await shareOrganisation(ada, 'Odense')
    await ada.push([deleteOp('organisation', other.id, other.rev)])
    const live = (await ada.pull()).items.flatMap((item) => ('data' in item ? [{ id: item.id, rev: item.rev }] : []))
    const { types } = await ada.digest()
    expect(live.map((record) => record.id)).toEqual([organisation.id])
    expect(types).toEqual({ organisation: digestOf(live) })
  })
})

function nested(depth: number): unknown {
  return depth === 0 ? 'bottom' : { deeper: nested(depth - 1) }
}
