import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { randomIds } from '../../../shared/ids.ts'
import { changesResponse, publishedResponse } from '../../../shared/sync/wire.ts'
import { runAdminCommand } from '../../../secretariat/admin/registry.ts'
import { startNewEpoch } from '../../../secretariat/sync/epoch.ts'
import { onEachBackend, onPostgres } from './backends.ts'
import {
  createOp,
  dataOf,
  deleteOp,
  enrolDesk,
  organisationFields,
  problemOf,
  send,
  shareOrganisation,
  updateOp,
  type Desk,
} from './desk.ts'

const at = '2026-05-01T10:00:00.000Z'

async function pushOrganisations(desk: Desk, count: number, name: string): Promise<string[]> {
  const ops = Array.from({ length: count }, (_, n) => createOp('organisation', organisationFields(`${name} ${n}`)))
  for (let start = 0; start < count; start += 200) await desk.push(ops.slice(start, start + 200))
  return ops.map((op) => op.id)
}

onEachBackend('the feed', (backend) => {
  it('shows each record once, in its latest state, and what was deleted as such', async () => {
    const desk = await enrolDesk(backend().service)
    const kept = await shareOrganisation(desk, 'Kept')
    const gone = await shareOrganisation(desk, 'Gone')
    const { state } = await desk.pull()
    const [edited] = await desk.push([updateOp('organisation', kept.id, kept.rev, { phone: '1' })])
    await desk.push([
      updateOp('organisation', kept.id, edited?.rev ?? 0, { phone: '2' }),
      deleteOp('organisation', gone.id, gone.rev),
    ])
    const { items } = await desk.pull(state)
    expect(items).toHaveLength(2)
    expect(dataOf(items, kept.id)).toMatchObject({ phone: '2' })
    expect(items[1]).toMatchObject({ id: gone.id, destroyed: true })
  })

  it('answers an idle desk with the cursor it came with', async () => {
    const desk = await enrolDesk(backend().service)
    const start = await desk.pull()
    expect(start.items).toEqual([])
    await shareOrganisation(desk)
    const { state } = await desk.pull(start.state)
    expect(await desk.pull(state)).toEqual({ items: [], state, pages: 1 })
  })

  it('misses nothing and repeats no version when others write between its pages', async () => {
    const desk = await enrolDesk(backend().service)
    const writer = await enrolDesk(backend().service, { focalPointId: desk.enrolled.focalPointId })
    const ids = await pushOrganisations(writer, 100, 'Before')
    const seen = new Map<string, number>()
    let phone: string | undefined
    let since: string | undefined
    for (let more = true; more;) {
      const query = `limit=30${since === undefined ? '' : `&since=${since}`}`
      const page = (await desk.call('GET', `/v1/changes?${query}`)).body as {
        changes: { id: string; rev: number }[]
        newState: string
        hasMore: boolean
      }
      for (const { id, rev } of page.changes) {
        expect(seen.get(id) ?? 0).toBeLessThan(rev)
        seen.set(id, rev)
      }
      if (seen.size < 110) {
        const [first] = ids
        ids.push(...(await pushOrganisations(writer, 5, 'Meanwhile')))
        const base = phone === undefined ? {} : { phone }
        phone = String(seen.size)
        await writer.push([updateOp('organisation', first ?? '', 0, { phone }, base)])
      }
      since = page.newState
      more = page.hasMore
    }
    expect([...seen.keys()].toSorted()).toEqual([...new Set(ids)].toSorted())
    expect(seen.get(ids[0] ?? '')).toBe(Number(dataOf((await desk.pull()).items, ids[0] ?? '')?.rev))
  })

  it('refuses a cursor that is not its own: made up, of the future, or of another epoch', async () => {
    const desk = await enrolDesk(backend().service)
    await shareOrganisation(desk)
    const { state } = await desk.pull()
    const parts = JSON.parse(Buffer.from(state, 'base64url').toString()) as unknown[]
    const forged = (change: (parts: unknown[]) => unknown) =>
      Buffer.from(JSON.stringify(change([...parts]))).toString('base64url')
    const cursors = [
      'nonsense',
      '%00',
      forged(() => null),
      forged((p) => p.with(3, 1e9)),
      forged((p) => p.with(3, -1)),
      forged((p) => p.with(3, '0')),
      forged((p) => p.with(1, 'another')),
    ]
    for (const cursor of cursors) {
      const answer = await desk.call('GET', `/v1/changes?since=${cursor}`)
      expect(problemOf(answer), cursor).toMatchObject({ status: 409, code: 'secretariat.cannot-calculate-changes' })
    }
    const { epoch } = await desk.session()
    await startNewEpoch(backend().service.context.db, new Date())
    expect((await desk.call('GET', `/v1/changes?since=${state}`)).status).toBe(409)
    expect((await desk.session()).epoch).not.toBe(epoch)
    expect((await desk.pull()).items).toHaveLength(1)
  })

  it('tells whoever reads from the beginning which revisions a restore undid, and counts on far above them', async () => {
    const desk = await enrolDesk(backend().service)
    await shareOrganisation(desk, 'Before')
    const before = await desk.pull()
    await startNewEpoch(backend().service.context.db, new Date())
    await shareOrganisation(desk, 'After')
    const page = changesResponse.parse((await desk.call('GET', '/v1/changes')).body)
    const revisions = page.changes.map((item) => ('rev' in item ? item.rev : 0))
    const lost = page.lost?.at(-1)
    expect(lost?.after).toBeGreaterThanOrEqual(Math.min(...revisions))
    expect(lost?.before).toBeLessThan(Math.max(...revisions))
    expect(await desk.call('GET', `/v1/changes?since=${page.newState}`)).not.toHaveProperty('body.lost')
    expect((await desk.call('GET', `/v1/changes?since=${before.state}`)).status).toBe(409)
  })

  it('takes no op that stands on what a restore undid', async () => {
    const desk = await enrolDesk(backend().service)
    const { state } = await desk.pull()
    await startNewEpoch(backend().service.context.db, new Date())
    const op = createOp('organisation', organisationFields('Stands on lost ground'))
    const headers = { 'idempotency-key': randomIds.next() }
    const refused = await desk.call('POST', '/v1/push', { ops: [op], state }, headers)
    expect(problemOf(refused)).toMatchObject({ status: 409, code: 'secretariat.cannot-calculate-changes' })
    expect((await desk.pull()).items).toEqual([])
    expect((await desk.push([op])).map(({ outcome }) => outcome)).toEqual(['applied'])
  })

  it('ends a page early where records are long, and never before the first', async () => {
    const desk = await enrolDesk(backend().service)
    const note = 'x'.repeat(1_000_000)
    for (let n = 0; n < 6; n += 1) await shareOrganisation(desk, `Long ${n}`, { note })
    const first = (await desk.call('GET', '/v1/changes')).body as { changes: object[]; hasMore: boolean }
    expect(first.changes).toHaveLength(5)
    expect(first.hasMore).toBe(true)
    expect((await desk.pull()).items).toHaveLength(6)
  })

  it('is compressed for those who can read it', async () => {
    const desk = await enrolDesk(backend().service)
    await pushOrganisations(desk, 50, 'Compressed')
    const plain = await desk.call('GET', '/v1/changes', undefined, { 'accept-encoding': 'identity' })
    const packed = await desk.call('GET', '/v1/changes', undefined, { 'accept-encoding': 'gzip' })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(packed.body).toEqual(plain.body)
  })

  it('brings a news item of the secretariat to every focal point, or to one', async () => {
    const one = await enrolDesk(backend().service)
    const two = await enrolDesk(backend().service)
    const { context } = backend().service
    const news = { title: 'Seminar', body: 'In Oslo', locale: 'en' }
    expect(await runAdminCommand(context, 'publish-news', news)).toMatchObject({ ok: true })
    const only = { ...news, title: 'For one', focalPoint: one.enrolled.focalPointId }
    expect(await runAdminCommand(context, 'publish-news', only)).toMatchObject({ ok: true })
    const titles = async (desk: Desk) =>
      (await desk.pull()).items.flatMap((item) => ('data' in item ? [item.data.title] : []))
    expect(await titles(one)).toEqual(['Seminar', 'For one'])
    expect(await titles(two)).toEqual(['Seminar'])
    expect(await runAdminCommand(context, 'publish-news', { ...news, url: 'http://example.org/unsafe' })).toMatchObject(
      {
        ok: false,
      },
    )
  })

  const edition = (pageId: string, slug: string, locale: string, html: string) =>
    createOp('pageEdition', {
      createdAt: at,
      updatedAt: at,
      pageId,
      slug,
      locale,
      title: `SPP in ${slug}`,
      html,
      approvedAt: at,
    })
  const read = (slug: string, query: string) => send(backend().service.address, 'GET', `/v1/published/${slug}${query}`)

  it('serves published pages to anyone, per language, with the languages there are', async () => {
    const desk = await enrolDesk(backend().service)
    const pageId = randomIds.next()
    const [english] = await desk.push([
      edition(pageId, 'aarhus', 'en', '<p>Hello</p>'),
      edition(pageId, 'aarhus', 'de', '<p>Hallo</p>'),
    ])
    const german = publishedResponse.parse((await read('aarhus', '?locale=de')).body)
    expect(german).toEqual({
      slug: 'aarhus',
      locale: 'de',
      title: 'SPP in aarhus',
      html: '<p>Hallo</p>',
      approvedAt: at,
      locales: ['de', 'en'],
    })
    await desk.push([deleteOp('pageEdition', String(english?.data?.id), english?.rev ?? 0)])
    expect(problemOf(await read('aarhus', '?locale=en'))).toMatchObject({ status: 404, code: 'secretariat.not-found' })
    expect(problemOf(await read('nowhere', '?locale=en')).status).toBe(404)
    expect(problemOf(await read('aarhus', '')).status).toBe(400)
  })

  it('leaves an address to the page of the focal point that used an address first', async () => {
    const first = await enrolDesk(backend().service)
    await first.push([edition(randomIds.next(), 'odense', 'en', '<p>ours</p>')])
    const later = await enrolDesk(backend().service)
    const op = edition(randomIds.next(), 'odense', 'da', '<p>theirs</p>')
    await later.push([{ ...op, patch: { ...op.patch, createdAt: '2026-06-01T10:00:00.000Z' } }])
    expect((await read('odense', '?locale=en')).body).toMatchObject({ html: '<p>ours</p>', locales: ['en'] })
    expect((await read('odense', '?locale=da')).status).toBe(404)
  })
})

