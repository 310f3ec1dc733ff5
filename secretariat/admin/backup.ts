import { open } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import * as z from 'zod'
import { ok } from '../../shared/result.ts'
import { adminCommand, refuse } from './command.ts'

/** The embedded database as one file, consistent while the service runs. PostgreSQL has `pg_dump` for that. */
export const backup = adminCommand({
  input: z.object({ out: z.string().refine(isAbsolute, 'an absolute path') }),
  async run({ dump }, { out }) {
    if (!dump) return refuse('This secretariat keeps its data in PostgreSQL: use pg_dump.')
    const bytes = new Uint8Array(await (await dump()).arrayBuffer())
    const file = await open(out, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    return ok([
      `${(bytes.length / 1_000_000).toFixed(1)} MB are in ${out}. It holds personal data and keys: keep it safe.`,
    ])
  },
})
