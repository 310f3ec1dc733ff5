import { afterEach, describe, expect, it } from 'vitest'
import difficult from '../../fixtures/authorities-difficult.csv?url'
import list from '../../fixtures/authorities.csv?url'
import { ImportClient, isError } from '../../../renderer/features/recruitment/import/import-client.ts'
import { writeFile } from '../../../renderer/workers/export/write-file.ts'
import type { ImportPlan, ImportReport } from '../../../renderer/workers/import/protocol.ts'
import { randomIds } from '../../../shared/ids.ts'
import { columnLabels, guessMapping } from '../../../shared/recruitment/import/mapping.ts'
import { valueProblems, type ValueProblem } from '../../../shared/recruitment/import/values.ts'
import { memberId, newDesk, removeDesks, type TestDesk } from '../data/support.ts'

const reasons = Object.fromEntries(Object.keys(valueProblems).map((code) => [code, `because ${code}`])) as Record<
  ValueProblem,
  string
>
const clients: ImportClient[] = []

/** A desk with the real worker beside it, writing through its own door into the same database. */
async function deskWithWorker(): Promise<TestDesk & { readonly worker: ImportClient }> {
  const desk = newDesk()
  await desk.db.open()
  const worker = new ImportClient({ database: desk.db.name, memberId })
  clients.push(worker)
  return { ...desk, worker }
}

async function fileAt(url: string): Promise<File> {
  return new File([await (await fetch(url)).blob()], 'list.csv')
}

async function planFor(
  worker: ImportClient,
  file: File,
  rules: Partial<ImportPlan['rules']> = {},
): Promise<ImportPlan> {
  const found = await worker.inspect(file, {})
  if (isError(found) || found.kind !== 'list') throw new Error('not a list')
  const { format, header } = found
  return {
    format,
    header,
    rules: {
      labels: columnLabels(header),
      mapping: guessMapping(header),
      numberStyles: {},
      defaultCountry: 'DE',
      defaultLegalType: undefined,
      source: file.name,
      ...rules,
    },
  }
}

async function importAll(worker: ImportClient, file: File, rules: Partial<ImportPlan['rules']> = {}) {
  const batchId = randomIds.next()
  const plan = await planFor(worker, file, rules)
  const outcome = await worker.run(file, plan, batchId, reasons, () => undefined).outcome
  if (outcome.kind !== 'finished') throw new Error(outcome.kind)
  const { counts } = outcome.report
  expect(counts.read).toBe(counts.imported + counts.unchanged + counts.updated + counts.rejected)
  return { ...outcome, batchId }
}

afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await removeDesks()
})

