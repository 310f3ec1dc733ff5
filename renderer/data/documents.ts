import type { DeskBridge } from '../../shared/bridge.ts'
import { MAX_DOCUMENT_BYTES, type DeskDocument } from '../../shared/model/document.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { base64OfBytes, bytesOfBase64 } from '../../shared/text/base64.ts'
import { fileType } from '../../shared/timeline/file-type.ts'
import type { WriteDoor } from './door-types.ts'
import type { ReadDatabase } from './read-database.ts'

interface Place {
  readonly organisationId: string
  readonly activityId?: string
}

interface Parts {
  readonly door: WriteDoor
  readonly bridge: DeskBridge
  readonly workspaceId: string
}

/**
 * Keeps files with an organisation: first their bytes with the host, then the records, in one step of undo. `onProgress` after
 * each file; aborted, nothing is added. Errors: `document.too-large`, `document.empty`, `document.unreadable`,
 * `document.stopped`, `disk.full`, `disk.denied`.
 */
export async function attachFiles(
  { door, bridge, workspaceId }: Parts,
  place: Place,
  files: readonly File[],
  watch: { readonly signal?: AbortSignal; readonly onProgress?: (done: number) => void } = {},
): Promise<Result<readonly DeskDocument[]>> {
  const problem = files.find(({ size }) => size > MAX_DOCUMENT_BYTES)
  if (problem !== undefined) return err('document.too-large')
  if (files.some(({ size }) => size === 0)) return err('document.empty')
  const kept: { readonly name: string; readonly type: string; readonly bytes: number; readonly hash: string }[] = []
  for (const file of files) {
    if (watch.signal?.aborted === true) return err('document.stopped')
    const bytes = await bytesOf(file)
    if (bytes === undefined) return err('document.unreadable')
    const answer = await bridge.call('file.keep', { workspaceId, base64: base64OfBytes(bytes) })
    if (!answer.ok) return answer
    const { hash } = answer.value
    kept.push({ name: file.name.slice(-200), type: fileType(bytes, file.name), bytes: bytes.length, hash })
    watch.onProgress?.(kept.length)
  }
  if (watch.signal?.aborted === true) return err('document.stopped')
  return door.run({ key: 'working.attach', params: { count: kept.length } }, async (writer) => {
    const made: DeskDocument[] = []
    for (const file of kept) {
      made.push(await writer.create('document', { ...place, ...file, memberId: writer.memberId }))
    }
    return ok(made)
  })
}

/** Takes a file off its organisation. Its bytes stay with the host for a while, so that undo can bring it back. */
export function removeDocument(door: WriteDoor, { id, name }: DeskDocument): Promise<Result<void>> {
  return door.run({ key: 'working.removeDocument', params: { name } }, async (writer) =>
    ok(await writer.remove('document', id)),
  )
}

/** The bytes of a file. Errors: `document.elsewhere` (added on another computer), `document.damaged`. */
export async function readDocument(
  { bridge, workspaceId }: Omit<Parts, 'door'>,
  file: DeskDocument,
): Promise<Result<Blob>> {
  const read = await bridge.call('file.read', { workspaceId, hash: file.hash })
  return read.ok ? ok(new Blob([bytesOfBase64(read.value.base64)], { type: file.type })) : read
}

/** Tells the host which files still have a record; what has had none for long is removed there. */
export async function sweepDocuments(db: ReadDatabase, bridge: DeskBridge, workspaceId: string): Promise<void> {
  const hashes = new Set<string>()
  await db.document.each(({ hash }) => void hashes.add(hash))
  await bridge.call('file.sweep', { workspaceId, inUse: [...hashes] })
}

/** A file that was moved or changed after it was chosen can no longer be read. */
async function bytesOf(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return undefined
  }
}
