import { afterEach, describe, expect, test } from 'vitest'
import { announceChanges } from '../../../renderer/data/changes.ts'
import type { NewRecord } from '../../../renderer/data/door-types.ts'
import { MemoryClient } from '../../../renderer/data/memory-client.ts'
import { randomIds } from '../../../shared/ids.ts'
import { tmUnitId } from '../../../shared/translation/tm/unit-id.ts'
import { newDesk, removeDesks, type TestDesk } from './support.ts'

const pair = { sourceLocale: 'en', targetLocale: 'de' }
const clients: MemoryClient[] = []

function open(desk: TestDesk): MemoryClient {
  const client = MemoryClient.open(desk.db.name)
  clients.push(client)
  return client
}

afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await removeDesks()
})

function unit(source: string, target: string, more: Partial<NewRecord<'tmUnit'>> = {}): NewRecord<'tmUnit'> {
  const text = { ...pair, source, target, codes: [] }
  return { ...text, id: tmUnitId(text), contexts: [], origin: 'human', ...more }
}

async function learn(desk: TestDesk, units: readonly NewRecord<'tmUnit'>[]): Promise<void> {
  const written = await desk.door.writeBatch(randomIds.next(), 'tmUnit', { create: units, update: [] })
  expect(written.ok).toBe(true)
}

const ask = (client: MemoryClient, source: string, context?: string) =>
  client.lookup({ ...pair, source, codes: [], threshold: 70, limit: 9, ...(context === undefined ? {} : { context }) })
const texts = async (client: MemoryClient, source: string) =>
  (await ask(client, source)).matches.map(({ text, score }) => ({ text, score }))

async function ready(client: MemoryClient): Promise<void> {
  await expect.poll(() => client.state()).toMatchObject({ phase: 'ready', saved: true })
}

