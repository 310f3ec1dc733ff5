import { afterEach, describe, expect, it } from 'vitest'
import { announceChanges } from '../../../renderer/data/changes.ts'
import { DuplicatesClient, type DuplicatesState } from '../../../renderer/data/duplicates-client.ts'
import { mergeOrganisations } from '../../../renderer/features/recruitment/duplicates/commands/merge-organisations.ts'
import { markNotDuplicate } from '../../../renderer/features/recruitment/duplicates/commands/not-duplicate.ts'
import { ok } from '../../../shared/result.ts'
import { newDesk, organisation, removeDesks, type TestDesk } from '../data/support.ts'

const clients: DuplicatesClient[] = []

afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await removeDesks()
})

async function add(desk: TestDesk, names: readonly string[]): Promise<readonly string[]> {
  const made = await desk.door.run({ key: 'test' }, async (writer) => {
    const ids: string[] = []
    for (const name of names) ids.push((await writer.create('organisation', organisation(name))).id)
    return ok(ids)
  })
  if (!made.ok) throw new Error(made.error.code)
  return made.value
}

function clientOf(desk: TestDesk): DuplicatesClient {
  const client = new DuplicatesClient(desk.db.name)
  clients.push(client)
  return client
}

/** Waits for a state, as the page does. */
function until(client: DuplicatesClient, fits: (state: DuplicatesState) => boolean): Promise<DuplicatesState> {
  return new Promise((resolve) => {
    const check = () => {
      if (!fits(client.state())) return
      stop()
      resolve(client.state())
    }
    const stop = client.subscribe(check)
    check()
  })
}

const names = ['Stadt Auenheim', 'City of Auenheim', 'Landkreis Auenheim', 'Gemeinde Birkenfeld', 'Stadt Dornstedt']

describe('the search for duplicates', () => {
  it('finds pairs with their reasons, best first, and keeps them current', async () => {
    const desk = newDesk()
    const [a = '', b = ''] = await add(desk, names)
    const client = clientOf(desk)
    client.compare()
    expect(await until(client, ({ phase }) => phase === 'found')).toMatchObject({ open: 1, total: 5 })
    const [pair, ...others] = await client.ask('pairs', { from: 0, count: 10 })
    expect(others).toEqual([])
    expect([pair?.a, pair?.b]).toEqual([a, b].toSorted())
    expect(pair?.reasons.length).toBeGreaterThan(0)

    await add(desk, ['Gem. Birkenfeld'])
    expect(await until(client, ({ open }) => open === 2)).toBeDefined()

    await mergeOrganisations(desk.door, { survivorId: a, mergedId: b, name: 'x', chosen: {}, today: '2026-03-01' })
    expect(await until(client, ({ open }) => open === 1)).toBeDefined()
    await desk.door.undo()
    expect(await until(client, ({ open }) => open === 2)).toBeDefined()
  })

  it('leaves out what a person said is no duplicate', async () => {
    const desk = newDesk()
    const [a = '', b = ''] = await add(desk, names)
    const client = clientOf(desk)
    client.compare()
    await until(client, ({ phase }) => phase === 'found')
    await markNotDuplicate(desk.door, a, b)
    expect(await until(client, ({ open }) => open === 0)).toBeDefined()
    expect(await client.ask('pairsOf', { id: a })).toEqual([])
  })

  it('answers what is being typed before all pairs were looked for', async () => {
    const desk = newDesk()
    const [a = ''] = await add(desk, names)
    const client = clientOf(desk)
    const organisation = { name: 'Auenhiem', aliases: [], country: 'DE' }
    const [first] = await client.ask('similar', { organisation, least: 60, most: 3 })
    expect(first?.id).toBe(a)
    expect(client.state().phase).toBe('ready')
  })

  it('reads everything anew after too many changes to name', async () => {
    const desk = newDesk()
    await add(desk, names)
    const client = clientOf(desk)
    client.compare()
    await until(client, ({ phase }) => phase === 'found')
    const many = Array.from({ length: 600 }, (_, n) => `Stadt Nummernheim ${n}`)
    await add(desk, many)
    announceChanges(desk.db.name, 'organisation', many)
    expect(await until(client, ({ phase, total }) => phase === 'found' && total === 605)).toBeDefined()
  })
})
