import * as z from 'zod'
import { derivedId, randomIds } from '../../shared/ids.ts'
import { localeTag } from '../../shared/model/entity.ts'
import { ok } from '../../shared/result.ts'
import { SCHEMA_VERSION } from '../../shared/sync/wire.ts'
import { instantOf } from '../context.ts'
import { createdBy } from '../sync/field-meta.ts'
import { lockSequence, storeChanges, storeRecords, storeSequence } from '../sync/record-store.ts'
import { adminCommand, refuse } from './command.ts'
import { findFocalPoint, unknownFocalPoint } from './focal-points.ts'

/**
 * Sends a news item to one focal point or to all that are enrolled, as a record in each of their feeds. A desk whose
 * version does not know the type keeps it as it is.
 */
export const publishNews = adminCommand({
  input: z.object({
    /** Absent: all. */
    focalPoint: z.string().max(100).optional(),
    title: z.string().trim().min(1).max(300),
    body: z.string().trim().min(1).max(100_000),
    locale: localeTag,
    url: z.url({ protocol: /^https$/ }).optional(),
  }),
  async run(context, { focalPoint, title, body, locale, url }) {
    const found = focalPoint === undefined ? undefined : await findFocalPoint(context.db, focalPoint)
    if (focalPoint !== undefined && !found) return refuse(unknownFocalPoint(focalPoint))
    if (found && !found.enrolled)
      return refuse(`${found.name ?? found.id} has no desk enrolled yet, so nobody would receive it.`)
    const now = instantOf(context.clock)
    const at = now.toISOString()
    const newsId = randomIds.next()

    const scopes = await context.db.transaction().execute(async (tx) => {
      let seq = await lockSequence(tx)
      const rows = found
        ? [{ id: found.id }]
        : await tx.selectFrom('scope').select('id').orderBy('created_at').execute()
      for (const { id: scope } of rows) {
        seq += 1
        const id = derivedId(newsId, scope)
        const data = {
          id,
          createdAt: at,
          updatedAt: at,
          rev: seq,
          newsId,
          title,
          body,
          locale,
          ...(url === undefined ? {} : { url }),
          publishedAt: at,
          state: 'received',
        }
        const writer = { rev: seq, member: 'secretariat', device: 'secretariat', at, op: newsId }
        const record = { type: 'newsItem', id, rev: seq, deleted: false, schemaVersion: SCHEMA_VERSION + 1, data }
        await storeRecords(tx, scope, [{ ...record, meta: createdBy(writer) }])
        const change = { seq, type: 'newsItem', id, action: 'create', atClaimed: at, patch: data, prev: {} } as const
        await storeChanges(tx, scope, [change], now)
      }
      if (rows.length > 0) await storeSequence(tx, seq)
      return rows.length
    })
    if (scopes === 0) return refuse('No focal point is enrolled yet, so nobody would receive it.')
    return ok([`Sent to ${scopes} focal point${scopes === 1 ? '' : 's'} as news item ${newsId}.`])
  },
})
