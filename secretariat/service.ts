import type { AddressInfo } from 'node:net'
import type { Clock } from '../shared/ports.ts'
import { practiceCodes } from './access/practice-codes.ts'
import { loadSecrets } from './access/secrets.ts'
import type { Context } from './context.ts'
import { openDatabase, type OpenDatabase, type Storage } from './database/open.ts'
import { buildServer } from './http/server.ts'
import { keepTidy } from './maintenance.ts'

export interface SecretariatOptions {
  /** Where the data is; in memory when absent. */
  readonly storage?: Storage
  /** `127.0.0.1` when absent. */
  readonly host?: string
  /** Any free port when 0 or absent. */
  readonly port?: number
  /** Comes with an open enrolment code that leaves it to the desk who it is. Refused on anything but loopback. */
  readonly practice?: boolean
  readonly clock?: Clock
  /** pino's level; `warn` when absent. */
  readonly logLevel?: string
  readonly logTo?: NodeJS.WritableStream
  /** 1,200 when absent. */
  readonly requestsPerMinute?: number
}

export interface RunningSecretariat {
  /** `http://host:port`, without a path. */
  readonly address: string
  /** An open code, valid until the service stops; only of a practice secretariat. */
  readonly practiceCode?: string
  readonly context: Context
  /** Ends open requests, closes the database, gives the folder free. May be called twice. */
  close(): Promise<void>
}

const loopbackHosts: readonly string[] = ['127.0.0.1', '::1', 'localhost']

function isAny(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

/** Starts the service and answers when it listens. Throws `FolderInUse`, or what the database or the network says. */
export async function startSecretariat(options: SecretariatOptions = {}): Promise<RunningSecretariat> {
  const host = options.host ?? '127.0.0.1'
  if (options.practice && !loopbackHosts.includes(host)) {
    throw new Error(`A practice secretariat lets anyone enrol, so it listens on this computer only, not on ${host}.`)
  }
  const storage = await openDatabase(options.storage ?? { kind: 'memory' })
  try {
    return await serve(storage, host, options)
  } catch (error) {
    await storage.close()
    throw error
  }
}

async function serve(storage: OpenDatabase, host: string, options: SecretariatOptions): Promise<RunningSecretariat> {
  const context: Context = {
    db: storage.db,
    clock: options.clock ?? { now: () => Date.now() },
    secrets: await loadSecrets(storage.db),
    ...(options.practice ? { practice: practiceCodes() } : {}),
  }
  const app = await buildServer(context, {
    logLevel: options.logLevel ?? 'warn',
    requestsPerMinute: options.requestsPerMinute ?? 1_200,
    ...(options.logTo ? { logTo: options.logTo } : {}),
    ...(storage.lock ? { admin: { key: storage.lock.adminKey, ...(storage.dump ? { dump: storage.dump } : {}) } } : {}),
  })
  const tidying = keepTidy(context)
  await app.listen({ host, port: options.port ?? 0 })
  const { port } = app.server.address() as AddressInfo
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  // The command line looks here; an address that means "all of this computer's" is reached at loopback.
  storage.lock?.announce(isAny(host) ? `http://127.0.0.1:${port}` : address)

  let closing: Promise<void> | undefined
  const close = async () => {
    await tidying.stop()
    await app.close()
    await storage.close()
  }
  return {
    address,
    context,
    ...(context.practice ? { practiceCode: context.practice.standing } : {}),
    close: () => (closing ??= close()),
  }
}
