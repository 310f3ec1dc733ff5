import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { recruitmentStages, type RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import type { LaneKind, OrganisationFacets, OrganisationQuery } from '../../../workers/search/protocol.ts'
import type { Selection } from '../list/use-selection.ts'
import { BoardColumn } from './board-column.tsx'
import { inHandOf, type BoardHands } from './board-hands.ts'
import { BoardLanes } from './board-lanes.tsx'
import styles from './board.module.css'
import { useBoardKeys } from './use-board-keys.ts'
import { useCardFacts } from './use-card-facts.ts'
import { useCardFocus } from './use-card-focus.ts'

interface BoardProps {
  readonly query: OrganisationQuery
  readonly facets: OrganisationFacets | undefined
  readonly openId: string | undefined
  readonly selection: Selection
  /** What the board is divided by; `undefined`: nothing. */
  readonly lanes: LaneKind | undefined
  readonly onOpen: (id: string) => void
  readonly onMove: (organisationIds: readonly string[], to: RecruitmentStage) => void
  readonly onPlan: (organisationIds: readonly string[]) => void
}

/**
 * The stages side by side, whole or divided into lanes. Cards are moved by dragging, with `[` and `]` by one stage, or with
 * their menu to any; several are chosen with Ctrl or Space and moved together.
 */
export function Board({ query, facets, openId, selection, lanes, onOpen, onMove, onPlan }: BoardProps) {
  const { t } = useTranslation('recruitment')
  const board = useRef<HTMLDivElement>(null)
  const follow = useCardFocus(board)
  const factsOf = useCardFacts()
  const moveAlong = useCallback(
    (ids: readonly string[], to: RecruitmentStage) => {
      const [first] = ids
      if (first !== undefined) follow(first)
      onMove(ids, to)
    },
    [follow, onMove],
  )
  const hands: BoardHands = useMemo(
    () => ({
      selection,
      openId,
      factsOf,
      onOpen,
      onMove: moveAlong,
      onPlan,
      inHand: (id) => inHandOf(selection, id),
    }),
    [selection, openId, factsOf, onOpen, moveAlong, onPlan],
  )
  const onCardKey = useBoardKeys(board, hands, follow)
  return (
    <div
      ref={board}
      className={lanes === undefined ? styles.board : styles.divided}
      role="group"
      aria-label={t('board.label')}
    >
      {lanes === undefined ? (
        recruitmentStages.map((stage) => (
          <BoardColumn
            key={stage}
            stage={stage}
            query={query}
            count={facets?.stages[stage]}
            hands={hands}
            onCardKey={onCardKey}
          />
        ))
      ) : (
        <BoardLanes query={query} by={lanes} hands={hands} onCardKey={onCardKey} />
      )}
    </div>
  )
}
