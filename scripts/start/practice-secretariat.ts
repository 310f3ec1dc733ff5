import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { writeAtomically } from '../../electron/services/disk.ts'
import { root } from '../build.ts'
import { startChild, type Child } from './child.ts'

export interface PracticeSecretariat {
  readonly child: Child
  readonly address: string
  readonly code: string
}

function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const server = createServer()
  server.once('error', () => resolve(false))
  server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve(true)))
  return promise
}

/** The desk remembers the address it enrolled at: the same port again, unless somebody else took it meanwhile. */
async function usualPort(file: string): Promise<number> {
  const port = Number(await readFile(file, 'utf8').catch(() => ''))
  return Number.isInteger(port) && port > 0 && port < 65_536 && (await isFree(port)) ? port : 0
}

/** Starts the secretariat that comes with `npm start`, on data of its own. Nothing when it does not come up. */
export async function startPracticeSecretariat(
  data: string,
  /** Told at once, so that a Ctrl+C while it comes up ends it in order. */
  onChild: (child: Child) => void = () => undefined,
): Promise<PracticeSecretariat | undefined> {
  const portFile = join(data, 'practice-secretariat.port')
  const port = await usualPort(portFile)
  const folder = join(data, 'practice-secretariat')
  const script = join(root, 'scripts', 'start', 'secretariat-child.ts')
  const serve = ['serve', '--practice', '--data', folder, '--port', String(port), '--log', 'error']
  // A real secretariat's database is no place to practise.
  const { DATABASE_URL: _, ...env } = process.env
  const child = startChild(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...serve], env)
  onChild(child)
  const line = await child.firstLine
  if (typeof line?.address !== 'string' || typeof line.code !== 'string') {
    await child.end()
    return undefined
  }
  const taken = new URL(line.address).port
  if (Number(taken) !== port) await writeAtomically(portFile, taken)
  return { child, address: line.address, code: line.code }
}
