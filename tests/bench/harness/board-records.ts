import { derivedId } from '../../../shared/ids.ts'
import type { Recruitment } from '../../../shared/model/recruitment.ts'
import { sortKey } from '../../../shared/text/fold.ts'
import { inventOrganisation } from './seed.ts'

const at = '2026-01-05T09:00:00.000Z'
/** Where organisations stand; most of a register nobody works on. */
const stages = ['qualified', 'contacted', 'inDialogue', 'proposalSent', 'formSent', 'parked', 'declined'] as const
/** Every so many are worked on. */
const WORKED_ON = 5

/** Organisations `from` to `to` as they lie in the desk's tables, with what is known of those somebody works on. */
export function boardRecords(from: number, to: number, memberId: string) {
  const organisation: object[] = []
  const recruitment: Recruitment[] = []
  const activity: object[] = []
  for (let n = from; n < to; n++) {
    const made = { ...inventOrganisation(n, at), sharing: 'local' }
    organisation.push({ ...made, $sort: sortKey(made.name) })
    if (n % WORKED_ON !== 0) continue
    const stage = stages[(n / WORKED_ON) % stages.length] ?? 'contacted'
    const base = { createdAt: at, updatedAt: at, rev: 0 }
    recruitment.push({
      ...base,
      id: made.id,
      organisationId: made.id,
      stage,
      stageSince: at,
      ownerIds: n % 3 === 0 ? [memberId] : [],
      nextStep: 'Call the purchasing office',
      nextStepDue: `2026-0${(n % 9) + 1}-15`,
    })
    const moved = { organisationId: made.id, kind: 'stage', at, subject: '', memberId }
    activity.push({ ...base, ...moved, id: derivedId(made.id, 'move'), fromStage: 'identified', toStage: stage })
  }
  return { organisation, recruitment, activity }
}
