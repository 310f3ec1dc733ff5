import type { Organisation } from '../../../../../shared/model/organisation.ts'
import { isExit, stageOf } from '../../../../../shared/recruitment/stages.ts'
import { ownersOf, ownersPatch } from '../../../../../shared/recruitment/owners.ts'
import { err, ok, type Result } from '../../../../../shared/result.ts'
import type { WriteDoor, Writer } from '../../../../data/door-types.ts'

interface SuccessorWords {
  /** Why the abolished one is no longer approached. */
  readonly reason: string
  /** What to do next with the successor. */
  readonly nextStep: string
}

/**
 * Leaves an abolished authority and takes up its successor, with the same people in charge, as one step. People and
 * timeline stay where they are: who worked there does not work elsewhere by law. Errors: `finding.successorObjected`,
 * `finding.successorJoined`. Answers the id of the successor.
 */
export function recruitSuccessor(
  door: WriteDoor,
  abolished: Organisation,
  successor: Organisation,
  { reason, nextStep }: SuccessorWords,
): Promise<Result<string>> {
  return door.run({ key: 'finding.successor', params: { name: successor.name } }, async (writer) => {
    const before = await writer.get('recruitment', abolished.id)
    const next = await writer.get('recruitment', successor.id)
    if (stageOf(next) === 'objected') return err('finding.successorObjected')
    if (stageOf(next) === 'joined') return err('finding.successorJoined')
    const owners = ownersOf(before)
    if (next === undefined) {
      await writer.create('recruitment', {
        id: successor.id,
        organisationId: successor.id,
        stage: 'identified',
        stageSince: writer.now,
        ownerIds: owners.length > 0 ? [...owners] : [writer.memberId],
        nextStep,
      })
    } else if (next.nextStep === undefined) {
      const all = [...new Set([...ownersOf(next), ...owners])]
      await writer.update('recruitment', successor.id, { nextStep, ...ownersPatch(all) })
    }
    await leave(writer, abolished.id, reason)
    return ok(successor.id)
  })
}

/** The abolished one becomes not eligible, unless it is out already. */
async function leave(writer: Writer, id: string, lostReason: string): Promise<void> {
  const before = await writer.get('recruitment', id)
  const from = stageOf(before)
  if (isExit(from) || from === 'joined') return
  if (before === undefined) {
    await writer.create('recruitment', {
      id,
      organisationId: id,
      stage: 'notEligible',
      stageSince: writer.now,
      lostReason,
    })
  } else {
    await writer.update('recruitment', id, { stage: 'notEligible', stageSince: writer.now, lostReason })
  }
  await writer.create('activity', {
    organisationId: id,
    kind: 'stage',
    at: writer.now,
    subject: '',
    memberId: writer.memberId,
    fromStage: from,
    toStage: 'notEligible',
  })
}
