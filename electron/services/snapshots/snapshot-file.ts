/**
 * A snapshot is one file, the same under every host:
 *
 *     {"format":"focal-point-desk-snapshot","version":1,"id",…}\n     head, one line
 *     <gzip of a JSON array> <gzip of a JSON array> …                 parts, back to back
 *     {"parts":[{"table","count","offset","bytes"}],"sha256"}\n       foot: sha256 of all bytes before it
 *     000000000187\n                                                  length of the foot, twelve digits
 *
 * Nothing in it names this computer, so a file may be carried to another.
 */
import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { gunzip } from 'node:zlib'
import { promisify } from 'node:util'
import * as z from 'zod'
import { snapshotReasons } from '../../../shared/bridge.ts'

export const FORMAT = 'focal-point-desk-snapshot'
export const VERSION = 1
const LENGTH_DIGITS = 12
const HEAD_LIMIT = 64 * 1024

export const snapshotHead = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  id: z.string(),
  at: z.iso.datetime(),
  reason: z.enum(snapshotReasons),
  schemaVersion: z.int(),
  workspaceName: z.string(),
})
export type SnapshotHead = z.infer<typeof snapshotHead>

export const snapshotPart = z.object({
  table: z.string(),
  count: z.int().nonnegative(),
  offset: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
})
export type SnapshotPart = z.infer<typeof snapshotPart>

const snapshotFoot = z.object({ parts: z.array(snapshotPart), sha256: z.string() })
export type SnapshotFoot = z.infer<typeof snapshotFoot>

export interface SnapshotContent {
  readonly head: SnapshotHead
  readonly parts: readonly SnapshotPart[]
  readonly bytes: number
  readonly intact: boolean
}

export function footBytes(foot: SnapshotFoot): Buffer {
  const line = Buffer.from(`${JSON.stringify(foot)}\n`)
  return Buffer.concat([line, Buffer.from(`${String(line.length).padStart(LENGTH_DIGITS, '0')}\n`)])
}

function parseJson<S extends z.ZodType>(schema: S, text: string): z.output<S> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

async function readAt(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.max(0, length))
  const { bytesRead } = await handle.read(buffer, 0, buffer.length, offset)
  return buffer.subarray(0, bytesRead)
}

async function hashOf(handle: FileHandle, end: number): Promise<string> {
  const hash = createHash('sha256')
  const step = 1024 * 1024
  for (let at = 0; at < end; at += step) hash.update(await readAt(handle, at, Math.min(step, end - at)))
  return hash.digest('hex')
}

async function readFoot(
  handle: FileHandle,
  size: number,
): Promise<{ readonly foot: SnapshotFoot; readonly start: number } | undefined> {
  const length = Number((await readAt(handle, Math.max(0, size - LENGTH_DIGITS - 1), LENGTH_DIGITS)).toString())
  const start = size - LENGTH_DIGITS - 1 - length
  if (!Number.isInteger(length) || length <= 0 || start < 0) return undefined
  const foot = parseJson(snapshotFoot, (await readAt(handle, start, length)).toString())
  return foot && { foot, start }
}

/** Reads head and foot and checks every byte against the checksum. Nothing where the head cannot be understood. */
export async function inspectSnapshot(file: string): Promise<SnapshotContent | undefined> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const [firstLine = ''] = (await readAt(handle, 0, Math.min(size, HEAD_LIMIT))).toString().split('\n', 1)
    const head = parseJson(snapshotHead, firstLine)
    if (!head) return undefined
    const end = await readFoot(handle, size)
    if (!end) return { head, parts: [], bytes: size, intact: false }
    const fits = end.foot.parts.every((part) => part.offset + part.bytes <= end.start)
    const intact = fits && (await hashOf(handle, end.start)) === end.foot.sha256
    return { head, parts: end.foot.parts, bytes: size, intact }
  } finally {
    await handle.close()
  }
}

/** The records of one part, as the JSON array they were handed in as. */
export async function readPart(file: string, part: SnapshotPart): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const packed = await readAt(handle, part.offset, part.bytes)
    return (await promisify(gunzip)(packed)).toString()
  } finally {
    await handle.close()
  }
}
