import { unzipSync, strFromU8 } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { startExport } from '../../../renderer/features/recruitment/export/export-client.ts'
import type { ExportJob } from '../../../renderer/workers/export/protocol.ts'
import { ok } from '../../../shared/result.ts'
import { newDesk, organisation, removeDesks, type TestDesk } from '../data/support.ts'

afterEach(removeDesks)

async function someDesk(): Promise<TestDesk & { readonly ids: readonly string[] }> {
  const desk = newDesk()
  await desk.door.run({ key: 'test' }, async (writer) => {
    const bonn = await writer.create(
      'organisation',
      organisation('Bonn', { population: { value: 340_000, source: 'x' }, note: '=HYPERLINK("x")', phone: '+49 228' }),
    )
    await writer.create('organisation', organisation('Aachen'))
    const person = { organisationId: bonn.id, phones: [], isPageContact: false }
    await writer.create('contact', { ...person, name: 'Ada', emails: ['ada@example.org'] })
    await writer.create('contact', { ...person, name: 'Gone', emails: [], leftOn: '2025-01-01' })
    return ok(undefined)
  })
  const ids = (await desk.db.organisation.toArray()).toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ id }) => id)
  return { ...desk, ids }
}

async function exported(desk: TestDesk, ids: readonly string[], more: Partial<ExportJob>) {
  const job: ExportJob = {
    database: desk.db.name,
    ids,
    format: 'csv',
    columns: undefined,
    customFields: [],
    sheet: 'Organisations',
    ...more,
  }
  const outcome = await startExport(job, () => undefined).outcome
  if (outcome.kind !== 'done') throw new Error(outcome.kind)
  return outcome
}

describe('an export', () => {
  it('is a CSV in the order asked for, with the columns asked for, that runs no formula', async () => {
    const desk = await someDesk()
    const { file, count } = await exported(desk, desk.ids.toReversed(), { columns: ['name', 'note', 'phone'] })
    expect(count).toBe(2)
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect(Array.from(bytes.subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf])
    const lines = (await file.text()).split('\r\n')
    expect(lines.slice(0, 3).map((line) => line.replace('\uFEFF', ''))).toEqual([
      'name,phone,note',
      `Bonn,'+49 228,"'=HYPERLINK(""x"")"`,
      'Aachen,,',
    ])
  })

  it('is a workbook whose figures are figures and whose texts are texts', async () => {
    const desk = await someDesk()
    const { file } = await exported(desk, desk.ids, { format: 'xlsx', columns: ['name', 'population', 'note'] })
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()))
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).toContain('<v>340000</v>')
    expect(sheet).not.toContain('<f>')
    const all = Object.values(files)
      .map((part) => strFromU8(part))
      .join('')
    expect(all).toContain('=HYPERLINK(')
  })

  it('is an address book of the people who are still there', async () => {
    const desk = await someDesk()
    const { file, count } = await exported(desk, desk.ids, { format: 'vcard' })
    const text = await file.text()
    expect(count).toBe(1)
    expect(text.match(/BEGIN:VCARD/g)?.length).toBe(1)
    expect(text).toContain('FN:Ada\r\nORG:Bonn\r\nEMAIL;TYPE=work:ada@example.org')
  })
})
