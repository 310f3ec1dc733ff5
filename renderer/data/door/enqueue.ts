import { entities, entityTypes, type EntityType } from '../../../shared/model/entities.ts'
import type { Sharing } from '../../../shared/model/organisation.ts'
import { changedFields } from '../../../shared/sync/patch.ts'
import { withoutDerived } from '../derived.ts'
import type { BaseRow, OutboxRow, RecordKey, UndoChange } from '../rows.ts'
import type { DeskDatabase } from '../schema.ts'

/** Types that leave this computer with their organisation, the organisation itself apart. */
export const dependentTypes = entityTypes.filter(
  (type) => entities[type].sync === 'withOrganisation' && type !== 'organisation',
)

/** The tables `enqueue` needs in its transaction, beside those of the changes. */
export function enqueueTables(db: DeskDatabase) {
  return [db.organisation, ...dependentTypes.map((type) => db.records(type)), db.bases, db.outbox]
}

/**
 * Notes, in the command's transaction, which of its changes wait for the secretariat (`SyncRule` in
 * `shared/model/entities.ts`), and keeps the secretariat's version of a record that is edited for the first time.
 */
export async function enqueue(db: DeskDatabase, changes: readonly UndoChange[], now: string): Promise<void> {
  const leaving = changes.filter(({ type }) => entities[type].sync !== 'never')
  if (leaving.length === 0) return
  const keys = leaving.map(({ type, id }): RecordKey => [type, id])
  const shared = await sharedOrganisations(db, leaving)
  const rows = await db.outbox.bulkGet(keys)
  const bases = await db.bases.bulkGet(keys)
  const out = {
    rows: [] as OutboxRow[],
    bases: [] as BaseRow[],
    clean: [] as RecordKey[],
    same: [] as { readonly type: EntityType; readonly id: string; readonly updatedAt: string }[],
  }

  leaving.forEach((change, index) => {
    const row = rows[index]
    const known = bases[index]?.record ?? (change.before && change.before.rev > 0 ? change.before : undefined)
    if (!known && !row && !leavesNow(change, shared)) return
    const nothingToSend =
      change.after === null
        ? known === undefined
        : known !== undefined && changedFields(known, change.after).length === 0
    // Sharing was taken back before the secretariat heard of it: the prospect is private again.
    const privateAgain = !known && !leavesNow(change, shared)
    if ((nothingToSend || privateAgain) && !row?.inFlight) {
      out.clean.push([change.type, change.id])
      // As the secretariat has it again, to the day of its last change.
      if (known && change.after) out.same.push({ type: change.type, id: change.id, updatedAt: known.updatedAt })
      return
    }
    if (known && !bases[index])
      out.bases.push({ type: change.type, id: change.id, record: withoutDerived(known), rev: known.rev })
    out.rows.push(nextRow(change.type, change.id, row, now))
  })

  out.clean.push(...(await dependentsPrivateAgain(db, leaving)))
  const announced = new Set(keys.map((key) => key.join('/')))
  for (const [type, id] of await dependentsOfNewlyShared(db, leaving)) {
    if (!announced.has(`${type}/${id}`)) out.rows.push(nextRow(type, id, undefined, now))
  }
  for (const { type, id, updatedAt } of out.same) await db.records(type).update(id, { updatedAt })
  await db.bases.bulkPut(out.bases)
  await db.outbox.bulkPut(out.rows)
  await db.outbox.bulkDelete(out.clean)
  await db.bases.bulkDelete(out.clean)
}

/** An edit takes a refused record up again: the person may just have mended it. What is held back stays so. */
function nextRow(type: EntityType, id: string, row: OutboxRow | undefined, now: string): OutboxRow {
  return {
    type,
    id,
    at: row?.at ?? now,
    changedAt: now,
    generation: (row?.generation ?? 0) + 1,
    ...(row?.held ? { held: true } : {}),
    ...(row?.inFlight ? { inFlight: row.inFlight } : {}),
  }
}

function leavesNow(change: UndoChange, shared: ReadonlySet<string>): boolean {
  if (entities[change.type].sync === 'always') return true
  const organisationId = organisationOf(change)
  // A task of the team that belongs to no authority has no prospect to protect.
  return organisationId === undefined || shared.has(organisationId)
}

function organisationOf({ type, id, before, after }: UndoChange): string | undefined {
  if (type === 'organisation') return id
  const organisationId = (after ?? before)?.organisationId
  return typeof organisationId === 'string' ? organisationId : undefined
}

async function sharedOrganisations(db: DeskDatabase, changes: readonly UndoChange[]): Promise<ReadonlySet<string>> {
  const wanted = new Set<string>()
  for (const change of changes) {
    const organisationId = entities[change.type].sync === 'withOrganisation' ? organisationOf(change) : undefined
    if (organisationId !== undefined) wanted.add(organisationId)
  }
  const found = await db.organisation.bulkGet([...wanted])
  return new Set(found.flatMap((organisation) => (organisation?.sharing === 'shared' ? [organisation.id] : [])))
}

/** All that hangs on organisations which this command shared, and was there before. */
async function dependentsOfNewlyShared(
  db: DeskDatabase,
  changes: readonly UndoChange[],
): Promise<readonly [EntityType, string][]> {
  const found = await dependentsOf(db, organisationsTurned(changes, 'shared'))
  const rows = await db.outbox.bulkGet(found)
  return found.filter((_, index) => rows[index] === undefined)
}

/** What waits of organisations that this command made private again, and the secretariat has never had. */
async function dependentsPrivateAgain(db: DeskDatabase, changes: readonly UndoChange[]): Promise<readonly RecordKey[]> {
  const found = await dependentsOf(db, organisationsTurned(changes, 'local'))
  const rows = await db.outbox.bulkGet(found)
  const bases = await db.bases.bulkGet(found)
  return found.filter((_, index) => rows[index] !== undefined && !rows[index].inFlight && bases[index] === undefined)
}

function organisationsTurned(changes: readonly UndoChange[], sharing: Sharing): readonly string[] {
  return changes
    .filter(
      ({ type, before, after }) => type === 'organisation' && after?.sharing === sharing && before?.sharing !== sharing,
    )
    .map(({ id }) => id)
}

async function dependentsOf(db: DeskDatabase, organisations: readonly string[]): Promise<[EntityType, string][]> {
  if (organisations.length === 0) return []
  const found: [EntityType, string][] = []
  for (const type of dependentTypes) {
    const ids = await dependentIds(db, type, organisations)
    for (const id of ids) found.push([type, id])
  }
  return found
}

/** Ids of the records of one type that belong to any of the organisations. A recruitment has its organisation's id. */
export async function dependentIds(
  db: DeskDatabase,
  type: EntityType,
  organisations: readonly string[],
): Promise<readonly string[]> {
  const table = db.records(type)
  const index = type === 'recruitment' ? 'id' : 'organisationId'
  return table
    .where(index)
    .anyOf([...organisations])
    .primaryKeys()
}
