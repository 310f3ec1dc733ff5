import type { TmUnit } from '../../model/tm-unit.ts'
import { mergeUnits, type NewUnit } from './unit-for.ts'

/** What a confirmation adds to a unit that was there. `null` takes a field away. */
export interface UnitPatch {
  readonly contexts: string[]
  readonly origin: TmUnit['origin']
  readonly importedFrom?: null
  readonly pageId?: string
  readonly memberId?: string
}

export interface Learnt {
  readonly create: readonly NewUnit[]
  readonly update: readonly { readonly id: string; readonly patch: UnitPatch }[]
}

/**
 * What to write so that the memory knows `fresh` units beside the `known` ones of the same ids: each id once, duplicates merged,
 * and nothing for what it knew already.
 */
export function learnUnits(fresh: readonly NewUnit[], known: ReadonlyMap<string, NewUnit>): Learnt {
  const next = new Map<string, NewUnit>()
  for (const unit of fresh) {
    const before = next.get(unit.id) ?? known.get(unit.id)
    const merged = before === undefined ? unit : mergeUnits(before, unit)
    if (merged) next.set(unit.id, merged)
  }
  const units = [...next.values()]
  return {
    create: units.filter(({ id }) => !known.has(id)),
    update: units.filter(({ id }) => known.has(id)).map((unit) => ({ id: unit.id, patch: patchOf(unit) })),
  }
}

function patchOf({ contexts, origin, importedFrom, pageId, memberId }: NewUnit): UnitPatch {
  return {
    contexts,
    origin,
    ...(importedFrom === undefined ? { importedFrom: null } : {}),
    ...(pageId === undefined ? {} : { pageId }),
    ...(memberId === undefined ? {} : { memberId }),
  }
}
