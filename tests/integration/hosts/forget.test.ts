import { appendFile, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createJournal } from '../../../electron/services/journal.ts'
import { inspectSnapshot } from '../../../electron/services/snapshots/snapshot-file.ts'
import { createSnapshots, type Snapshots } from '../../../electron/services/snapshots/snapshots.ts'
import { randomIds } from '../../../shared/ids.ts'
import type { Forgetting } from '../../../shared/model/erasure.ts'
import { fingerprintsOf, OMISSION } from '../../../shared/privacy/forget.ts'
import { temporaryFolder } from '../../hosts/temporary-folder.ts'

const salt = '00112233445566778899aabbccddeeff'
const contactId = '018f0000-0000-7000-8000-000000000001'
const callId = '018f0000-0000-7000-8000-000000000002'
const clock = { now: () => Date.parse('2026-05-01T10:00:00Z') }
const forget: Forgetting = {
  salt,
  keys: [{ type: 'contact', id: contactId }],
  fingerprints: [...fingerprintsOf(['Anna Vogt'], salt)],
  keep: [],
}
const contact = { id: contactId, name: 'Anna Vogt', role: 'Head' }
const call = { id: callId, subject: 'Rang Anna Vogt' }

describe('the journal', () => {
  const entries = [
    {
      at: '2026-04-30T10:00:00.000Z',
      workspaceId: 'w',
      changes: [{ type: 'contact', id: contactId, record: contact }],
    },
    {
      at: '2026-05-01T10:00:00.000Z',
      workspaceId: 'w',
      changes: [
        { type: 'contact', id: contactId, record: contact },
        { type: 'activity', id: callId, record: call },
      ],
    },
    { at: '2026-05-01T11:00:00.000Z', workspaceId: 'other', changes: [{ type: 'activity', id: callId, record: call }] },
  ]

  it('forgets records and words of one workspace in all its files, and goes on after it', async () => {
    const folder = await temporaryFolder()
    const journal = createJournal(folder)
    await journal.append(entries)
    expect(await journal.forget('w', forget)).toEqual({ ok: true, value: { removed: 2, replaced: 1 } })
    expect(await readFile(join(folder, '2026-04.ndjson'), 'utf8')).toBe('')
    const [kept, other] = (await readFile(join(folder, '2026-05.ndjson'), 'utf8')).split('\n')
    expect(JSON.parse(kept ?? '')).toMatchObject({ changes: [{ id: callId, record: { subject: `Rang ${OMISSION}` } }] })
    expect(JSON.parse(other ?? '')).toEqual(entries[2])
    await journal.append(entries.slice(2))
    expect(await journal.status()).toMatchObject({ value: { entries: 3 } })
    expect(await readdir(folder)).toEqual(['2026-04.ndjson', '2026-05.ndjson'])
  })

  it('leaves out a line that a power cut tore: it may hold the name', async () => {
    const folder = await temporaryFolder()
    await createJournal(folder).append(entries.slice(2))
    await appendFile(join(folder, '2026-05.ndjson'), '{"at":"2026-05-01T10:00:01.000Z","changes":[{"name":"Anna Vogt')
    await createJournal(folder).forget('w', forget)
    expect((await readFile(join(folder, '2026-05.ndjson'), 'utf8')).split('\n')).toHaveLength(2)
  })

  it('has nothing to forget before it has a file', async () => {
    const journal = createJournal(join(await temporaryFolder(), 'none'))
    expect(await journal.forget('w', forget)).toEqual({ ok: true, value: { removed: 0, replaced: 0 } })
  })
})

describe('a snapshot', () => {
  const parts = [
    { table: 'contact', rows: [contact, { id: callId, name: 'Otto' }] },
    { table: 'activity', rows: [call] },
    { table: 'bases', rows: [{ type: 'contact', id: contactId, record: contact, rev: 3 }] },
    {
      table: 'meta',
      rows: [
        { key: 'sync.batch', value: { key: 'k', ops: [{ type: 'contact', id: contactId, patch: { role: 'Head' } }] } },
      ],
    },
    {
      table: 'batches',
      rows: [
        {
          seq: 1,
          type: 'contact',
          created: [contactId],
          updated: [{ id: contactId, before: contact, after: contact }],
        },
      ],
    },
  ]

  async function make(snapshots: Snapshots): Promise<string> {
    const begun = await snapshots.begin({ reason: 'manual', schemaVersion: 1, workspaceName: 'LNEG' })
    if (!begun.ok) throw new Error(begun.error.code)
    const { id } = begun.value
    for (const { table, rows } of parts)
      await snapshots.write({ id, table, count: rows.length, records: JSON.stringify(rows) })
    await snapshots.commit(id)
    return id
  }

  async function textOf(folder: string, id: string): Promise<string> {
    const file = join(folder, `${id}.desk-snapshot`)
    const content = await inspectSnapshot(file)
    const bytes = await readFile(file)
    return (content?.parts ?? [])
      .map((part) => gunzipSync(bytes.subarray(part.offset, part.offset + part.bytes)).toString())
      .join('\n')
  }

  it('is rewritten without what is forgotten, intact, under its name and date', async () => {
    const folder = await temporaryFolder()
    const snapshots = createSnapshots(folder, clock, randomIds)
    const id = await make(snapshots)
    const done = await snapshots.forget(forget)
    expect(done).toMatchObject({ ok: true, value: { rewritten: 1, unreadable: [] } })
    const text = await textOf(folder, id)
    expect(text).not.toMatch(/vogt|head/i)
    expect(text).not.toContain(contactId)
    expect(text).toContain('Otto')
    expect(await snapshots.list()).toMatchObject({
      value: { snapshots: [{ id, intact: true, counts: { contact: 1 } }] },
    })
  })

  it('in which nothing is found stays the file it is', async () => {
    const folder = await temporaryFolder()
    const snapshots = createSnapshots(folder, clock, randomIds)
    const id = await make(snapshots)
    const before = await readFile(join(folder, `${id}.desk-snapshot`))
    const none = { ...forget, keys: [], fingerprints: [...fingerprintsOf(['Somebody Else'], salt)] }
    expect(await snapshots.forget(none)).toMatchObject({ value: { rewritten: 0 } })
    expect(await readFile(join(folder, `${id}.desk-snapshot`))).toEqual(before)
  })

  it('that is damaged is left and named, until a person lets it go', async () => {
    const folder = await temporaryFolder()
    const snapshots = createSnapshots(folder, clock, randomIds)
    const id = await make(snapshots)
    const file = join(folder, `${id}.desk-snapshot`)
    await truncate(file, (await stat(file)).size - 40)
    expect(await snapshots.forget(forget)).toMatchObject({ value: { unreadable: [id] } })
    expect(await snapshots.remove(id)).toEqual({ ok: true, value: {} })
    expect(await snapshots.forget(forget)).toMatchObject({ value: { unreadable: [] } })
    expect(await snapshots.remove('../../etc')).toMatchObject({ error: { code: 'snapshot.unknown' } })
  })

  it('that is being written when something is forgotten is given up', async () => {
    const folder = await temporaryFolder()
    const snapshots = createSnapshots(folder, clock, randomIds)
    const begun = await snapshots.begin({ reason: 'scheduled', schemaVersion: 1, workspaceName: 'LNEG' })
    if (!begun.ok) throw new Error(begun.error.code)
    await writeFile(join(folder, 'unrelated.txt'), 'x')
    await snapshots.forget(forget)
    expect(await snapshots.commit(begun.value.id)).toMatchObject({ error: { code: 'snapshot.unknown' } })
    expect(await readdir(join(folder, 'unfinished'))).toEqual([])
  })
})
