import { Dexie } from 'dexie'
import { isEntityType, type EntityType } from '../../../shared/model/entities.ts'
import type { AnyRecord } from '../../../shared/model/entity.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { PageApplied, ReceivedRecord } from '../../../shared/sync/engine-ports.ts'
import type { ChangeItem, ChangesResponse } from '../../../shared/sync/wire.ts'
import { announceChanges } from '../changes.ts'
import { transact } from '../door/transact.ts'
import type { RecordKey } from '../rows.ts'
import type { DeskDatabase } from '../schema.ts'
import { mergeItem, type ReadAgain, type Standing, type Verdict } from './merge-item.ts'
import { addSeen, clearSeen, readMemory, readSeen, Sums, writeMemory } from './memory.ts'
import { sweepUnseen } from './sweep.ts'
import { applyUnknown } from './unknown-records.ts'

/** How many received records one page names for "What came in". */
const NAMED = 500

export interface PageFacts {
  readonly last: boolean
  readonly now: string
  /** Keys that came since the beginning of a first read, as far as this window read it; absent otherwise. */
  readonly arrived?: Set<string> | undefined
}

/**
 * Writes one page of the feed and its cursor in one transaction. Clean records are put as they come, without base or
 * outbox rows; only a record with a pending edit is merged.
 */
export async function applyPage(
  db: DeskDatabase,
  page: ChangesResponse,
  { last, now, arrived }: PageFacts,
): Promise<Result<PageApplied>> {
  const byType = Map.groupBy(page.changes, (item) => item.type)
  const known = [...byType].filter((entry): entry is [EntityType, ChangeItem[]] => isEntityType(entry[0]))
  const changed = new Map<EntityType, string[]>()

  const applied = await transact(
    db,
    await tablesFor(
      db,
      known.map(([type]) => type),
      last,
    ),
    async (db) => {
      const memory = await readMemory(db)
      const { fullRead: reading, ...rest } = memory
      const fullRead = reading && page.lost ? { ...reading, lost: page.lost } : reading
      const again = fullRead?.kind === 'again' ? { lost: fullRead.lost ?? [] } : undefined
      const seen = again ? await readSeen(db) : new Set<string>()
      const sums = new Sums(memory.sums)
      const received: ReceivedRecord[] = []
      let merged = 0
      for (const [type, items] of known) {
        const verdicts = await applyType(
          db,
          type,
          latestPerRecord(items),
          { now, again, arrived, sums },
          (item, knownRev, rev) =>
            // While everything is read again, the sums start from nothing: only what has come counts.
            sums.move(type, item.id, again && !seen.has(`${type}/${item.id}`) ? 0 : knownRev, rev),
        )
        changed.set(
          type,
          verdicts.map(({ id }) => id),
        )
        for (const { id, how } of verdicts) {
          if (how === 'merged') merged += 1
          if (received.length < NAMED) received.push({ type, id, how })
        }
      }
      for (const [type, items] of byType) {
        if (!isEntityType(type)) await applyUnknown(db, type, latestPerRecord(items), sums)
      }
      const pages = (fullRead?.pages ?? 0) + 1
      if (again && !last)
        await addSeen(
          db,
          pages,
          page.changes.map(({ type, id }) => `${type}/${id}`),
        )
      if (again && last) {
        for (const { type, id } of page.changes) seen.add(`${type}/${id}`)
        await sweepUnseen(db, seen, now)
        await clearSeen(db)
      }
      if (fullRead && last) await sendOwnIdentity(db, now)
      await writeMemory(db, {
        ...rest,
        cursor: page.newState,
        sums: sums.toRows(),
        ...(fullRead && !last ? { fullRead: { ...fullRead, pages } } : {}),
      })
      const count = [...changed.values()].reduce((sum, ids) => sum + ids.length, 0)
      return ok({ changed: count, merged, received })
    },
  )
  if (!applied.ok) return applied
  for (const { type, id } of page.changes) arrived?.add(`${type}/${id}`)
  for (const [type, ids] of changed) announceChanges(db.name, type, ids)
  return applied
}

async function tablesFor(db: DeskDatabase, types: readonly EntityType[], last: boolean) {
  // Only the end of a full read looks at every table; an ordinary page locks no more than it writes.
  return last && (await readMemory(db)).fullRead
    ? db.tables
    : [...types.map((type) => db.records(type)), db.outbox, db.bases, db.meta, db.unknownRecords]
}

