import { existsSync } from 'node:fs'
import { runAdminCommand, type AdminCommandName } from '../admin/registry.ts'
import { loadSecrets } from '../access/secrets.ts'
import { readLiveLock, type Lock } from '../database/lock-file.ts'
import { openDatabase, type Storage } from '../database/open.ts'
import { ADMIN_PATH } from '../http/admin-path.ts'
import { describeStorage } from './storage.ts'
import { EXIT } from './usage.ts'

type Input = Readonly<Record<string, unknown>>
type Outcome = Awaited<ReturnType<typeof runAdminCommand>>

/** Runs a command in the service that has the data open, if one runs here, else in this process. Prints what it says. */
export async function runAdmin(storage: Storage, name: AdminCommandName, input: Input): Promise<number> {
  const outcome = await carryOut(storage, name, input)
  if (!outcome.ok) {
    process.stderr.write(`${outcome.error.message}\n`)
    return EXIT.failed
  }
  process.stdout.write(outcome.value.map((line) => `${line}\n`).join(''))
  return EXIT.done
}

async function carryOut(storage: Storage, name: AdminCommandName, input: Input): Promise<Outcome> {
  if (storage.kind === 'folder') {
    const lock = readLiveLock(storage.folder)
    if (lock) return handOver(lock, name, input)
    // A mistyped folder would become a new, empty secretariat. Only what starts one may create it.
    if (name !== 'enrol' && !existsSync(storage.folder)) {
      return { ok: false, error: { message: `There is no secretariat in ${describeStorage(storage)}.` } }
    }
  }
  const open = await openDatabase(storage)
  try {
    const { db, dump } = open
    const context = { db, clock: { now: () => Date.now() }, secrets: await loadSecrets(db) }
    return await runAdminCommand(dump ? { ...context, dump } : context, name, input)
  } finally {
    await open.close()
  }
}

async function handOver(lock: Lock, command: string, input: Input): Promise<Outcome> {
  if (lock.address === undefined) {
    return { ok: false, error: { message: 'The secretariat is just starting; try again in a moment.' } }
  }
  try {
    const response = await fetch(`${lock.address}${ADMIN_PATH}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-admin-key': lock.adminKey },
      body: JSON.stringify({ command, input }),
    })
    if (response.ok) return (await response.json()) as Outcome
    return { ok: false, error: { message: `The running secretariat refused the command (${response.status}).` } }
  } catch {
    return { ok: false, error: { message: `The secretariat at ${lock.address} does not answer.` } }
  }
}
