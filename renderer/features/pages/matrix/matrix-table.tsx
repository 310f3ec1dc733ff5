import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../../ui/button.tsx'
import { useLanguageName } from '../use-language-name.ts'
import { MatrixCellLink } from './matrix-cell.tsx'
import { nameOf, type Matrix, type MatrixRow } from './load-matrix.ts'
import styles from './matrix.module.css'

interface MatrixTableProps {
  readonly matrix: Matrix
  readonly onAddLanguage: (row: MatrixRow) => void
}

/** Pages down, languages across. */
export function MatrixTable({ matrix, onAddLanguage }: MatrixTableProps) {
  const { t } = useTranslation('pages')
  const languageName = useLanguageName()
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('matrix.page')}</th>
            {matrix.locales.map((locale) => (
              <th key={locale} scope="col">
                {languageName(locale)}
              </th>
            ))}
            <th scope="col" className={styles.addColumn}>
              <span className={styles.hidden}>{t('matrix.addLanguage')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <Row key={row.page.id} row={row} locales={matrix.locales} onAddLanguage={() => onAddLanguage(row)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps {
  readonly row: MatrixRow
  readonly locales: readonly string[]
  readonly onAddLanguage: () => void
}

function Row({ row, locales, onAddLanguage }: RowProps) {
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
          <td key={locale}>
            {cell ? (
              <MatrixCellLink pageId={page.id} title={name} cell={cell} />
            ) : (
              <span className={styles.none}>
                <span aria-hidden="true">–</span>
                <span className={styles.hidden}>{t('matrix.notThisLanguage')}</span>
              </span>
            )}
          </td>
        )
      })}
      <td className={styles.addColumn}>
        <IconButton label={t('matrix.addLanguageTo', { title: name })} icon={<Plus />} onPress={onAddLanguage} />
      </td>
    </tr>
  )
}
