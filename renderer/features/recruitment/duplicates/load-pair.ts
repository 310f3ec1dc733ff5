import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import { chooseSurvivor, type Standing } from '../../../../shared/recruitment/matching/merge/choose-survivor.ts'
import { stageOf } from '../../../../shared/recruitment/stages.ts'
import type { ReadDatabase } from '../../../data/read-database.ts'

/** One of two organisations side by side, with how much hangs on it. */
export interface PairSide {
  readonly organisation: Organisation
  readonly stage: RecruitmentStage
  readonly people: number
  readonly entries: number
  readonly tasks: number
  /** The day it joined, while it takes part. */
  readonly joinedOn: string | undefined
}

export interface LoadedPair {
  readonly a: PairSide
  readonly b: PairSide
  /** Which stays, if nobody says otherwise. */
  readonly survivor: 'a' | 'b'
}

/** Reads both sides; nothing where one of them is gone. */
export async function loadPair(db: ReadDatabase, a: string, b: string): Promise<LoadedPair | undefined> {
  const [left, right] = await Promise.all([loadSide(db, a), loadSide(db, b)])
  if (left === undefined || right === undefined) return undefined
  return { a: left, b: right, survivor: chooseSurvivor(standing(left), standing(right)) }
}

async function loadSide(db: ReadDatabase, id: string): Promise<PairSide | undefined> {
  const [organisation, recruitment, people, entries, tasks, participations] = await Promise.all([
    db.organisation.get(id),
    db.recruitment.get(id),
    db.contact.where('organisationId').equals(id).count(),
    db.activity.where('organisationId').equals(id).count(),
    db.task.where('organisationId').equals(id).count(),
    db.participation.where('organisationId').equals(id).toArray(),
  ])
  if (organisation === undefined) return undefined
  const joinedOn = participations.find(({ leftOn }) => leftOn === undefined)?.joinedOn
  return { organisation, stage: stageOf(recruitment), people, entries, tasks, joinedOn }
}

function standing({ organisation, people, entries, tasks, joinedOn }: PairSide): Standing {
  return { organisation, isParticipant: joinedOn !== undefined, hanging: people + entries + tasks }
}
