/** The desk's side of the secretariat's calls, against servers that misbehave in every way a network offers. */
import { readFile, stat } from 'node:fs/promises'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { createHostEvents, type HostEvents } from '../../../electron/host-events.ts'
import { createAccess } from '../../../electron/services/secretariat/access.ts'
import { createConnectionStore } from '../../../electron/services/secretariat/connection-store.ts'
import { createHttp } from '../../../electron/services/secretariat/http.ts'
import { watchReachability } from '../../../electron/services/secretariat/reachability.ts'
import { createSecretariat, type Secretariat } from '../../../electron/services/secretariat/secretariat.ts'
import { createFileSecrets, noCipher, type SecretCipher } from '../../../electron/services/secrets.ts'
import { fail } from '../../../electron/fail.ts'
import { randomIds } from '../../../shared/ids.ts'
import {
  scriptedServer,
  sendJson,
  sendProblem,
  type Received,
  type ScriptedServer,
} from '../../hosts/scripted-server.ts'
import { temporaryFolder } from '../../hosts/temporary-folder.ts'

const clock = { now: () => Date.now() }
const device = {
  deviceId: randomIds.next(),
  memberId: randomIds.next(),
  memberName: 'A',
  role: 'officer',
  focalPointId: randomIds.next(),
  focalPointName: 'LSPA',
}
const session = {
  protocol: { min: 1, max: 1 },
  schemaVersion: 1,
  limits: { pushOps: 200, pushBytes: 1, pageSize: 1_000 },
  epoch: 'e',
  scopes: [device.focalPointId],
  role: 'officer',
  time: '2026-05-01T10:00:00.000Z',
}

interface Desk {
  readonly secretariat: Secretariat
  readonly events: HostEvents
}
function desk(folder: string, timeout = 5_000, cipher: SecretCipher = noCipher): Desk {
  const events = createHostEvents()
  const http = watchReachability(createHttp(fetch, clock, timeout), events)
  const access = createAccess(http, createFileSecrets(join(folder, 'secrets'), cipher), clock)
  return {
    events,
    secretariat: createSecretariat({
      http,
      access,
      connections: createConnectionStore(join(folder, 'connection.json')),
      practice: undefined,
    }),
  }
}

const servers: ScriptedServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

/** Enrols and hands out tokens as it should; whatever else is asked goes to `answer`. */
async function enrolledWith(answer: (request: Received, response: ServerResponse) => void) {
  let issued = 0
  const server = await scriptedServer((request, response) => {
    if (request.url === '/v1/enrol') return sendJson(response, 200, { ...device, refreshToken: 'refresh-0' })
    if (request.url === '/v1/token') {
      issued += 1
      return sendJson(response, 200, {
        accessToken: `access-${issued}`,
        expiresIn: 600,
        refreshToken: `refresh-${issued}`,
      })
    }
    answer(request, response)
  })
  servers.push(server)
  const folder = await temporaryFolder()
  const one = desk(folder, 1_000)
  expect(
    await one.secretariat.enrol({ address: server.address, code: 'ABCD-EFGH', deviceName: 'laptop' }),
  ).toMatchObject({ ok: true })
  return { ...one, server, folder }
}
const paths = (server: ScriptedServer) => server.received.map(({ url }) => url.split('?')[0])

