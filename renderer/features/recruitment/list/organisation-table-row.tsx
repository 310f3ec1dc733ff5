import { ArrowRightFromLine, Check, CloudUpload } from 'lucide-react'
import { memo } from 'react'
import { Badge } from '../../../ui/badge.tsx'
import { cx } from '../../../ui/cx.ts'
import type { OrganisationRow } from '../../../workers/search/protocol.ts'
import { stageTones } from '../stage-badge.tsx'
import styles from './organisation-table.module.css'
import type { TableColumn } from './table-columns.ts'
import type { RowWords } from './use-row-words.ts'

interface OrganisationTableRowProps {
  readonly id: string
  readonly index: number
  readonly top: number
  /** Not fetched yet: the row keeps its place. */
  readonly row: OrganisationRow | undefined
  /** The same object for the same columns. */
  readonly columns: readonly TableColumn[]
  readonly words: RowWords
  readonly isActive: boolean
  readonly isOpen: boolean
  readonly isSelected: boolean
}

function Row({ id, index, top, row, columns, words, isActive, isOpen, isSelected }: OrganisationTableRowProps) {
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
        <bdi className={cx(styles.words, row.replacedBy !== undefined && styles.abolished)}>{row.name}</bdi>
        {row.replacedBy === undefined ? null : (
          <ArrowRightFromLine role="img" aria-label={words.abolished(row.replacedBy)} className={styles.shared} />
        )}
        {row.sharing === 'shared' ? (
          <CloudUpload role="img" aria-label={words.shared} className={styles.shared} />
        ) : null}
      </div>
      {columns.map((column) => (
        <Cell key={column.id} row={row} column={column} words={words} />
      ))}
    </div>
  )
}

interface CellProps {
  readonly row: OrganisationRow
  readonly column: TableColumn
  readonly words: RowWords
}

function Cell({ row, column: { id, isNumber }, words }: CellProps) {
  const className = cx(styles.cell, columnClass(id), isNumber && styles.number)
  if (id === 'stage') {
    return (
      <div role="gridcell" className={className}>
        <Badge tone={stageTones[row.stage]}>{words.stages[row.stage]}</Badge>
      </div>
    )
  }
  return (
    <div role="gridcell" className={className}>
      <bdi>{words.cell(row, id)}</bdi>
    </div>
  )
}

/** Columns of a focal point's own fields share their looks. */
export function columnClass(id: string): string | undefined {
  return styles[id] ?? styles.custom
}

/** Rows come from the worker as new objects each time; one that says the same is not rendered again. */
export const OrganisationTableRow = memo(Row, (before, after) => {
  const { row: rowBefore, ...restBefore } = before
  const { row: rowAfter, ...restAfter } = after
  return sameFields(restBefore, restAfter) && (rowBefore === rowAfter || sameRow(rowBefore, rowAfter))
})

function sameRow(a: OrganisationRow | undefined, b: OrganisationRow | undefined): boolean {
  if (a === undefined || b === undefined) return false
  const { cells: cellsBefore, like: likeBefore, ...restBefore } = a
  const { cells: cellsAfter, like: likeAfter, ...restAfter } = b
  return (
    sameFields(restBefore, restAfter) &&
    JSON.stringify(cellsBefore) === JSON.stringify(cellsAfter) &&
    JSON.stringify(likeBefore) === JSON.stringify(likeAfter)
  )
}

function sameFields(a: object, b: object): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...b }
  const entries = Object.entries(a)
  return entries.length === Object.keys(fields).length && entries.every(([name, value]) => fields[name] === value)
}
