import type { Organisation } from '../../shared/model/organisation.ts'
import { fold } from '../../shared/text/fold.ts'
import type { ReadDatabase } from './read-database.ts'

/**
 * The organisation that replaced an abolished one: `replacedBy` is its number in the national register, or its name. Of
 * several of one number or name the one in the same country; `undefined`: it is not in the list.
 */
export async function findSuccessor(
  db: ReadDatabase,
  { id, country, replacedBy = '' }: Pick<Organisation, 'id' | 'country' | 'replacedBy'>,
): Promise<Organisation | undefined> {
  const wanted = replacedBy.trim()
  if (wanted === '') return undefined
  const others = (found: readonly Organisation[]) => {
    const rest = found.filter((each) => each.id !== id)
    return rest.find((each) => each.country === country) ?? rest[0]
  }
  const byNumber = others(await db.organisation.where('nationalId').equals(wanted).limit(20).toArray())
  if (byNumber !== undefined) return byNumber
  const name = fold(wanted)
  if (name === '') return undefined
  const begin = `${name}\u0001`
  return others(await db.organisation.where('$sort').between(begin, `${name}\u0002`).limit(20).toArray())
}