/** A focal point or member that took the id of its enrolment and that the secretariat has no record of yet. */
async function sendOwnIdentity(db: DeskDatabase, now: string): Promise<void> {
  for (const type of ['focalPoint', 'member'] as const) {
    const own = await db
      .records(type)
      .filter((record) => record.rev === 0)
      .primaryKeys()
    for (const id of own) {
      const row = await db.outbox.get([type, id])
      if (!row) await db.outbox.put({ type, id, at: now, changedAt: now, generation: 1 })
    }
  }
}

/** A record that changed while the feed was read may come twice in a page. */
function latestPerRecord(items: readonly ChangeItem[]): readonly ChangeItem[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}

interface TypeFacts extends Pick<PageFacts, 'now' | 'arrived'> {
  readonly again: ReadAgain | undefined
  readonly sums: Sums
}

type Count = (item: ChangeItem, knownRev: number, rev: number) => void

async function applyType(
  db: DeskDatabase,
  type: EntityType,
  items: readonly ChangeItem[],
  facts: TypeFacts,
  count: Count,
): Promise<readonly ReceivedRecord[]> {
  const table = db.records(type)
  const standings = (await isUntouched(db, type, items, facts)) ? [] : await standingsOf(db, type, items)
  const puts: AnyRecord[] = []
  const gone: string[] = []
  const dirty: { readonly key: RecordKey; readonly verdict: Verdict }[] = []
  const received: ReceivedRecord[] = []
  items.forEach((item, index) => {
    const standing = standings[index] ?? {}
    const verdict = mergeItem(type, item, standing, facts.again)
    count(item, knownRevision(standing), verdict.rev)
    if (verdict.record === 'remove') gone.push(item.id)
    else if (verdict.record) puts.push(verdict.record)
    if (verdict.pending) dirty.push({ key: [type, item.id], verdict })
    if (verdict.how) received.push({ type, id: item.id, how: verdict.how })
  })
  await table.bulkPut(puts)
  if (gone.length > 0) await table.bulkDelete(gone)
  for (const { key, verdict } of dirty) await writePending(db, key, verdict, facts.now)
  return received
}

function knownRevision({ record, base }: Standing): number {
  return base?.rev ?? record?.rev ?? 0
}

/**
 * During a first read, most often: the table holds nothing but what came by this read, and these items have not come yet.
 * Then there is nothing to look up, which is a fifth of the time of a first sync.
 */
async function isUntouched(
  db: DeskDatabase,
  type: EntityType,
  items: readonly ChangeItem[],
  { arrived, sums }: TypeFacts,
): Promise<boolean> {
  if (!arrived || items.some(({ id }) => arrived.has(`${type}/${id}`))) return false
  if ((await waitingOf(db, type).count()) > 0) return false
  return (await db.records(type).count()) === sums.count(type)
}

function waitingOf(db: DeskDatabase, type: EntityType) {
  return db.outbox.where('[type+id]').between([type, Dexie.minKey], [type, Dexie.maxKey])
}

async function standingsOf(
  db: DeskDatabase,
  type: EntityType,
  items: readonly ChangeItem[],
): Promise<readonly Standing[]> {
  const records = await db.records(type).bulkGet(items.map(({ id }) => id))
  // Most pages meet no pending edit at all: one count saves two thousand look-ups.
  if ((await waitingOf(db, type).count()) === 0) return records.map((record) => (record ? { record } : {}))
  const keys = items.map(({ id }): RecordKey => [type, id])
  const rows = await db.outbox.bulkGet(keys)
  const bases = await db.bases.bulkGet(keys)
  return items.map((_, index): Standing => {
    const [record, row, base] = [records[index], rows[index], bases[index]]
    return { ...(record ? { record } : {}), ...(row ? { row } : {}), ...(base ? { base } : {}) }
  })
}

async function writePending(db: DeskDatabase, key: RecordKey, verdict: Verdict, now: string): Promise<void> {
  const [type, id] = key
  const { pending } = verdict
  if (!pending) return
  if (pending === 'none') {
    await db.outbox.delete(key)
    await db.bases.delete(key)
    return
  }
  await db.bases.put({ type, id, record: pending.base, rev: verdict.rev })
  const row = await db.outbox.get(key)
  if (!row && isEntityType(type)) await db.outbox.put({ type, id, at: now, changedAt: now, generation: 1 })
  else if (row && pending.refused) await db.outbox.put({ ...row, parked: pending.refused })
}