describe('enrolment', () => {
  it('keeps what it needs over a restart, and the credential away from the page and from other users', async () => {
    const { secretariat, server, folder } = await enrolledWith((_request, response) => sendJson(response, 200, session))
    const connection = {
      state: 'enrolled',
      address: server.address,
      deviceId: device.deviceId,
      memberId: device.memberId,
      focalPointId: device.focalPointId,
      focalPointName: 'LSPA',
    }
    expect(await secretariat.connection()).toEqual({ ok: true, value: connection })
    expect(await desk(folder).secretariat.connection()).toEqual({ ok: true, value: connection })
    expect(await readFile(join(folder, 'connection.json'), 'utf8')).not.toContain('refresh')
    // Windows keeps permissions elsewhere and answers 0o666 for every file.
    const [fileMode, folderMode] = process.platform === 'win32' ? [0o666, 0o666] : [0o600, 0o700]
    expect((await stat(join(folder, 'secrets', 'refresh-token'))).mode & 0o777).toBe(fileMode)
    expect((await stat(join(folder, 'secrets'))).mode & 0o777).toBe(folderMode)
    expect(await desk(folder).secretariat.session()).toEqual({ ok: true, value: session })
  })
  it('does not hand the refresh token to the page', async () => {
    const server = await scriptedServer((_request, response) =>
      sendJson(response, 200, { ...device, refreshToken: 'secret' }),
    )
    servers.push(server)
    const answer = await desk(await temporaryFolder()).secretariat.enrol({
      address: server.address,
      code: 'ABCD-EFGH',
      deviceName: 'laptop',
    })
    expect(answer).toEqual({ ok: true, value: device })
  })
  it('does not spend the one-time code where the credential cannot be kept', async () => {
    const server = await scriptedServer((_request, response) =>
      sendJson(response, 200, { ...device, refreshToken: 'secret' }),
    )
    servers.push(server)
    const closed: SecretCipher = {
      seal: async () => fail('secret-store.unavailable'),
      open: async () => fail('secret-store.unavailable'),
    }
    const { secretariat } = desk(await temporaryFolder(), 1_000, closed)
    expect(await secretariat.enrol({ address: server.address, code: 'ABCD-EFGH', deviceName: 'laptop' })).toMatchObject(
      { error: { code: 'secret-store.unavailable' } },
    )
    expect(server.received).toHaveLength(0)
  })
  it('that fails leaves the connection there was', async () => {
    const { secretariat, server } = await enrolledWith((_request, response) => sendJson(response, 200, session))
    const other = await scriptedServer((_request, response) => sendProblem(response, 403, 'secretariat.code-refused'))
    servers.push(other)
    expect(await secretariat.enrol({ address: other.address, code: 'WRONG-CODE', deviceName: 'laptop' })).toMatchObject(
      { error: { code: 'secretariat.code-refused' } },
    )
    expect(await secretariat.connection()).toMatchObject({ value: { state: 'enrolled', address: server.address } })
    expect(await secretariat.session()).toMatchObject({ ok: true })
  })
  it('can be given up', async () => {
    const { secretariat, folder } = await enrolledWith((_request, response) => sendJson(response, 200, session))
    expect(await secretariat.disconnect()).toEqual({ ok: true, value: {} })
    expect(await secretariat.session()).toMatchObject({ error: { code: 'secretariat.unconnected' } })
    await expect(stat(join(folder, 'secrets', 'refresh-token'))).rejects.toThrow('ENOENT')
  })
})

describe('the access token', () => {
  it('is asked for once, however many calls need it at once', async () => {
    const { secretariat, server } = await enrolledWith((_request, response) => sendJson(response, 200, session))
    await Promise.all(Array.from({ length: 10 }, () => secretariat.session()))
    expect(paths(server).filter((path) => path === '/v1/token')).toHaveLength(1)
  })
  it('is renewed once when it is refused, and the call goes through', async () => {
    const { secretariat, server, folder } = await enrolledWith((request, response) =>
      request.headers.authorization === 'Bearer access-1'
        ? sendProblem(response, 401, 'secretariat.unauthorised')
        : sendJson(response, 200, session),
    )
    const answers = await Promise.all(Array.from({ length: 5 }, () => secretariat.session()))
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(paths(server).filter((path) => path === '/v1/token')).toHaveLength(2)
    expect(await readFile(join(folder, 'secrets', 'refresh-token'), 'utf8')).toBe('refresh-2')
  })
  it('that stays refused is an error after one try, and the enrolment stays', async () => {
    const { secretariat, server } = await enrolledWith((_request, response) =>
      sendProblem(response, 401, 'secretariat.unauthorised'),
    )
    expect(await secretariat.session()).toMatchObject({ error: { code: 'secretariat.unauthorised' } })
    expect(paths(server)).toEqual(['/v1/enrol', '/v1/token', '/v1/session', '/v1/token', '/v1/session'])
    expect(await secretariat.connection()).toMatchObject({ value: { state: 'enrolled' } })
  })
  it('comes with a refresh token that is on the disk before the access token is used', async () => {
    const seen: string[] = []
    const { secretariat, folder } = await enrolledWith((_request, response) => {
      void readFile(join(folder, 'secrets', 'refresh-token'), 'utf8').then((text) => {
        seen.push(text)
        sendJson(response, 200, session)
      })
    })
    await secretariat.session()
    expect(seen).toEqual(['refresh-1'])
  })
})

describe('a device that was withdrawn', () => {
  it('is told apart, and stays so over a restart, without asking again', async () => {
    const { secretariat, server, folder } = await enrolledWith((_request, response) =>
      sendProblem(response, 403, 'secretariat.revoked'),
    )
    expect(await secretariat.session()).toMatchObject({ error: { code: 'secretariat.revoked' } })
    const asked = server.received.length
    const again = desk(folder).secretariat
    expect(await again.connection()).toMatchObject({ value: { state: 'revoked', address: server.address } })
    expect(await again.digest()).toMatchObject({ error: { code: 'secretariat.revoked' } })
    expect(server.received).toHaveLength(asked)
  })
})

