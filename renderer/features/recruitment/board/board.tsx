import { useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { recruitmentStages, type RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import { neighbourStage } from '../../../../shared/recruitment/stages.ts'
import type { OrganisationFacets, OrganisationQuery } from '../../../workers/search/protocol.ts'
import { BoardColumn } from './board-column.tsx'
import styles from './board.module.css'
import { useCardFocus } from './use-card-focus.ts'

interface BoardProps {
  readonly query: OrganisationQuery
  readonly facets: OrganisationFacets | undefined
  readonly openId: string | undefined
  readonly onOpen: (id: string) => void
  readonly onMove: (organisationIds: readonly string[], to: RecruitmentStage) => void
}

/**
 * The stages side by side. A card is moved by dragging it, with `[` and `]` by one stage, or with its menu to any; arrows
 * go from card to card.
 */
export function Board({ query, facets, openId, onOpen, onMove }: BoardProps) {
  const { t } = useTranslation('recruitment')
  const board = useRef<HTMLDivElement>(null)
  const follow = useCardFocus(board)

  const focusCard = (stage: RecruitmentStage, index: number): boolean => {
    const card = board.current?.querySelector<HTMLElement>(`[data-stage="${stage}"] [data-card="${index}"]`)
    card?.focus()
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    return card !== undefined && card !== null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-card]') : null
    if (card === null || card !== event.target || event.ctrlKey || event.metaKey || event.altKey) return
    const { card: position, id } = card.dataset
    const stage = recruitmentStages.find((each) => each === card.closest<HTMLElement>('[data-stage]')?.dataset.stage)
    if (stage === undefined || id === undefined) return
    const index = Number(position)
    const beside = (step: number) => {
      for (let at = recruitmentStages.indexOf(stage) + step; recruitmentStages[at] !== undefined; at += step) {
        const other = recruitmentStages[at]
        if (other !== undefined && (focusCard(other, index) || focusCard(other, 0))) return
      }
    }
    const step = (by: 1 | -1) => {
      const to = neighbourStage(stage, by)
      if (to === undefined) return
      follow(id)
      onMove([id], to)
    }
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => void focusCard(stage, index + 1),
      ArrowUp: () => void focusCard(stage, index - 1),
      ArrowRight: () => beside(1),
      ArrowLeft: () => beside(-1),
      Enter: () => onOpen(id),
      ']': () => step(1),
      '[': () => step(-1),
    }
    const move = moves[event.key]
    if (move === undefined) return
    event.preventDefault()
    event.stopPropagation()
    move()
  }

  return (
    <div ref={board} className={styles.board} role="group" aria-label={t('board.label')}>
      {recruitmentStages.map((stage) => (
        <BoardColumn
          key={stage}
          stage={stage}
          query={query}
          count={facets?.stages[stage]}
          openId={openId}
          onOpen={onOpen}
          onMove={(ids, to) => {
            for (const id of ids) follow(id)
            onMove(ids, to)
          }}
          onCardKey={onKeyDown}
        />
      ))}
    </div>
  )
}
