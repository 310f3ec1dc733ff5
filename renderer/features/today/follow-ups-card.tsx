import { Link } from '@tanstack/react-router'
import { CalendarClock, Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { addMonth } from '../../../shared/recruitment/joining.ts'
import { finishStep, postponeRevisit } from '../../data/commands/finish-step.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { useToday } from '../../data/use-today.ts'
import { namedStep } from '../../data/undo-step.ts'
import { IconButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useFormat } from '../../ui/format.ts'
import type { FollowUp } from './queries.ts'
import styles from './today.module.css'
import { useStep } from '../../ui/use-step.ts'

/** Organisations whose next step, or whose date to look again, has come: one click marks the step done, or looks later. */
export function FollowUpsCard({ followUps }: { readonly followUps: readonly FollowUp[] }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  return (
    <Card title={t('followUps.title')} flush>
      {followUps.length === 0 ? <p className={styles.nothing}>{t('followUps.empty')}</p> : null}
      <ul className={styles.list}>
        {followUps.map((followUp) => {
          const { recruitment, organisation, why, on } = followUp
          return (
            <li key={`${recruitment.id} ${why}`} className={styles.row}>
              <FollowUpButton followUp={followUp} />
              <span className={styles.what}>
                <Link to="/recruitment" search={{ org: organisation.id }} className={styles.main}>
                  <bdi>{organisation.name}</bdi>
                </Link>
                <span className={styles.where}>
                  {why === 'nextStep' ? (recruitment.nextStep ?? t('followUps.nextStep')) : t('followUps.revisit')}
                </span>
              </span>
              <time className={styles.when} dateTime={on} title={format.date(on)}>
                {format.relative(on)}
              </time>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function FollowUpButton({ followUp }: { readonly followUp: FollowUp }) {
  const { door } = useDesk()
  const { t } = useTranslation('today')
  const format = useFormat()
  const today = useToday()
  const run = useStep(() => namedStep(door))
  const { organisation, why } = followUp
  const { id, name } = organisation
  if (why === 'nextStep') {
    return (
      <IconButton
        size="small"
        icon={<Check />}
        label={t('followUps.done', { name })}
        onPress={() =>
          void run(
            (own) => finishStep(own, id, t('followUps.nextStep')),
            () => t('followUps.doneToast', { name }),
          )
        }
      />
    )
  }
  const later = addMonth(today)
  return (
    <IconButton
      size="small"
      icon={<CalendarClock />}
      label={t('followUps.later', { name })}
      onPress={() =>
        void run(
          (own) => postponeRevisit(own, id, later),
          () => t('followUps.laterToast', { date: format.date(later) }),
        )
      }
    />
  )
}
