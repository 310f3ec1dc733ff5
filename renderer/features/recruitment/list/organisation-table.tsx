import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo, useEffect, useId, useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../ui/cx.ts'
import { useRowWindow } from '../../../ui/use-row-window.ts'
import { useScrollMemory } from '../../../ui/use-scroll-memory.ts'
import type { CustomField } from '../../../../shared/model/custom-field.ts'
import type { Column } from '../../../workers/search/columns.ts'
import type { OrganisationQuery, OrganisationRow } from '../../../workers/search/protocol.ts'
import { GroupRow } from './group-row.tsx'
import { columnClass, OrganisationTableRow } from './organisation-table-row.tsx'
import styles from './organisation-table.module.css'
import { rowWidth, tableColumn, usualColumns, type TableColumn } from './table-columns.ts'
import { useColumnLabel } from './use-column-label.ts'
import { useGroupWords } from './use-group-words.ts'
import type { OrganisationList } from './use-organisations.ts'
import { useRowWords } from './use-row-words.ts'
import type { Selection } from './use-selection.ts'

const SCROLL_ID = 'organisations'

interface OrganisationTableProps {
  readonly list: OrganisationList
  /** Beside the name; the same object for the same columns. */
  readonly columns: readonly Column[]
  readonly customFields: readonly CustomField[]
  readonly group: OrganisationQuery['group']
  readonly sort: OrganisationQuery['sort']
  readonly onSort: (sort: OrganisationQuery['sort']) => void
  readonly active: number
  readonly onActive: (index: number) => void
  readonly selection: Selection
  readonly openId: string | undefined
  readonly onOpen: (row: OrganisationRow) => void
  /** `]` and `[`: the next or previous stage. */
  readonly onStep: (row: OrganisationRow, step: 1 | -1) => void
}

/** Rows are as high as the density says; the virtualiser must know it in pixels. */
function rowHeight(): number {
  const root = getComputedStyle(document.documentElement)
  return Number.parseFloat(root.getPropertyValue('--row-height')) * Number.parseFloat(root.fontSize)
}

/**
 * All organisations as a grid of which only the rows in sight exist. One tab stop; arrows move within. Rendered when its
 * rows change, not with every letter typed in the filter.
 */
