import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { err, ok, type DeskError, type Result } from '../../shared/result.ts'
import { pushOp, type PushOp, type PushResult } from '../../shared/sync/wire.ts'
import { instantOf, type Caller, type Context } from '../context.ts'
import { isDataFault } from '../database/faults.ts'
import type { Tables } from '../database/schema.ts'
import { applyOp } from './apply-op.ts'
import { position } from './changes.ts'
import { checkOp, parentOf } from './check-op.ts'
import { readCursor } from './cursor.ts'
import { eraseWithin } from './erase.ts'
import { erasuresIn, loadErased, type ErasedMemory } from './erased.ts'
import { openLedger, type Ledger } from './ledger.ts'
import { loadRecords, lockSequence, storeSequence, type RecordKey } from './record-store.ts'

/** An op as it arrived: either readable, or the answer to it. */
type Arrived = { readonly op: PushOp; readonly hash: string } | { readonly result: PushResult }

interface AppliedOp {
  readonly request_hash: string
  readonly conflicts: string | null
}

/**
 * Applies the ops of one push, in order, each on its own: one that cannot be applied is answered `rejected` and the others
 * go through. `syncId` is the request's idempotency key and groups the changes of one sync in the history.
 * `state` is the cursor of the desk: after a restore its ops stand on what is lost, and it has to read anew first.
 * Errors: `secretariat.refused` when an op does not even say which one it is, `secretariat.cannot-calculate-changes`.
 */
export async function push(
  context: Context,
  caller: Caller,
  ops: readonly unknown[],
  syncId: string,
  state?: string,
): Promise<Result<{ results: PushResult[] }>> {
  if (state !== undefined) {
    const known = readCursor(state, await position(context.db, caller.scope))
    if (!known.ok) return known
  }
  const arrived = ops.map(readOp)
  if (arrived.includes(undefined)) return err('secretariat.refused', { field: 'opId' })
  const readable = arrived.filter((item) => item !== undefined)
  try {
    return ok({ results: await pushTogether(context, caller, readable, syncId) })
  } catch (error) {
    if (!isDataFault(error)) throw error
    // One op holds something the database cannot: find it by taking them one by one.
    const results: PushResult[] = []
    for (const item of readable) results.push(...(await pushAlone(context, caller, item, syncId)))
    return ok({ results })
  }
}

async function pushAlone(context: Context, caller: Caller, item: Arrived, syncId: string): Promise<PushResult[]> {
  try {
    return await pushTogether(context, caller, [item], syncId)
  } catch (error) {
    if (!isDataFault(error) || !('op' in item)) throw error
    return [rejected(item.op.opId, { code: 'op.invalid' })]
  }
}

/** `undefined`: without an id there is no way to answer for it. */
function readOp(value: unknown): Arrived | undefined {
  const parsed = pushOp.safeParse(value)
  if (parsed.success) {
    const hash = createHash('sha256').update(JSON.stringify(value)).digest('base64url')
    const { data } = parsed
    return { op: { ...data, id: data.id.toLowerCase(), opId: data.opId.toLowerCase() }, hash }
  }
  const named = pushOp.pick({ opId: true }).safeParse(value)
  const field = String(parsed.error.issues[0]?.path[0] ?? '')
  return named.success ? { result: rejected(named.data.opId, { code: 'op.invalid', params: { field } }) } : undefined
}

async function pushTogether(
  context: Context,
  caller: Caller,
  arrived: readonly Arrived[],
  syncId: string,
): Promise<PushResult[]> {
  const ops = arrived.filter((item) => 'op' in item)
  const now = instantOf(context.clock)
  return context.db.transaction().execute(async (tx) => {
    // First of all: whoever holds the counter is the only writer, so everything read from here on stays true.
    const sequence = await lockSequence(tx)
    const applied = await loadApplied(
      tx,
      caller.deviceId,
      ops.map(({ op }) => op.opId),
    )
    const ledger = openLedger({
      loaded: await loadRecords(tx, caller.scope, keysOf(ops.map(({ op }) => op))),
      sequence,
      caller,
      syncId,
      now,
      names: await memberNames(tx, caller.scope),
    })
    const erased = await loadErased(
      tx,
      caller.scope,
      ops.map(({ op }) => op),
    )
    const results = new Map<Arrived, PushResult>()
    const done: { op: PushOp; hash: string; result: PushResult }[] = []
    // Organisations first: what hangs on one may stand before it in the same push.
    for (const item of ops.toSorted((a, b) => Number(isChild(a.op)) - Number(isChild(b.op)))) {
      const { op, hash } = item
      const before = applied.get(op.opId)
      const result = before ? repeated(before, op, hash, ledger) : take(op, ledger, caller, now, erased)
      results.set(item, result)
      if (before || result.outcome === 'rejected') continue
      done.push({ op, hash, result })
      applied.set(op.opId, {
        request_hash: hash,
        conflicts: result.conflicts ? JSON.stringify(result.conflicts) : null,
      })
    }
    const stored = await ledger.store(tx)
    const last = await eraseBrought(
      tx,
      caller,
      now,
      done.map(({ op }) => op),
      stored,
    )
    if (last !== sequence) await storeSequence(tx, last)
    await storeApplied(tx, caller.deviceId, done, now)
    return arrived.map((item) => ('result' in item ? item.result : resultOf(results, item)))
  })
}

