import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../secretariat/database/open.ts'
import { FolderInUse, lockFolder, readLiveLock } from '../../../secretariat/database/lock-file.ts'
import { createOp, enrolDesk, organisationFields, shareOrganisation, type Desk } from './desk.ts'

const script = join(import.meta.dirname, '../../../scripts/secretariat.ts')
const folder = mkdtempSync(join(tmpdir(), 'secretariat-test-'))
const data = join(folder, 'data')
const children: ChildProcess[] = []

afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function start(args: readonly string[]): { child: ChildProcess; line: Promise<string>; ended: Promise<Ended> } {
  const { DATABASE_URL: _none, ...env } = process.env
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  let stdout = ''
  let stderr = ''
  const line = Promise.withResolvers<string>()
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString()
    if (stdout.includes('\n')) line.resolve(stdout.slice(0, stdout.indexOf('\n')))
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
  void ended.then(() => line.resolve(''))
  return { child, line: line.promise, ended }
}

const run = (...args: string[]) => start(args).ended

async function servePractice(): Promise<{
  child: ChildProcess
  ended: Promise<Ended>
  service: { address: string; practiceCode: string }
}> {
  const { child, line, ended } = start(['serve', '--practice', '--data', data, '--port', '0', '--log', 'error'])
  const { address, code } = JSON.parse(await line) as { address: string; code: string }
  return { child, ended, service: { address, practiceCode: code } }
}

describe('a secretariat on a data folder', () => {
  let desk: Desk
  let id: string
  let running: Awaited<ReturnType<typeof servePractice>>

  beforeAll(async () => {
    running = await servePractice()
    desk = await enrolDesk(running.service as never)
    id = (await shareOrganisation(desk)).id
  })

  /** The same desk, at the service's new address. */
  async function idsAfterRestart(): Promise<string[]> {
    const response = await fetch(`${running.service.address}/v1/changes`, {
      headers: { authorization: `Bearer ${desk.accessToken}` },
    })
    const { changes } = (await response.json()) as { changes: { id: string }[] }
    return changes.map((change) => change.id)
  }

  it('refuses a second process, and says where the first one is', async () => {
    const second = await run('serve', '--data', data, '--port', '0')
    expect(second.code).toBe(1)
    expect(second.stderr).toContain(running.service.address)
    expect(second.stdout).toBe('')
  })

  it('takes commands of the command line while it runs', async () => {
    const enrolled = await run('enrol', '--focal-point', 'cscp', '--member', 'Eva', '--data', data)
    expect(enrolled).toMatchObject({ code: 0, stdout: expect.stringMatching(/^[A-Z2-9]{5}-[A-Z2-9]{5}\n/) as string })
    expect((await run('devices', '--data', data)).stdout).toContain('laptop')
    const locked = JSON.parse(readFileSync(join(data, 'secretariat.lock'), 'utf8')) as { adminKey: string }
    const body = JSON.stringify({ command: 'devices', input: {} })
    const ask = (headers: Record<string, string>) =>
      fetch(`${running.service.address}/admin/run`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      })
    expect((await ask({})).status).toBe(404)
    expect((await ask({ 'x-admin-key': 'guess' })).status).toBe(404)
    expect((await ask({ 'x-admin-key': locked.adminKey, origin: 'http://localhost' })).status).toBe(404)
    expect((await ask({ 'x-admin-key': locked.adminKey })).status).toBe(200)
  })

  it('exports a focal point as files and never overwrites', async () => {
    const at = '2026-05-01T10:00:00.000Z'
    const edition = {
      createdAt: at,
      updatedAt: at,
      pageId: id,
      slug: 'aarhus',
      locale: 'en',
      title: 'A < B',
      html: '<p>Hi</p>',
      approvedAt: at,
    }
    await desk.push([createOp('pageEdition', edition)])
    const out = join(folder, 'export')
    const args = ['export', '--focal-point', desk.enrolled.focalPointId, '--out', out, '--data', data]
    expect(await run(...args)).toMatchObject({ code: 0 })
    expect(readFileSync(join(out, 'pages', 'aarhus.en.html'), 'utf8')).toMatch(/<title>A &lt; B<\/title>[^]*<p>Hi<\/p>/)
    const records = readFileSync(join(out, 'records.ndjson'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { data: { id: string } })
    expect(records.map((record) => record.data.id)).toContain(id)
    expect(await run(...args)).toMatchObject({ code: 1, stderr: expect.stringContaining('not empty') as string })
  })

  it('finds its data after an orderly stop, which leaves no lock', async () => {
    running.child.kill('SIGTERM')
    expect(await running.ended).toMatchObject({ code: 0 })
    expect(readdirSync(data)).toEqual(['database'])
    running = await servePractice()
    expect(await idsAfterRestart()).toContain(id)
  })

  it('finds everything it had answered for after being killed in the middle of writing', async () => {
    const later = await enrolDesk(running.service as never, { focalPointId: desk.enrolled.focalPointId })
    const accepted: string[] = []
    const writing = (async () => {
      for (;;) {
        const op = createOp('organisation', organisationFields('Written'))
        await later.push([op])
        accepted.push(op.id)
        if (accepted.length === 15) running.child.kill('SIGKILL')
      }
    })()
    await expect(writing).rejects.toThrow(/fetch failed|terminated/)
    await running.ended
    expect(existsSync(join(data, 'secretariat.lock'))).toBe(true)
    running = await servePractice()
    expect(await idsAfterRestart()).toEqual(expect.arrayContaining(accepted))
  })

  it('is restored from a backup into a new folder, as a new epoch', async () => {
    const file = join(folder, 'backup.tar.gz')
    expect(await run('backup', '--out', file, '--data', data)).toMatchObject({ code: 0 })
    expect(await run('backup', '--out', file, '--data', data)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('there already') as string,
    })
    const restored = join(folder, 'restored')
    expect(await run('restore', '--from', file, '--data', restored)).toMatchObject({ code: 0 })
    expect(await run('restore', '--from', file, '--data', restored)).toMatchObject({ code: 1 })
    const before = (
      (await (
        await fetch(`${running.service.address}/v1/session`, {
          headers: { authorization: `Bearer ${desk.accessToken}` },
        })
      ).json()) as { epoch: string }
    ).epoch
    const open = await openDatabase({ kind: 'folder', folder: restored })
    try {
      const ids = await open.db.selectFrom('record').select('id').execute()
      expect(ids.map((row) => row.id)).toContain(id)
      expect((await open.db.selectFrom('seq_counter').select('epoch').executeTakeFirstOrThrow()).epoch).not.toBe(before)
    } finally {
      await open.close()
    }
  })
})

