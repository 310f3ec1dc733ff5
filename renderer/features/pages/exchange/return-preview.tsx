import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice, MadeChoice, PlannedRow, ReturnPlan } from '../../../../shared/translation/exchange/return-plan.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { choiceFor } from '../commands/take-returned.ts'
import styles from './exchange.module.css'
import { ReturnRow } from './return-row.tsx'
import { outcomeTones } from './use-outcome-words.ts'

interface ReturnPreviewProps {
  readonly plan: ReturnPlan
  readonly sourceLocale: string
  readonly locale: string
  readonly choices: ReadonlyMap<string, MadeChoice>
  readonly onChoose: (rows: readonly PlannedRow[], choice: Choice) => void
}

/** Rows to begin with, and to go on with. */
const STEP = 40
const ALL = 'all'
/** What needs a look first. */
const kinds = Object.keys(outcomeTones) as readonly (keyof typeof outcomeTones)[]

/** What would become of each sentence of a file, before anything is applied. */
export function ReturnPreview({ plan, sourceLocale, locale, choices, onChoose }: ReturnPreviewProps) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const [filter, setFilter] = useState<string>(ALL)
  const [shown, setShown] = useState(STEP)
  const { rows, receipt, unreadableRows } = plan
  const counts = receipt.totals
  const open = rows.filter(({ isOpen }) => isOpen)
  const found = filter === ALL ? rows : rows.filter(({ outcome }) => outcome.kind === filter)
  return (
    <>
      <div className={styles.said} role="status">
        {open.length > 0 ? <p>{t('take.open', { count: open.length })}</p> : null}
        {receipt.notReturned.length > 0 ? <p>{t('take.notReturned', { count: receipt.notReturned.length })}</p> : null}
        {unreadableRows.length > 0 ? (
          <p>
            {t('take.unreadable', { count: unreadableRows.length, rows: format.listOf(unreadableRows.map(String)) })}
          </p>
        ) : null}
      </div>
      <div className={styles.tools}>
        <SelectField
          label={t('take.filter')}
          options={[
            { id: ALL, label: t('take.all', { count: rows.length }) },
            ...kinds
              .filter((kind) => counts[kind] > 0)
              .map((kind) => ({ id: kind, label: `${t(`outcome.${kind}`)} (${format.number(counts[kind])})` })),
          ]}
          value={filter}
          onChange={(id) => {
            setFilter(id)
            setShown(STEP)
          }}
        />
        {open.length > 0 ? (
          <>
            <Button size="small" onPress={() => onChoose(open, 'mine')}>
              {t('take.allMine')}
            </Button>
            <Button size="small" onPress={() => onChoose(open, 'theirs')}>
              {t('take.allTheirs')}
            </Button>
          </>
        ) : null}
      </div>
      <ul className={styles.rows} aria-label={t('take.rows')}>
        {found.slice(0, shown).map((row) => (
          <ReturnRow
            key={row.at}
            row={row}
            sourceLocale={sourceLocale}
            locale={locale}
            choice={choiceFor(row, choices)}
            onChoose={(choice) => onChoose([row], choice)}
          />
        ))}
      </ul>
      {found.length > shown ? (
        <div>
          <Button size="small" onPress={() => setShown(shown + STEP)}>
            {t('take.more', { count: Math.min(STEP, found.length - shown) })}
          </Button>
        </div>
      ) : null}
    </>
  )
}
