import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { GlossaryTerm } from '../../../shared/model/glossary-term.ts'
import { useRowWindow } from '../../ui/use-row-window.ts'
import type { ConceptRow } from './concept-rows.ts'
import styles from './glossary.module.css'
import { useLanguages } from './use-languages.ts'

const ROW = 44
const HEADING = 36

interface ConceptTableProps {
  readonly rows: readonly ConceptRow[]
  readonly locales: readonly string[]
  readonly onOpen: (row: ConceptRow) => void
}

/** Concepts down, languages across; only the rows in sight exist. Arrow keys go from concept to concept. */
export function ConceptTable({ rows, locales, onOpen }: ConceptTableProps) {
  const { t } = useTranslation('glossary')
  const { nameOf } = useLanguages(locales)
  const { attach, from, to, reveal } = useRowWindow(rows.length, ROW)

  function goAlong(event: KeyboardEvent<HTMLButtonElement>) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const row = event.currentTarget.closest('tr')
    const next = row?.ariaRowIndex ? Number(row.ariaRowIndex) - 2 + by : -1
    if (by === 0 || next < 0 || next >= rows.length) return
    event.preventDefault()
    reveal(next, HEADING)
    row?.parentElement?.querySelector<HTMLElement>(`tr[aria-rowindex="${next + 2}"] button`)?.focus()
  }

  return (
    <div ref={attach} className={styles.scroll}>
      <table className={styles.table} aria-label={t('title')} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('concept')}</th>
            {locales.map((locale) => (
              <th key={locale} scope="col">
                {nameOf(locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={from} />
          {rows.slice(from, to).map((row, at) => (
            <tr key={row.conceptId} aria-rowindex={from + at + 2}>
              <th scope="row">
                <button type="button" className={styles.name} onClick={() => onOpen(row)} onKeyDown={goAlong}>
                  {row.name}
                </button>
                <span className={styles.domain}>{row.domain}</span>
              </th>
              {locales.map((locale) => (
                <td key={locale} lang={locale}>
                  <Terms terms={row.terms.filter((term) => term.locale === locale)} />
                </td>
              ))}
            </tr>
          ))}
          <Gap rows={rows.length - to} />
        </tbody>
      </table>
    </div>
  )
}

/** Holds the place of rows out of sight. */
function Gap({ rows }: { readonly rows: number }) {
  return rows <= 0 ? null : <tr aria-hidden="true" style={{ blockSize: rows * ROW }} />
}

function Terms({ terms }: { readonly terms: readonly GlossaryTerm[] }) {
  const { t, i18n } = useTranslation('glossary')
  return (
    <div className={styles.terms}>
      {terms.map(({ id, text, status }) => (
        <span key={id} className={styles.term} data-status={status} title={text}>
          {status === 'forbidden' ? <s>{text}</s> : text}
          {status === 'preferred' ? null : (
            <span className={styles.status} lang={i18n.language}>
              {t(`status.${status}`)}
            </span>
          )}
        </span>
      ))}
    </div>
  )
}
