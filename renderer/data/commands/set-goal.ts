import { derivedId } from '../../../shared/ids.ts'
import { goalKinds, type GoalKind } from '../../../shared/model/recruitment-goal.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { WriteDoor } from '../door-types.ts'

/** Sets, changes or (`undefined`) takes away one goal of a year. Two desks that set the same year write the same record. */
export function setGoal(
  door: WriteDoor,
  focalPointId: string,
  goal: { readonly year: number; readonly kind: GoalKind; readonly count: number | undefined },
): Promise<Result<void>> {
  const { year, kind, count } = goal
  return door.run({ key: 'pipeline.goal', params: { year: String(year) } }, async (writer) => {
    const id = derivedId(focalPointId, 'recruitmentGoal', String(year))
    const known = await writer.get('recruitmentGoal', id)
    if (known === undefined) {
      if (count !== undefined) await writer.create('recruitmentGoal', { id, year, [kind]: count })
      return ok(undefined)
    }
    const isLast = count === undefined && goalKinds.every((each) => each === kind || known[each] === undefined)
    if (isLast) await writer.remove('recruitmentGoal', id)
    else await writer.update('recruitmentGoal', id, { [kind]: count ?? null })
    return ok(undefined)
  })
}
