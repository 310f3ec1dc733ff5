import { randomIds } from '../../shared/ids.ts'
import { err, type Result } from '../../shared/result.ts'
import type { UndoneCommand, WriteDoor } from './door-types.ts'

/** A door for one command, and the way to take back exactly that one. */
export interface NamedStep {
  readonly door: WriteDoor
  /** Whatever was done after it. Error `undo.gone`: it was taken back already, or is too long ago. */
  readonly undo: () => Promise<Result<UndoneCommand>>
}

/** For an offer of undo that stays in sight while work goes on: it means this command, not the last one. */
export function namedStep(door: WriteDoor): NamedStep {
  const step = randomIds.next()
  return {
    door: { ...door, run: (label, command) => door.run({ ...label, step }, command) },
    async undo() {
      const undone = await door.undo(step)
      if (!undone.ok) return undone
      return undone.value ? { ok: true, value: undone.value } : err('undo.gone')
    },
  }
}
