import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportScope } from '../../../../shared/recruitment/pipeline/funnel.ts'
import type { StageHistory } from '../../../../shared/recruitment/pipeline/stage-history.ts'
import { timeInStage } from '../../../../shared/recruitment/pipeline/time-in-stage.ts'
import { Card } from '../../../ui/card.tsx'
import { useFormat } from '../../../ui/format.ts'
import styles from './pipeline.module.css'

interface TimeTableProps {
  readonly histories: readonly StageHistory[]
  readonly scope: ReportScope
}

const quartiles = ['quartile1', 'median', 'quartile3'] as const

/** How many days organisations stay in each stage. */
export function TimeTable({ histories, scope }: TimeTableProps) {
  const { t } = useTranslation(['pipeline', 'recruitment'])
  const format = useFormat()
  const { year, ownerId } = scope
  const times = useMemo(() => timeInStage(histories, { year, ownerId }), [histories, year, ownerId])
  const days = (value: number | undefined) => (value === undefined ? '–' : format.number(Math.round(value * 10) / 10))
  return (
    <Card title={t('time.title')}>
      <p className={styles.lead}>{t('time.lead')}</p>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('funnel.stage')}</th>
              {([...quartiles, 'ended', 'running'] as const).map((heading) => (
                <th key={heading} scope="col" className={styles.number}>
                  {t(`time.${heading}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {times.map((time) => (
              <tr key={time.stage}>
                <th scope="row">{t(`recruitment:stage.${time.stage}`)}</th>
                {quartiles.map((quartile) => (
                  <td key={quartile} className={styles.number}>
                    {days(time[quartile])}
                  </td>
                ))}
                <td className={styles.number}>{format.number(time.ended)}</td>
                <td className={styles.number}>{format.number(time.running)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
