import { err, ok, type Result } from '../../../shared/result.ts'
import type { CommandLabel, Patch, WriteDoor } from '../door-types.ts'

type PipelineSettings = Pick<Patch<'focalPoint'>, 'lossReasons' | 'staleAfterDays' | 'stageChances'>

/** Figures and lists of the pipeline that the focal point's desks share; `null` goes back to the defaults. */
export function savePipelineSettings(
  door: WriteDoor,
  focalPointId: string,
  settings: PipelineSettings,
): Promise<Result<void>> {
  const label: CommandLabel = { key: 'pipeline.settings' }
  return door.run(label, async (writer) => {
    if ((await writer.get('focalPoint', focalPointId)) === undefined)
      return err('record.missing', { type: 'focalPoint' })
    await writer.update('focalPoint', focalPointId, settings)
    return ok(undefined)
  })
}

/** Adds a reason for loss to the focal point's own list, for next time. One that is there stays once. */
export function addLossReason(door: WriteDoor, focalPointId: string, reason: string): Promise<Result<void>> {
  return door.run({ key: 'pipeline.reason' }, async (writer) => {
    const focalPoint = await writer.get('focalPoint', focalPointId)
    if (focalPoint === undefined) return err('record.missing', { type: 'focalPoint' })
    const known = focalPoint.lossReasons ?? []
    if (!known.includes(reason)) await writer.update('focalPoint', focalPointId, { lossReasons: [...known, reason] })
    return ok(undefined)
  })
}
