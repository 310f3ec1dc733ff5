import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { Recruitment, RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import type { FeeSettings, FeeTable } from '../../../../shared/network/fee-rules.ts'
import { quoteFee } from '../../../../shared/network/fees.ts'
import { joiningRecords } from '../../../../shared/recruitment/joining.ts'
import { checkMove, isExit, stageOf, type MoveDetails } from '../../../../shared/recruitment/stages.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { suppressAuthority } from '../../../data/commands/record-objection.ts'
import type { Patch, WriteDoor, Writer } from '../../../data/door-types.ts'

export interface MoveFacts {
  readonly territory: readonly string[]
  readonly feeTable: FeeTable
  readonly feeSettings: FeeSettings
  /** `YYYY-MM-DD`, in the person's time zone: the day of joining. */
  readonly today: string
}

export interface Move {
  readonly organisationIds: readonly string[]
  readonly to: RecruitmentStage
  readonly details: MoveDetails
  /** Facts the person gave because the guards asked for them: part of the same step. */
  readonly fill?: Patch<'organisation'>
}

/**
 * Moves organisations to a stage, as one step of undo. Those whose guards are not met stay where they are and are
 * counted. `joined` creates participation, membership year and welcome tasks, and shares the organisation; `objected`
 * ends every permission to recruit its people.
 */
export function moveStage(
  door: WriteDoor,
  move: Move,
  facts: MoveFacts,
): Promise<Result<{ moved: number; refused: number }>> {
  return door.run({ key: 'recruitment.move', params: { count: move.organisationIds.length } }, async (writer) => {
    let moved = 0
    for (const id of move.organisationIds) if (await moveOne(writer, id, move, facts)) moved++
    const refused = move.organisationIds.length - moved
    return moved === 0 && refused > 0 ? err('recruitment.refused', { count: refused }) : ok({ moved, refused })
  })
}

async function moveOne(writer: Writer, id: string, { to, details, fill }: Move, facts: MoveFacts): Promise<boolean> {
  const found = await writer.get('organisation', id)
  if (found === undefined) return false
  const nothingToFill = fill === undefined || Object.keys(fill).length === 0
  const organisation = nothingToFill ? found : await writer.update('organisation', id, fill)
  const recruitment = await writer.get('recruitment', id)
  const from = stageOf(recruitment)
  if (!checkMove(from, to, { organisation, territory: facts.territory }, details).ok) return false
  await writeStage(writer, id, recruitment, to, details)
  await writer.create('activity', {
    organisationId: id,
    kind: 'stage',
    at: writer.now,
    subject: '',
    memberId: writer.memberId,
    fromStage: from,
    toStage: to,
  })
  if (to === 'joined') return join(writer, organisation, facts)
  if (to === 'objected') await suppressAuthority(writer, id, facts.today)
  return true
}

async function writeStage(
  writer: Writer,
  id: string,
  recruitment: Recruitment | undefined,
  to: RecruitmentStage,
  details: MoveDetails,
): Promise<void> {
  const patch: Patch<'recruitment'> = {
    stage: to,
    stageSince: writer.now,
    lostReason: isExit(to) ? (details.lostReason ?? null) : null,
    lostBecause: isExit(to) ? (details.lostBecause ?? null) : null,
    revisitOn: to === 'parked' ? (details.revisitOn ?? null) : null,
  }
  if (recruitment !== undefined) {
    await writer.update('recruitment', id, patch)
    return
  }
  await writer.create('recruitment', {
    id,
    organisationId: id,
    stage: to,
    stageSince: writer.now,
    ownerIds: [writer.memberId],
    ...(isExit(to) && details.lostReason !== undefined ? { lostReason: details.lostReason } : {}),
    ...(isExit(to) && details.lostBecause !== undefined ? { lostBecause: details.lostBecause } : {}),
    ...(to === 'parked' && details.revisitOn !== undefined ? { revisitOn: details.revisitOn } : {}),
  })
}

async function join(writer: Writer, organisation: Organisation, facts: MoveFacts): Promise<boolean> {
  const employees = organisation.employees?.value
  const quote = quoteFee({ employees, icleiMember: organisation.icleiMember }, facts.feeTable, facts.feeSettings)
  if (!quote.ok || employees === undefined) return false
  const { participation, membershipYear, tasks } = joiningRecords(organisation.id, facts.today, employees, quote.value)
  if (organisation.sharing !== 'shared') await writer.update('organisation', organisation.id, { sharing: 'shared' })
  // The other desk of this focal point may have recorded the same joining; then the records are there already.
  if ((await writer.get('participation', participation.id)) === undefined)
    await writer.create('participation', participation)
  if ((await writer.get('membershipYear', membershipYear.id)) === undefined)
    await writer.create('membershipYear', membershipYear)
  for (const task of tasks) if ((await writer.get('task', task.id)) === undefined) await writer.create('task', task)
  return true
}
