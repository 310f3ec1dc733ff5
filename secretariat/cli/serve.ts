import { FolderInUse } from '../database/lock-file.ts'
import { startSecretariat } from '../service.ts'
import { wholeNumber, type Flags } from './commands.ts'
import { describeStorage, storageOf, type Environment } from './storage.ts'
import { EXIT, UsageError } from './usage.ts'

const levels: readonly string[] = ['silent', 'error', 'warn', 'info', 'debug']

/** Runs until SIGINT or SIGTERM. Prints one line when it listens: the address, or for practice `{"address","code"}`. */
export async function serve(flags: Flags, environment: Environment): Promise<number> {
  const logLevel = flags.log ?? 'info'
  if (!levels.includes(logLevel)) throw new UsageError(`--log takes one of ${levels.join(', ')}.`)
  const port = wholeNumber('port', flags.port ?? '8460')
  if (port > 65_535) throw new UsageError('--port takes a number up to 65535.')
  const storage = storageOf(flags.data, environment)
  try {
    const service = await startSecretariat({
      storage,
      port,
      logLevel,
      practice: flags.practice !== undefined,
      ...(flags.host === undefined ? {} : { host: flags.host }),
    })
    const { address, practiceCode } = service
    process.stdout.write(`${practiceCode === undefined ? address : JSON.stringify({ address, code: practiceCode })}\n`)
    await untilTold()
    await service.close()
    return EXIT.done
  } catch (error) {
    process.stderr.write(`${whyNot(error, describeStorage(storage), port)}\n`)
    return EXIT.failed
  }
}

/** A second signal does not wait: the person means it. */
function untilTold(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let told = false
  const stop = () => {
    if (told) process.exit(EXIT.failed)
    told = true
    resolve()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  return promise
}

function whyNot(error: unknown, place: string, port: number): string {
  if (error instanceof FolderInUse) {
    const where = error.lock.address === undefined ? '' : ` at ${error.lock.address}`
    return `A secretariat (process ${error.lock.pid} on ${error.lock.host}) has this data open${where}. If it is gone for good, delete ${error.file}.`
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program; choose one with --port.`
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return `${place} cannot be written.`
  if (code === 'ENOSPC') return `There is no space left for ${place}.`
  if (code === 'ECONNREFUSED') return 'The PostgreSQL server of DATABASE_URL does not answer.'
  return `The secretariat could not start with ${place}: ${error instanceof Error ? error.message : 'unknown fault'}`
}
