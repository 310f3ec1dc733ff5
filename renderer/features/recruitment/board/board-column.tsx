import { useMemo, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { recruitmentStages, type RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import { isExit } from '../../../../shared/recruitment/stages.ts'
import { cx } from '../../../ui/cx.ts'
import { Spinner } from '../../../ui/progress.tsx'
import { useRowWindow } from '../../../ui/use-row-window.ts'
import { useScrollMemory } from '../../../ui/use-scroll-memory.ts'
import { useFormat } from '../../../ui/format.ts'
import type { OrganisationQuery, OrganisationRow } from '../../../workers/search/protocol.ts'
import { useOrganisations } from '../list/use-organisations.ts'
import { BoardCard } from './board-card.tsx'
import type { BoardHands } from './board-hands.ts'
import styles from './board.module.css'
import { useCardTarget } from './card-drag.ts'

/** Pixels, as in the style of `.slot`. */
const CARD_HEIGHT = 128

interface BoardColumnProps {
  readonly stage: RecruitmentStage
  readonly query: OrganisationQuery
  /** Until the column has its own answer; `undefined`: not counted yet. */
  readonly count: number | undefined
  /** The lane it belongs to, on a divided board. */
  readonly lane?: string
  /** The lane in words: columns of the same stage are told apart by it. */
  readonly laneName?: string
  readonly hands: BoardHands
  readonly onCardKey: (event: KeyboardEvent) => void
}

/** One stage: its cards, of which only those in sight exist, and a place to drop others. */
export function BoardColumn({ stage, query, count, lane = '', laneName, hands, onCardKey }: BoardColumnProps) {
  const { t } = useTranslation(['recruitment', 'common'])
  const format = useFormat()
  // The stages are the columns, so rows need no heads.
  const ofStage = useMemo(() => {
    const { group: _group, ...rest } = query
    return { ...rest, stages: [stage] }
  }, [query, stage])
  const list = useOrganisations(ofStage)
  const { attach, indexes, height, topOf, scrollTo } = useRowWindow(list.total, CARD_HEIGHT, list.show)
  const shown = list.isLoading ? count : list.total
  const scrollId = `stage-${stage}${lane}`
  useScrollMemory(scrollId, !list.isLoading, scrollTo)
  const { attach: attachTarget, isOver } = useCardTarget((ids) => hands.onMove(ids, stage))
  const Heading = lane === '' ? 'h2' : 'h3'
  const anchor = useRef(0)
  const toggle = (row: OrganisationRow, index: number, isRange: boolean) => {
    if (isRange) {
      const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)]
      for (let at = from; at <= to; at++) {
        const id = list.rowAt(at)?.id
        if (id !== undefined) hands.selection.add(id)
      }
    } else hands.selection.toggle(row.id)
    anchor.current = index
  }
  return (
    <section
      ref={attachTarget}
      className={cx(styles.column, isExit(stage) && styles.exit, isOver && styles.target)}
      data-stage={stage}
      data-lane={lane}
      aria-label={laneName === undefined ? t(`stage.${stage}`) : `${laneName}: ${t(`stage.${stage}`)}`}
    >
      <Heading className={styles.heading}>
        <span>{t(`stage.${stage}`)}</span>
        <span className={styles.count}>{shown === undefined ? null : format.number(shown)}</span>
      </Heading>
      <div ref={attach} data-scroll-restoration-id={scrollId} className={styles.cards} tabIndex={-1}>
        {/* One for the whole board: the columns come together. */}
        {shown === undefined && stage === recruitmentStages[0] ? <Spinner label={t('common:loading')} /> : null}
        <ul className={styles.list} style={{ blockSize: height }}>
          {indexes.map((index) => {
            const row = list.rowAt(index)
            return (
              <li key={index} className={styles.slot} style={{ transform: `translateY(${topOf(index)}px)` }}>
                {row === undefined ? null : (
                  <BoardCard row={row} index={index} hands={hands} onToggle={toggle} onKey={onCardKey} />
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
