import { SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { discountStackings, shareBases } from '../../../../shared/network/fee-rules.ts'
import { quoteFee, type QuoteLine } from '../../../../shared/network/fees.ts'
import { addDays } from '../../../../shared/recruitment/joining.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { feeSettings, feeTable, useFeeSettings } from '../../../data/fee-rules.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { cx } from '../../../ui/cx.ts'
import { RadioField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Popover } from '../../../ui/popover.tsx'
import { askHeadcount } from '../commands/timeline.ts'
import { today } from '../../../data/clock.ts'
import { useRun } from '../use-run.ts'
import styles from './quote-card.module.css'

/** The annual fee, derived line by line from the published table, and our share of it. */
export function QuoteCard({ organisation }: { readonly organisation: Organisation }) {
  const { door } = useDesk()
  const { t } = useTranslation('recruitment')
  const format = useFormat()
  const settings = useFeeSettings()
  const run = useRun()
  const { employees, icleiMember } = organisation
  const quote = quoteFee({ employees: employees?.value, icleiMember }, feeTable, settings)

  if (!quote.ok) {
    return (
      <Card title={t('quote.title')}>
        <div className={styles.unknown}>
          <p>{t('quote.unknown')}</p>
          <Button
            size="small"
            onPress={() => void run(askHeadcount(door, organisation.id, addDays(today(), 7)), () => t('quote.asked'))}
          >
            {t('quote.ask')}
          </Button>
        </div>
      </Card>
    )
  }
  const words = (line: QuoteLine): string => {
    switch (line.kind) {
      case 'listFee':
        return line.upTo === null
          ? t('quote.listOpen', { from: format.number(line.from) })
          : t('quote.list', { from: format.number(line.from), to: format.number(line.upTo) })
      case 'discount':
        return t(`quote.discount.${line.discount}`, { percent: format.percent(line.percent / 100) })
      case 'netFee':
        return t('quote.net')
      case 'share':
        return t(`quote.share.${line.of}`, { percent: format.percent(line.percent / 100) })
    }
  }
  return (
    <Card title={t('quote.title')} actions={<FeeSettingsButton />}>
      <table className={styles.lines}>
        <tbody>
          {quote.value.lines.map((line) => (
            <tr key={line.kind === 'discount' ? line.discount : line.kind} className={cx(styles[line.kind])}>
              <th scope="row">{words(line)}</th>
              <td>{format.money(line.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>
        {t('quote.from', { employees: format.number(employees?.value ?? 0), source: employees?.source ?? '' })}
      </p>
      {quote.value.netFeeIfIclei === undefined ? null : (
        <p className={styles.note}>{t('quote.icleiUnknown', { fee: format.money(quote.value.netFeeIfIclei) })}</p>
      )}
    </Card>
  )
}

/** How discounts combine is published nowhere: the person may set it, and sees the default. */
function FeeSettingsButton() {
  const { t } = useTranslation('recruitment')
  const settings = useFeeSettings()
  return (
    <Popover
      label={t('quote.settings.title')}
      placement="bottom end"
      trigger={<IconButton size="small" label={t('quote.settings.title')} icon={<SlidersHorizontal />} />}
    >
      <div className={styles.settings}>
        <p className={styles.note}>{t('quote.settings.why')}</p>
        <RadioField
          label={t('quote.settings.stacking')}
          value={settings.stacking}
          onChange={(id) =>
            feeSettings.setState({ stacking: discountStackings.find((each) => each === id) ?? 'multiply' })
          }
          options={discountStackings.map((id) => ({ id, label: t(`quote.settings.${id}`) }))}
        />
        <RadioField
          label={t('quote.settings.shareOf')}
          value={settings.shareOf}
          onChange={(id) => feeSettings.setState({ shareOf: shareBases.find((each) => each === id) ?? 'netFee' })}
          options={shareBases.map((id) => ({ id, label: t(`quote.settings.${id}`) }))}
        />
      </div>
    </Popover>
  )
}
