import type { TmUnit } from '../../../../shared/model/tm-unit.ts'
import type { MemoryClient } from '../../../data/memory-client.ts'
import type { Pair } from '../use-pairs.ts'

/** Units of all pairs that have every word of a name in their source or target, the surest first. */
export async function findName(
  memory: Pick<MemoryClient, 'concordance'>,
  pairs: readonly Pair[],
  name: string,
): Promise<readonly TmUnit[]> {
  const found = new Map<string, TmUnit>()
  for (const { sourceLocale, targetLocale, count } of pairs) {
    for (const side of ['source', 'target'] as const) {
      // Whoever is to be forgotten is to be forgotten everywhere: no limit but that of the pair.
      const { units } = await memory.concordance({ sourceLocale, targetLocale, text: name, side, limit: count })
      for (const unit of units) found.set(unit.id, unit)
    }
  }
  return [...found.values()]
}
