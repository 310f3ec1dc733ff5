import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { passOver, type PassJob } from '../../../../renderer/workers/tmx/import-pass.ts'
import type { TmUnit } from '../../../../shared/model/tm-unit.ts'
import { err, ok } from '../../../../shared/result.ts'
import { tmUnitId } from '../../../../shared/translation/tm/unit-id.ts'
import type { UnitPlan } from '../../../../shared/translation/tmx/plan-units.ts'
import { writeTmx } from '../../../../shared/translation/tmx/write-tmx.ts'
import { unit } from '../tm/units.ts'

const wish = { sourceLocale: 'en', targetLocales: ['de'] }

function pair(source: string, target: string, more: Partial<TmUnit> = {}): TmUnit {
  const text = { sourceLocale: 'en', targetLocale: 'de', source, target, codes: [] }
  return unit(source, { ...text, id: tmUnitId(text), ...more })
}

function file(units: readonly TmUnit[], name = 'memory.tmx'): File {
  return new File([...writeTmx(units, 'en', { version: '1' })], name)
}

/** The memory as a map, and the chunks in which it was written. */
function store() {
  const memory = new Map<string, TmUnit>()
  const chunks: UnitPlan[] = []
  return {
    memory,
    chunks,
    units: async (ids: readonly string[]) => ids.map((id) => memory.get(id)),
    write: async (plan: UnitPlan) => {
      chunks.push(plan)
      for (const created of plan.create)
        memory.set(created.id, { ...created, createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '', rev: 0 })
      for (const { id, patch } of plan.update) {
        const there = memory.get(id)
        if (there) memory.set(id, { ...there, ...patch })
      }
      return ok(undefined)
    },
  }
}

const job = (files: readonly File[], more: Partial<PassJob>): PassJob => ({
  files,
  wish,
  store: { units: async (ids) => ids.map(() => undefined) },
  repeated: new Set(),
  onProgress: () => undefined,
  isCancelled: () => false,
  ...more,
})

/** Looks first, then writes, as the worker does. */
async function importAll(files: readonly File[], into = store()) {
  const looked = await passOver(job(files, { store: { units: into.units } }))
  if (looked.kind !== 'done') throw new Error(looked.kind)
  const written = await passOver(job(files, { store: into, repeated: looked.repeated }))
  if (written.kind !== 'done') throw new Error(written.kind)
  return { looked: looked.sums, written: written.sums, ...into }
}

describe('an import of a memory', () => {
  test('writes each unit once, with its places, and says beforehand what it will write', async () => {
    const many = Array.from({ length: 2_500 }, (_, n) => pair(`Lot ${n}`, `Los ${n}`, { contexts: ['first'] }))
    const again = many.slice(0, 3).map((each) => ({ ...each, contexts: ['second'] }))
    const { looked, written, memory, chunks } = await importAll([file(many), file(again, 'more.tmx')])
    expect(memory.size).toBe(2_500)
    expect(memory.get(many[0]?.id ?? '')).toMatchObject({ contexts: ['first', 'second'], importedFrom: 'memory.tmx' })
    expect(looked).toMatchObject({ fresh: 2_500, merged: 0, unchanged: 0, repeated: 3 })
    expect({ ...written, reports: [] }).toEqual({ ...looked, reports: [] })
    // What a batch made it never changes: undo would take it for the work of somebody else.
    expect(chunks.flatMap(({ update }) => update)).toEqual([])
    expect(Math.max(...chunks.map(({ create }) => create.length))).toBeLessThanOrEqual(1_000)
  })

  test('brings nothing the second time', async () => {
    const files = [file([pair('Green', 'Grün'), pair('Blue', 'Blau')])]
    const into = store()
    await importAll(files, into)
    const { looked } = await importAll(files, into)
    expect(looked).toMatchObject({ fresh: 0, merged: 0, unchanged: 2 })
    expect(into.chunks).toHaveLength(1)
  })

  test('ends with the fault of a file, its name and its line', async () => {
    const broken = new File(['<?xml version="1.0"?>\n<tmx version="1.4">\n<body><tu></body></tmx>'], 'broken.tmx')
    expect(await passOver(job([file([pair('Green', 'Grün')]), broken], {}))).toMatchObject({
      kind: 'failed',
      failure: { file: 'broken.tmx', error: { code: 'xml.malformed', params: { line: 3 } } },
    })
  })

  test('ends when it is stopped, also between two files', async () => {
    let files = 0
    const stopped = await passOver(
      job([file([pair('Green', 'Grün')]), file([pair('Blue', 'Blau')])], {
        onProgress: () => (files += 1),
        isCancelled: () => files > 0,
      }),
    )
    expect(stopped).toEqual({ kind: 'cancelled' })
    expect(files).toBe(1)
  })

  test('ends with what the database says', async () => {
    const full = { units: store().units, write: async () => err('database.quota') }
    expect(await passOver(job([file([pair('Green', 'Grün')])], { store: full }))).toEqual({
      kind: 'failed',
      failure: { error: { code: 'database.quota' } },
    })
  })
})

const folder = join(import.meta.dirname, '../../../../../shared/data/eforms')

/** Names and sentences by key, as the files of labels have them. */
function labels(language: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(folder, `business-term_${language}.xml`), 'utf8')
  const entries = [...text.matchAll(/<entry key="([^"]+)">([^<]+)<\/entry>/g)]
  return new Map(entries.map(([, key = '', words = '']) => [key, words.replaceAll(/\s+/g, ' ').trim()]))
}

describe.skipIf(!existsSync(folder))('a memory of real sentences', () => {
  test('goes out as a file and comes back whole', async () => {
    const german = labels('de')
    const units = [...labels('en')].flatMap(([key, source]) => {
      const target = german.get(key)
      return source === '' || !target ? [] : [pair(source, target)]
    })
    const { memory, looked } = await importAll([file(units)])
    expect(units.length).toBeGreaterThan(500)
    expect(looked.reports[0]?.report.issues).toEqual([])
    expect([...memory.keys()].toSorted()).toEqual([...new Set(units.map(({ id }) => id))].toSorted())
  })
})