describe('importing a list', () => {
  it('writes every row through the door, as local prospects, in one step of undo', async () => {
    const { db, door, worker } = await deskWithWorker()
    const { report, batchId } = await importAll(worker, await fileAt(list))
    expect(report.counts).toMatchObject({ read: 316, imported: 316, rejected: 0 })
    expect(await db.organisation.count()).toBe(316)
    expect(await db.outbox.count()).toBe(0)
    expect(await db.importBatch.get(batchId)).toMatchObject({ read: 316, encoding: 'utf-8', delimiter: ',' })
    expect((await db.organisation.toArray()).every(({ nationalId }) => nationalId?.startsWith('09'))).toBe(true)

    await door.undo()
    expect(await db.organisation.count()).toBe(0)
    expect(await db.importBatch.count()).toBe(0)
  })

  it('creates nothing twice', async () => {
    const { db, worker } = await deskWithWorker()
    await importAll(worker, await fileAt(list))
    const again = await importAll(worker, await fileAt(list))
    expect(again.report.counts).toMatchObject({ read: 316, imported: 0, unchanged: 316 })
    expect(await db.organisation.count()).toBe(316)
  })

  it('fills what is empty and leaves what a person wrote', async () => {
    const { db, door, worker } = await deskWithWorker()
    await importAll(worker, new File(['name,website\nStadt A,\nStadt B,b.example\n'], 'a.csv'))
    const [b] = await db.organisation.filter(({ name }) => name === 'Stadt B').toArray()
    await door.run({ key: 'test' }, async (writer) => ({
      ok: true,
      value: await writer.update('organisation', b?.id ?? '', { website: 'https://mine.example' }),
    }))
    const { report } = await importAll(
      worker,
      new File(['name,website,phone\nStadt A,a.example,\nStadt B,b.example,030 1234\n'], 'b.csv'),
    )
    expect(report.counts).toMatchObject({ imported: 0, updated: 2 })
    const websites = (await db.organisation.toArray()).map(({ name, website, phone }) => [name, website, phone])
    expect(websites.toSorted(([a = ''], [b = '']) => a.localeCompare(b))).toEqual([
      ['Stadt A', 'https://a.example', undefined],
      ['Stadt B', 'https://mine.example', '+49301234'],
    ])
  })

  it('names lines, and gives the rejected rows back so that they import once corrected', async () => {
    const { db, worker } = await deskWithWorker()
    const file = await fileAt(difficult)
    const first = await importAll(worker, file)
    expect(first.report.problems.map(({ line, problem }) => [line, problem])).toEqual([
      [2, 'number-ambiguous'],
      [3, 'number-ambiguous'],
      [5, 'country-unknown'],
      [7, 'quote-broken'],
      [8, 'email-invalid'],
      [9, 'name-missing'],
    ])
    const text = await first.rejects.text()
    expect(text).toContain('because country-unknown')
    // As a person would: the style is chosen, Atlantis and the address corrected.
    const corrected = new File([text.replace('Atlantis', 'DE').replace('kein-at', 'post@gut.example')], 'rejected.csv')
    const second = await importAll(worker, corrected, { numberStyles: { 5: 'decimalComma' } })
    expect(second.report.counts.rejected).toBe(1)
    const stored = await db.organisation.toArray()
    expect(stored.find(({ nationalId }) => nationalId === '00871')?.employees?.value).toBe(2644)
    expect(stored.map(({ name }) => name).toSorted()).toContain('Gemeinde Zweizeilig')
  })

  it('takes everything back when it is cancelled half-way', async () => {
    const { db, worker } = await deskWithWorker()
    const rows = Array.from({ length: 30_000 }, (_, n) => `Town ${n},GB,${n}`)
    const file = new File([`name,country,code\n${rows.join('\n')}`], 'long.csv')
    const plan = await planFor(worker, file)
    const job = worker.run(file, plan, randomIds.next(), reasons, ({ phase, done }) => {
      if (phase === 'reading' && done > 0) job.cancel()
    })
    expect((await job.outcome).kind).toBe('cancelled')
    expect(await db.organisation.count()).toBe(0)
    expect(await db.importBatch.count()).toBe(0)
  })

  it('says in a dry run what the import then does', async () => {
    const { db, worker } = await deskWithWorker()
    const file = await fileAt(list)
    const plan = await planFor(worker, file)
    const outlook = await worker.check(file, plan, () => undefined)
    expect(await db.organisation.count()).toBe(0)
    const { report } = await importAll(worker, file)
    expect((outlook as ImportReport).counts).toEqual(report.counts)
  })

  it('reads an export back as it was, formulas disarmed on the way', async () => {
    const { db, worker } = await deskWithWorker()
    await importAll(
      worker,
      new File(
        ['name,phone,tags,employees\n"=HYPERLINK(""x"")","+45 33 66",a; b,12\n"Rat, der ""Neue""",,"x, y;",\n'],
        'a.csv',
      ),
    )
    const before = await db.organisation.toArray()
    const ids = before.map(({ id }) => id)
    const job = { database: db.name, ids, format: 'csv', columns: undefined, customFields: [], sheet: '' } as const
    const { file } = await writeFile(db, job, () => undefined)
    const text = await file.text()
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
    expect(text).toContain(`'+45 33 66`)
    const again = await importAll(worker, new File([file], 'export.csv'))
    expect(again.report.counts).toMatchObject({ imported: 0, updated: 0, rejected: 0, unchanged: 2 })
  })
})
