import { err, ok, type Result } from '../../../shared/result.ts'
import type { WriteDoor } from '../door-types.ts'

/**
 * The next step of an organisation is done: it goes to the timeline, and the plan is empty again. One step of undo. `unnamed`
 * is what the timeline says of a step that had a date and no words.
 */
export function finishStep(door: WriteDoor, organisationId: string, unnamed: string): Promise<Result<void>> {
  return door.run({ key: 'pipeline.stepDone' }, async (writer) => {
    const recruitment = await writer.get('recruitment', organisationId)
    if (recruitment === undefined) return err('record.missing', { type: 'recruitment' })
    const { nextStep, nextStepDue } = recruitment
    if (nextStep === undefined && nextStepDue === undefined) return ok(undefined)
    await writer.update('recruitment', organisationId, { nextStep: null, nextStepDue: null })
    await writer.create('activity', {
      organisationId,
      kind: 'note',
      at: writer.now,
      subject: nextStep ?? unnamed,
      memberId: writer.memberId,
    })
    return ok(undefined)
  })
}

/** A parked organisation comes back later than planned. `on` is `YYYY-MM-DD`. */
export function postponeRevisit(door: WriteDoor, organisationId: string, on: string): Promise<Result<void>> {
  return door.run({ key: 'pipeline.revisitLater' }, async (writer) => {
    await writer.update('recruitment', organisationId, { revisitOn: on })
    return ok(undefined)
  })
}
