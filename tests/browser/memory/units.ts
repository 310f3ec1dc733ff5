import type { NewRecord } from '../../../renderer/data/door-types.ts'
import { randomIds } from '../../../shared/ids.ts'
import { tmUnitId } from '../../../shared/translation/tm/unit-id.ts'
import type { TestDesk } from '../data/support.ts'

/** An English unit with its German translation. */
export function germanUnit(
  source: string,
  target: string,
  more: Partial<NewRecord<'tmUnit'>> = {},
): NewRecord<'tmUnit'> & { readonly id: string } {
  const text = { sourceLocale: 'en', targetLocale: 'de', source, target, codes: [], ...more }
  return { contexts: [], origin: 'human', ...text, id: tmUnitId(text) }
}

export async function learn(desk: TestDesk, units: readonly NewRecord<'tmUnit'>[]): Promise<void> {
  const written = await desk.door.writeBatch(randomIds.next(), 'tmUnit', { create: units, update: [] })
  if (!written.ok) throw new Error(written.error.code)
}

/** Both sides of every unit, in the order of their sources. */
export async function textsOf(desk: TestDesk): Promise<readonly string[]> {
  const units = await desk.db.tmUnit.toArray()
  return units.map(({ source, target }) => `${source} = ${target}`).toSorted()
}