export const OrganisationTable = memo(function OrganisationTable(props: OrganisationTableProps) {
  const { list, columns: shown, customFields, group, sort, onSort, active, onActive, selection, openId } = props
  const { onOpen, onStep } = props
  const { t } = useTranslation('recruitment')
  const gridId = useId()
  const [height] = useState(rowHeight)
  const { answeredKey } = list
  const { attach, indexes, height: total, topOf, reveal, scrollTo, fit } = useRowWindow(list.total, height, list.show)
  const words = useRowWords(customFields)
  const groupWords = useGroupWords(group)
  const columns = useMemo(() => shown.map((id) => tableColumn(id, customFields)), [shown, customFields])
  // The usual columns make room for one another as the table narrows; chosen ones all stay, and the table scrolls.
  const least = shown === usualColumns ? undefined : `${rowWidth([tableColumn('name', []), ...columns])}rem`
  useEffect(() => {
    if (answeredKey !== '') scrollTo(0)
  }, [answeredKey, scrollTo])
  useScrollMemory(SCROLL_ID, answeredKey !== '', scrollTo)

  const go = (to: number, extend: boolean) => {
    const next = Math.max(0, Math.min(list.total - 1, to))
    onActive(next)
    reveal(next, height)
    const row = list.rowAt(next)
    if (extend && row !== undefined) selection.add(row.id)
  }
  const page = Math.max(1, fit - 2)
  const onKeyDown = (event: KeyboardEvent) => {
    const row = list.rowAt(active)
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(active + 1, event.shiftKey),
      ArrowUp: () => go(active - 1, event.shiftKey),
      PageDown: () => go(active + page, false),
      PageUp: () => go(active - page, false),
      Home: () => go(0, false),
      End: () => go(list.total - 1, false),
      Enter: () => row && onOpen(row),
      ' ': () => row && selection.toggle(row.id),
      ']': () => row && onStep(row, 1),
      '[': () => row && onStep(row, -1),
    }
    const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : moves[event.key]
    if (!move) return
    event.preventDefault()
    event.stopPropagation()
    move()
  }

  // One listener for all rows: a click on the tick selects, anywhere else opens.
  const onClick = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const index = Number(target?.closest<HTMLElement>('[data-row]')?.dataset.row ?? Number.NaN)
    const row = Number.isNaN(index) ? undefined : list.rowAt(index)
    if (row === undefined) return
    onActive(index)
    if (target?.closest('[data-tick]')) selection.toggle(row.id)
    else onOpen(row)
  }

  return (
    <div
      ref={attach}
      data-scroll-restoration-id={SCROLL_ID}
      className={styles.scroller}
      role="grid"
      aria-label={t('table.label')}
      aria-rowcount={list.total + 1}
      aria-colcount={columns.length + 2}
      aria-multiselectable="true"
      aria-activedescendant={
        list.rowAt(active) === undefined && list.headAt(active) === undefined ? undefined : `${gridId}-${active}`
      }
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <Header columns={columns} customFields={customFields} sort={sort} onSort={onSort} least={least} />
      <div
        className={cx(styles.rows, least === undefined && styles.narrowing)}
        role="rowgroup"
        style={{ blockSize: total, minInlineSize: least }}
      >
        {indexes.map((index) => {
          const row = list.rowAt(index)
          const head = list.headAt(index)
          if (head !== undefined) {
            return (
              <GroupRow
                key={index}
                id={`${gridId}-${index}`}
                index={index}
                top={topOf(index)}
                words={groupWords(head)}
                isActive={index === active}
                columns={columns.length + 2}
              />
            )
          }
          return (
            <OrganisationTableRow
              key={index}
              id={`${gridId}-${index}`}
              index={index}
              top={topOf(index)}
              row={row}
              columns={columns}
              words={words}
              isActive={index === active}
              isOpen={row !== undefined && row.id === openId}
              isSelected={selection.has(row?.id)}
            />
          )
        })}
      </div>
    </div>
  )
})

interface HeaderProps extends Pick<OrganisationTableProps, 'customFields' | 'sort' | 'onSort'> {
  readonly columns: readonly TableColumn[]
  readonly least: string | undefined
}

function Header({ columns, customFields, sort, onSort, least }: HeaderProps) {
  const { t } = useTranslation('recruitment')
  const label = useColumnLabel(customFields)
  const all: readonly TableColumn[] = [tableColumn('name', []), ...columns]
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={cx(styles.header, least === undefined && styles.narrowing)}
      style={{ minInlineSize: least }}
    >
      <div role="columnheader" className={styles.tick}>
        <span className="visually-hidden">{t('table.selected')}</span>
      </div>
      {all.map(({ id, isNumber }) => (
        <div
          key={id}
          role="columnheader"
          className={cx(styles.heading, columnClass(id), isNumber && styles.number)}
          aria-sort={sort.column === id ? (sort.descending ? 'descending' : 'ascending') : 'none'}
        >
          <button
            type="button"
            className={styles.sort}
            onClick={() => onSort({ column: id, descending: sort.column === id ? !sort.descending : startsDown(id) })}
            onKeyDown={(event) => event.stopPropagation()}
          >
            <span>{label(id)}</span>
            {sort.column === id ? (
              sort.descending ? (
                <ArrowDown aria-hidden="true" />
              ) : (
                <ArrowUp aria-hidden="true" />
              )
            ) : null}
          </button>
        </div>
      ))}
    </div>
  )
}

/** The best is asked for first where more is better. */
function startsDown(column: Column): boolean {
  return column === 'likeness'
}