describe('the memory in its worker', () => {
  test('finds what was there before it was opened, the exact match in its place first', async () => {
    const desk = newDesk()
    await learn(desk, [
      unit('Buy green paper', 'Kauft grünes Papier', { contexts: ['here'] }),
      unit('Buy some green paper', 'Kauft etwas grünes Papier'),
      unit('Something else entirely', 'Etwas ganz anderes'),
    ])
    const client = open(desk)
    await ready(client)
    const { matches, complete } = await ask(client, 'Buy green paper', 'here')
    expect(complete).toBe(true)
    expect(matches.map(({ score, text }) => [score, text])).toEqual([
      [101, 'Kauft grünes Papier'],
      [75, 'Kauft etwas grünes Papier'],
    ])
  })

  test('follows what commands add, change and remove', async () => {
    const desk = newDesk()
    const client = open(desk)
    await ready(client)
    const added = unit('Buy green paper', 'Kauft grünes Papier')
    await learn(desk, [added])
    await expect.poll(() => texts(client, 'Buy green paper')).toEqual([{ text: 'Kauft grünes Papier', score: 100 }])
    await desk.door.run({ key: 'data.batch' }, async (writer) => {
      await writer.update('tmUnit', added.id ?? '', { origin: 'machine' })
      return { ok: true, value: undefined }
    })
    await expect.poll(() => texts(client, 'Buy green paper')).toEqual([{ text: 'Kauft grünes Papier', score: 95 }])
    await desk.door.run({ key: 'data.batch' }, async (writer) => {
      await writer.remove('tmUnit', added.id ?? '')
      return { ok: true, value: undefined }
    })
    await expect.poll(() => texts(client, 'Buy green paper')).toEqual([])
  })

  test('reads the saved index after a restart instead of building it, and finds the same', async () => {
    const desk = newDesk()
    await learn(desk, [unit('Buy green paper', 'Kauft grünes Papier'), unit('Lot 12', 'Los 12')])
    const first = open(desk)
    await ready(first)
    expect(first.state().buildMs).toBeGreaterThan(0)
    first.close()
    const second = open(desk)
    await ready(second)
    expect(second.state()).toMatchObject({ units: 2 })
    expect(second.state().buildMs).toBeUndefined()
    expect(await texts(second, 'Lot 13')).toEqual([{ text: 'Los 12', score: 98 }])
  })

  test('catches up after a restart with what was written, changed and removed while it was closed', async () => {
    const desk = newDesk()
    const [stays, goes] = [unit('Buy green paper', 'Kauft grünes Papier'), unit('Lot 12', 'Los 12')]
    await learn(desk, [stays, goes])
    const first = open(desk)
    await ready(first)
    first.close()
    await desk.door.run({ key: 'data.batch' }, async (writer) => {
      await writer.remove('tmUnit', goes.id ?? '')
      await writer.update('tmUnit', stays.id ?? '', { contexts: ['here'] })
      await writer.create('tmUnit', unit('Brand new', 'Ganz neu'))
      return { ok: true, value: undefined }
    })
    const second = open(desk)
    await ready(second)
    expect(second.state().buildMs).toBeUndefined()
    expect(await texts(second, 'Lot 12')).toEqual([])
    expect(await texts(second, 'Brand new')).toEqual([{ text: 'Ganz neu', score: 100 }])
    expect((await ask(second, 'Buy green paper', 'here')).matches.map(({ score }) => score)).toEqual([101])
  })

  test('builds the index anew where the saved one is damaged', async () => {
    const desk = newDesk()
    await learn(desk, [unit('Lot 12', 'Los 12')])
    const first = open(desk)
    await ready(first)
    first.close()
    const volume = (await desk.db.memoryIndex.toArray()).find(({ key }) => key.includes('volume'))
    await desk.db.memoryIndex.put({ key: volume?.key ?? '', bytes: new ArrayBuffer(12) })
    const second = open(desk)
    await ready(second)
    expect(second.state().buildMs).toBeGreaterThan(0)
    expect(await texts(second, 'Lot 12')).toEqual([{ text: 'Los 12', score: 100 }])
  })

  test('reads all units again when more changed than are named', async () => {
    const desk = newDesk()
    const client = open(desk)
    await ready(client)
    // Past the door, as a restore does, and told without names.
    const at = '2026-03-01T09:00:00.000Z'
    const many = Array.from({ length: 600 }, (_, n) => ({
      ...unit(`Lot number ${n} of the tender`, `Los ${n}`),
      id: tmUnitId({ ...pair, source: String(n), target: '', codes: [] }),
      createdAt: at,
      updatedAt: at,
      rev: 1,
    }))
    await desk.db.tmUnit.bulkPut(many)
    announceChanges(
      desk.db.name,
      'tmUnit',
      many.map(({ id }) => id),
    )
    await expect.poll(() => client.state().units).toBe(600)
    const check = await client.check({ ...pair, source: 'Lot number 12 of the tender', codes: [], threshold: 70 })
    expect(check).toMatchObject({ same: true, found: 600 })
  })

  test('counts a selection by its best matches, repetitions once', async () => {
    const desk = newDesk()
    await learn(desk, [unit('Buy green paper', 'Kauft grünes Papier')])
    const client = open(desk)
    await ready(client)
    const segments = ['Buy green paper', 'Buy green paper', 'Buy green paper!', 'New'].map((source) => ({
      source,
      codes: [],
    }))
    const counted = await client.statistics({ ...pair, segments })
    expect(counted.repetitions).toMatchObject({ segments: 1, words: 3 })
    expect(counted.bands.exact.segments).toBe(1)
    expect(counted.bands['95to99'].segments).toBe(1)
    expect(counted.bands.new).toMatchObject({ segments: 1, words: 1, characters: 3 })
    expect(counted.all).toMatchObject({ segments: 4, words: 10 })
  })

  test('finds words in the target for a concordance', async () => {
    const desk = newDesk()
    await learn(desk, [unit('Buy green paper', 'Kauft grünes Papier'), unit('Lot 12', 'Los 12')])
    const client = open(desk)
    const found = await client.concordance({ ...pair, text: 'papier', side: 'target', limit: 5 })
    await ready(client)
    const later = await client.concordance({ ...pair, text: 'papier', side: 'target', limit: 5 })
    expect(later.units.map(({ source }) => source)).toEqual(['Buy green paper'])
    expect(found.total <= later.total).toBe(true)
  })
})
