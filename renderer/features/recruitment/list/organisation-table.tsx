import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo, useEffect, useId, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../ui/cx.ts'
import { useRowWindow } from '../../../ui/use-row-window.ts'
import { useScrollMemory } from '../../../ui/use-scroll-memory.ts'
import type { OrganisationQuery, OrganisationRow, SortColumn } from '../../../workers/search/protocol.ts'
import { OrganisationTableRow } from './organisation-table-row.tsx'
import { useRowWords } from './use-row-words.ts'
import styles from './organisation-table.module.css'
import type { Selection } from './use-selection.ts'
import type { OrganisationList } from './use-organisations.ts'

const columns: readonly { readonly id: SortColumn; readonly isNumber?: boolean }[] = [
  { id: 'name' },
  { id: 'stage' },
  { id: 'place' },
  { id: 'country' },
  { id: 'population', isNumber: true },
  { id: 'employees', isNumber: true },
  { id: 'nextStepDue' },
]

const SCROLL_ID = 'organisations'

interface OrganisationTableProps {
  readonly list: OrganisationList
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
  const { list, sort, onSort, active, onActive, selection, openId, onOpen, onStep } = props
  const { t } = useTranslation('recruitment')
  const gridId = useId()
  const [height] = useState(rowHeight)
  const { answeredKey } = list
  const { attach, indexes, height: total, topOf, reveal, scrollTo, fit } = useRowWindow(list.total, height, list.show)
  const words = useRowWords()
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
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={list.rowAt(active) === undefined ? undefined : `${gridId}-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="row" aria-rowindex={1} className={styles.header}>
        <div role="columnheader" className={styles.tick}>
          <span className="visually-hidden">{t('table.selected')}</span>
        </div>
        {columns.map(({ id, isNumber }) => (
          <div
            key={id}
            role="columnheader"
            className={cx(styles.heading, styles[id], isNumber && styles.number)}
            aria-sort={sort.column === id ? (sort.descending ? 'descending' : 'ascending') : 'none'}
          >
            <button
              type="button"
              className={styles.sort}
              onClick={() => onSort({ column: id, descending: sort.column === id ? !sort.descending : false })}
              onKeyDown={(event) => event.stopPropagation()}
            >
              <span>{t(`column.${id}`)}</span>
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
      <div className={styles.rows} role="rowgroup" style={{ blockSize: total }}>
        {indexes.map((index) => {
          const row = list.rowAt(index)
          return (
            <OrganisationTableRow
              key={index}
              id={`${gridId}-${index}`}
              index={index}
              top={topOf(index)}
              row={row}
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
