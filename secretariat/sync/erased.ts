import { sql, type Transaction } from 'kysely'
import { erasureSchema, type Erasure } from '../../shared/model/erasure.ts'
import { suppressionSchema } from '../../shared/model/suppression.ts'
import type { Address } from '../../shared/privacy/contact-keys.ts'
import { indexSuppressions } from '../../shared/privacy/suppression.ts'
import type { Fields } from '../../shared/sync/merge.ts'
import type { PushOp } from '../../shared/sync/wire.ts'
import type { Tables } from '../database/schema.ts'

/** What must not come back: records that were erased, and people whose addresses are suppressed. */
export interface ErasedMemory {
  /** Whether an op is about an erased record, or brings an erased person under another id. `data`: the record after it. */
  refuses(op: PushOp, data: Fields): boolean
}

/** Reads, for the ops of one push, what they could bring back. */
export async function loadErased(
  tx: Transaction<Tables>,
  scope: string,
  ops: readonly PushOp[],
): Promise<ErasedMemory> {
  const asked = ops.flatMap((op) => [
    { type: op.type, id: op.id },
    ...[op.patch.contactId, op.base.contactId].filter(isId).map((id) => ({ type: 'contact', id })),
  ])
  const { rows } = await sql<{ type: string; id: string }>`
    select e.type, e.id from erased e
    join unnest(${asked.map(({ type }) => type)}::text[], ${asked.map(({ id }) => id)}::uuid[]) as given(type, id)
      on given.type = e.type and given.id = e.id
    where e.scope = ${scope}::uuid`.execute(tx)
  const gone = new Set(rows.map(({ type, id }) => `${type} ${id}`))
  const people = await suppressed(tx, scope, ops)
  return {
    refuses: (op, data) => {
      if (gone.has(`${op.type} ${op.id}`)) return true
      // A reason to keep somebody's data goes with the person; a call or a task stays, and points at nobody.
      if (op.type === 'legalBasis') return gone.has(`contact ${String(data.contactId)}`)
      return op.type === 'contact' && addressesIn(data).some((address) => people(address))
    },
  }
}

/** Suppressions of the scope, as this push leaves them: who was let back in may come in the same push. */
async function suppressed(
  tx: Transaction<Tables>,
  scope: string,
  ops: readonly PushOp[],
): Promise<(address: Address) => boolean> {
  if (!ops.some(({ type, action }) => type === 'contact' && action !== 'delete')) return () => false
  const { rows } = await sql<{ id: string; data: string }>`
    select id, data::text as data from record
    where scope = ${scope}::uuid and type = 'suppression' and not deleted`.execute(tx)
  const lifted = new Set(
    ops.flatMap(({ type, action, id }) => (type === 'suppression' && action === 'delete' ? [id] : [])),
  )
  const index = indexSuppressions(
    rows.flatMap(({ id, data }) => {
      const row = lifted.has(id) ? undefined : suppressionSchema.safeParse(JSON.parse(data)).data
      return row ? [row] : []
    }),
  )
  return (address) => index.reasonFor(address) === 'erased'
}

function addressesIn(data: Fields): readonly Address[] {
  const texts = (value: unknown) => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])
  const { name, organisationId } = data
  return [
    ...texts(data.emails).map((email) => ({ email })),
    ...texts(data.phones).map((phone) => ({ phone })),
    ...(typeof name === 'string' && typeof organisationId === 'string' ? [{ person: { name, organisationId } }] : []),
  ]
}

/** The erasures a push brings: whichever way they come, they are carried out. */
export function erasuresIn(ops: readonly PushOp[]): readonly Pick<Erasure, 'id' | 'forget'>[] {
  return ops.flatMap((op) => {
    const forget =
      op.type === 'erasure' && op.action === 'create'
        ? erasureSchema.shape.forget.safeParse(op.patch.forget).data
        : undefined
    return forget ? [{ id: op.id, forget }] : []
  })
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
}
