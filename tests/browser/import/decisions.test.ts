import { afterEach, describe, expect, it } from 'vitest'
import { tableFromHtml } from '../../../renderer/features/recruitment/import/pasted-table.ts'
import { isError } from '../../../renderer/features/recruitment/import/import-client.ts'
import { sheetOfTexts, workbook } from '../../unit/recruitment/import/workbook-parts.ts'
import { byName, closeAll, csv, deskWithWorker, importAll, planFor } from './worker-desk.ts'

afterEach(closeAll)

describe('what a person decides before an import', () => {
  it('corrects a cell on the spot, and keeps the line', async () => {
    const { db, worker } = await deskWithWorker()
    const file = csv('name,email\nGera,a@b.example\nJena,no address\n,x@y.example\n')
    const fixes = { 3: { 1: 'info@jena.example' }, 4: { 0: 'Suhl' } }
    const { report } = await importAll(worker, file, { fixes })
    expect(report.counts).toMatchObject({ imported: 3, rejected: 0 })
    expect((await db.organisation.toArray()).map(({ name, email }) => [name, email]).toSorted(byName)).toEqual([
      ['Gera', 'a@b.example'],
      ['Jena', 'info@jena.example'],
      ['Suhl', 'x@y.example'],
    ])
  })

  it('says what becomes of rows that are perhaps there, for all and one by one', async () => {
    const { db, worker } = await deskWithWorker()
    await importAll(
      worker,
      csv('name,country,website\nBonn,DE,bonn.example\nGera,DE,gera.example\nJena,DE,jena.example\n'),
    )
    const file = csv('name,country,phone\nStadt Bonn,DE,0228 770\nStadt Gera,DE,0365 8380\nStadt Jena,DE,03641 490\n')
    const plan = await planFor(worker, file)
    const outlook = await worker.check(file, plan, () => undefined)
    if (outlook === undefined || isError(outlook)) throw new Error('no outlook')
    expect(outlook.suspects).toMatchObject([
      { line: 2, name: 'Stadt Bonn', knownName: 'Bonn', because: 'similarName' },
      { line: 3, knownName: 'Gera' },
      { line: 4, knownName: 'Jena' },
    ])
    const suspects = { all: 'leaveOut', byLine: { 2: 'same', 4: 'new' } } as const
    const { report, rejects } = await importAll(worker, file, { suspects })
    expect(report).toMatchObject({ counts: { imported: 1, updated: 1, rejected: 1 }, suspectCount: 3 })
    expect(await rejects.text()).toContain('Stadt Gera,DE,0365 8380,3,name: because perhaps-there')
    expect((await db.organisation.toArray()).map(({ name, phone }) => [name, phone]).toSorted(byName)).toEqual([
      ['Bonn', '+49228770'],
      ['Gera', undefined],
      ['Jena', undefined],
      ['Stadt Jena', '+493641490'],
    ])
  })

  it('empties a field by an empty cell only where that was chosen', async () => {
    const { db, worker } = await deskWithWorker()
    await importAll(worker, csv('name,phone,place\nGera,0365 8380,Thuringia\n'))
    const emptied = csv('name,phone,place\nGera,,\n')
    const overwritten = await importAll(worker, emptied, { policies: { all: 'overwrite', byField: {} } })
    expect(overwritten.report.counts).toMatchObject({ unchanged: 1 })
    await importAll(worker, emptied, { policies: { all: 'fillEmpty', byField: { phone: 'mirror' } } })
    const [gera] = await db.organisation.toArray()
    expect(gera).toMatchObject({ place: 'Thuringia' })
    expect(gera).not.toHaveProperty('phone')
  })

  it('chooses the sheet of a workbook, which the worker reads as it reads a list', async () => {
    const { db, worker } = await deskWithWorker()
    const bytes = workbook([
      {
        name: 'Towns',
        xml: sheetOfTexts([
          ['name', 'employees'],
          ['Gera', '001001'],
          ['Jena', '12'],
        ]),
      },
      { name: 'Old', xml: sheetOfTexts([['name'], ['Suhl']]), state: 'hidden' },
    ])
    const file = new File([bytes], 'towns.xlsx')
    const { report } = await importAll(worker, file, { rules: { plainZeros: [1] } })
    expect(report).toMatchObject({ counts: { imported: 2 }, zeros: { 1: { count: 1, example: '001001' } } })
    await importAll(worker, file, { chosen: { sheet: 'Old' } })
    expect((await db.importBatch.toArray()).map(({ sheet }) => sheet)).toEqual(['Towns', 'Old'])
    expect(
      (await db.organisation.toArray()).map(({ name, employees }) => [name, employees?.value]).toSorted(byName),
    ).toEqual([
      ['Gera', 1001],
      ['Jena', 12],
      ['Suhl', undefined],
    ])
  })

  it('refuses at once a file that is too large, and says the limit', async () => {
    const { worker } = await deskWithWorker()
    const part = new Uint8Array(8 * 1024 * 1024).fill(97)
    const file = new File(
      Array.from({ length: 63 }, () => part),
      'huge.csv',
    )
    expect(await worker.inspect(file, {})).toEqual({ kind: 'refused', reason: 'tooLarge', limit: 200 })
  })
})

describe('a table on the clipboard', () => {
  it('becomes columns, with line breaks within cells and spans kept in their place', () => {
    const html =
      '<p>Hello</p><table><tr><th>name</th><th colspan="2">place</th><th>note</th></tr>' +
      '<tr><td style="color:red">Gera</td><td>Thuringia</td><td>x</td><td>two<br>lines "here"</td></tr></table><table><tr><td>y</td></tr></table>'
    expect(tableFromHtml(html)).toBe('name\tplace\t\tnote\nGera\tThuringia\tx\t"two\nlines ""here"""')
  })

  it('is only taken where there is one', () => {
    expect(tableFromHtml('')).toBeUndefined()
    expect(tableFromHtml('<b>words</b>')).toBeUndefined()
  })
})