describe('a network that misbehaves', () => {
  const faults: Record<string, readonly [string, (response: ServerResponse) => void]> = {
    'a captive portal: HTML with 200': [
      'secretariat.not-a-secretariat',
      (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome to our WiFi</h1>'),
    ],
    'a captive portal: a redirect': [
      'secretariat.not-a-secretariat',
      (response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/login' }).end(),
    ],
    'HTML that calls itself JSON': [
      'secretariat.not-a-secretariat',
      (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('<html>'),
    ],
    'JSON of something else': ['secretariat.protocol', (response) => sendJson(response, 200, { hello: 'world' })],
    'a body cut short': [
      'secretariat.unreachable',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
        response.write('{"protocol":')
        setTimeout(() => response.destroy(), 20)
      },
    ],
    'a connection cut': ['secretariat.unreachable', (response) => void response.destroy()],
    'a server that never answers': ['secretariat.slow', () => undefined],
    'a body that drips': [
      'secretariat.slow',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        const drip = setInterval(() => response.write(' '), 100)
        response.on('close', () => clearInterval(drip))
      },
    ],
    'an internal fault': ['secretariat.failed', (response) => void response.writeHead(500).end('oops')],
    'a full disk at the other end': ['secretariat.full', (response) => sendProblem(response, 507, 'secretariat.full')],
    'another version': [
      'secretariat.protocol',
      (response) => sendJson(response, 200, { ...session, protocol: { min: 7, max: 9 } }),
    ],
  }
  it.each(Object.keys(faults))('is told apart: %s', async (name) => {
    const [code, answer] = faults[name] ?? ['', () => undefined]
    const { secretariat } = await enrolledWith((_request, response) => answer(response))
    expect(await secretariat.session()).toMatchObject({ ok: false, error: { code } })
  })
  it('is told apart: come back later', async () => {
    const { secretariat } = await enrolledWith((_request, response) =>
      sendProblem(response, 503, 'secretariat.busy', { 'retry-after': '17' }),
    )
    expect(await secretariat.session()).toEqual({
      ok: false,
      error: { code: 'secretariat.busy', params: { seconds: 17 } },
    })
  })
  it('is told apart: nobody listens, no such name', async () => {
    const { secretariat } = desk(await temporaryFolder())
    const code = { code: 'ABCD-EFGH', deviceName: 'laptop' }
    expect(await secretariat.enrol({ address: 'http://127.0.0.1:9', ...code })).toMatchObject({
      error: { code: 'secretariat.unreachable' },
    })
    expect(await secretariat.enrol({ address: 'https://secretariat.invalid', ...code })).toMatchObject({
      error: { code: 'secretariat.unreachable' },
    })
  })
  it('is told apart: something that does not speak TLS where TLS is expected', async () => {
    const plain = createTcpServer((socket) => socket.end('220 mail.example.org ESMTP\r\n').on('error', () => undefined))
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve))
    const { port } = plain.address() as AddressInfo
    const answer = await desk(await temporaryFolder()).secretariat.enrol({
      address: `https://127.0.0.1:${port}`,
      code: 'ABCD-EFGH',
      deviceName: 'laptop',
    })
    plain.close()
    expect(answer).toMatchObject({ error: { code: 'secretariat.not-a-secretariat' } })
  })
  it('tells the page when the secretariat comes into reach and goes, and not at every call', async () => {
    let there = true
    const { secretariat, events } = await enrolledWith((_request, response) =>
      there ? sendJson(response, 200, session) : void response.destroy(),
    )
    const heard: boolean[] = []
    events.listen((event) => event.name === 'connection.changed' && heard.push(event.payload.reachable))
    for (const state of [true, true, false, false, true]) {
      there = state
      await secretariat.session()
    }
    expect(heard).toEqual([false, true])
  })
})

describe('a page of changes', () => {
  it('comes through with fields and types that this desk does not know', async () => {
    const changes = [
      { type: 'organisation', id: randomIds.next(), rev: 3, data: { name: 'A', ofTomorrow: { deep: [1] } } },
      { type: 'typeOfTomorrow', id: randomIds.next(), rev: 1, destroyed: true },
      { type: 'task', id: randomIds.next(), outOfScope: true },
    ]
    const page = { changes, newState: 's2', hasMore: false }
    const { secretariat, server } = await enrolledWith((_request, response) => sendJson(response, 200, page))
    expect(await secretariat.changes({ since: 's 1&', limit: 1_000 })).toEqual({ ok: true, value: page })
    expect(server.received.at(-1)?.url).toBe('/v1/changes?since=s+1%26&limit=1000')
  })
  it.each([
    { changes: [{ type: 'task', id: 'x', rev: 'one', data: {} }], newState: 's', hasMore: false },
    { changes: [{ type: 'task', id: 'x', rev: 1, data: [] }], newState: 's', hasMore: false },
    { changes: [null], newState: 's', hasMore: false },
    { changes: {}, newState: 's', hasMore: false },
    { changes: [], newState: 's' },
  ])('of the wrong shape is refused whole: %j', async (page) => {
    const { secretariat } = await enrolledWith((_request, response) => sendJson(response, 200, page))
    expect(await secretariat.changes({ limit: 10 })).toMatchObject({ error: { code: 'secretariat.protocol' } })
  })
})
