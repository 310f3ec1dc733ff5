import { memo, useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TmUnit } from '../../../shared/model/tm-unit.ts'
import { codedPlainText } from '../../../shared/translation/coded-text.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { useFormat } from '../../ui/format.ts'
import { useRowWindow } from '../../ui/use-row-window.ts'
import styles from './memory.module.css'
import { UnitText } from './unit-text.tsx'
import type { Found, Side } from './use-found.ts'
import { useOriginWords, type OriginWords } from './use-origin-words.ts'

const ROW = 64
const HEADING = 36

interface UnitTableProps {
  readonly found: Found
  readonly side: Side
  readonly onOpen: (unit: TmUnit) => void
}

/** Units, one a row; only the rows in sight exist, and are read. Arrow keys go from unit to unit. */
export const UnitTable = memo(function UnitTable({ found, side, onOpen }: UnitTableProps) {
  const { t } = useTranslation('memory')
  const words = useOriginWords()
  const format = useFormat()
  const { ids } = found
  const { attach, from, to, reveal, scrollTo } = useRowWindow(ids.length, ROW)
  const units = useUnits(ids.slice(from, to))
  const shown = useRef(found.text)
  useEffect(() => {
    if (shown.current !== found.text) scrollTo(0)
    shown.current = found.text
  }, [found.text, scrollTo])

  function goAlong(event: KeyboardEvent<HTMLButtonElement>) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const row = event.currentTarget.closest('tr')
    const next = row?.ariaRowIndex ? Number(row.ariaRowIndex) - 2 + by : -1
    if (by === 0 || next < 0 || next >= ids.length) return
    event.preventDefault()
    reveal(next, HEADING)
    row?.parentElement?.querySelector<HTMLElement>(`tr[aria-rowindex="${next + 2}"] button`)?.focus()
  }

  return (
    <div ref={attach} className={styles.scroll}>
      <table className={styles.table} aria-label={t('title')} aria-rowcount={ids.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t('column.source')}</th>
            <th scope="col">{t('column.target')}</th>
            <th scope="col" className={styles.facts}>
              {t('column.origin')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Gap rows={from} />
          {ids.slice(from, to).map((id, at) => {
            const unit = units.get(id)
            return (
              <tr key={id} aria-rowindex={from + at + 2}>
                {unit ? (
                  <UnitCells
                    unit={unit}
                    marked={{
                      source: side === 'source' ? found.text : '',
                      target: side === 'target' ? found.text : '',
                    }}
                    words={words}
                    format={format}
                    onOpen={() => onOpen(unit)}
                    onKeyDown={goAlong}
                  />
                ) : (
                  <td colSpan={3}>{t('reading')}</td>
                )}
              </tr>
            )
          })}
          <Gap rows={ids.length - to} />
        </tbody>
      </table>
    </div>
  )
})

/** Holds the place of rows out of sight. */
function Gap({ rows }: { readonly rows: number }) {
  return rows <= 0 ? null : <tr aria-hidden="true" style={{ blockSize: rows * ROW }} />
}

function useUnits(ids: readonly string[]): ReadonlyMap<string, TmUnit> {
  const { db } = useDesk()
  const units = useLive(() => db.tmUnit.bulkGet([...ids]), [db, ids.join(' ')])
  return new Map(units?.flatMap((unit) => (unit ? [[unit.id, unit] as const] : [])))
}

interface UnitCellsProps {
  readonly unit: TmUnit
  readonly marked: Readonly<Record<Side, string>>
  readonly words: OriginWords
  readonly format: ReturnType<typeof useFormat>
  readonly onOpen: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void
}

function UnitCells({ unit, marked, words, format, onOpen, onKeyDown }: UnitCellsProps) {
  const { source, target, codes, sourceLocale, targetLocale } = unit
  const place = words.place(unit)
  const facts = [words.person(unit), format.date(unit.updatedAt)].filter((fact) => fact !== undefined)
  return (
    <>
      <th scope="row">
        <button
          type="button"
          className={styles.open}
          title={codedPlainText(source)}
          onClick={onOpen}
          onKeyDown={onKeyDown}
        >
          <UnitText coded={source} codes={codes} lang={sourceLocale} words={marked.source} />
        </button>
      </th>
      <td title={codedPlainText(target)}>
        <span className={styles.clamped}>
          <UnitText coded={target} codes={codes} lang={targetLocale} words={marked.target} />
        </span>
      </td>
      <td className={styles.facts}>
        <span className={styles.fact}>{words.origin(unit)}</span>
        {place === undefined ? null : (
          <span className={styles.fact} title={place}>
            {place}
          </span>
        )}
        <span className={styles.fact}>{facts.join(' · ')}</span>
      </td>
    </>
  )
}
