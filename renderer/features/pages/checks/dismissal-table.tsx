import { useTranslation } from 'react-i18next'
import type { DismissalRate } from '../../../../shared/translation/checks/dismissals.ts'
import { useFormat } from '../../../ui/format.ts'
import styles from './checks.module.css'

/** How often people told each check that it was wrong: one that often is should not be believed blindly, nor kept as it is. */
export function DismissalTable({ rates }: { readonly rates: readonly DismissalRate[] }) {
  const { t } = useTranslation('checks')
  const format = useFormat()
  if (rates.length === 0) return null
  return (
    <table className={styles.rates}>
      <caption>{t('rates.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rates.check')}</th>
          <th scope="col">{t('rates.found')}</th>
          <th scope="col">{t('rates.dismissed')}</th>
          <th scope="col">{t('rates.rate')}</th>
        </tr>
      </thead>
      <tbody>
        {rates.map(({ code, found, dismissed, rate }) => (
          <tr key={code}>
            <th scope="row">{t(`name.${code}`)}</th>
            <td>{format.number(found)}</td>
            <td>{format.number(dismissed)}</td>
            <td>{format.percent(rate)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
