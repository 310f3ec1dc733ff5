import { afterEach, describe, expect, it } from 'vitest'
import { saltRow, suppressionsOf } from '../../../shared/privacy/suppression.ts'
import { ok } from '../../../shared/result.ts'
import { byName, closeAll, csv, deskWithWorker, importAll } from './worker-desk.ts'

afterEach(closeAll)

const list =
  'organisation;contact name;role;contact email;contact phone\n' +
  'Stadt Gera;Anna Berg;Einkauf;anna@gera.example;0365 8380\n' +
  'Stadt Gera;Ben Hof;;ben@gera.example;\n' +
  'Stadt Jena;Anna Berg;;;\n'

describe('people in a list', () => {
  it('come with their authority, the ground for keeping their data, and the duty to tell them within a month', async () => {
    const { db, worker } = await deskWithWorker()
    const { report } = await importAll(worker, csv(list))
    expect(report).toMatchObject({ contacts: 3, counts: { read: 3, imported: 2, updated: 1 } })
    const gera = (await db.organisation.toArray()).find(({ name }) => name === 'Stadt Gera')
    const contacts = await db.contact
      .where('organisationId')
      .equals(gera?.id ?? '')
      .toArray()
    expect(contacts.map(({ name, emails }) => [name, ...emails]).toSorted(byName)).toEqual([
      ['Anna Berg', 'anna@gera.example'],
      ['Ben Hof', 'ben@gera.example'],
    ])
    expect(contacts.find(({ name }) => name === 'Anna Berg')).toMatchObject({ role: 'Einkauf', phones: ['+493658380'] })
    const anna = contacts.find(({ name }) => name === 'Anna Berg')?.id
    expect((await db.legalBasis.toArray()).find(({ contactId }) => contactId === anna)).toMatchObject({
      purpose: 'recruitment',
      basis: 'publicTask',
      evidence: 'Register, line 2',
    })
    expect((await db.task.toArray()).map(({ kind, due }) => [kind, due])).toEqual([
      ['informContact', '2026-02-28'],
      ['informContact', '2026-02-28'],
      ['informContact', '2026-02-28'],
    ])
  })

  it('are not doubled by a second import, which adds what it knows more', async () => {
    const { db, worker } = await deskWithWorker()
    await importAll(worker, csv(list))
    const again = await importAll(
      worker,
      csv('organisation;contact name;contact email;contact phone\nStadt Gera;A. Berg;ANNA@gera.example;0365 8381\n'),
    )
    expect(again.report).toMatchObject({ contacts: 0, counts: { updated: 1, imported: 0 } })
    expect(await db.contact.count()).toBe(3)
    const anna = (await db.contact.toArray()).find(({ emails }) => emails.includes('anna@gera.example'))
    expect(anna).toMatchObject({ name: 'Anna Berg', phones: ['+493658380', '+493658381'] })
    expect(await db.task.count()).toBe(3)
  })

  it('who were erased do not come back, and are told by line only', async () => {
    const { db, door, worker } = await deskWithWorker()
    await door.run({ key: 'test' }, async (writer) => {
      const salt = 'a'.repeat(32)
      await writer.create('suppression', saltRow(salt))
      const rows = suppressionsOf([{ email: 'Anna@Gera.example' }, { email: 'info@jena.example' }], 'erased', salt)
      for (const fields of rows) await writer.create('suppression', fields)
      return ok(undefined)
    })
    const { report } = await importAll(
      worker,
      csv(
        'organisation;email;contact name;contact email\nStadt Gera;;Anna Berg;anna@gera.example\nStadt Jena;info@jena.example;;\nStadt Suhl;;Carl;c@suhl.example\n',
      ),
    )
    expect(report).toMatchObject({ contacts: 1, suppressedCount: 2, suppressedLines: [2, 3], counts: { imported: 3 } })
    expect(JSON.stringify(report)).not.toMatch(/anna|info@/i)
    expect((await db.contact.toArray()).map(({ name }) => name)).toEqual(['Carl'])
    expect((await db.organisation.toArray()).some(({ email }) => email !== undefined)).toBe(false)
  })

  it('are read from business cards of an old mail program', async () => {
    const { db, worker } = await deskWithWorker()
    const card =
      'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg\r\nORG:Stadt Gera;Vergabe\r\nEMAIL;INTERNET:j@gera.example\r\nEND:VCARD\r\n'
    const { report } = await importAll(worker, new File([card, 'BEGIN:VCARD\r\nFN:Lost\r\n'], 'cards.vcf'))
    expect(report).toMatchObject({ contacts: 1, counts: { read: 2, imported: 1, rejected: 1 } })
    expect(report.problems).toMatchObject([{ line: 7, problem: 'card-broken' }])
    expect(await db.contact.toArray()).toMatchObject([{ name: 'Jörg Müller', emails: ['j@gera.example'] }])
  })
})

describe('taking an import with people back', () => {
  it('leaves nothing of it', async () => {
    const { db, door, worker } = await deskWithWorker()
    const { batchId } = await importAll(worker, csv(list))
    expect(await door.undoBatch(batchId)).toMatchObject({ ok: true, value: { kept: [] } })
    for (const table of [db.organisation, db.contact, db.legalBasis, db.task, db.importRow, db.importBatch]) {
      expect(await table.count(), table.name).toBe(0)
    }
  })

  it('keeps a person somebody has worked with, the authority, the ground and the duty, and names them', async () => {
    const { db, door, worker } = await deskWithWorker()
    const { batchId } = await importAll(worker, csv(list))
    const ben = (await db.contact.toArray()).find(({ name }) => name === 'Ben Hof')
    const task = (await db.task.toArray()).find(({ contactId }) => contactId === ben?.id)
    await door.run({ key: 'test' }, async (writer) =>
      ok(await writer.update('task', task?.id ?? '', { doneAt: '2026-02-01T10:00:00.000Z' })),
    )
    const undone = await door.undoBatch(batchId)
    expect(undone.ok && undone.value.kept.toSorted()).toEqual(['Ben Hof', 'Stadt Gera'])
    expect((await db.contact.toArray()).map(({ name }) => name)).toEqual(['Ben Hof'])
    expect(await db.legalBasis.toArray()).toMatchObject([{ contactId: ben?.id }])
    expect((await db.organisation.toArray()).map(({ name }) => name)).toEqual(['Stadt Gera'])
  })
})
