import { Link } from '@tanstack/react-router'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportScope } from '../../../../shared/recruitment/pipeline/funnel.ts'
import { lossReport, type LossGroup, type LostRecruitment } from '../../../../shared/recruitment/pipeline/losses.ts'
import { BarChart } from '../../../ui/bar-chart.tsx'
import { Card } from '../../../ui/card.tsx'
import { useFormat } from '../../../ui/format.ts'
import styles from './pipeline.module.css'
import { useLossWords } from './use-loss-words.ts'

/** As many of a reason as one looks through. */
const SHOWN = 50

interface LossesViewProps {
  readonly lost: readonly LostRecruitment[]
  readonly scope: ReportScope
  readonly fields: ReactNode
}

/** Why organisations were lost, with what was written about each. */
export function LossesView({ lost, scope, fields }: LossesViewProps) {
  const { t } = useTranslation('pipeline')
  const format = useFormat()
  const words = useLossWords()
  const { year, ownerId } = scope
  const groups = useMemo(() => lossReport(lost, { year, ownerId }), [lost, year, ownerId])
  return (
    <>
      {fields}
      <Card title={t('losses.title')}>
        <p className={styles.lead}>{t('losses.lead')}</p>
        {groups.length === 0 ? (
          <p role="status">{t('losses.nothing')}</p>
        ) : (
          <>
            <BarChart
              label={t('losses.chart')}
              bars={groups.map(({ because, count }) => ({
                id: because ?? '',
                label: words(because),
                value: count,
                words: format.number(count),
              }))}
            />
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('losses.reason')}</th>
                  <th scope="col" className={styles.number}>
                    {t('losses.count')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {groups.map((group) => (
                  <Group key={group.because ?? ''} group={group} words={words(group.because)} />
                ))}
              </tbody>
            </table>
          </>
        )}
      </Card>
    </>
  )
}

interface GroupProps {
  readonly group: LossGroup
  readonly words: string
}

function Group({ group, words }: GroupProps) {
  const format = useFormat()
  return (
    <tr>
      <th scope="row">
        <Losses group={group} words={words} />
      </th>
      <td className={styles.number}>{format.number(group.count)}</td>
    </tr>
  )
}

function Losses({ group, words }: GroupProps) {
  const { t } = useTranslation(['pipeline', 'recruitment'])
  const format = useFormat()
  return (
    <details className={styles.lossGroup}>
      <summary>{words}</summary>
      <ul className={styles.losses}>
        {group.losses.slice(0, SHOWN).map(({ organisationId, name, stageSince, fromStage, lostReason }) => (
          <li key={organisationId}>
            <Link to="/recruitment" search={{ org: organisationId }}>
              <bdi>{name}</bdi>
            </Link>{' '}
            <span className={styles.sub}>
              {fromStage === undefined
                ? format.date(stageSince)
                : t('losses.lost', { stage: t(`recruitment:stage.${fromStage}`), date: format.date(stageSince) })}
              {lostReason === undefined ? null : <bdi> – {lostReason}</bdi>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
