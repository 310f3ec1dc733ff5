import { SignJWT } from 'jose'
import { expect, it } from 'vitest'
import { randomIds } from '../../../shared/ids.ts'
import { tokenResponse } from '../../../shared/sync/wire.ts'
import { runAdminCommand } from '../../../secretariat/admin/registry.ts'
import { onEachBackend } from './backends.ts'
import {
  createOp,
  enrolDesk,
  organisationFields,
  problemOf,
  send,
  shareOrganisation,
  updateOp,
  type Desk,
} from './desk.ts'

const MINUTE = 60_000

onEachBackend('access', (backend) => {
  const address = () => backend().service.address
  const refresh = (refreshToken: string) => send(address(), 'POST', '/v1/token', { refreshToken })
  const admin = (name: string, input: object) => runAdminCommand(backend().service.context, name, input)
  const enrol = (body: object) => send(address(), 'POST', '/v1/enrol', { deviceName: 'laptop', ...body })

  async function codeFor(member: string, more: object = {}): Promise<string> {
    const result = await admin('enrol', { focalPoint: 'lneg', member, role: 'translator', hours: 1, ...more })
    if (!result.ok) throw new Error(result.error.message)
    return result.value[0] ?? ''
  }

  it('enrols with a code that is typed carelessly, once, as the member it was made for', async () => {
    const code = await codeFor('Rita')
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}$/)
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `
    const other = {
      focalPoint: { id: randomIds.next(), name: 'Mine' },
      member: { id: randomIds.next(), name: 'I', role: 'officer' },
    }
    const first = await enrol({ code: typed, ...other })
    expect(first).toMatchObject({
      status: 200,
      body: { memberName: 'Rita', role: 'translator', focalPointName: 'LNEG' },
    })
    const second = await enrol({ code })
    expect(second.status).toBe(403)
    expect(problemOf(second).code).toBe('secretariat.code-refused')
  })

  it('gives a second device of a member the same member', async () => {
    const answers = []
    for (let device = 0; device < 2; device += 1) answers.push(await enrol({ code: await codeFor('Tomé') }))
    const [one, two] = answers.map((answer) => answer.body as { memberId: string; deviceId: string })
    expect(one?.memberId).toBe(two?.memberId)
    expect(one?.deviceId).not.toBe(two?.deviceId)
  })

  it('lets a code be used by one of two who type it at the same moment', async () => {
    const code = await codeFor('Sara')
    const answers = await Promise.all([enrol({ code }), enrol({ code })])
    expect(answers.map((answer) => String(answer.status)).toSorted()).toEqual(['200', '403'])
  })

  it('asks who enrols where the practice code leaves it open', async () => {
    const answer = await enrol({ code: backend().service.practiceCode })
    expect(problemOf(answer)).toMatchObject({
      status: 400,
      code: 'secretariat.refused',
      params: { field: 'focalPoint' },
    })
  })

  it('mints practice codes for programs on this computer, each good once, and none for a web page', async () => {
    const path = '/v1/practice/enrolment-code'
    const { code } = (await send(address(), 'POST', path)).body as { code: string }
    await enrolDesk(backend().service, { code })
    const again = await enrol({ code, focalPoint: { id: randomIds.next(), name: 'X' } })
    expect(problemOf(again).code).toBe('secretariat.code-refused')
    for (const headers of [{ origin: 'http://127.0.0.1' }, { 'sec-fetch-site': 'cross-site' }] as Record<
      string,
      string
    >[]) {
      expect((await send(address(), 'POST', path, undefined, headers)).status).toBe(403)
    }
  })

  it('ends an access token after ten minutes and renews it', async () => {
    const desk = await enrolDesk(backend().service)
    backend().advance(11 * MINUTE)
    const late = await desk.call('GET', '/v1/session')
    expect(late.status).toBe(401)
    expect(problemOf(late).code).toBe('secretariat.unauthorised')
    desk.accessToken = tokenResponse.parse((await refresh(desk.refreshToken)).body).accessToken
    expect((await desk.call('GET', '/v1/session')).status).toBe(200)
  })

  it('repeats an exchange whose answer was lost', async () => {
    const desk = await enrolDesk(backend().service)
    await refresh(desk.refreshToken)
    const again = tokenResponse.parse((await refresh(desk.refreshToken)).body)
    expect((await refresh(again.refreshToken)).status).toBe(200)
  })

  it('withdraws the device when a refresh token comes again although its successor was used', async () => {
    const desk = await enrolDesk(backend().service)
    const next = tokenResponse.parse((await refresh(desk.refreshToken)).body)
    await refresh(next.refreshToken)
    for (const answer of [
      await refresh(desk.refreshToken),
      await refresh(next.refreshToken),
      await desk.call('GET', '/v1/session'),
    ]) {
      expect(problemOf(answer)).toMatchObject({ status: 403, code: 'secretariat.revoked' })
    }
  })

  it('survives two exchanges of one token at the same moment', async () => {
    const desk = await enrolDesk(backend().service)
    const answers = await Promise.all([refresh(desk.refreshToken), refresh(desk.refreshToken)])
    expect(answers.map((answer) => answer.status)).toEqual([200, 200])
    const working = []
    for (const answer of answers) working.push((await refresh(tokenResponse.parse(answer.body).refreshToken)).status)
    expect(working.map(String).toSorted()).toEqual(['200', '401'])
  })

  it('refuses a withdrawn device at its next request and keeps what it sent', async () => {
    const desk = await enrolDesk(backend().service)
    const colleague = await enrolDesk(backend().service, { focalPointId: desk.enrolled.focalPointId })
    const { id } = await shareOrganisation(desk)
    expect(await admin('revoke', { device: desk.enrolled.deviceId })).toMatchObject({ ok: true })
    const refused = await desk.call('POST', '/v1/push', { ops: [] }, { 'idempotency-key': 'k' })
    expect(problemOf(refused).code).toBe('secretariat.revoked')
    expect(problemOf(await refresh(desk.refreshToken)).code).toBe('secretariat.revoked')
    expect((await colleague.pull()).items.map((item) => item.id)).toContain(id)
  })

  it('answers 401 to every call for devices without a token that is ours', async () => {
    const forged = await new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(randomIds.next())
      .sign(new Uint8Array(32))
    const unsigned = `${btoa('{"alg":"none"}')}.${btoa('{"sub":"x"}')}.`.replaceAll('=', '')
    for (const authorization of [
      undefined,
      'Bearer',
      'Bearer x',
      `Bearer ${forged}`,
      `Bearer ${unsigned}`,
      'Basic YTpi',
    ]) {
      for (const [method, path] of deviceCalls) {
        const headers: Record<string, string> = authorization === undefined ? {} : { authorization }
        const answer = await send(address(), method, path, method === 'POST' ? { ops: [] } : undefined, headers)
        expect(answer.status, `${method} ${path}`).toBe(401)
        expect(answer.headers.get('www-authenticate')).toBe('Bearer')
      }
    }
  })

  it('shows a stranger nothing of another focal point, on any call', async () => {
    const owner = await enrolDesk(backend().service)
    const stranger = await enrolDesk(backend().service)
    const { id, rev } = await shareOrganisation(owner, 'Aarhus', { phone: '1' })
    expect((await stranger.pull()).items).toEqual([])
    expect((await stranger.digest()).types).toEqual({})
    expect((await stranger.session()).scopes).toEqual([stranger.enrolled.focalPointId])
    const ownersCursor = (await owner.pull()).state
    const elsewhere = await stranger.call('GET', `/v1/changes?since=${ownersCursor}`)
    expect(problemOf(elsewhere)).toMatchObject({ status: 409, code: 'secretariat.cannot-calculate-changes' })

    const intruding = [
      updateOp('organisation', id, rev, { phone: '2' }, { phone: '1' }),
      { ...updateOp('organisation', id, rev, {}), action: 'delete' },
      createOp('organisation', organisationFields('Mine now'), id),
      { ...createOp('recruitment', stageOf(id), id) },
    ]
    const results = await stranger.push(intruding)
    const outOfScope = { outcome: 'rejected', reason: { code: 'op.out-of-scope' } }
    expect(results).toMatchObject([outOfScope, outOfScope, outOfScope, { reason: { code: 'op.private' } }])
    expect(JSON.stringify(results)).not.toContain('Aarhus')
    expect(await phoneOf(owner, id)).toBe('1')
  })

  it('slows down whoever guesses codes after ten wrong ones and lets them try again later', async () => {
    const { address } = backend().service
    const guess = () => send(address, 'POST', '/v1/enrol', { code: 'AAAAA-AAAAA', deviceName: 'x' })
    for (let attempt = 0; attempt < 10; attempt += 1) expect((await guess()).status).toBe(403)
    const blocked = await guess()
    expect(problemOf(blocked)).toMatchObject({ code: 'secretariat.busy' })
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(60)
    backend().advance(11 * MINUTE)
    expect((await guess()).status).toBe(403)
  })

  it('refuses a code that has expired', async () => {
    const result = await runAdminCommand(backend().service.context, 'enrol', {
      focalPoint: 'new',
      name: 'Graz',
      member: 'Uli',
      role: 'officer',
      hours: 1,
    })
    backend().advance(61 * MINUTE)
    const code = result.ok ? result.value[0] : ''
    const answer = await send(backend().service.address, 'POST', '/v1/enrol', { code, deviceName: 'x' })
    expect(problemOf(answer).code).toBe('secretariat.code-refused')
  })
})

const deviceCalls = [
  ['GET', '/v1/session'],
  ['GET', '/v1/changes'],
  ['POST', '/v1/push'],
  ['GET', '/v1/digest'],
] as const

function stageOf(organisationId: string) {
  const at = '2026-05-01T10:00:00.000Z'
  return { createdAt: at, updatedAt: at, organisationId, stage: 'contacted', stageSince: at }
}

async function phoneOf(desk: Desk, id: string): Promise<unknown> {
  const item = (await desk.pull()).items.find((candidate) => candidate.id === id)
  return item && 'data' in item ? item.data.phone : undefined
}
