import type { Recruitment, RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import type { RecruitmentGoal } from '../../../../shared/model/recruitment-goal.ts'
import { ownersOf } from '../../../../shared/recruitment/owners.ts'
import type { ForecastEntry } from '../../../../shared/recruitment/pipeline/forecast.ts'
import { isLost, type LostRecruitment } from '../../../../shared/recruitment/pipeline/losses.ts'
import { isOpen } from '../../../../shared/recruitment/pipeline/open-stages.ts'
import { spellsOf, type StageHistory, type StageMove } from '../../../../shared/recruitment/pipeline/stage-history.ts'
import type { ReadDatabase } from '../../../data/read-database.ts'
import { getInPages, readInPages } from '../../../data/read-in-pages.ts'

export interface PipelineEntry extends ForecastEntry {
  readonly ownerIds: readonly string[]
}

/** All that the reports are made of. */
export interface Pipeline {
  readonly open: readonly PipelineEntry[]
  readonly histories: readonly StageHistory[]
  readonly lost: readonly LostRecruitment[]
  readonly goals: readonly RecruitmentGoal[]
}

/** Reads recruitments, their organisations and every move between stages, page by page. */
export async function loadPipeline(db: ReadDatabase): Promise<Pipeline> {
  const recruitments: Recruitment[] = []
  await readInPages(db.recruitment, (page) => recruitments.push(...page))
  const moves = await stageMoves(db)
  const shown = recruitments.filter(({ stage }) => isOpen(stage) || isLost(stage))
  const organisations = new Map(
    (
      await getInPages(
        db.organisation,
        shown.map(({ id }) => id),
      )
    ).map((organisation) => [organisation.id, organisation]),
  )
  const open: PipelineEntry[] = []
  const lost: LostRecruitment[] = []
  for (const recruitment of shown) {
    const { id, stage, expectedOn, nextStepDue } = recruitment
    const organisation = organisations.get(id)
    if (organisation === undefined) continue
    const { name, employees, icleiMember } = organisation
    if (isOpen(stage)) {
      const ownerIds = ownersOf(recruitment)
      open.push({
        organisationId: id,
        name,
        stage,
        employees: employees?.value,
        icleiMember,
        expectedOn,
        nextStepDue,
        ownerIds,
      })
    } else {
      const from = moves.get(id)?.findLast(({ toStage }) => toStage === stage)?.fromStage
      lost.push({ ...recruitment, name, fromStage: from as RecruitmentStage | undefined })
    }
  }
  const histories = recruitments.map((recruitment) => ({
    organisationId: recruitment.id,
    ownerIds: ownersOf(recruitment),
    spells: spellsOf(moves.get(recruitment.id) ?? [], recruitment),
  }))
  return { open, histories, lost, goals: await db.recruitmentGoal.toArray() }
}

async function stageMoves(db: ReadDatabase): Promise<ReadonlyMap<string, readonly StageMove[]>> {
  const moves = new Map<string, StageMove[]>()
  await readInPages(db.activity, (page) => {
    for (const activity of page) {
      if (activity.kind !== 'stage') continue
      const known = moves.get(activity.organisationId)
      if (known === undefined) moves.set(activity.organisationId, [activity])
      else known.push(activity)
    }
  })
  return moves
}
