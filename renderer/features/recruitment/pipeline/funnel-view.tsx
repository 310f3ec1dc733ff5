import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { funnel, type ReportScope } from '../../../../shared/recruitment/pipeline/funnel.ts'
import type { StageHistory } from '../../../../shared/recruitment/pipeline/stage-history.ts'
import { BarChart } from '../../../ui/bar-chart.tsx'
import { Card } from '../../../ui/card.tsx'
import { useFormat } from '../../../ui/format.ts'
import styles from './pipeline.module.css'
import { TimeTable } from './time-table.tsx'

interface FunnelViewProps {
  readonly histories: readonly StageHistory[]
  readonly scope: ReportScope
  readonly fields: ReactNode
}

/** How many reached each stage, the share that went on, and how long they stayed. */
export function FunnelView({ histories, scope, fields }: FunnelViewProps) {
  const { t } = useTranslation(['pipeline', 'recruitment'])
  const format = useFormat()
  const { year, ownerId } = scope
  // A register that was imported has reached nothing: the way begins with the first stage one works for.
  const steps = useMemo(() => funnel(histories, { year, ownerId }).slice(1), [histories, year, ownerId])
  const isEmpty = steps.every(({ reached }) => reached === 0)
  return (
    <>
      {fields}
      <Card title={t('funnel.title')}>
        <p className={styles.lead}>{t('funnel.lead')}</p>
        {isEmpty ? (
          <p role="status">{t('funnel.nothing')}</p>
        ) : (
          <div className={styles.beside}>
            <BarChart
              label={t('funnel.chart')}
              bars={steps.map(({ stage, reached }) => ({
                id: stage,
                label: t(`recruitment:stage.${stage}`),
                value: reached,
                words: format.number(reached),
              }))}
            />
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('funnel.stage')}</th>
                  {(['reached', 'wentOn', 'conversion'] as const).map((heading) => (
                    <th key={heading} scope="col" className={styles.number}>
                      {t(`funnel.${heading}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {steps.map(({ stage, reached, wentOn, conversion }) => (
                  <tr key={stage}>
                    <th scope="row">{t(`recruitment:stage.${stage}`)}</th>
                    <td className={styles.number}>{format.number(reached)}</td>
                    <td className={styles.number}>{stage === 'joined' ? '' : format.number(wentOn)}</td>
                    <td className={styles.number}>{conversion === undefined ? '' : format.percent(conversion)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Card>
      <TimeTable histories={histories} scope={scope} />
    </>
  )
}
