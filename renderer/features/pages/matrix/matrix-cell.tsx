import { Link } from '@tanstack/react-router'
import { CircleCheck, CircleDashed, CircleDot, CircleDotDashed, PenLine, RefreshCw, Send } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ComponentType } from 'react'
import { useFormat } from '../../../ui/format.ts'
import { useLanguageName } from '../use-language-name.ts'
import { CellPeople } from './cell-people.tsx'
import type { CellState, MatrixCell } from './load-matrix.ts'
import styles from './matrix.module.css'

const icons: Readonly<Record<CellState, ComponentType<{ readonly 'aria-hidden': 'true' }>>> = {
  empty: CircleDashed,
  writing: PenLine,
  untranslated: CircleDashed,
  inProgress: CircleDotDashed,
  translated: CircleDot,
  reviewed: CircleDot,
  ready: Send,
  approved: CircleCheck,
  editionOutdated: RefreshCw,
}

interface MatrixCellProps {
  readonly pageId: string
  readonly title: string
  readonly cell: MatrixCell
  /** Absent where the person's role assigns no work, and for the source language. */
  readonly onAssign?: (() => void) | undefined
}

/** Where one page stands in one language, and who works on it. */
export function MatrixCellView({ onAssign, ...props }: MatrixCellProps) {
  return (
    <>
      <CellLink {...props} />
      <CellPeople title={props.title} cell={props.cell} onAssign={onAssign} />
    </>
  )
}

/** A link to the first thing to do there. */
function CellLink({ pageId, title, cell }: Omit<MatrixCellProps, 'onAssign'>) {
  const { t } = useTranslation(['pages', 'review'])
  const format = useFormat()
  const languageName = useLanguageName()
  const Icon = icons[cell.state]
  const state = t(`cellState.${cell.state}`)
  const words = t('matrix.words', { count: cell.words, formatted: format.number(cell.words) })
  const detail =
    cell.percent === undefined ? words : t('matrix.percent', { percent: format.percent(cell.percent / 100) })
  const content = (
    <>
      <span className={styles.hidden}>{t('matrix.cell', { title, language: languageName(cell.locale) })} </span>
      <span className={styles.state}>
        <Icon aria-hidden="true" />
        {state}
      </span>
      <span className={styles.detail}>
        {cell.percent === undefined ? null : (
          <progress max={100} value={cell.percent} aria-hidden="true" className={styles.bar} />
        )}
        {detail}
      </span>
      {cell.outdatedWords > 0 ? (
        <span className={styles.outdated}>
          {t('matrix.outdatedWords', { count: cell.outdatedWords, formatted: format.number(cell.outdatedWords) })}
        </span>
      ) : null}
      {cell.changedAt === undefined ? null : (
        <span className={styles.detail}>{t('review:matrix.changed', { when: format.relative(cell.changedAt) })}</span>
      )}
    </>
  )
  if (cell.isSource) {
    return (
      <Link to="/pages/$pageId" params={{ pageId }} className={styles.cell} data-state={cell.state}>
        {content}
      </Link>
    )
  }
  return (
    <Link
      to="/pages/$pageId/$locale"
      params={{ pageId, locale: cell.locale }}
      search={cell.firstToDo === undefined ? {} : { segment: cell.firstToDo }}
      className={styles.cell}
      data-state={cell.state}
    >
      {content}
    </Link>
  )
}
