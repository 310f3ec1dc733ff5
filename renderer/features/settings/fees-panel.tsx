import { useTranslation } from 'react-i18next'
import { discountStackings, shareBases } from '../../../shared/network/fee-rules.ts'
import { feeSettings, feeTable, useFeeSettings } from '../../data/fee-rules.ts'
import { Card } from '../../ui/card.tsx'
import { RadioField } from '../../ui/fields.tsx'
import { useFormat } from '../../ui/format.ts'
import { FeeExample } from './fee-example.tsx'
import styles from './settings.module.css'

function Bands() {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const rows = feeTable.bands.map(({ upTo, fee }, index) => {
    const below = feeTable.bands[index - 1]?.upTo ?? 0
    const label =
      upTo === null
        ? t('fees.over', { from: format.number(below) })
        : t('fees.upTo', { from: format.number(below + 1), to: format.number(upTo) })
    return { label, fee: format.money(fee) }
  })
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('fees.employees')}</th>
          <th scope="col" className={styles.amount}>
            {t('fees.fee')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, fee }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className={styles.amount}>{fee}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The published fees, and the two rules that are published nowhere and therefore are settings. */
export function FeesPanel() {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const settings = useFeeSettings()
  const choose = <T extends string>(all: readonly T[], id: string, set: (value: T) => void) => {
    const found = all.find((each) => each === id)
    if (found !== undefined) set(found)
  }
  return (
    <div className={styles.form}>
      <Card title={t('fees.bands')}>
        <div className={styles.card}>
          <Bands />
          <p className={styles.note}>{t('fees.source')}</p>
        </div>
      </Card>
      <RadioField
        label={t('fees.stacking')}
        description={t('fees.stackingText')}
        options={discountStackings.map((id) => ({ id, label: t(`fees.${id}`), description: t(`fees.${id}Text`) }))}
        value={settings.stacking}
        onChange={(id) => choose(discountStackings, id, (stacking) => feeSettings.setState({ stacking }))}
      />
      <RadioField
        label={t('fees.share')}
        description={t('fees.shareText', { percent: format.percent(feeTable.sharePercent / 100) })}
        options={shareBases.map((id) => ({ id, label: t(`fees.${id}`), description: t(`fees.${id}Text`) }))}
        value={settings.shareOf}
        onChange={(id) => choose(shareBases, id, (shareOf) => feeSettings.setState({ shareOf }))}
      />
      <FeeExample settings={settings} />
    </div>
  )
}
