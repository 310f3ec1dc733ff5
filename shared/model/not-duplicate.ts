import type * as z from 'zod'
import { derivedId } from '../ids.ts'
import { entity, id, type Known } from './entity.ts'

/**
 * Two organisations that a person said are two. Belongs to the one with the smaller id, so that the word of one desk
 * reaches the others once that organisation is shared.
 */
export const notDuplicateSchema = entity({ organisationId: id, otherId: id, decidedBy: id.optional() })
export type NotDuplicate = Known<z.infer<typeof notDuplicateSchema>>

/** The same whichever of the two is named first. */
export function notDuplicateId(a: string, b: string): string {
  const [first = '', second = ''] = [a, b].toSorted()
  return derivedId(first, 'notDuplicate', second)
}
