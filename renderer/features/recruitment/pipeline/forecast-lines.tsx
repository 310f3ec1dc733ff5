import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ForecastLine, ForecastSum } from '../../../../shared/recruitment/pipeline/forecast.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import styles from './pipeline.module.css'

/** Lines shown at once; more come on asking. */
const STEP = 200

interface ForecastLinesProps {
  readonly month: string
  readonly sum: ForecastSum
  readonly onClose: () => void
}

/** What the figures of a month are made of: a line an organisation, from the list fee to our expected share. */
export function ForecastLines({ month, sum, onClose }: ForecastLinesProps) {
  const { t } = useTranslation(['pipeline', 'recruitment'])
  const format = useFormat()
  const [shown, setShown] = useState(STEP)
  const headings = ['organisation', 'stage', 'quote', 'share', 'chance', 'expectedFee', 'expectedShare'] as const
  return (
    <Dialog isOpen size="large" title={t('forecast.lines.title', { month })} onClose={onClose}>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              {headings.map((heading, at) => (
                <th key={heading} scope="col" className={at < 2 ? undefined : styles.number}>
                  {t(`forecast.lines.${heading}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sum.lines.slice(0, shown).map((line) => (
              <Line key={line.organisationId} line={line} />
            ))}
            <tr className={styles.total}>
              <th scope="row" colSpan={2}>
                {t('forecast.lines.sum')}
              </th>
              <td className={styles.number}>{format.money(sum.fee)}</td>
              <td className={styles.number}>{format.money(sum.share)}</td>
              <td>{'\u00A0'}</td>
              <td className={styles.number}>{format.money(sum.expectedFee)}</td>
              <td className={styles.number}>{format.money(sum.expectedShare)}</td>
            </tr>
          </tbody>
        </table>
      </div>
      {shown < sum.lines.length ? (
        <Button onPress={() => setShown(shown + STEP)}>{t('forecast.lines.more')}</Button>
      ) : null}
    </Dialog>
  )
}

function Line({ line }: { readonly line: ForecastLine }) {
  const { t } = useTranslation(['pipeline', 'recruitment'])
  const format = useFormat()
  const { quote, dated, isLate } = line
  const steps = [
    t('forecast.lines.list', { fee: format.money(quote.listFee) }),
    ...quote.discounts.map(({ kind, percent }) =>
      t(`forecast.lines.${kind}`, { percent: format.percent(percent / 100) }),
    ),
  ]
  return (
    <tr>
      <th scope="row">
        <Link to="/recruitment" search={{ org: line.organisationId }}>
          <bdi>{line.name}</bdi>
        </Link>
        <span className={styles.sub}>
          {dated === undefined ? t('forecast.undated') : t(`forecast.lines.from.${dated}`)}
          {isLate ? `. ${t('forecast.lines.late')}` : ''}
        </span>
      </th>
      <td>{t(`recruitment:stage.${line.stage}`)}</td>
      <td className={styles.number}>
        {format.money(quote.netFee)}
        <span className={styles.sub}>{steps.join(', ')}</span>
      </td>
      <td className={styles.number}>{format.money(quote.share)}</td>
      <td className={styles.number}>{format.percent(line.chance / 100)}</td>
      <td className={styles.number}>{format.money(line.expectedFee)}</td>
      <td className={styles.number}>{format.money(line.expectedShare)}</td>
    </tr>
  )
}