onPostgres('eight writers and a reader', (backend) => {
  it('would lose changes with a plain sequence: a number given first may be committed last', async () => {
    const { db } = backend().service.context
    await sql`create table naive (seq bigserial, name text)`.execute(db)
    const readAfter = async (cursor: number) =>
      (
        await sql<{
          seq: string
          name: string
        }>`select seq, name from naive where seq > ${cursor} order by seq`.execute(db)
      ).rows
    const early = Promise.withResolvers<void>()
    const numbered = Promise.withResolvers<void>()
    const slow = db.transaction().execute(async (tx) => {
      await sql`insert into naive (name) values ('slow')`.execute(tx)
      numbered.resolve()
      await early.promise
    })
    await numbered.promise
    await sql`insert into naive (name) values ('quick')`.execute(db)
    const seen = await readAfter(0)
    early.resolve()
    await slow
    const later = await readAfter(Number(seen.at(-1)?.seq))
    expect([...seen, ...later].map((row) => row.name)).toEqual(['quick'])
  })

  it('lose nothing: numbers appear in the order of commits, which those of a plain sequence would not', async () => {
    const reader = await enrolDesk(backend().service)
    const scope = { focalPointId: reader.enrolled.focalPointId }
    const writers = await Promise.all(Array.from({ length: 8 }, () => enrolDesk(backend().service, scope)))
    const written: string[] = []
    let writing = true
    const write = async (desk: Desk) => {
      for (let round = 0; round < 12; round += 1) written.push(...(await pushOrganisations(desk, 20, 'Concurrent')))
    }
    const read = async () => {
      const seen = new Set<string>()
      let state: string | undefined
      for (let last = false; ; last = !writing) {
        const page = await reader.pull(state, 50)
        for (const item of page.items) seen.add(item.id)
        state = page.state
        if (last) return seen
      }
    }
    const reading = read()
    await Promise.all(writers.map(write))
    writing = false
    const seen = await reading
    expect(written).toHaveLength(1_920)
    expect(written.filter((id) => !seen.has(id))).toEqual([])
  })
})
