import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyPGlite } from '../../hosts/pglite-template.ts'
import { startSecretariat, type RunningSecretariat } from '../../../secretariat/service.ts'
import { createOp, enrolDesk, organisationFields, problemOf, send, shareOrganisation, type Desk } from './desk.ts'

let service: RunningSecretariat
let desk: Desk
const lines: string[] = []

beforeAll(async () => {
  const logTo = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(...chunk.toString().split('\n').filter(Boolean))
      done()
    },
  })
  service = await startSecretariat({
    practice: true,
    logLevel: 'info',
    logTo,
    requestsPerMinute: 200,
    storage: { kind: 'memory', from: await emptyPGlite() },
  })
  desk = await enrolDesk(service)
})
afterAll(() => service.close())

describe('requests that do not fit', () => {
  const push = (body: unknown, headers: Record<string, string> = {}) =>
    desk.call('POST', '/v1/push', body, { 'idempotency-key': 'k', ...headers })

  it('are answered with problem details that carry a code', async () => {
    const answer = await desk.call('GET', '/v1/changes?limit=5000')
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(problemOf(answer)).toEqual({
      type: 'about:blank',
      title: 'The request was not accepted',
      status: 400,
      code: 'secretariat.refused',
      params: { part: 'query', field: 'limit' },
    })
  })

  it('name what is wrong: no key, no ops, too many, no JSON, another content type, ops without an id', async () => {
    const op = createOp('organisation', organisationFields('x'))
    const withoutKey = await desk.call('POST', '/v1/push', { ops: [op] })
    expect(problemOf(withoutKey)).toMatchObject({ status: 400, params: { part: 'headers', field: 'idempotency-key' } })
    expect(problemOf(await push({ ops: [] }))).toMatchObject({ status: 400, params: { part: 'body', field: 'ops' } })
    expect(problemOf(await push({ ops: Array.from({ length: 201 }, () => op) })).status).toBe(400)
    expect(problemOf(await push('{"ops": [')).params).toEqual({ reason: 'malformed' })
    expect(problemOf(await push('<html></html>', { 'content-type': 'text/html' }))).toMatchObject({
      status: 415,
      params: { reason: 'content-type' },
    })
    expect(problemOf(await push({ ops: [{ ...op, opId: 'mine' }] }))).toMatchObject({
      status: 400,
      params: { field: 'opId' },
    })
    expect(problemOf(await push(undefined)).status).toBeGreaterThanOrEqual(400)
  })

  it('are refused above one mebibyte, and taken just below', async () => {
    const note = 'x'.repeat(900_000)
    const fits = await push({ ops: [createOp('organisation', { ...organisationFields('Long'), note })] })
    expect(fits.status).toBe(200)
    const body = { ops: [createOp('organisation', { ...organisationFields('Long'), note: note.repeat(2) })] }
    expect(problemOf(await push(body))).toMatchObject({
      status: 413,
      code: 'secretariat.refused',
      params: { reason: 'too-large', limit: 1_048_576 },
    })
  })

  it('get a 404 of ours where there is nothing', async () => {
    for (const path of ['/', '/v1/nothing', '/v1/enrol', '/admin/run']) {
      expect(problemOf(await send(service.address, 'GET', path)), path).toMatchObject({
        status: 404,
        code: 'secretariat.not-found',
      })
    }
  })

  it('cannot reach into prototypes', async () => {
    const patch = JSON.stringify(organisationFields('Proto')).replace('{', '{"__proto__":{"polluted":true},')
    const op = JSON.stringify(createOp('organisation', {})).replace('"patch":{}', `"patch":${patch}`)
    expect((await push(`{"ops":[${op}]}`)).status).toBe(200)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('what the service says about itself', () => {
  it('is healthy while its database answers', async () => {
    const answer = await send(service.address, 'GET', '/health')
    expect(answer).toMatchObject({ status: 200, body: { status: 'ok', database: 'ok' } })
  })

  it('describes every call in OpenAPI 3.1, with its schemas and problems', async () => {
    const { body } = await send(service.address, 'GET', '/openapi.json')
    const document = body as {
      openapi: string
      paths: Record<string, Record<string, { responses: object; requestBody?: object }>>
    }
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths)).toEqual([
      '/v1/enrol',
      '/v1/token',
      '/v1/session',
      '/v1/changes',
      '/v1/push',
      '/v1/erasures',
      '/v1/digest',
      '/v1/published/{slug}',
    ])
    const push = document.paths['/v1/push']?.post
    expect(Object.keys(push?.responses ?? {})).toEqual(['200', '400', '401', '403', '409', '500', '503', '507'])
    expect(JSON.stringify(push?.requestBody)).toContain('baseRev')
  })

  it('shows a page to read that loads nothing from elsewhere and runs nothing', async () => {
    const { headers, body } = await send(service.address, 'GET', '/docs')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'/)
    const html = String(body)
    expect(html).toContain('POST /v1/push')
    expect(html).not.toMatch(/<script|<style| style=|https?:\/\//)
    expect((await send(service.address, 'GET', '/docs.css')).headers.get('content-type')).toMatch(/^text\/css/)
  })
})

describe('the log', () => {
  it('has a line per request and no word of a person, no token, no query, no address', async () => {
    await shareOrganisation(desk, 'Secret Town', { note: 'Call Mrs Miller' })
    await send(service.address, 'GET', '/v1/published/secret-town?locale=en')
    await desk.call('POST', '/v1/push', '{"ops": [Secret', { 'idempotency-key': 'k' })
    // The line that says where the service listens names its own address.
    const text = lines.filter((line) => !line.includes('Server listening')).join('\n')
    expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining({ method: 'GET', route: '/v1/published/:slug', status: 404, msg: 'request' }),
    )
    for (const secret of [
      'Secret',
      'secret-town',
      'Miller',
      'Ada',
      'laptop',
      '127.0.0.1',
      'locale',
      desk.accessToken,
      desk.refreshToken,
      String(service.practiceCode),
    ]) {
      expect(text.includes(secret), secret).toBe(false)
    }
  })
})

describe('too many requests', () => {
  it('are told to come back later, for each device on its own', async () => {
    const other = await enrolDesk(service)
    const answers = []
    for (let n = 0; n < 210; n += 1) answers.push(await desk.call('GET', '/v1/session'))
    const last = answers.at(-1)
    if (!last) throw new Error('no answer')
    expect(problemOf(last)).toMatchObject({ status: 429, code: 'secretariat.busy' })
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await other.call('GET', '/v1/session')).status).toBe(200)
    expect((await send(service.address, 'GET', '/health')).status).toBe(200)
  })
})
