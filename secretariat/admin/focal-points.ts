import * as z from 'zod'
import facts from '../../resources/network/focal-points.json' with { type: 'json' }
import { derivedId } from '../../shared/ids.ts'
import type { Database } from '../database/schema.ts'

/** The published focal points, with the ids every desk derives for them. */
const known = facts.focalPoints.map(({ key, name }) => ({ key, name, id: derivedId('focalPoint', key) }))

export const knownKeys: readonly string[] = known.map((focalPoint) => focalPoint.key)

/** A focal point as named on the command line: a published key, or the id of any other. */
export async function findFocalPoint(
  db: Database,
  keyOrId: string,
): Promise<{ readonly id: string; readonly name: string | undefined; readonly enrolled: boolean } | undefined> {
  const published = known.find((focalPoint) => focalPoint.key === keyOrId.toLowerCase())
  const id = published?.id ?? keyOrId.toLowerCase()
  if (!z.uuid().safeParse(id).success) return undefined
  const scope = await db.selectFrom('scope').select('name').where('id', '=', id).executeTakeFirst()
  return { id, name: scope?.name ?? published?.name, enrolled: scope !== undefined }
}

export function unknownFocalPoint(keyOrId: string): string {
  return `There is no focal point "${keyOrId}". Give one of ${knownKeys.join(', ')}, or the id (a UUID) of another.`
}