function resultOf(results: ReadonlyMap<Arrived, PushResult>, item: Arrived): PushResult {
  const result = results.get(item)
  if (!result) throw new Error('An op was left without an answer')
  return result
}

function isChild(op: PushOp): boolean {
  return op.type !== 'organisation'
}

/** Each record an op names, and the organisations that decide about it. */
function keysOf(ops: readonly PushOp[]): RecordKey[] {
  const own = ops.map(({ type, id }) => ({ type, id }))
  const parents = ops.flatMap((op) => [op.patch, op.base].flatMap((fields) => parentOf(op.type, fields) ?? []))
  const keys = [...own, ...parents.filter(isUuid).map((id) => ({ type: 'organisation', id }))]
  return [...new Map(keys.map((key) => [`${key.type} ${key.id}`, key])).values()]
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}

/** A desk whose erasure has not been asked for by itself, e.g. because this secretariat was restored since. */
async function eraseBrought(
  tx: Transaction<Tables>,
  { scope }: Caller,
  now: Date,
  ops: readonly PushOp[],
  sequence: number,
): Promise<number> {
  let last = sequence
  for (const { id, forget } of erasuresIn(ops)) {
    last = (await eraseWithin(tx, { scope, erasureId: id, forget, now, sequence: last })).sequence
  }
  return last
}

function take(op: PushOp, ledger: Ledger, caller: Caller, now: Date, erased: ErasedMemory): PushResult {
  const permitted = checkOp(op, caller.scope)
  if (!permitted.ok) return rejected(op.opId, permitted.error)
  if (op.type === 'erasure' && caller.role !== 'officer') return rejected(op.opId, { code: 'op.officers-only' })
  const found = ledger.find(op)
  if (found === 'foreign') return rejected(op.opId, { code: 'op.out-of-scope' })
  const effect = applyOp(op, found, now)
  if (!effect.ok) return rejected(op.opId, effect.error)
  if (op.action !== 'delete' && erased.refuses(op, effect.value.data ?? {}))
    return rejected(op.opId, { code: 'op.erased' })
  // A record that is here already was allowed once; a new one, or one that moves, needs a shared organisation.
  const parent = parentOf(op.type, effect.value.data ?? {})
  const moves = parent !== undefined && parent !== parentOf(op.type, found?.data ?? {})
  if (moves && !effect.value.deleted) {
    const organisation = ledger.find({ type: 'organisation', id: parent })
    if (organisation === undefined || organisation === 'foreign') return rejected(op.opId, { code: 'op.private' })
  }
  const stored = ledger.write(op, effect.value)
  const { outcome, conflicts } = effect.value
  return answer(
    op.opId,
    outcome,
    stored,
    conflicts.map((clash) => clash.field),
  )
}

/** The same op again: its answer was lost. It is told what stands now, which is what it would have been told then, or newer. */
function repeated(before: AppliedOp, op: PushOp, hash: string, ledger: Ledger): PushResult {
  if (before.request_hash !== hash) return rejected(op.opId, { code: 'op.invalid', params: { field: 'opId' } })
  const found = ledger.find(op)
  const conflicts = before.conflicts === null ? [] : (JSON.parse(before.conflicts) as string[])
  return answer(op.opId, 'duplicate', found === 'foreign' ? undefined : found, conflicts)
}

function answer(
  opId: string,
  outcome: PushResult['outcome'],
  stored: { rev: number; deleted: boolean; data: Readonly<Record<string, unknown>> } | undefined,
  conflicts: readonly string[],
): PushResult {
  const state = !stored
    ? { deleted: true }
    : stored.deleted
      ? { rev: stored.rev, deleted: true }
      : { rev: stored.rev, data: stored.data }
  return { opId, outcome, ...state, ...(conflicts.length > 0 ? { conflicts: [...conflicts] } : {}) }
}

function rejected(opId: string, { code, params }: DeskError): PushResult {
  return { opId, outcome: 'rejected', reason: params === undefined ? { code } : { code, params: { ...params } } }
}

async function memberNames(tx: Transaction<Tables>, scope: string): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('member').select(['id', 'name']).where('scope', '=', scope).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

async function loadApplied(
  tx: Transaction<Tables>,
  deviceId: string,
  opIds: readonly string[],
): Promise<Map<string, AppliedOp>> {
  const { rows } = await sql<AppliedOp & { op_id: string }>`
    select op_id, request_hash, conflicts from applied_op
    where device_id = ${deviceId}::uuid and op_id = any(${opIds}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.op_id, row]))
}

async function storeApplied(
  tx: Transaction<Tables>,
  deviceId: string,
  done: readonly { op: PushOp; hash: string; result: PushResult }[],
  now: Date,
): Promise<void> {
  if (done.length === 0) return
  await sql`
    insert into applied_op (device_id, op_id, request_hash, outcome, conflicts, at)
    select ${deviceId}::uuid, op_id, request_hash, outcome, nullif(conflicts, ''), ${now.toISOString()}::timestamptz
    from unnest(
      ${done.map(({ op }) => op.opId)}::uuid[],
      ${done.map(({ hash }) => hash)}::text[],
      ${done.map(({ result }) => result.outcome)}::text[],
      ${done.map(({ result }) => (result.conflicts ? JSON.stringify(result.conflicts) : ''))}::text[]
    ) as given(op_id, request_hash, outcome, conflicts)`.execute(tx)
}
