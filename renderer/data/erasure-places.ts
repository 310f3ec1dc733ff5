import type { DeskBridge } from '../../shared/bridge.ts'
import type { Erasure, ErasurePlace, PlaceDone } from '../../shared/model/erasure.ts'
import { ok, type Result } from '../../shared/result.ts'
import { announceChanges } from './changes.ts'
import { noteChanges } from './door/commit.ts'
import type { DoorFacts } from './door/door-facts.ts'
import { transact } from './door/transact.ts'
import { CommandWriter } from './door/writer.ts'
import { noteWork, readWork, type ErasureWork } from './erasure-work.ts'

export interface PlaceFacts extends DoorFacts {
  readonly bridge: DeskBridge
  readonly workspaceId: string
}

type Place = Exclude<ErasurePlace, 'database'>
type Counts = Pick<PlaceDone, 'removed' | 'replaced'>
type Answer = Result<Counts & { readonly unreadable?: readonly string[] }>

/** How each place is told. Every one of them may be told again. */
const tell: Readonly<Record<Place, (facts: PlaceFacts, erasure: Erasure) => Promise<Answer>>> = {
  journal: ({ db, bridge, workspaceId }, { forget }) =>
    // Entries that were read before the erasure are written by now, and none is written meanwhile.
    navigator.locks.request(`desk-journal:${db.name}`, () => bridge.call('journal.forget', { workspaceId, forget })),
  snapshots: ({ bridge }, { forget }) => bridge.call('snapshot.forget', { forget }),
  secretariat: ({ bridge }, { id, forget }) => bridge.call('secretariat.erase', { id, forget }),
}

/**
 * Tells the places that have not been told yet; what does not answer stays for the next time. `places`: only these, as the
 * secretariat is told at the beginning of a sync and files at once.
 */
export async function workOff(facts: PlaceFacts, places: readonly Place[]): Promise<void> {
  for (const [id, work] of Object.entries(await readWork(facts.db))) {
    const erasure = await facts.db.erasure.get(id)
    if (!erasure) continue
    let left = work
    for (const place of work.places.filter((each) => places.includes(each))) {
      const answer = await tell[place](facts, erasure)
      if (!answer.ok) continue
      const { removed, replaced, unreadable = [] } = answer.value
      left = unreadable.length > 0 ? { ...left, unreadable } : without(left, place)
      if (unreadable.length === 0) await note(facts, id, left, { place, removed, replaced })
      else await noteWork(facts.db, id, left)
    }
  }
}

function without({ isOwn, places }: ErasureWork, place: Place): ErasureWork {
  return { isOwn, places: places.filter((each) => each !== place) }
}

/** Writes it into the certificate and takes it off the list, in one transaction; no step of undo. */
async function note(facts: PlaceFacts, id: string, left: ErasureWork, done: Omit<PlaceDone, 'at'>): Promise<void> {
  const { db, clock, ids, memberId } = facts
  const now = new Date(clock.now()).toISOString()
  await transact(db, db.tables, async () => {
    const writer = new CommandWriter(db, { now, memberId, ids })
    const erasure = await writer.get('erasure', id)
    if (erasure && left.isOwn) {
      const others = erasure.places.filter(({ place }) => place !== done.place)
      await writer.update('erasure', id, { places: [...others, { ...done, at: now }] })
    } else if (erasure && left.places.length === 0) {
      await writer.update('erasure', id, { followed: [...erasure.followed, `${memberId} ${now}`] })
    }
    await noteChanges(db, writer.changes(), now)
    await noteWork(db, id, left)
    return ok(undefined)
  })
  announceChanges(db.name, 'erasure', [id])
}