describe('the command line', () => {
  it.each([
    [['nonsense'], /no command "nonsense"/],
    [['enrol', '--member', 'Eva'], /--focal-point/],
    [['enrol', '--focal-point', 'cscp', '--member', 'Eva', '--hours', 'many'], /whole number/],
    [['serve', '--port', '99999999'], /whole number|65535/],
    [['serve', '--bogus'], /bogus/],
    [['publish-news', '--title', 'T'], /--file or --text/],
    [['publish-news', '--title', 'T', '--file', '/nowhere/at/all'], /cannot be read/],
    [['revoke'], /DEVICE is needed/],
  ])('does not understand %j and says why, with exit code 2', async (args, words) => {
    const ended = await run(...args)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toMatch(words)
  })

  it('explains itself', async () => {
    expect(await run('help')).toMatchObject({ code: 0, stdout: expect.stringContaining('publish-news') as string })
    expect(await run('enrol', '--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('--focal-point') as string,
    })
  })

  it('does not make a new, empty secretariat out of a mistyped folder', async () => {
    const ended = await run('devices', '--data', join(folder, 'mistyped'))
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('no secretariat') as string })
    expect(existsSync(join(folder, 'mistyped'))).toBe(false)
  })
})

describe('the lock of a data folder', () => {
  const place = mkdtempSync(join(tmpdir(), 'secretariat-lock-'))
  const file = join(place, 'secretariat.lock')
  afterEach(() => rmSync(file, { force: true }))
  afterAll(() => rmSync(place, { recursive: true, force: true }))

  const left = (lock: object | string) => writeFileSync(file, typeof lock === 'string' ? lock : JSON.stringify(lock))

  it('is held until it is released', () => {
    const lock = lockFolder(place)
    expect(() => lockFolder(place)).toThrow(FolderInUse)
    lock.release()
    lockFolder(place).release()
    expect(existsSync(file)).toBe(false)
  })

  it('is taken over from a process that is gone, from one whose number was given again, and from half a file', () => {
    const gone = { pid: 4_194_000, host: hostname(), adminKey: 'x' }
    for (const stale of [gone, { ...gone, pid: process.pid, started: '1' }, '{"pid": 12']) {
      left(stale)
      const lock = lockFolder(place)
      expect(readLiveLock(place)?.adminKey).toBe(lock.adminKey)
      lock.release()
    }
  })

  it('is respected when another machine holds it', () => {
    left({ pid: 4_194_000, host: 'another-machine', adminKey: 'x' })
    expect(() => lockFolder(place)).toThrow(/another-machine/)
  })
})
