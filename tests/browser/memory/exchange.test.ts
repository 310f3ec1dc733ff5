import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportTmx } from '../../../renderer/features/memory/export-tmx.ts'
import { TmxClient, type TmxProgress } from '../../../renderer/features/memory/import/tmx-client.ts'
import { loadPairs } from '../../../renderer/features/memory/use-pairs.ts'
import { randomIds } from '../../../shared/ids.ts'
import { memberId, newDesk, removeDesks, type TestDesk } from '../data/support.ts'
import { germanUnit, learn, textsOf } from './units.ts'

const wish = { sourceLocale: 'en', targetLocales: ['de'] }
const clients: TmxClient[] = []
let desk: TestDesk
let client: TmxClient

beforeEach(async () => {
  desk = newDesk()
  await desk.db.open()
  client = new TmxClient()
  clients.push(client)
})
afterEach(async () => {
  for (const each of clients.splice(0)) each.close()
  await removeDesks()
})

function tmx(pairs: readonly (readonly [string, string])[], [en, de] = ['EN-US', 'de']): string {
  const units = pairs.map(
    ([source, target]) =>
      `<tu><tuv xml:lang="${en}"><seg>${source}</seg></tuv><tuv xml:lang="${de}"><seg>${target}</seg></tuv></tu>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4"><header/><body>\n${units.join('\n')}\n</body></tmx>`
}
const fileOf = (text: string, name = 'old.tmx') => new File([text], name)
const idle = () => undefined
const numbered = (count: number) => Array.from({ length: count }, (_, n) => [`Lot ${n}`, `Los ${n}`] as const)

async function read(files: readonly File[]) {
  const outcome = await client.read(desk.db.name, files, wish, idle)
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.sums
}

describe('a TMX file', () => {
  it('is looked at without a trace, written as one step, and taken back as one', async () => {
    const sums = await read([fileOf(tmx(numbered(2_300)))])
    expect(sums).toMatchObject({ fresh: 2_300, merged: 0, unchanged: 0, repeated: 0 })
    expect(sums.reports[0]?.report.languages).toEqual({ 'EN-US': 2_300, de: 2_300 })
    expect(await desk.db.tmUnit.count()).toBe(0)
    const batchId = randomIds.next()
    expect(await client.write(memberId, batchId, idle)).toMatchObject({ kind: 'done', sums: { fresh: 2_300 } })
    expect(await loadPairs(desk.db)).toEqual([{ sourceLocale: 'en', targetLocale: 'de', count: 2_300 }])
    expect(await desk.db.tmUnit.limit(1).toArray()).toMatchObject([{ importedFrom: 'old.tmx', origin: 'human' }])
    await desk.door.undo()
    expect(await desk.db.tmUnit.count()).toBe(0)
    expect(await desk.db.undo.count()).toBe(1)
  })

  it('says what of it is here already, and leaves that as it was after undo', async () => {
    await learn(desk, [germanUnit('Lot 1', 'Los 1', { origin: 'machine' }), germanUnit('Lot 2', 'Los 2')])
    expect(await read([fileOf(tmx(numbered(3)))])).toMatchObject({ fresh: 1, merged: 1, unchanged: 1 })
    await client.write(memberId, randomIds.next(), idle)
    const machine = () => desk.db.tmUnit.get(germanUnit('Lot 1', 'Los 1').id)
    expect(await machine()).toMatchObject({ origin: 'human' })
    await desk.door.undo()
    expect(await machine()).toMatchObject({ origin: 'machine' })
    expect(await textsOf(desk)).toEqual(['Lot 1 = Los 1', 'Lot 2 = Los 2'])
  })

  it('that is broken at its end is not read at all', async () => {
    const broken = fileOf(`${tmx(numbered(5)).slice(0, -20)}&lol;</tmx>`, 'broken.tmx')
    const outcome = await client.read(desk.db.name, [fileOf(tmx(numbered(5))), broken], wish, idle)
    expect(outcome).toMatchObject({ kind: 'failed', failure: { file: 'broken.tmx', error: { params: { line: 7 } } } })
    expect(await client.write(memberId, randomIds.next(), idle)).toMatchObject({ kind: 'failed' })
    expect(await desk.db.tmUnit.count()).toBe(0)
  })

  it('leaves nothing behind when it is stopped half-way', async () => {
    await read([fileOf(tmx(numbered(30_000)))])
    let isStopped = false
    const outcome = await client.write(memberId, randomIds.next(), ({ phase, done }) => {
      if (phase !== 'writing' || done === 0 || isStopped) return
      isStopped = true
      client.cancel()
    })
    expect(isStopped).toBe(true)
    expect(outcome).toMatchObject({ kind: 'cancelled' })
    expect(await desk.db.tmUnit.count()).toBe(0)
  })

  it('leaves nothing behind when its dialog goes half-way', async () => {
    await read([fileOf(tmx(numbered(30_000)))])
    await new Promise<void>((resolve) => {
      const tell = ({ phase, done }: TmxProgress) => (phase === 'writing' && done > 0 ? resolve() : undefined)
      void client.write(memberId, randomIds.next(), tell)
    })
    client.close()
    // What was written is taken back first; then nothing tells of it, not even a step that could be done again.
    await expect.poll(() => desk.db.undo.count(), { timeout: 60_000 }).toBe(0)
    expect(await desk.db.tmUnit.count()).toBe(0)
  }, 120_000)

  it('of a pair comes back whole, however many pages it is read in', async () => {
    const link = germanUnit('See <1>here</1> &amp; there', '<1>Hier</1> &amp; dort', {
      codes: [{ kind: 'link', href: 'https://example.org/' }],
      contexts: ['here'],
    })
    const french = germanUnit('Lot', 'Lot', { targetLocale: 'fr' })
    await learn(desk, [link, french, ...numbered(600).map(([source, target]) => germanUnit(source, target))])
    const before = await textsOf(desk)
    const [pair] = await loadPairs(desk.db)
    if (!pair) throw new Error('no pair')
    const progress: number[] = []
    const made = await exportTmx(
      desk.db,
      pair,
      { version: '1' },
      { signal: new AbortController().signal, onProgress: (done) => progress.push(done) },
    )
    if (!made.ok) throw new Error(made.error.code)
    expect(progress).toEqual([250, 500, 601])
    await desk.door.undo()
    expect(await desk.db.tmUnit.count()).toBe(0)
    expect(await read([new File([made.value], 'back.tmx')])).toMatchObject({ fresh: 601 })
    await client.write(memberId, randomIds.next(), idle)
    expect(await textsOf(desk)).toEqual(before.filter((text) => text !== 'Lot = Lot'))
    expect(await desk.db.tmUnit.get(link.id)).toMatchObject({ codes: link.codes, contexts: ['here'] })
  })

  it('is not written when somebody stops', async () => {
    await learn(desk, [germanUnit('a', 'b')])
    const controller = new AbortController()
    controller.abort()
    const [pair] = await loadPairs(desk.db)
    if (!pair) throw new Error('no pair')
    const stopped = await exportTmx(
      desk.db,
      pair,
      { version: '1' },
      { signal: controller.signal, onProgress: () => undefined },
    )
    expect(stopped).toMatchObject({ error: { code: 'memory.stopped' } })
  })
})
