import { ArrowRightLeft, CloudUpload } from 'lucide-react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { recruitmentStages } from '../../../../shared/model/recruitment.ts'
import { cx } from '../../../ui/cx.ts'
import { MenuButton } from '../../../ui/menu.tsx'
import type { OrganisationRow } from '../../../workers/search/protocol.ts'
import type { BoardHands } from './board-hands.ts'
import styles from './board.module.css'
import { startCardDrag } from './card-drag.ts'
import { CardFoot } from './card-foot.tsx'
import { CardStep } from './card-step.tsx'

const PLAN = 'plan'

interface BoardCardProps {
  readonly row: OrganisationRow
  readonly index: number
  readonly hands: BoardHands
  readonly onToggle: (row: OrganisationRow, index: number, isRange: boolean) => void
  readonly onKey: (event: KeyboardEvent) => void
}

/** One organisation: its name, what is next and by when, who works on it and its fee. */
export function BoardCard({ row, index, hands, onToggle, onKey }: BoardCardProps) {
  const { t } = useTranslation(['recruitment', 'pipeline'])
  const { id, name } = row
  const isChosen = hands.selection.has(id)
  const facts = hands.factsOf(row)
  const press = (event: MouseEvent) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) onToggle(row, index, event.shiftKey)
    else hands.onOpen(id)
  }
  return (
    <div className={cx(styles.card, id === hands.openId && styles.open, isChosen && styles.chosen)}>
      <div
        className={styles.face}
        role="button"
        tabIndex={0}
        data-card={index}
        data-id={id}
        draggable
        onClick={press}
        onKeyDown={onKey}
        onDragStart={(event) => {
          const ids = hands.inHand(id)
          startCardDrag(event, ids, t('pipeline:card.dragging', { count: ids.length }))
        }}
      >
        <span className={styles.name}>
          <bdi>{name}</bdi>
          {row.sharing === 'shared' ? (
            <CloudUpload role="img" aria-label={t('sharing.shared')} className={styles.shared} />
          ) : null}
        </span>
        <CardStep row={row} facts={facts} />
        <CardFoot row={row} facts={facts} />
      </div>
      <div className={styles.side}>
        <input
          type="checkbox"
          className={styles.tick}
          checked={isChosen}
          aria-label={t('pipeline:card.select', { name })}
          onChange={() => undefined}
          onClick={(event) => onToggle(row, index, event.shiftKey)}
        />
        <MenuButton
          size="small"
          icon={<ArrowRightLeft aria-hidden="true" />}
          label={t('board.move', { name })}
          items={[
            { id: PLAN, label: t('pipeline:card.plan') },
            ...recruitmentStages
              .filter((stage) => stage !== row.stage)
              .map((stage) => ({ id: stage, label: t(`stage.${stage}`) })),
          ]}
          onAction={(chosen) => {
            const stage = recruitmentStages.find((each) => each === chosen)
            if (stage === undefined) hands.onPlan(hands.inHand(id))
            else hands.onMove(hands.inHand(id), stage)
          }}
        />
      </div>
    </div>
  )
}
