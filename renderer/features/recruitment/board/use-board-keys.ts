import type { KeyboardEvent, RefObject } from 'react'
import { recruitmentStages, type RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import { neighbourStage } from '../../../../shared/recruitment/stages.ts'
import type { BoardHands } from './board-hands.ts'

interface Spot {
  readonly stage: RecruitmentStage
  readonly lane: string
  readonly index: number
}

/**
 * Keys of a card: arrows go from card to card and from lane to lane, `[` and `]` move it by one stage, Space chooses it,
 * `s` plans its next step, Enter opens it. What is done to a chosen card is done to all chosen ones.
 */
export function useBoardKeys(
  board: RefObject<HTMLElement | null>,
  hands: BoardHands,
  follow: (organisationId: string) => void,
): (event: KeyboardEvent) => void {
  const focusCard = ({ stage, lane, index }: Spot): boolean => {
    const column = `[data-stage="${stage}"][data-lane="${CSS.escape(lane)}"]`
    const card = board.current?.querySelector<HTMLElement>(`${column} [data-card="${index}"]`)
    card?.focus()
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    return card !== undefined && card !== null
  }
  const beside = ({ stage, lane, index }: Spot, step: 1 | -1): void => {
    for (let at = recruitmentStages.indexOf(stage) + step; recruitmentStages[at] !== undefined; at += step) {
      const other = recruitmentStages[at]
      if (other === undefined) return
      if (focusCard({ stage: other, lane, index }) || focusCard({ stage: other, lane, index: 0 })) return
    }
  }
  /** The same stage in the next lane that has a card there. */
  const nextLane = ({ stage, lane }: Spot, step: 1 | -1): void => {
    const columns = [...(board.current?.querySelectorAll<HTMLElement>(`[data-stage="${stage}"]`) ?? [])]
    const from = columns.findIndex((column) => column.dataset.lane === lane)
    for (let at = from + step; columns[at] !== undefined; at += step) {
      if (focusCard({ stage, lane: columns[at]?.dataset.lane ?? '', index: 0 })) return
    }
  }
  return (event) => {
    const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-card]') : null
    if (card === null || card !== event.target || event.ctrlKey || event.metaKey || event.altKey) return
    const { card: position, id } = card.dataset
    const column = card.closest<HTMLElement>('[data-stage]')
    const stage = recruitmentStages.find((each) => each === column?.dataset.stage)
    if (stage === undefined || id === undefined) return
    const spot = { stage, lane: column?.dataset.lane ?? '', index: Number(position) }
    const step = (by: 1 | -1) => {
      const to = neighbourStage(stage, by)
      if (to === undefined) return
      follow(id)
      hands.onMove(hands.inHand(id), to)
    }
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focusCard({ ...spot, index: spot.index + 1 }) || nextLane(spot, 1),
      ArrowUp: () => focusCard({ ...spot, index: spot.index - 1 }) || nextLane(spot, -1),
      ArrowRight: () => beside(spot, 1),
      ArrowLeft: () => beside(spot, -1),
      Enter: () => hands.onOpen(id),
      ' ': () => hands.selection.toggle(id),
      s: () => hands.onPlan(hands.inHand(id)),
      ']': () => step(1),
      '[': () => step(-1),
    }
    const move = moves[event.key]
    if (move === undefined) return
    event.preventDefault()
    event.stopPropagation()
    move()
  }
}
