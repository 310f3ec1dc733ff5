import { randomIds } from '../../../shared/ids.ts'
import type { SyncReport } from '../../../shared/sync/engine-ports.ts'
import { runSync } from '../../../shared/sync/engine.ts'
import { createSyncStore } from '../../../renderer/data/sync/sync-store.ts'
import { newDesk, organisation, type TestDesk } from '../data/support.ts'
import type { FakeSecretariat } from './fake-secretariat.ts'

const label = { key: 'test.command' }

/** A desk whose next revision of things comes from a fake secretariat. */
export function connectedDesk(secretariat: FakeSecretariat) {
  const desk = newDesk()
  const clock = { now: () => Date.parse('2026-03-02T09:00:00.000Z') }
  const store = createSyncStore(desk.db, clock, randomIds)
  const transport = secretariat.transport()
  const sync = (cancelled: () => boolean = () => false): Promise<SyncReport> =>
    runSync(
      { store, transport, clock, random: { next: () => 0.5 } },
      { cancelled, onStep: () => undefined, onProgress: () => undefined },
    )
  return { ...desk, store, transport, sync }
}

export async function addShared(desk: TestDesk, name: string): Promise<string> {
  const added = await desk.door.run(label, async (writer) => ({
    ok: true,
    value: (await writer.create('organisation', organisation(name, { sharing: 'shared' }))).id,
  }))
  if (!added.ok) throw new Error(added.error.code)
  return added.value
}

export async function edit(
  desk: TestDesk,
  id: string,
  fields: { name?: string; place?: string; tags?: string[] },
): Promise<void> {
  const done = await desk.door.run(label, async (writer) => ({
    ok: true,
    value: await writer.update('organisation', id, fields),
  }))
  if (!done.ok) throw new Error(done.error.code)
}

export async function removeOrganisation(desk: TestDesk, id: string): Promise<void> {
  await desk.door.run(label, async (writer) => ({ ok: true, value: await writer.remove('organisation', id) }))
}
