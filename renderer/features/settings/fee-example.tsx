import { useTranslation } from 'react-i18next'
import type { FeeSettings } from '../../../shared/network/fee-rules.ts'
import { quoteFee, type QuoteLine } from '../../../shared/network/fees.ts'
import { feeTable } from '../../data/fee-rules.ts'
import { Card } from '../../ui/card.tsx'
import { cx } from '../../ui/cx.ts'
import { useFormat } from '../../ui/format.ts'
import styles from './settings.module.css'

const example = { employees: 6_000, icleiMember: 'yes', facilitator: true } as const

/** What the chosen rules make of one fee, step by step. */
export function FeeExample({ settings }: { readonly settings: FeeSettings }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const quote = quoteFee(example, feeTable, settings)
  if (!quote.ok) return null
  const words = (line: QuoteLine): string => {
    switch (line.kind) {
      case 'discount':
        return t(`fees.line.${line.discount}`, { percent: format.percent(line.percent / 100) })
      case 'share':
        return t('fees.line.share', { percent: format.percent(line.percent / 100) })
      default:
        return t(`fees.line.${line.kind}`)
    }
  }
  return (
    <Card title={t('fees.example', { employees: format.number(example.employees) })}>
      <table className={styles.table}>
        <tbody>
          {quote.value.lines.map((line) => (
            <tr key={words(line)} className={cx(line.kind === 'netFee' && styles.total)}>
              <th scope="row">{words(line)}</th>
              <td className={styles.amount}>{format.money(line.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
