/**
 * Walks every call of the contract through both doors, with the real dispatcher and the real services behind them, and
 * expects refusal of whatever is wrong with the caller or the arguments.
 */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { request, type OutgoingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import type { Handlers } from '../../../electron/dispatch.ts'
import { startLoopbackHost, type LoopbackHost } from '../../../electron/loopback/loopback-host.ts'
import { bodyCap } from '../../../electron/loopback/request-body.ts'
import type { createHandlers } from '../../../electron/services/handlers.ts'
import { createIpcDoor, type Sender } from '../../../electron/shell/ipc-door.ts'
import { callNames, calls, type CallName } from '../../../shared/bridge.ts'
import { deskServices } from '../../hosts/desk-services.ts'

/** Arguments that no call takes, and pieces of good ones gone wrong. */
const badArguments: readonly unknown[] = [
  undefined,
  null,
  0,
  true,
  'text',
  [],
  [{}],
  { unexpected: 1 },
  { id: '../../etc/passwd', index: -1, table: '../x', count: 1.5, records: 7 },
  { entries: [] },
  { entries: [{ at: 'yesterday', workspaceId: 1, changes: {} }] },
  { reason: 'because', schemaVersion: '1', workspaceName: 'x'.repeat(201) },
  { since: 5, limit: 100_000 },
  { ops: [], idempotencyKey: 'k' },
  { url: { toString: 'https://example.org' } },
  { level: 'info', code: 'a person’s name' },
  { slug: 1, locale: null },
]

function refusedInputs(name: CallName): readonly unknown[] {
  return badArguments.filter((input) => !calls[name].input.safeParse(input).success)
}

const goodSender: Sender = { url: 'app://desk/index.html#/today', parent: null }
const badSenders: readonly (Sender | null)[] = [
  null,
  { url: 'app://desk/', parent: { url: 'app://desk/' } },
  { url: 'app://desk.evil.example/', parent: null },
  { url: 'https://desk/', parent: null },
  { url: 'file:///app/index.html', parent: null },
  { url: 'about:blank', parent: null },
  { url: '', parent: null },
]

interface Sent {
  readonly method?: string
  readonly path: string
  readonly headers: OutgoingHttpHeaders
  readonly body?: string
}

let data: string
let services: ReturnType<typeof deskServices>
let host: LoopbackHost
let good: OutgoingHttpHeaders

function send({
  method = 'POST',
  path,
  headers,
  body = '',
}: Sent): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }> {
  return new Promise((resolve, reject) => {
    const sending = request({ host: '127.0.0.1', port: host.port, method, path, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
    })
    sending.on('error', reject)
    sending.end(method === 'POST' ? body : undefined)
  })
}
const statusOf = async (sent: Sent) => (await send(sent)).status
const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name))

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'desk-contract-'))
  await writeFile(
    join(data, 'index.html'),
    '<!doctype html><head><script src="x.js" nonce="__CSP_NONCE__"></script></head>',
  )
  services = deskServices(data)
  host = await startLoopbackHost({
    ...services,
    pageFolder: data,
    clock: { now: () => Date.now() },
    port: 0,
    controlSecret: 'the secret of the lock file',
    onSecondStart: async () => ({ window: 'open' }),
  })
  const start = new URL(host.startAddress('mapped', 10_000))
  const session = await send({
    method: 'GET',
    path: `${start.pathname}${start.search}`,
    headers: { host: 'desk.localhost' },
  })
  const [cookie = ''] = String(session.headers['set-cookie']).split(';')
  good = { host: 'desk.localhost', origin: 'http://desk.localhost', 'content-type': 'application/json', cookie }
})
afterAll(async () => {
  await host.close()
  await rm(data, { recursive: true, force: true })
})

describe('the contract', () => {
  it('has a handler for every call, or it does not compile', () => {
    expectTypeOf<ReturnType<typeof createHandlers>>().toExtend<Handlers>()
    expectTypeOf<Omit<ReturnType<typeof createHandlers>, 'journal.append'>>().not.toExtend<Handlers>()
  })
  it('gives this suite bad arguments for every call', () => {
    for (const name of callNames) expect(refusedInputs(name).length, name).toBeGreaterThan(5)
  })
})

