import * as z from 'zod'
import type { Forgetting } from '../../../shared/model/erasure.ts'
import { createRowForgetter } from '../../../shared/privacy/forget-row.ts'
import { inspectSnapshot, readPart, VERSION } from './snapshot-file.ts'
import { createSnapshotWriter } from './snapshot-writer.ts'

const rowsOfPart = z.array(z.record(z.string(), z.unknown()))

/**
 * Rewrites a snapshot without what is to be forgotten, under the same name and date. `unreadable`: damaged, or of a newer desk.
 * The file is the old one or the new one, whatever happens.
 */
export async function forgetInSnapshot(
  file: string,
  temporary: string,
  forget: Forgetting,
): Promise<{ readonly removed: number; readonly replaced: number } | 'unreadable'> {
  const content = await inspectSnapshot(file)
  if (!content?.intact || content.head.version > VERSION) return 'unreadable'
  const forgetter = createRowForgetter(forget)
  const writer = await createSnapshotWriter(temporary, content.head)
  try {
    for (const part of content.parts) {
      const parsed = rowsOfPart.safeParse(JSON.parse(await readPart(file, part)))
      if (!parsed.success) {
        await writer.abort()
        return 'unreadable'
      }
      const rows = parsed.data.flatMap((row) => forgetter.row(part.table, row) ?? [])
      if (rows.length > 0) await writer.add(part.table, rows.length, JSON.stringify(rows))
    }
    // A snapshot in which nothing was found stays the file it is, to the last byte.
    if (forgetter.removed() + forgetter.replaced() === 0) await writer.abort()
    else await writer.commit(file)
  } catch (error) {
    await writer.abort()
    throw error
  }
  return { removed: forgetter.removed(), replaced: forgetter.replaced() }
}
