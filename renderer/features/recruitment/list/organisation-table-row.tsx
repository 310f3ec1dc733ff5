import { Check, CloudUpload } from 'lucide-react'
import { memo } from 'react'
import type { RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import { Badge } from '../../../ui/badge.tsx'
import { cx } from '../../../ui/cx.ts'
import type { Format } from '../../../ui/format-rules.ts'
import type { OrganisationRow } from '../../../workers/search/protocol.ts'
import { stageTones } from '../stage-badge.tsx'
import styles from './organisation-table.module.css'

/** Words and formats, looked up once for all rows: looking them up in each would cost more than painting it. */
export interface RowWords {
  readonly format: Format
  readonly stages: Readonly<Record<RecruitmentStage, string>>
  readonly shared: string
  readonly selected: string
  readonly loading: string
}

interface OrganisationTableRowProps {
  readonly id: string
  readonly index: number
  readonly top: number
  /** Not fetched yet: the row keeps its place. */
  readonly row: OrganisationRow | undefined
  readonly words: RowWords
  readonly isActive: boolean
  readonly isOpen: boolean
  readonly isSelected: boolean
}

function Row({ id, index, top, row, words, isActive, isOpen, isSelected }: OrganisationTableRowProps) {
  const { format } = words
  const frame = {
    id,
    role: 'row',
    'data-row': index,
    'aria-rowindex': index + 2,
    className: cx(styles.row, isActive && styles.active, isOpen && styles.open, isSelected && styles.chosen),
    style: { transform: `translateY(${top}px)` },
  }
  if (row === undefined) {
    return (
      <div {...frame}>
        <div role="gridcell" className={styles.gap}>
          <span className="visually-hidden">{words.loading}</span>
        </div>
      </div>
    )
  }
  return (
    <div {...frame} aria-selected={isSelected}>
      <div role="gridcell" className={styles.tick} data-tick>
        <span className="visually-hidden">{isSelected ? words.selected : ''}</span>
        <span className={styles.box}>{isSelected ? <Check aria-hidden="true" /> : null}</span>
      </div>
      <div role="gridcell" className={cx(styles.cell, styles.name)}>
        <bdi className={styles.words}>{row.name}</bdi>
        {row.sharing === 'shared' ? (
          <CloudUpload role="img" aria-label={words.shared} className={styles.shared} />
        ) : null}
      </div>
      <div role="gridcell" className={cx(styles.cell, styles.stage)}>
        <Badge tone={stageTones[row.stage]}>{words.stages[row.stage]}</Badge>
      </div>
      <div role="gridcell" className={cx(styles.cell, styles.place)}>
        <bdi>{row.place ?? ''}</bdi>
      </div>
      <div role="gridcell" className={cx(styles.cell, styles.country)}>
        {row.country}
      </div>
      <div role="gridcell" className={cx(styles.cell, styles.population, styles.number)}>
        {row.population === undefined ? '' : format.number(row.population)}
      </div>
      <div role="gridcell" className={cx(styles.cell, styles.employees, styles.number)}>
        {row.employees === undefined ? '' : format.number(row.employees)}
      </div>
      <div role="gridcell" className={cx(styles.cell, styles.nextStepDue)}>
        {row.nextStepDue === undefined ? '' : format.date(row.nextStepDue)}
      </div>
    </div>
  )
}

/** Rows come from the worker as new objects each time; one that says the same is not rendered again. */
export const OrganisationTableRow = memo(Row, (before, after) => {
  const { row: rowBefore, ...restBefore } = before
  const { row: rowAfter, ...restAfter } = after
  return sameFields(restBefore, restAfter) && (rowBefore === rowAfter || sameFields(rowBefore ?? {}, rowAfter ?? {}))
})

function sameFields(a: object, b: object): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...b }
  const entries = Object.entries(a)
  return entries.length === Object.keys(fields).length && entries.every(([name, value]) => fields[name] === value)
}
