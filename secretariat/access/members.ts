import type { Transaction } from 'kysely'
import { randomIds } from '../../shared/ids.ts'
import type { MemberRole } from '../../shared/model/member.ts'
import type { Database, Tables } from '../database/schema.ts'

export interface FocalPointFacts {
  readonly id: string
  readonly name: string
}

/** Makes the focal point known; its id is the scope of all its records. The name it has stays. */
export async function knowScope(
  db: Database | Transaction<Tables>,
  focalPoint: FocalPointFacts,
  now: Date,
): Promise<void> {
  await db
    .insertInto('scope')
    .values({ id: focalPoint.id, name: focalPoint.name, created_at: now })
    .onConflict((same) => same.column('id').doNothing())
    .execute()
}

export interface MemberFacts {
  /** Absent: the member of this name in the scope, or a new one. */
  readonly id?: string
  readonly name: string
  readonly role: MemberRole
}

/**
 * The id of a member, made or brought up to date. `undefined` when the id belongs to a member of another focal point.
 */
export async function knowMember(
  db: Database | Transaction<Tables>,
  scope: string,
  member: MemberFacts,
  now: Date,
): Promise<string | undefined> {
  const same = member.id
    ? await db.selectFrom('member').select(['id', 'scope']).where('id', '=', member.id).executeTakeFirst()
    : await db
        .selectFrom('member')
        .select(['id', 'scope'])
        .where('scope', '=', scope)
        .where('name', '=', member.name)
        .orderBy('created_at')
        .executeTakeFirst()
  if (same) {
    if (same.scope !== scope) return undefined
    await db.updateTable('member').set({ name: member.name, role: member.role }).where('id', '=', same.id).execute()
    return same.id
  }
  const id = member.id ?? randomIds.next()
  await db.insertInto('member').values({ id, scope, name: member.name, role: member.role, created_at: now }).execute()
  return id
}
