import { afterEach, describe, expect, it } from 'vitest'
import type { Organisation } from '../../../shared/model/organisation.ts'
import { originsOf } from '../../../renderer/data/provenance.ts'
import type { Patch } from '../../../renderer/data/door-types.ts'
import { ok } from '../../../shared/result.ts'
import { memberId, organisation } from '../data/support.ts'
import { closeAll, csv, deskWithWorker, importAll, type DeskWithWorker } from './worker-desk.ts'

afterEach(closeAll)

async function named({ db }: DeskWithWorker, name: string): Promise<Organisation> {
  const found = (await db.organisation.toArray()).find((each) => each.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

function edit({ door }: DeskWithWorker, id: string, patch: Patch<'organisation'>) {
  return door.run({ key: 'test' }, async (writer) => ok(await writer.update('organisation', id, patch)))
}

describe('where a value comes from', () => {
  it('is the line of the file, with what it said there', async () => {
    const desk = await deskWithWorker()
    const rows = Array.from({ length: 5_000 }, (_, n) => `Town ${n},0365 ${1000 + n}`)
    await importAll(desk.worker, csv(`name,phone\n${rows.join('\n')}\n`, 'towns.csv'))
    const origins = await originsOf(desk.db, await named(desk, 'Town 4321'))
    expect(origins.get('phone')).toMatchObject({
      kind: 'import',
      fileName: 'towns.csv',
      line: 4323,
      original: '0365 5321',
    })
    expect(origins.get('name')).not.toHaveProperty('original')
  })

  it('is another file where that filled it later', async () => {
    const desk = await deskWithWorker()
    await importAll(desk.worker, csv('name,place\nGera,Thuringia\n', 'first.csv'))
    await importAll(
      desk.worker,
      csv('name,phone,place\nX,,\nGera,0365 8380,Elsewhere\nGera,0365 8380,\n', 'second.csv'),
      {
        policies: { all: 'fillEmpty', byField: {} },
      },
    )
    const origins = await originsOf(desk.db, await named(desk, 'Gera'))
    expect(origins.get('place')).toMatchObject({ fileName: 'first.csv', line: 2 })
    expect(origins.get('phone')).toMatchObject({ fileName: 'second.csv', line: 4 })
  })

  it('is whoever changed it since, until that is taken back', async () => {
    const desk = await deskWithWorker()
    await importAll(desk.worker, csv('name,phone\nGera,0365 8380\n', 'first.csv'))
    const { id } = await named(desk, 'Gera')
    desk.later(1e12)
    await edit(desk, id, { phone: '+493659999' })
    expect((await originsOf(desk.db, await named(desk, 'Gera'))).get('phone')).toMatchObject({
      kind: 'edit',
      memberId,
      before: { kind: 'import', fileName: 'first.csv' },
    })
    await desk.door.undo()
    expect((await originsOf(desk.db, await named(desk, 'Gera'))).get('phone')).toMatchObject({
      kind: 'import',
      line: 2,
    })
    await desk.door.redo()
    expect((await originsOf(desk.db, await named(desk, 'Gera'))).get('phone')).toMatchObject({ kind: 'edit', memberId })
  })

  it('is the person for what was entered by hand', async () => {
    const desk = await deskWithWorker()
    await desk.door.run({ key: 'test' }, async (writer) =>
      ok(await writer.create('organisation', organisation('Suhl'))),
    )
    expect((await originsOf(desk.db, await named(desk, 'Suhl'))).get('name')).toMatchObject({ kind: 'byHand' })
  })
})