describe.each(callNames)('%s', (name) => {
  it('is refused over IPC with bad arguments', async () => {
    const door = createIpcDoor(services.dispatch)
    for (const input of refusedInputs(name))
      expect(await door(goodSender, name, input), JSON.stringify(input)).toEqual({
        ok: false,
        error: { code: 'bridge.bad-input', params: { call: name } },
      })
  })
  it('is refused over IPC from any frame but the top frame of our page', async () => {
    const door = createIpcDoor(services.dispatch)
    for (const sender of badSenders)
      expect(await door(sender, name, {}), JSON.stringify(sender)).toEqual({
        ok: false,
        error: { code: 'bridge.refused' },
      })
  })
  it('is refused over HTTP with bad arguments', async () => {
    for (const input of refusedInputs(name).filter((one) => one !== undefined)) {
      const answer = await send({ path: `/call/${name}`, headers: good, body: JSON.stringify(input) })
      expect(JSON.parse(answer.body), JSON.stringify(input)).toMatchObject({
        ok: false,
        error: { code: 'bridge.bad-input' },
      })
    }
    for (const body of ['', '{', '{}{}', '\u0000'])
      expect(await statusOf({ path: `/call/${name}`, headers: good, body })).toBe(400)
  })
  it('is refused over HTTP under another host name', async () => {
    for (const wrong of [
      '127.0.0.1',
      `127.0.0.1:${host.port}`,
      'localhost',
      'desk.localhost.evil.example',
      'desk.localhost:1',
      'evil.example',
    ])
      expect(
        await statusOf({
          path: `/call/${name}`,
          headers: { ...good, host: wrong, origin: `http://${wrong}` },
          body: '{}',
        }),
        wrong,
      ).toBe(421)
  })
  it('is refused over HTTP from another origin, or from none', async () => {
    for (const origin of [
      'http://evil.example',
      'https://desk.localhost',
      'http://desk.localhost:81',
      'http://desk.localhost/',
      'null',
      '',
    ])
      expect(await statusOf({ path: `/call/${name}`, headers: { ...good, origin }, body: '{}' }), origin).toBe(403)
    expect(await statusOf({ path: `/call/${name}`, headers: without('origin'), body: '{}' })).toBe(403)
  })
  it('is refused over HTTP without a session', async () => {
    const path = `/call/${name}`
    expect(await statusOf({ path, headers: without('cookie'), body: '{}' })).toBe(401)
    const [cookieName = ''] = String(good.cookie).split('=')
    for (const cookie of [`${cookieName}=`, `${cookieName}=guess`, `other=${String(good.cookie).split('=')[1]}`])
      expect(await statusOf({ path, headers: { ...good, cookie }, body: '{}' }), cookie).toBe(401)
  })
  it('is refused over HTTP when it is not JSON', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonp',
      '',
    ])
      expect(
        await statusOf({ path: `/call/${name}`, headers: { ...good, 'content-type': type }, body: '{}' }),
        type,
      ).toBe(415)
  })
  it('is refused over HTTP when it claims to be too large', async () => {
    const claimed = { ...good, 'content-length': bodyCap(name) + 1, expect: '100-continue' }
    const status = await new Promise<number>((resolve, reject) => {
      const sending = request(
        { host: '127.0.0.1', port: host.port, method: 'POST', path: `/call/${name}`, headers: claimed },
        (response) => {
          resolve(response.statusCode ?? 0)
          sending.destroy()
        },
      )
      sending.on('error', reject)
      sending.flushHeaders()
    })
    expect(status).toBe(413)
  })
  it('is refused over HTTP by any other method', async () => {
    for (const method of ['GET', 'HEAD'])
      expect(await statusOf({ method, path: `/call/${name}`, headers: good })).toBe(404)
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'])
      expect(await statusOf({ method, path: `/call/${name}`, headers: good })).toBe(405)
  })
})

describe('both doors', () => {
  it('know no call beyond the contract', async () => {
    const door = createIpcDoor(services.dispatch)
    for (const name of ['host.quit', '', '__proto__', 'constructor', 'toString', 7, null, undefined, ['host.info']])
      expect(await door(goodSender, name, {})).toEqual({ ok: false, error: { code: 'bridge.unknown-call' } })
    for (const name of ['host.quit', '__proto__', 'constructor', '..%2f..%2fstart'])
      expect(JSON.parse((await send({ path: `/call/${name}`, headers: good, body: '{}' })).body)).toEqual({
        ok: false,
        error: { code: 'bridge.unknown-call' },
      })
  })
  it('answer a good call of our own page, the same', async () => {
    const door = createIpcDoor(services.dispatch)
    const overHttp = await send({ path: '/call/host.info', headers: good, body: '{}' })
    expect(JSON.parse(overHttp.body)).toEqual(await door(goodSender, 'host.info', {}))
  })
  it('let no refused call leave a trace on the disk', async () => {
    expect((await readdir(data)).toSorted()).toEqual(['index.html', 'logs'])
  })
})

