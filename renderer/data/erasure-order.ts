import type { Erasure, Forgetting } from '../../shared/model/erasure.ts'
import type { Address } from '../../shared/privacy/contact-keys.ts'
import { fingerprintsOf } from '../../shared/privacy/forget.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { DoorFacts } from './door/door-facts.ts'
import { noteChanges } from './door/commit.ts'
import { Refused, transact } from './door/transact.ts'
import { CommandWriter } from './door/writer.ts'
import { announceChanges } from './changes.ts'
import { eraseHere, type ErasedHere } from './erasure-here.ts'
import { noteDone, noteWork, type ErasureWork } from './erasure-work.ts'
import type { DeskDatabase } from './schema.ts'
import { newSalt, suppress } from './suppress.ts'
import { readMemory } from './sync/memory.ts'

/** What a person asks to be forgotten. */
export interface ErasureOrder {
  /** Records to remove whole, e.g. a contact with its bases and tasks. At most 2,000. */
  readonly keys: Forgetting['keys']
  /** Texts to replace wherever else they occur: names, addresses (`textsToForget`). */
  readonly texts: readonly string[]
  /** Records in which the texts stay, because somebody decided so. */
  readonly keep?: Forgetting['keep']
  /** Addresses that must not come back with an import or a sync. */
  readonly suppress?: readonly Address[]
  /** How many people it is about, for the certificate. */
  readonly people: number
  readonly requestId?: string
}

/**
 * Forgets on this computer, in one transaction, and leaves the certificate with what is still to be done elsewhere. It is not
 * a step of undo: what could be taken back would not be erased. Errors: `record.invalid`, `database.quota`.
 */
export async function orderHere(
  facts: DoorFacts & { readonly isSample: boolean },
  order: ErasureOrder,
  onProgress?: (done: number, total: number) => void,
): Promise<Result<Erasure>> {
  const { db } = facts
  const now = new Date(facts.clock.now()).toISOString()
  let here: ErasedHere | undefined
  const writer = new CommandWriter(db, { now, memberId: facts.memberId, ids: facts.ids })
  const done = await transact(db, db.tables, async () => {
    const salt = newSalt()
    const forget: Forgetting = {
      salt,
      keys: [...order.keys],
      fingerprints: [...fingerprintsOf(order.texts, salt)],
      keep: [...(order.keep ?? [])],
    }
    here = await eraseHere(db, forget, now, onProgress)
    await suppress(writer, order.suppress ?? [], 'erased')
    await forgetRequests(writer, forget.keys)
    if (order.requestId !== undefined) await closeRequest(writer, order.requestId)
    const { removed, replaced, counts } = here
    const erasure = await writer.create('erasure', {
      memberId: facts.memberId,
      people: order.people,
      counts: { ...counts },
      forget,
      places: [{ place: 'database', at: now, removed, replaced }],
      followed: [],
      ...(order.requestId === undefined ? {} : { requestId: order.requestId }),
    })
    if (order.requestId !== undefined) await writer.update('privacyRequest', order.requestId, { erasureId: erasure.id })
    await noteChanges(db, writer.changes(), now)
    await noteDone(db, erasure.id)
    await noteWork(db, erasure.id, { isOwn: true, places: await placesOf(facts) })
    return ok(erasure)
  })
  if (!done.ok) return done
  for (const [type, ids] of here?.touched ?? []) announceChanges(db.name, type, ids)
  announceChanges(db.name, 'erasure', [done.value.id])
  return done
}

/** A secretariat that never had anything from here has nothing to forget; the sample's records are in no snapshot. */
async function placesOf({
  db,
  isSample,
}: {
  readonly db: DeskDatabase
  readonly isSample: boolean
}): Promise<ErasureWork['places']> {
  if (isSample) return ['journal']
  const { cursor, fullRead } = await readMemory(db)
  return cursor === undefined && fullRead === undefined
    ? ['journal', 'snapshots']
    : ['journal', 'snapshots', 'secretariat']
}

/** Requests say what was asked and when; whose they were is forgotten with the person. */
async function forgetRequests(writer: CommandWriter, keys: Forgetting['keys']): Promise<void> {
  for (const { id } of keys.filter(({ type }) => type === 'contact')) {
    for (const request of await writer.list('privacyRequest', 'contactId', id))
      await writer.update('privacyRequest', request.id, { contactId: null })
  }
}

/** The request it answers is done, and no longer says whose it was. */
async function closeRequest(writer: CommandWriter, id: string): Promise<void> {
  const request = await writer.get('privacyRequest', id)
  if (!request) throw new Refused('record.missing', { type: 'privacyRequest' })
  await writer.update('privacyRequest', id, {
    state: 'done',
    closedOn: writer.now.slice(0, 10),
  })
}
