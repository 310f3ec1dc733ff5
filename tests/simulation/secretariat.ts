import { sql } from 'kysely'
import { loadSecrets } from '../../secretariat/access/secrets.ts'
import type { Caller, Context } from '../../secretariat/context.ts'
import { openDatabase, type OpenDatabase } from '../../secretariat/database/open.ts'
import { changes } from '../../secretariat/sync/changes.ts'
import { digest } from '../../secretariat/sync/digest.ts'
import { startNewEpoch } from '../../secretariat/sync/epoch.ts'
import { push } from '../../secretariat/sync/push.ts'
import { session } from '../../secretariat/sync/session.ts'
import { ok } from '../../shared/result.ts'
import type { SyncTransport } from '../../shared/sync/engine-ports.ts'
import type { ChangesResponse } from '../../shared/sync/wire.ts'
import { emptyPGlite } from '../hosts/pglite-template.ts'
import type { VirtualClock } from './virtual-clock.ts'

/** Tables a backup of a focal point's data holds; identities are not put back. */
const restorable = ['record', 'change', 'applied_op', 'lost_revisions'] as const

export interface Backup {
  readonly value: number
  readonly rows: Readonly<Record<(typeof restorable)[number], readonly object[]>>
}

/** The real service without its HTTP: the same functions on the same SQL, called in this process. */
export class SimulatedSecretariat {
  readonly #storage: OpenDatabase
  readonly #context: Context

  private constructor(storage: OpenDatabase, context: Context) {
    this.#storage = storage
    this.#context = context
  }

  static async start(clock: VirtualClock): Promise<SimulatedSecretariat> {
    const storage = await openDatabase({ kind: 'memory', from: await emptyPGlite() })
    const context: Context = { db: storage.db, clock, secrets: await loadSecrets(storage.db) }
    return new SimulatedSecretariat(storage, context)
  }

  close(): Promise<void> {
    return this.#storage.close()
  }

  /** A device of a new member of the focal point. */
  async enrol(scope: string, memberId: string, deviceId: string, memberName: string): Promise<Caller> {
    const { db } = this.#context
    const now = new Date(this.#context.clock.now())
    await db
      .insertInto('scope')
      .values({ id: scope, name: 'Focal point', created_at: now })
      .onConflict((same) => same.doNothing())
      .execute()
    await db
      .insertInto('member')
      .values({ id: memberId, scope, name: memberName, role: 'officer', created_at: now })
      .execute()
    await db
      .insertInto('device')
      .values({ id: deviceId, member_id: memberId, name: memberName, public_key: null, created_at: now })
      .execute()
    return { deviceId, memberId, memberName, role: 'officer', scope }
  }

  /** The wire of one device: what goes over it is JSON, as over HTTP. */
  transport(caller: Caller, limits: { readonly pushOps: number; readonly pageSize: number }): SyncTransport {
    const context = this.#context
    return {
      session: async () => {
        const answer = await session(context, caller)
        return ok({ limits: { ...answer.limits, ...limits } })
      },
      changes: async (since, limit) => {
        const page = await changes(context, caller, { since, limit })
        return page.ok ? ok(JSON.parse(page.value.json) as ChangesResponse) : page
      },
      push: async ({ key, ops }, state) => {
        const answer = await push(context, caller, JSON.parse(JSON.stringify(ops)) as unknown[], key, state)
        return answer.ok ? ok(answer.value.results) : answer
      },
      digest: async () => ok(await digest(context, caller)),
    }
  }

  /** Everything of a scope, type and id → the record as JSON holds it. */
  async records(scope: string): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
    const rows = await this.#context.db
      .selectFrom('record')
      .select(['type', 'id', sql<string>`data::text`.as('data')])
      .where('scope', '=', scope)
      .where('deleted', '=', false)
      .execute()
    return new Map(
      rows.map(({ type, id, data }) => [`${type}/${id}`, JSON.parse(data) as Readonly<Record<string, unknown>>]),
    )
  }

  async backup(): Promise<Backup> {
    const { db } = this.#context
    const { value } = await db.selectFrom('seq_counter').select('value').executeTakeFirstOrThrow()
    const rows = {} as Record<(typeof restorable)[number], object[]>
    for (const table of restorable) {
      const { rows: found } = await sql<{
        row: object
      }>`select to_jsonb(t) as row from ${sql.table(table)} as t`.execute(db)
      rows[table] = found.map(({ row }) => row)
    }
    return { value: Number(value), rows }
  }

  /** As `restore` of the command line does: the data of then, and a new epoch. */
  async restore({ value, rows }: Backup): Promise<void> {
    await this.#context.db.transaction().execute(async (tx) => {
      for (const table of restorable) {
        await sql`delete from ${sql.table(table)}`.execute(tx)
        await sql`insert into ${sql.table(table)}
          select * from jsonb_populate_recordset(null::${sql.id('public', table)}, ${JSON.stringify(rows[table])}::jsonb)`.execute(
          tx,
        )
      }
      await tx.updateTable('seq_counter').set({ value }).execute()
    })
    await startNewEpoch(this.#context.db, new Date(this.#context.clock.now()))
  }

  /** Between two runs: the next one begins with an empty secretariat. */
  async clear(): Promise<void> {
    for (const table of [...restorable, 'refresh_token', 'scope_grant', 'device', 'member', 'scope'])
      await sql`delete from ${sql.table(table)}`.execute(this.#context.db)
  }
}
