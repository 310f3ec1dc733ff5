import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { FocalPoint } from '../../../../shared/model/focal-point.ts'
import { defaultChances } from '../../../../shared/recruitment/pipeline/chances.ts'
import { forecastCsv, type ForecastColumn } from '../../../../shared/recruitment/pipeline/forecast-csv.ts'
import { forecast } from '../../../../shared/recruitment/pipeline/forecast.ts'
import { byOpenStage } from '../../../../shared/recruitment/pipeline/open-stages.ts'
import { today } from '../../../data/clock.ts'
import { feeTable, useFeeSettings } from '../../../data/fee-rules.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { ColumnChart } from '../../../ui/column-chart.tsx'
import { useFormat } from '../../../ui/format.ts'
import { saveFile } from '../../../ui/save-file.ts'
import { ForecastLines } from './forecast-lines.tsx'
import { ForecastTable } from './forecast-table.tsx'
import type { PipelineEntry } from './load-pipeline.ts'
import styles from './pipeline.module.css'
import { UnknownHeadcount } from './unknown-headcount.tsx'
import { useMonthWords } from './use-month-words.ts'

interface ForecastViewProps {
  readonly open: readonly PipelineEntry[]
  readonly ownerId: string | undefined
  readonly focalPoint: FocalPoint
  readonly fields: ReactNode
}

/** Fees and our share by the month they are expected in; every figure opens what it is made of. */
export function ForecastView({ open, ownerId, focalPoint, fields }: ForecastViewProps) {
  const { t } = useTranslation(['pipeline', 'recruitment'])
  const format = useFormat()
  const monthWords = useMonthWords()
  const feeSettings = useFeeSettings()
  const [shown, setShown] = useState<string>()
  const { stageChances } = focalPoint
  const made = useMemo(() => {
    const entries = ownerId === undefined ? open : open.filter(({ ownerIds }) => ownerIds.includes(ownerId))
    return forecast(entries, {
      chances: byOpenStage(stageChances, defaultChances),
      feeTable,
      feeSettings,
      today: today(),
    })
  }, [open, ownerId, stageChances, feeSettings])

  const { months, undated, total, withoutHeadcount } = made
  const rows = [
    ...months.map((sum) => ({ id: sum.month, name: monthWords(sum.month), sum })),
    ...(undated.count === 0 ? [] : [{ id: 'undated', name: t('forecast.undated'), sum: undated }]),
    { id: 'total', name: t('forecast.total'), sum: total },
  ]
  const derived = rows.find(({ id }) => id === shown)
  const save = () => {
    const words = {
      column: (name: ForecastColumn) => t(`forecast.csv.${name}`),
      stage: (stage: PipelineEntry['stage']) => t(`recruitment:stage.${stage}`),
      undated: t('forecast.undated'),
      unknown: t('forecast.unknown'),
    }
    saveFile(
      new Blob([forecastCsv(made, words)], { type: 'text/csv;charset=utf-8' }),
      `${t('forecast.fileName')}-${today()}.csv`,
    )
  }
  return (
    <>
      {fields}
      <Card title={t('forecast.title')} actions={<Button onPress={save}>{t('forecast.save')}</Button>}>
        <p className={styles.lead}>{t('forecast.lead')}</p>
        {total.count === 0 ? (
          <p role="status">{t('forecast.nothing')}</p>
        ) : (
          <>
            <ColumnChart
              label={t('forecast.chart')}
              legend={{ whole: t('forecast.legendFee'), part: t('forecast.legendShare') }}
              bars={months.map(({ month, expectedFee, expectedShare }) => ({
                id: month,
                label: monthWords(month, 'short'),
                value: expectedFee,
                words: format.money(expectedFee),
                part: expectedShare,
              }))}
            />
            <ForecastTable rows={rows} onDerive={setShown} />
          </>
        )}
        <UnknownHeadcount entries={withoutHeadcount} />
      </Card>
      {derived === undefined ? null : (
        <ForecastLines month={derived.name} sum={derived.sum} onClose={() => setShown(undefined)} />
      )}
    </>
  )
}
