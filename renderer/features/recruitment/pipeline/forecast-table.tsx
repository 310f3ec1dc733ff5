import { useTranslation } from 'react-i18next'
import type { ForecastSum } from '../../../../shared/recruitment/pipeline/forecast.ts'
import { cx } from '../../../ui/cx.ts'
import { useFormat } from '../../../ui/format.ts'
import styles from './pipeline.module.css'

export interface ForecastRow {
  readonly id: string
  readonly name: string
  readonly sum: ForecastSum
}

interface ForecastTableProps {
  readonly rows: readonly ForecastRow[]
  readonly onDerive: (id: string) => void
}

const amounts = ['fee', 'expectedFee', 'expectedShare'] as const

/** A line a month; each amount is a button that opens what it is made of. */
export function ForecastTable({ rows, onDerive }: ForecastTableProps) {
  const { t } = useTranslation('pipeline')
  const format = useFormat()
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('forecast.month')}</th>
            <th scope="col" className={styles.number}>
              {t('forecast.count')}
            </th>
            {amounts.map((amount) => (
              <th key={amount} scope="col" className={styles.number}>
                {t(`forecast.${amount}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, sum }) => (
            <tr key={id} className={cx(id === 'total' && styles.total)}>
              <th scope="row">{name}</th>
              <td className={styles.number}>{format.number(sum.count)}</td>
              {amounts.map((amount) => (
                <td key={amount} className={styles.number}>
                  {sum.count === 0 ? (
                    format.money(0)
                  ) : (
                    <button
                      type="button"
                      className={styles.figure}
                      aria-label={t('forecast.derive', { month: name, amount: format.money(sum[amount]) })}
                      onClick={() => onDerive(id)}
                    >
                      {format.money(sum[amount])}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
