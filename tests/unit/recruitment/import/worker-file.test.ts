import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../../../renderer/workers/import/inspect.ts'
import { readText, UnreadableFile } from '../../../../renderer/workers/import/read-text.ts'
import { importFile } from '../../../../renderer/workers/import/importer.ts'
import type { ImportPlan, ImportReport, Inspection } from '../../../../renderer/workers/import/protocol.ts'
import { columnLabels, guessMapping } from '../../../../shared/recruitment/import/mapping.ts'
import { MatchIndex } from '../../../../shared/recruitment/import/match-index.ts'

type List = Extract<Inspection, { kind: 'list' }>

async function list(file: Blob): Promise<List> {
  const inspection = await inspect(file, {})
  if (inspection.kind !== 'list') throw new Error(inspection.reason)
  return inspection
}

function planFor({ format, header }: List, rules: Partial<ImportPlan['rules']> = {}): ImportPlan {
  const labels = columnLabels(header)
  return {
    format,
    header,
    rules: {
      labels,
      mapping: guessMapping(header),
      numberStyles: {},
      defaultCountry: 'DE',
      defaultLegalType: undefined,
      source: 'list',
      ...rules,
    },
  }
}

/** A dry run over nothing known: the whole way of an import but the writing. */
async function dryRun(file: Blob, rules: Partial<ImportPlan['rules']> = {}): Promise<ImportReport> {
  const plan = planFor(await list(file), rules)
  const result = await importFile({
    file,
    fileName: 'list',
    plan,
    batchId: '',
    known: new MatchIndex(),
    store: { organisations: () => Promise.resolve([]) },
    onProgress: () => undefined,
    onRejected: () => undefined,
    isCancelled: () => false,
  })
  if (!result.ok || result.value === undefined) throw new Error('not imported')
  const { counts } = result.value
  expect(counts.read).toBe(counts.imported + counts.unchanged + counts.updated + counts.rejected)
  return result.value
}

describe('reading a file as the worker does', () => {
  it('shows what it guessed, columns and first rows', async () => {
    const found = await list(new Blob(['Gemeinde;Ort;Ort\r\nGera;Thüringen;x\r\n"Bad\r\nNeu";y;z\r\n']))
    expect(found).toMatchObject({ format: { encoding: 'utf-8', delimiter: ';', hasHeader: true }, duplicates: ['Ort'] })
    expect(found.preview).toEqual([
      ['Gera', 'Thüringen', 'x'],
      ['Bad\r\nNeu', 'y', 'z'],
    ])
  })

  it('reads UTF-16 with a mark', async () => {
    const text = '\uFEFFname;Land\nÅrhus;Dänemark\n'
    const bytes = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)
    expect((await list(new Blob([bytes]))).preview).toEqual([['Århus', 'Dänemark']])
  })

  it('refuses the empty and the binary', async () => {
    expect(await inspect(new Blob([]), {})).toEqual({ kind: 'refused', reason: 'empty' })
    expect(await inspect(new Blob([' \n\n']), {})).toEqual({ kind: 'refused', reason: 'empty' })
    expect(await inspect(new Blob([new Uint8Array([0, 1, 2, 3, 0, 0, 7])]), {})).toEqual({
      kind: 'refused',
      reason: 'binary',
    })
  })

  it('names the physical line of every problem', async () => {
    const report = await dryRun(
      new Blob(['name,email,staff\nA,a@b.de,5\n"B\nC",no mail,\n\nD,"open\nE,e@f.de,2.644\n']),
    )
    expect(report.problems.map(({ line, problem }) => [line, problem])).toEqual([
      [3, 'email-invalid'],
      [6, 'quote-broken'],
      [7, 'number-ambiguous'],
    ])
    expect(report.counts).toMatchObject({ read: 4, imported: 1, rejected: 3 })
    expect(report.evidence[2]).toMatchObject({ ambiguous: 1, example: '2.644' })
  })

  it('reads a file without a header by positions', async () => {
    const found = await list(new Blob(['Gera,93000\nJena,110000\n']))
    expect(found).toMatchObject({ header: ['#1', '#2'], format: { hasHeader: false } })
    expect(
      (await dryRun(new Blob(['Gera,93000\nJena,110000\n']), { mapping: ['name', 'population'], labels: ['#1', '#2'] }))
        .counts.imported,
    ).toBe(2)
  })

  it('reads 200,000 rows to the last', async () => {
    const rows = Array.from({ length: 200_000 }, (_, n) => `Town ${n},GB,${String(n).padStart(7, '0')}\n`)
    const report = await dryRun(new Blob(['name,country,code\n', ...rows]))
    expect(report.counts).toMatchObject({ read: 200_000, imported: 200_000, rejected: 0 })
  }, 60_000)

  it('says so when the file changes while it is read, in the middle too', async () => {
    const pieces = [new TextEncoder().encode('name\nGera\n'), undefined]
    const changed = Object.assign(new Blob(['name\nGera\nJena\n']), {
      stream: () =>
        new ReadableStream({
          pull(controller) {
            const piece = pieces.shift()
            if (piece === undefined) controller.error(new TypeError('network error'))
            else controller.enqueue(piece)
          },
        }),
    })
    const read = async () => {
      for await (const { text } of readText(changed, 'utf-8')) expect(text).toBe('name\nGera\n')
    }
    await expect(read()).rejects.toBeInstanceOf(UnreadableFile)
  })

  it('counts a row that comes twice as already there', async () => {
    expect((await dryRun(new Blob(['name\nA\nB\na\n']))).counts).toMatchObject({ read: 3, imported: 2, unchanged: 1 })
  })
})

const registers = new URL('../../../../../shared/data/registers/', import.meta.url)

describe.skipIf(!existsSync(registers))('real registers', () => {
  const read = (name: string) => new Blob([readFileSync(new URL(name, registers))])

  it('reads all 470 authorities of the United Kingdom and loses none', async () => {
    const report = await dryRun(read('uk-local-authorities.csv'), { defaultCountry: 'GB' })
    expect(report.problems).toEqual([])
    expect(report.counts).toMatchObject({ read: 470, imported: 470 })
  })

  it('reads the Danish municipalities in Latin-1 with CRLF', async () => {
    const found = await list(read('dk-kommuner.latin1.csv'))
    expect(found.format).toMatchObject({ encoding: 'windows-1252', delimiter: ',', hasHeader: true })
    expect(found.preview[3]).toContain('Allerød')
    expect((await dryRun(read('dk-kommuner.latin1.csv'), { defaultCountry: 'DK' })).counts).toMatchObject({
      read: 97,
      imported: 97,
    })
  })

  it.each([
    ['publicbodies-gb.csv', 5_362],
    ['publicbodies-se.csv', 652],
  ])('reads every row of %s', async (name, rows) => {
    const report = await dryRun(read(name))
    expect(report.counts.read).toBe(rows)
    expect(report.counts.rejected).toBeLessThan(rows * 0.05)
  })
})
