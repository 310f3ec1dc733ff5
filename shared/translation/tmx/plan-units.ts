import type { TmUnit } from '../../model/tm-unit.ts'
import { mergeUnits, type NewUnit } from '../tm/unit-for.ts'
import type { TmxUnit } from './tmx-unit.ts'

export interface UnitUpdate {
  readonly id: string
  readonly patch: Pick<TmUnit, 'contexts' | 'origin'>
}

/** What units of a file become in a memory. */
export interface UnitPlan {
  readonly create: readonly NewUnit[]
  /** Units that are there, and learn a place or a better origin. */
  readonly update: readonly UnitUpdate[]
  /** Units that are there, and to which the file adds nothing. */
  readonly unchanged: number
}

/**
 * Joins units of a file with those of the memory, by id. Equal units of the file are one. What is there keeps where it came
 * from: a file confirms nothing. The dates of the file are not taken: a record says when it was written here.
 */
export function planUnits(units: readonly TmxUnit[], known: ReadonlyMap<string, TmUnit>): UnitPlan {
  const create: NewUnit[] = []
  const update: UnitUpdate[] = []
  let unchanged = 0
  for (const unit of joinUnits(units).values()) {
    const there = known.get(unit.id)
    const merged = there && mergeUnits(there, unit)
    if (!there) create.push(unit)
    else if (!merged) unchanged += 1
    else update.push({ id: unit.id, patch: { contexts: merged.contexts, origin: merged.origin } })
  }
  return { create, update, unchanged }
}

/** Units by id, equal ones merged. */
export function joinUnits(units: Iterable<TmxUnit>): Map<string, NewUnit> {
  const joined = new Map<string, NewUnit>()
  for (const { createdAt: _created, updatedAt: _updated, ...unit } of units) {
    const there = joined.get(unit.id)
    joined.set(unit.id, there ? (mergeUnits<NewUnit>(there, unit) ?? there) : unit)
  }
  return joined
}
