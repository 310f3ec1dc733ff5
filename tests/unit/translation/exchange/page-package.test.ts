import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readPackage, writePackage, type PackageRecords } from '../../../../shared/translation/exchange/page-package.ts'

const sha256 = (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex'))
const uuid = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`
const base = (n: number) => ({
  id: uuid(n),
  createdAt: '2026-05-01T10:00:00.000Z',
  updatedAt: '2026-05-01T10:00:00.000Z',
  rev: 0,
})

const records: PackageRecords = {
  organisationName: 'Marlowmere City Council',
  page: {
    ...base(1),
    organisationId: uuid(2),
    slug: 'marlowmere',
    title: 'SPP in Marlowmere',
    sourceLocale: 'en',
    targetLocales: ['de'],
    status: 'translating',
  },
  sections: [{ ...base(3), pageId: uuid(1), kind: 'overview', order: 1, blocks: [], facts: {}, newerField: 'kept' }],
  segments: [
    {
      ...base(4),
      pageId: uuid(1),
      sectionId: uuid(3),
      blockId: 'b',
      order: 0,
      source: 'Buy <1>green</1>.',
      codes: [{ kind: 'bold' }],
      sourceHash: 'h1',
    },
    {
      ...base(5),
      pageId: uuid(1),
      sectionId: uuid(3),
      blockId: 'b',
      order: 1,
      source: 'Buy less.',
      codes: [],
      sourceHash: 'h2',
    },
  ],
  translations: [
    {
      ...base(6),
      pageId: uuid(1),
      segmentId: uuid(4),
      locale: 'de',
      text: '<1>Grün</1> kaufen.',
      state: 'translated',
      origin: 'human',
      sourceHash: 'h0',
      sourceText: 'Buy <1>greener</1>.',
    },
  ],
  media: [],
  comments: [
    { ...base(7), pageId: uuid(1), segmentId: uuid(4), locale: 'de', text: 'Which green?', memberId: uuid(9) },
  ],
  terms: [],
  exceptions: [],
  units: [],
  members: [{ id: uuid(9), name: 'Kim', role: 'translator' }],
}
const facts = { direction: 'out', targetLocale: 'de', madeAt: '2026-05-02T10:00:00.000Z', madeBy: 'Kim' } as const
const extras = { 'page.xlf': strToU8('<xliff/>') }
const made = writePackage(records, facts, extras, sha256)

async function code(bytes: Uint8Array): Promise<string> {
  const result = await readPackage(bytes, sha256)
  return result.ok ? 'read' : result.error.code
}

/** The package with some of its files exchanged; `undefined` takes one out. */
async function tampered(changes: Readonly<Record<string, string | undefined>>): Promise<Uint8Array> {
  const files = unzipSync(await made)
  for (const [name, text] of Object.entries(changes)) {
    if (text === undefined) delete files[name]
    else files[name] = strToU8(text)
  }
  return zipSync(files)
}

/** The package with other records, the list of contents made to fit: what a faulty program would write. */
function withRecords(change: Partial<PackageRecords>): Promise<Uint8Array> {
  return writePackage({ ...records, ...change }, facts, extras, sha256)
}

describe('a package for a translator', () => {
  it('comes back as it was made, with fields of a newer desk', async () => {
    const result = await readPackage(await made, sha256)
    expect(result.ok && result.value.records).toEqual(records)
    expect(result.ok && result.value.manifest).toMatchObject({ ...facts, pageId: uuid(1), title: 'SPP in Marlowmere' })
  })

  it('is refused whole when a file in it was changed, taken out or put in', async () => {
    const text = strFromU8(unzipSync(await made)['records.json'] ?? new Uint8Array())
    expect(await code(await tampered({ 'records.json': text.replace('Grün', 'Rot') }))).toBe('package.changed')
    expect(await code(await tampered({ 'page.xlf': undefined }))).toBe('package.missing')
    expect(await code(await tampered({ 'more.txt': 'x' }))).toBe('package.added')
  })

  it('is refused by the name of the file that is not as it was made, and of who made it', async () => {
    const changed = await readPackage(await tampered({ 'page.xlf': '<other/>' }), sha256)
    expect(changed).toMatchObject({ error: { params: { file: 'page.xlf', maker: 'Kim' } } })
    const added = await readPackage(await tampered({ 'more.txt': 'x' }), sha256)
    expect(added).toMatchObject({ error: { params: { file: 'more.txt', maker: 'Kim' } } })
  })

  it('is refused when its list of contents says something else than when it was made', async () => {
    const manifest = strFromU8(unzipSync(await made)['manifest.json'] ?? new Uint8Array())
    const other = await readPackage(await tampered({ 'manifest.json': manifest.replace('"out"', '"back"') }), sha256)
    expect(other).toMatchObject({ error: { code: 'package.changed', params: { file: 'manifest.json' } } })
  })

  it('is refused when it is no package, or of a newer desk', async () => {
    expect(await code(zipSync({ 'a.txt': strToU8('x') }))).toBe('package.not-ours')
    expect(await code(strToU8('no zip'))).toBe('zip.damaged')
    expect(await code(await tampered({ 'manifest.json': '{' }))).toBe('package.not-ours')
    const manifest = strFromU8(unzipSync(await made)['manifest.json'] ?? new Uint8Array())
    const newer = await tampered({ 'manifest.json': manifest.replace('"version": 1', '"version": 2') })
    expect(await code(newer)).toBe('package.newer')
  })

  it('is refused when a record fits no schema, or belongs to another page or language', async () => {
    const [section] = records.sections
    const [translation] = records.translations
    if (!section || !translation) throw new Error('no records')
    expect(await code(await withRecords({ sections: [{ ...section, kind: 'other' as 'overview' }] }))).toBe(
      'package.invalid',
    )
    expect(await code(await withRecords({ sections: [{ ...section, pageId: uuid(8) }] }))).toBe('package.invalid')
    expect(await code(await withRecords({ translations: [{ ...translation, locale: 'fr' }] }))).toBe('package.invalid')
    expect(await code(await withRecords({ translations: [{ ...translation, segmentId: uuid(8) }] }))).toBe(
      'package.invalid',
    )
  })
})
