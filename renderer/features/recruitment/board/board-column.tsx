import { useMemo, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { recruitmentStages, type RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import { isExit } from '../../../../shared/recruitment/stages.ts'
import { cx } from '../../../ui/cx.ts'
import { Spinner } from '../../../ui/progress.tsx'
import { useRowWindow } from '../../../ui/use-row-window.ts'
import { useScrollMemory } from '../../../ui/use-scroll-memory.ts'
import { useFormat } from '../../../ui/format.ts'
import type { OrganisationQuery } from '../../../workers/search/protocol.ts'
import { useOrganisations } from '../list/use-organisations.ts'
import { BoardCard } from './board-card.tsx'
import { useCardTarget } from './card-drag.ts'
import styles from './board.module.css'

const CARD_HEIGHT = 80

interface BoardColumnProps {
  readonly stage: RecruitmentStage
  readonly query: OrganisationQuery
  /** Until the column has its own answer; `undefined`: not counted yet. */
  readonly count: number | undefined
  readonly openId: string | undefined
  readonly onOpen: (id: string) => void
  readonly onMove: (organisationIds: readonly string[], to: RecruitmentStage) => void
  readonly onCardKey: (event: KeyboardEvent) => void
}

/** One stage: its cards, of which only those in sight exist, and a place to drop others. */
export function BoardColumn({ stage, query, count, openId, onOpen, onMove, onCardKey }: BoardColumnProps) {
  const { t } = useTranslation(['recruitment', 'common'])
  const format = useFormat()
  const ofStage = useMemo(() => ({ ...query, stages: [stage] }), [query, stage])
  const list = useOrganisations(ofStage)
  const { attach, indexes, height, topOf, scrollTo } = useRowWindow(list.total, CARD_HEIGHT, list.show)
  const shown = list.isLoading ? count : list.total
  const scrollId = `stage-${stage}`
  useScrollMemory(scrollId, !list.isLoading, scrollTo)
  const { attach: attachTarget, isOver } = useCardTarget((id) => onMove([id], stage))
  return (
    <section
      ref={attachTarget}
      className={cx(styles.column, isExit(stage) && styles.exit, isOver && styles.target)}
      data-stage={stage}
      aria-label={t(`stage.${stage}`)}
    >
      <h2 className={styles.heading}>
        <span>{t(`stage.${stage}`)}</span>
        <span className={styles.count}>{shown === undefined ? null : format.number(shown)}</span>
      </h2>
      <div ref={attach} data-scroll-restoration-id={scrollId} className={styles.cards} tabIndex={-1}>
        {/* One for the whole board: the columns come together. */}
        {shown === undefined && stage === recruitmentStages[0] ? <Spinner label={t('common:loading')} /> : null}
        <ul className={styles.list} style={{ blockSize: height }}>
          {indexes.map((index) => {
            const row = list.rowAt(index)
            return (
              <li key={index} className={styles.place} style={{ transform: `translateY(${topOf(index)}px)` }}>
                {row === undefined ? null : (
                  <BoardCard
                    row={row}
                    index={index}
                    isOpen={row.id === openId}
                    onOpen={onOpen}
                    onMove={onMove}
                    onKey={onCardKey}
                  />
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
