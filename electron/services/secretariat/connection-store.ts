import { readFile } from 'node:fs/promises'
import { connection, type Connection } from '../../../shared/bridge.ts'
import type { Result } from '../../../shared/result.ts'
import { ok } from '../../../shared/result.ts'
import { onDisk, writeAtomically } from '../disk.ts'

/** Which secretariat this desk belongs to, and as what. No secret in it. */
export interface ConnectionStore {
  read(): Promise<Connection>
  write(next: Connection): Promise<Result<undefined>>
}

const unconnected: Connection = { state: 'unconnected' }

export function createConnectionStore(file: string): ConnectionStore {
  let current: Connection | undefined
  async function load(): Promise<Connection> {
    const text = await readFile(file, 'utf8').catch(() => '')
    try {
      return connection.safeParse(JSON.parse(text)).data ?? unconnected
    } catch {
      // Not there yet, or not readable: the person connects again; no work depends on this file.
      return unconnected
    }
  }
  return {
    read: async () => (current ??= await load()),
    write: (next) =>
      onDisk(async () => {
        await writeAtomically(file, `${JSON.stringify(next, undefined, 2)}\n`)
        current = next
        return ok(undefined)
      }),
  }
}
