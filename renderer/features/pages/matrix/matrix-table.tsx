import { Link } from '@tanstack/react-router'
import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../ui/button.tsx'
import { useLanguageName } from '../use-language-name.ts'
import type { MatrixSort } from './arrange-rows.ts'
import { MatrixCellView } from './matrix-cell.tsx'
import { nameOf, type MatrixRow } from './load-matrix.ts'
import { useGridKeys } from './use-grid-keys.ts'
import styles from './matrix.module.css'

interface MatrixTableProps {
  readonly rows: readonly MatrixRow[]
  readonly locales: readonly string[]
  readonly sort: MatrixSort
  readonly onSort: (sort: MatrixSort) => void
  /** Absent where the person's role adds no languages. */
  readonly onAddLanguage?: ((row: MatrixRow) => void) | undefined
  /** Absent where the person's role assigns no work. */
  readonly onAssign?: ((row: MatrixRow, locale: string) => void) | undefined
}

/** Pages down, languages across. A grid: Tab comes to one cell, arrow keys go on. */
export function MatrixTable({ rows, locales, sort, onSort, onAddLanguage, onAssign }: MatrixTableProps) {
  const { t } = useTranslation('pages')
  const languageName = useLanguageName()
  const grid = useRef<HTMLTableElement>(null)
  useGridKeys(grid)
  const heading = (locale: string | undefined, label: string) => {
    const isSorted = sort.locale === locale
    return (
      <th
        key={locale ?? 'page'}
        scope="col"
        {...(isSorted ? { 'aria-sort': sort.descending ? 'descending' : 'ascending' } : {})}
      >
        <button
          type="button"
          className={styles.sort}
          onClick={() => onSort({ locale, descending: isSorted && !sort.descending })}
        >
          {label}
          {isSorted ? sort.descending ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" /> : null}
        </button>
      </th>
    )
  }
  return (
    <div className={styles.scroll}>
      <table ref={grid} aria-label={t('matrix.title')} className={styles.table}>
        <thead>
          <tr>
            {heading(undefined, t('matrix.page'))}
            {locales.map((locale) => heading(locale, languageName(locale)))}
            {onAddLanguage ? (
              <th scope="col" className={styles.addColumn}>
                <span className={styles.hidden}>{t('matrix.addLanguage')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.page.id} row={row} locales={locales} onAddLanguage={onAddLanguage} onAssign={onAssign} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Pick<MatrixTableProps, 'locales' | 'onAddLanguage' | 'onAssign'> & { readonly row: MatrixRow }

function Row({ row, locales, onAddLanguage, onAssign }: RowProps) {
  const { t } = useTranslation('pages')
  const { page } = row
  const name = nameOf(row)
  return (
    <tr>
      <th scope="row">
        <Link to="/pages/$pageId" params={{ pageId: page.id }} className={styles.name}>
          {name}
        </Link>
        <span className={styles.status}>{t(`status.${page.status}`)}</span>
      </th>
      {locales.map((locale) => {
        const cell = row.cells.find((each) => each.locale === locale)
        return (
          <td key={locale} data-page={page.id} data-locale={locale}>
            {cell ? (
              <MatrixCellView
                pageId={page.id}
                title={name}
                cell={cell}
                onAssign={onAssign && !cell.isSource ? () => onAssign(row, locale) : undefined}
              />
            ) : (
              <span className={styles.none}>
                <span aria-hidden="true">–</span>
                <span className={styles.hidden}>{t('matrix.notThisLanguage')}</span>
              </span>
            )}
          </td>
        )
      })}
      {onAddLanguage ? (
        <td className={styles.addColumn}>
          <IconButton
            label={t('matrix.addLanguageTo', { title: name })}
            icon={<Plus />}
            onPress={() => onAddLanguage(row)}
          />
        </td>
      ) : null}
    </tr>
  )
}
