import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** A throw-away PostgreSQL server. */
export interface PostgresCluster {
  /** Makes an empty database and answers its URL. */
  createDatabase(): Promise<string>
  stop(): Promise<void>
}

/** The folder of the server's programs, where Debian puts them or on PATH; `undefined` when there is no server here. */
export function findPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or `nobody`. */
function serverUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((flag) =>
        Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString()),
      )
      if (uid !== undefined && gid !== undefined) return { uid, gid }
    } catch {
      // No such user: the next one.
    }
  }
  return {}
}

export async function startPostgres(binaries: string): Promise<PostgresCluster> {
  const user = serverUser()
  const folder = mkdtempSync(join(tmpdir(), 'secretariat-pg-'))
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C', HOME: folder }
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'desk', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, env, cwd: folder, stdio: 'pipe' },
  )
  const port = await freePort()
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
    { ...user, env, cwd: folder, stdio: 'ignore' },
  )
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const urlOf = (database: string) => `postgres://desk@127.0.0.1:${port}/${database}`
  await untilItAnswers(urlOf('postgres'))

  let count = 0
  return {
    async createDatabase() {
      count += 1
      const name = `secretariat_${count}`
      await query(urlOf('postgres'), `create database ${name}`)
      return urlOf(name)
    },
    async stop() {
      // "Fast" shutdown: connections are cut.
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await query(url, 'select 1')
    } catch (error) {
      if (attempt > 300) throw error
      await wait(50)
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return port
}
