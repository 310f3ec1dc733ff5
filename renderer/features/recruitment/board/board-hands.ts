import type { RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import type { OrganisationRow } from '../../../workers/search/protocol.ts'
import type { Selection } from '../list/use-selection.ts'
import type { CardFacts } from './use-card-facts.ts'

/** What every card of a board needs: what can be done with it, and what is chosen. */
export interface BoardHands {
  readonly selection: Selection
  readonly openId: string | undefined
  readonly factsOf: (row: OrganisationRow) => CardFacts
  readonly onOpen: (id: string) => void
  readonly onMove: (organisationIds: readonly string[], to: RecruitmentStage) => void
  readonly onPlan: (organisationIds: readonly string[]) => void
  /** The organisations an action on a card is meant for: all chosen ones where it is one of them, else itself. */
  readonly inHand: (id: string) => readonly string[]
}

export function inHandOf(selection: Selection, id: string): readonly string[] {
  return selection.has(id) ? [...selection.ids] : [id]
}