describe('the loopback door besides its calls', () => {
  it('takes a body as large as its cap says and not a byte more, whatever its headers claim', async () => {
    const cap = bodyCap('host.info')
    const body = (length: number) => `{"unexpected":"${'x'.repeat(length - '{"unexpected":""}'.length)}"}`
    const chunked = { ...good, 'transfer-encoding': 'chunked' }
    expect(await statusOf({ path: '/call/host.info', headers: chunked, body: body(cap) })).toBe(200)
    expect(await statusOf({ path: '/call/host.info', headers: chunked, body: body(cap + 1) })).toBe(413)
  })
  it('exchanges a start token once', async () => {
    const { pathname, search } = new URL(host.startAddress('mapped', 10_000))
    const sent = { method: 'GET', path: `${pathname}${search}`, headers: { host: 'desk.localhost' } }
    const first = await send(sent)
    expect(first.status).toBe(303)
    expect(String(first.headers['set-cookie'])).toMatch(/; HttpOnly; SameSite=Strict$/)
    expect(await statusOf(sent)).toBe(401)
  })
  it('shows a window without a session what to do, in its language, and none of the page', async () => {
    const answer = await send({
      method: 'GET',
      path: '/',
      headers: { host: 'desk.localhost', 'accept-language': 'de-DE,en;q=0.5' },
    })
    expect(answer.status).toBe(401)
    expect(answer.body).toContain('lang="de"')
    expect(answer.body).not.toContain('<script')
  })
  it('serves the page with a policy whose nonce is another each time', async () => {
    const nonces = new Set<string>()
    for (let n = 0; n < 3; n += 1) {
      const answer = await send({ method: 'GET', path: '/', headers: good })
      const nonce = /nonce="([^"]+)"/.exec(answer.body)?.[1] ?? ''
      expect(answer.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
  })
  it('puts its policy on every answer, refusals too', async () => {
    for (const headers of [good, without('cookie'), { ...good, host: 'evil.example' }])
      for (const path of ['/', '/nowhere.js', '/start', '/events-not', '/call/host.info'])
        expect(
          (await send({ method: path.startsWith('/call') ? 'POST' : 'GET', path, headers, body: '{}' })).headers[
            'content-security-policy'
          ],
          path,
        ).toContain("default-src 'none'")
  })
  it('streams events to our own page only', async () => {
    for (const headers of [
      without('cookie'),
      { ...good, 'sec-fetch-site': 'cross-site' },
      { ...good, 'sec-fetch-site': 'same-site' },
    ])
      expect([401, 403]).toContain(await statusOf({ method: 'GET', path: '/events', headers }))
    const heard = new Promise<string>((resolve, reject) => {
      const listening = request(
        { host: '127.0.0.1', port: host.port, path: '/events', headers: { ...good, 'sec-fetch-site': 'same-origin' } },
        (response) => {
          let text = ''
          response.setEncoding('utf8').on('data', (chunk: string) => {
            text += chunk
            if (text.includes('command.invoked')) {
              listening.destroy()
              resolve(text)
            } else services.events.emit({ name: 'command.invoked', payload: { id: 'go.sync' } })
          })
        },
      )
      listening.on('error', reject)
      listening.end()
    })
    expect(await heard).toContain('event: command.invoked\ndata: {"id":"go.sync"}\n\n')
  })
  it('tells a second start about the window only with the secret of the lock file', async () => {
    const headers = { host: `desk.localhost:${host.port}` }
    for (const secret of [undefined, '', 'guess', 'the secret of the lock filE'])
      expect(
        await statusOf({
          path: '/control/open',
          headers: secret === undefined ? headers : { ...headers, 'x-desk-control': secret },
        }),
      ).toBe(401)
    const answer = await send({
      path: '/control/open',
      headers: { ...headers, 'x-desk-control': 'the secret of the lock file' },
    })
    expect(JSON.parse(answer.body)).toEqual({ window: 'open' })
  })
  it('refuses targets that are no path of ours', async () => {
    for (const path of ['//evil.example/', 'http://desk.localhost/', '*'])
      expect(await statusOf({ method: 'GET', path, headers: good }), path).toBe(400)
    for (const path of ['/../package.json', '/%2e%2e/x.js', '/logs/desk.log', '/call/'])
      expect(await statusOf({ method: 'GET', path, headers: good }), path).toBe(404)
  })
})
