import { ArrowRightLeft } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { recruitmentStages, type RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import { cx } from '../../../ui/cx.ts'
import { useFormat } from '../../../ui/format.ts'
import { MenuButton } from '../../../ui/menu.tsx'
import type { OrganisationRow } from '../../../workers/search/protocol.ts'
import { today } from '../../../data/clock.ts'
import { startCardDrag } from './card-drag.ts'
import styles from './board.module.css'

interface BoardCardProps {
  readonly row: OrganisationRow
  readonly index: number
  readonly isOpen: boolean
  readonly onOpen: (id: string) => void
  readonly onMove: (organisationIds: readonly string[], to: RecruitmentStage) => void
  readonly onKey: (event: KeyboardEvent) => void
}

export function BoardCard({ row, index, isOpen, onOpen, onMove, onKey }: BoardCardProps) {
  const { t } = useTranslation('recruitment')
  const format = useFormat()
  const late = row.nextStepDue !== undefined && row.nextStepDue < today()
  return (
    <div className={cx(styles.card, isOpen && styles.open)}>
      <div
        className={styles.face}
        role="button"
        tabIndex={0}
        data-card={index}
        data-id={row.id}
        draggable
        onClick={() => onOpen(row.id)}
        onKeyDown={onKey}
        onDragStart={(event) => startCardDrag(event, row.id)}
      >
        <bdi className={styles.name}>{row.name}</bdi>
        <span className={styles.detail}>
          {row.nextStepDue === undefined ? null : (
            <span className={late ? styles.late : undefined}>
              {t(late ? 'board.late' : 'board.due', { date: format.date(row.nextStepDue) })}
              {' · '}
            </span>
          )}
          <bdi>{row.place ?? row.country}</bdi>
        </span>
      </div>
      <MenuButton
        size="small"
        icon={<ArrowRightLeft aria-hidden="true" />}
        label={t('board.move', { name: row.name })}
        items={recruitmentStages
          .filter((stage) => stage !== row.stage)
          .map((stage) => ({ id: stage, label: t(`stage.${stage}`) }))}
        onAction={(stage) => onMove([row.id], stage as RecruitmentStage)}
      />
    </div>
  )
}
