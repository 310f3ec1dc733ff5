import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { CallOutput } from '../../shared/bridge.ts'
import type { Clock } from '../../shared/ports.ts'
import { ok, type Result } from '../../shared/result.ts'
import { fail } from '../fail.ts'
import { onDisk, writeAtomically } from './disk.ts'

/** How long a file stays that no record names: undo and safety copies may bring the record back. */
const UNUSED_DAYS = 90
const DAY_MS = 86_400_000
const HASH = /^[0-9a-f]{64}$/

export interface KeptFiles {
  keep(workspaceId: string, base64: string): Promise<Result<CallOutput<'file.keep'>>>
  read(workspaceId: string, hash: string): Promise<Result<CallOutput<'file.read'>>>
  sweep(workspaceId: string, inUse: readonly string[]): Promise<Result<CallOutput<'file.sweep'>>>
}

/**
 * Files of organisations, each under the SHA-256 of its bytes: kept twice, it is there once, and a damaged one is noticed. A
 * file's time of change is when it was last known to be in use.
 */
export function createKeptFiles(folder: string, clock: Clock): KeptFiles {
  const placeOf = (workspaceId: string) => join(folder, workspaceId)
  return {
    keep: (workspaceId, base64) =>
      onDisk(async () => {
        const bytes = Buffer.from(base64, 'base64')
        const hash = hashOf(bytes)
        await writeAtomically(join(placeOf(workspaceId), hash), bytes)
        return ok({ hash, bytes: bytes.length })
      }),
    async read(workspaceId, hash) {
      const bytes = await readFile(join(placeOf(workspaceId), hash)).catch(() => undefined)
      if (bytes === undefined) return fail('document.elsewhere')
      return hashOf(bytes) === hash ? ok({ base64: bytes.toString('base64') }) : fail('document.damaged')
    },
    sweep: (workspaceId, inUse) =>
      onDisk(async () => {
        const used = new Set(inUse)
        const place = placeOf(workspaceId)
        const now = clock.now()
        let removed = 0
        for (const name of await readdir(place).catch(() => [])) {
          if (!HASH.test(name)) continue
          const file = join(place, name)
          if (used.has(name)) await utimes(file, now / 1_000, now / 1_000)
          else if (now - (await stat(file)).mtimeMs > UNUSED_DAYS * DAY_MS) {
            await rm(file)
            removed += 1
          }
        }
        return ok({ removed })
      }),
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
