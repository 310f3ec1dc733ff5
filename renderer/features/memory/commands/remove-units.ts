import { err, ok, type Result } from '../../../../shared/result.ts'
import type { WriteDoor } from '../../../data/door-types.ts'

export interface RemoveProgress {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/**
 * Takes units out of the memory as one step of undo; answers how many there were. Errors: `memory.stopped` (nothing is
 * removed then).
 */
export function removeUnits(
  door: WriteDoor,
  ids: readonly string[],
  { signal, onProgress }: RemoveProgress,
): Promise<Result<number>> {
  return door.run({ key: 'memory.remove', params: { count: ids.length } }, async (writer) => {
    for (const [at, id] of ids.entries()) {
      if (signal.aborted) return err('memory.stopped')
      await writer.remove('tmUnit', id)
      onProgress(at + 1, ids.length)
    }
    return ok(ids.length)
  })
}
