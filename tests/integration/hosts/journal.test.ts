import { appendFile, chmod, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createJournal } from '../../../electron/services/journal.ts'
import type { JournalEntry } from '../../../shared/bridge.ts'
import { temporaryFolder } from '../../hosts/temporary-folder.ts'

function entry(at: string, id = 'a'): JournalEntry {
  return { at, workspaceId: 'w', changes: [{ type: 'organisation', id, record: { name: 'Comune di Sopra\nline' } }] }
}
const linesOf = async (file: string) => (await readFile(file, 'utf8')).split('\n')

describe('the journal', () => {
  it('keeps every entry as a line of the file of its month', async () => {
    const folder = await temporaryFolder()
    const journal = createJournal(folder)
    const entries = [entry('2026-04-30T23:59:59.000Z'), entry('2026-05-01T00:00:00.000Z', 'b')]
    expect(await journal.append(entries)).toEqual({ ok: true, value: { entries: 2 } })
    expect((await readdir(folder)).toSorted()).toEqual(['2026-04.ndjson', '2026-05.ndjson'])
    expect(JSON.parse((await linesOf(join(folder, '2026-05.ndjson')))[0] ?? '')).toEqual(entries[1])
  })
  it('is counted the same by the desk that wrote it and by one that starts anew', async () => {
    const folder = await temporaryFolder()
    const journal = createJournal(folder)
    expect(await journal.status()).toEqual({ ok: true, value: { entries: 0, bytes: 0, folder } })
    for (let n = 0; n < 3; n += 1) {
      await journal.append([entry(`2026-05-0${n + 1}T10:00:00.000Z`)])
      await journal.status()
    }
    const status = await journal.status()
    expect(status).toMatchObject({ value: { entries: 3, lastAt: '2026-05-03T10:00:00.000Z' } })
    expect(await createJournal(folder).status()).toEqual(status)
  })
  it('goes on after a line that a power cut tore, and does not count it', async () => {
    const folder = await temporaryFolder()
    await createJournal(folder).append([entry('2026-05-01T10:00:00.000Z')])
    await appendFile(join(folder, '2026-05.ndjson'), '{"at":"2026-05-01T10:00:01.000Z","chan')
    const journal = createJournal(folder)
    await journal.append([entry('2026-05-01T10:00:02.000Z')])
    expect(await journal.status()).toMatchObject({ value: { entries: 2, lastAt: '2026-05-01T10:00:02.000Z' } })
    expect(await linesOf(join(folder, '2026-05.ndjson'))).toHaveLength(4)
  })
  it('writes entries handed in at once one after the other, each whole', async () => {
    const folder = await temporaryFolder()
    const journal = createJournal(folder)
    await Promise.all(
      Array.from({ length: 50 }, (_, n) => journal.append([entry('2026-05-01T10:00:00.000Z', String(n))])),
    )
    const lines = (await linesOf(join(folder, '2026-05.ndjson'))).filter((line) => line !== '')
    expect(lines.map((line) => (JSON.parse(line) as JournalEntry).changes[0]?.id)).toEqual(
      Array.from({ length: 50 }, (_, n) => String(n)),
    )
  })
  it('says when the disk is full', async ({ skip }) => {
    skip(process.platform !== 'linux', '/dev/full is a Linux device')
    const folder = await temporaryFolder()
    const { symlink } = await import('node:fs/promises')
    await symlink('/dev/full', join(folder, '2026-05.ndjson'))
    expect(await createJournal(folder).append([entry('2026-05-01T10:00:00.000Z')])).toEqual({
      ok: false,
      error: { code: 'disk.full' },
    })
  })
  it('says when the folder cannot be written', async ({ skip }) => {
    skip(process.getuid?.() === 0 || process.platform === 'win32', 'the superuser may write everywhere')
    const folder = join(await temporaryFolder(), 'journal')
    await mkdir(folder)
    await chmod(folder, 0o500)
    expect(await createJournal(folder).append([entry('2026-05-01T10:00:00.000Z')])).toEqual({
      ok: false,
      error: { code: 'disk.denied' },
    })
  })
})
