import { Link } from '@tanstack/react-router'
import { CalendarPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../../shared/recruitment/joining.ts'
import { idleDays } from '../../../shared/recruitment/pipeline/attention.ts'
import { planRecruitments } from '../../data/commands/plan-recruitment.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { namedStep } from '../../data/undo-step.ts'
import { IconButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useFormat } from '../../ui/format.ts'
import type { OrganisationRow } from '../../workers/search/protocol.ts'
import styles from './today.module.css'
import { useStep } from '../../ui/use-step.ts'
import type { Stale } from './use-stale.ts'

interface StaleCardProps {
  readonly stale: Stale
  /** Calendar date. */
  readonly today: string
}

/** Open recruitments on which nothing happened for long; one click plans a step in a week. */
export function StaleCard({ stale, today }: StaleCardProps) {
  const { door } = useDesk()
  const { t } = useTranslation(['today', 'recruitment'])
  const format = useFormat()
  const run = useStep(() => namedStep(door))
  const { rows, total, withoutStep } = stale
  const plan = ({ id, name, nextStep }: OrganisationRow) => {
    const step = nextStep ?? t('stale.step')
    const planned = { nextStep: step, nextStepDue: addDays(today, 7) }
    void run(
      (own) => planRecruitments(own, [id], planned),
      () => t('stale.planned', { name }),
    )
  }
  return (
    <Card title={t('stale.title')} flush>
      {total === 0 ? <p className={styles.nothing}>{t('stale.empty')}</p> : null}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <IconButton
              size="small"
              icon={<CalendarPlus />}
              label={t('stale.plan', { name: row.name })}
              onPress={() => plan(row)}
            />
            <span className={styles.what}>
              <Link to="/recruitment" search={{ org: row.id }} className={styles.main}>
                <bdi>{row.name}</bdi>
              </Link>
              <span className={styles.where}>
                {t('stale.idle', { stage: t(`recruitment:stage.${row.stage}`), count: idleDays(row, today) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {total > rows.length ? (
        <p className={styles.note}>
          <Link to="/recruitment" search={{ attention: 'stale' }}>
            {t('stale.all', { count: total, shown: format.number(total) })}
          </Link>
        </p>
      ) : null}
      {withoutStep > 0 ? (
        <p className={styles.note}>
          <Link to="/recruitment" search={{ attention: 'noStep' }}>
            {t('stale.noStep', { count: withoutStep, shown: format.number(withoutStep) })}
          </Link>
        </p>
      ) : null}
    </Card>
  )
}
