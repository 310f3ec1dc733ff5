import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallOutput, JournalEntry } from '../../shared/bridge.ts'
import type { Forgetting } from '../../shared/model/erasure.ts'
import { ok, type Result } from '../../shared/result.ts'
import { onDisk, syncFolder, writeFully } from './disk.ts'
import { forgetInJournalFile } from './journal-forget.ts'
import { createSerial } from './serial.ts'

/**
 * Every committed command once more, as NDJSON, one file per month (`2026-05.ndjson`): the copy that survives a browser
 * resetting its database. Append-only; an answer means the entries are on the disk.
 */
export interface Journal {
  append(entries: readonly JournalEntry[]): Promise<Result<{ readonly entries: number }>>
  status(): Promise<Result<CallOutput<'journal.status'>>>
  /** Rewrites the files without what is to be forgotten, each whole or not at all. */
  forget(workspaceId: string, forget: Forgetting): Promise<Result<CallOutput<'journal.forget'>>>
}

const monthFile = /^\d{4}-\d{2}\.ndjson$/

interface FileCount {
  readonly bytes: number
  readonly entries: number
  readonly lastAt: string | undefined
}

function parseLine(line: string): { readonly at: string } | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'string'
      ? { at: value.at }
      : undefined
  } catch {
    return undefined
  }
}

/** Lines as they were written; `readline` would also break them at U+2028, which JSON leaves as it is. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

/** A line torn by a power cut does not parse and does not count. */
async function countFile(file: string): Promise<FileCount> {
  const { size } = await stat(file)
  let entries = 0
  let lastAt: string | undefined
  for await (const line of linesOf(file)) {
    const entry = parseLine(line)
    if (!entry) continue
    entries += 1
    lastAt = entry.at
  }
  return { bytes: size, entries, lastAt }
}

/** Where whole lines end; a torn last line is closed with a line break, so that the next entry starts on its own line. */
async function closeTornLine(handle: FileHandle): Promise<void> {
  const { size } = await handle.stat()
  if (size === 0) return
  const last = Buffer.alloc(1)
  await handle.read(last, 0, 1, size - 1)
  if (last.toString() !== '\n') await handle.appendFile('\n')
}

export function createJournal(folder: string): Journal {
  const oneByOne = createSerial()
  const counts = new Map<string, FileCount>()

  async function appendTo(name: string, entries: readonly JournalEntry[]): Promise<void> {
    const file = join(folder, name)
    const handle = await open(file, 'a+', 0o600)
    try {
      await closeTornLine(handle)
      const { size } = await handle.stat()
      const before = counts.get(name)
      try {
        await writeFully(handle, Buffer.from(entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')))
        await handle.datasync()
      } catch (error) {
        // Half an entry is worth nothing, and would be the next reader's riddle.
        await handle.truncate(size).catch(() => undefined)
        throw error
      }
      if (size === 0) await syncFolder(folder)
      const bytes = (await handle.stat()).size
      if (before?.bytes === size)
        counts.set(name, { bytes, entries: before.entries + entries.length, lastAt: entries.at(-1)?.at })
      else counts.delete(name)
    } finally {
      await handle.close()
    }
  }

  async function countOf(name: string): Promise<FileCount> {
    const known = counts.get(name)
    const { size } = await stat(join(folder, name))
    if (known?.bytes === size) return known
    const counted = await countFile(join(folder, name))
    counts.set(name, counted)
    return counted
  }

  return {
    append: (entries) =>
      oneByOne(() =>
        onDisk(async () => {
          await mkdir(folder, { recursive: true, mode: 0o700 })
          const byMonth = Map.groupBy(entries, (entry) => `${entry.at.slice(0, 7)}.ndjson`)
          for (const [name, group] of byMonth) await appendTo(name, group)
          return ok({ entries: entries.length })
        }),
      ),
    status: () =>
      oneByOne(() =>
        onDisk(async () => {
          const names = (await readdir(folder).catch(() => [])).filter((name) => monthFile.test(name)).toSorted()
          const files = await Promise.all(names.map(countOf))
          const lastAt = files.findLast((file) => file.lastAt !== undefined)?.lastAt
          return ok({
            entries: files.reduce((sum, file) => sum + file.entries, 0),
            bytes: files.reduce((sum, file) => sum + file.bytes, 0),
            folder,
            ...(lastAt === undefined ? {} : { lastAt }),
          })
        }),
      ),
    forget: (workspaceId, forget) =>
      oneByOne(() =>
        onDisk(async () => {
          const names = (await readdir(folder).catch(() => [])).filter((name) => monthFile.test(name))
          let removed = 0
          let replaced = 0
          for (const name of names) {
            const done = await forgetInJournalFile(join(folder, name), linesOf, workspaceId, forget)
            removed += done.removed
            replaced += done.replaced
            counts.delete(name)
          }
          return ok({ removed, replaced })
        }),
      ),
  }
}
