import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { journalEntry, type JournalEntry } from '../../shared/bridge.ts'
import type { Forgetting } from '../../shared/model/erasure.ts'
import { createRowForgetter, type RowForgetter } from '../../shared/privacy/forget-row.ts'
import { syncFolder, writeFully } from './disk.ts'

/**
 * Rewrites one journal file without what is to be forgotten. The file is the old one or the new one, whatever happens. A line
 * that does not parse is left out: nobody restores it, and nobody can say what is in it.
 */
export async function forgetInJournalFile(
  file: string,
  linesOf: (file: string) => AsyncIterable<string>,
  workspaceId: string,
  forget: Forgetting,
): Promise<{ readonly removed: number; readonly replaced: number }> {
  const rows = createRowForgetter(forget)
  const temporary = `${file}.next`
  const handle = await open(temporary, 'w', 0o600)
  try {
    for await (const line of linesOf(file)) {
      const entry = entryOf(line)
      const kept = entry?.workspaceId === workspaceId ? withoutForgotten(entry, rows) : entry
      if (kept && kept.changes.length > 0) await writeFully(handle, Buffer.from(`${JSON.stringify(kept)}\n`))
    }
    await handle.sync()
  } catch (error) {
    await handle.close()
    await rm(temporary, { force: true })
    throw error
  }
  await handle.close()
  await rename(temporary, file)
  await syncFolder(dirname(file))
  return { removed: rows.removed(), replaced: rows.replaced() }
}

function withoutForgotten(entry: JournalEntry, rows: RowForgetter): JournalEntry {
  const changes = entry.changes.flatMap(({ type, id, record }) => {
    const kept = rows.row(type, record ?? { id })
    return kept ? [{ type, id, record: record === null ? null : kept }] : []
  })
  return { ...entry, changes }
}

function entryOf(line: string): JournalEntry | undefined {
  try {
    return journalEntry.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}
