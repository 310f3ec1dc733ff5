import { sharings } from '../model/organisation.ts'
import { pageStatuses, translationStates } from '../model/page.ts'
import { exitStages, progressStages } from '../model/recruitment.ts'

/** Which of two states stands when both sides left their common one; `conflict`: a person decides. */
export type Winner = 'mine' | 'theirs' | 'conflict'

type Chooser = (base: unknown, mine: unknown, theirs: unknown) => Winner

/** The later one in a list; a value the list does not know (a newer peer's) is for a person. */
function later(order: readonly unknown[], mine: unknown, theirs: unknown): Winner {
  const left = order.indexOf(mine)
  const right = order.indexOf(theirs)
  if (left < 0 || right < 0) return 'conflict'
  return left > right ? 'mine' : 'theirs'
}

/** Final on the way to membership, the strongest last: an objection stands above everything (domain.md §9). */
const decisive = ['joined', 'objected'] as const

/**
 * - `objected` wins over everything, then `joined`: both are facts no other desk's view can undo.
 * - Two steps of the way: the further one. Two ways out: the more final one (`parked` < `declined` < `notEligible`).
 * - A step of the way against a way out contradict each other: a person decides.
 */
function chooseRecruitmentStage(_base: unknown, mine: unknown, theirs: unknown): Winner {
  const decided = (stage: unknown) => decisive.findIndex((final) => final === stage)
  if (decided(mine) !== decided(theirs)) return decided(mine) > decided(theirs) ? 'mine' : 'theirs'
  const exits = exitStages.filter((stage) => stage !== 'objected')
  const bothOn = (list: readonly unknown[]) => list.includes(mine) && list.includes(theirs)
  if (bothOn(progressStages)) return later(progressStages, mine, theirs)
  return bothOn(exits) ? later(exits, mine, theirs) : 'conflict'
}

/**
 * The further status; but where the page had been approved already, a side that opened it again began a new round, which
 * is younger than any `sent`, `published` or `stale` of the old one.
 */
function choosePageStatus(base: unknown, mine: unknown, theirs: unknown): Winner {
  const approved = pageStatuses.indexOf('approved')
  const at = (status: unknown) => pageStatuses.findIndex((known) => known === status)
  if (at(base) >= approved && at(mine) >= 0 && at(theirs) >= 0 && at(mine) < approved !== at(theirs) < approved) {
    return at(mine) < approved ? 'mine' : 'theirs'
  }
  return later(pageStatuses, mine, theirs)
}

/** Both moved a translation of the same text on: the further state. One sent it back: a person decides. */
function chooseTranslationState(base: unknown, mine: unknown, theirs: unknown): Winner {
  const at = (state: unknown) => translationStates.findIndex((known) => known === state)
  return at(mine) > at(base) && at(theirs) > at(base) ? later(translationStates, mine, theirs) : 'conflict'
}

/** A field with policy `furthest` has a row here. */
const choosers: Readonly<Record<string, Chooser>> = {
  'recruitment.stage': chooseRecruitmentStage,
  'participantPage.status': choosePageStatus,
  'organisation.sharing': (_base, mine, theirs) => later(sharings, mine, theirs),
  'translation.state': chooseTranslationState,
}

export function stageChooser(type: string, field: string): Chooser | undefined {
  return choosers[`${type}.${field}`]
}
