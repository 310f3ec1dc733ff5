import { afterAll, beforeAll, describe } from 'vitest'
import { startSecretariat, type RunningSecretariat, type SecretariatOptions } from '../../../secretariat/service.ts'
import { emptyPGlite } from '../../hosts/pglite-template.ts'
import { findPostgres, startPostgres, type PostgresCluster } from './postgres.ts'

const binaries = findPostgres()
if (binaries === undefined) {
  process.stderr.write('PostgreSQL is not installed here (no initdb): its half of the secretariat tests is skipped.\n')
}

export interface Backend {
  readonly kind: 'PGlite' | 'PostgreSQL'
  /** The service of this suite. */
  readonly service: RunningSecretariat
  /** Milliseconds the service's clock is ahead of the real one. */
  advance(milliseconds: number): void
}

/** Runs a suite on the embedded database and, where a server is installed, on PostgreSQL. */
export function onEachBackend(
  name: string,
  suite: (backend: () => Backend) => void,
  options: SecretariatOptions = {},
): void {
  describe(`${name}, on PGlite`, () => {
    suite(running('PGlite', options))
  })
  describe.skipIf(binaries === undefined)(`${name}, on PostgreSQL`, () => {
    suite(running('PostgreSQL', options))
  })
}

/** For what the embedded database, with its one connection, cannot show. */
export function onPostgres(name: string, suite: (backend: () => Backend) => void): void {
  describe.skipIf(binaries === undefined)(`${name}, on PostgreSQL`, () => {
    suite(running('PostgreSQL', {}))
  })
}

/** One server per test file, a database per suite. */
let cluster: Promise<PostgresCluster> | undefined
afterAll(async () => (await cluster)?.stop())

async function freshDatabase(): Promise<string> {
  cluster ??= startPostgres(binaries ?? '')
  return (await cluster).createDatabase()
}

function running(kind: Backend['kind'], options: SecretariatOptions): () => Backend {
  let backend: Backend | undefined
  beforeAll(async () => {
    let ahead = 0
    const service = await startSecretariat({
      practice: true,
      logLevel: 'silent',
      requestsPerMinute: 100_000,
      clock: { now: () => Date.now() + ahead },
      storage:
        kind === 'PostgreSQL'
          ? { kind: 'postgres', url: await freshDatabase() }
          : { kind: 'memory', from: await emptyPGlite() },
      ...options,
    })
    backend = {
      kind,
      service,
      advance: (milliseconds) => {
        ahead += milliseconds
      },
    }
  })
  afterAll(() => backend?.service.close())
  return () => {
    if (!backend) throw new Error('The service has not started')
    return backend
  }
}
