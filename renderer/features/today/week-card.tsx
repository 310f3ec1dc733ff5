import { Link } from '@tanstack/react-router'
import { CalendarDays, Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CalendarItem } from '../../../shared/calendar/calendar-item.ts'
import { mondayOf } from '../../../shared/calendar/days.ts'
import { noteAnniversary } from '../../data/commands/note-anniversary.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { namedStep } from '../../data/undo-step.ts'
import { IconButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useFormat } from '../../ui/format.ts'
import styles from './today.module.css'
import { useStep } from '../../ui/use-step.ts'

/** Events and anniversaries of the seven days from today. */
export function WeekCard({ items }: { readonly items: readonly CalendarItem[] }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  return (
    <Card title={t('week.title')} flush>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id} className={styles.row}>
            {item.kind === 'anniversary' ? <Anniversary item={item} /> : <Event item={item} />}
            <time className={styles.when} dateTime={item.day} title={format.date(item.day)}>
              {format.relative(item.day)}
            </time>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Event({ item }: { readonly item: CalendarItem }) {
  if (item.kind !== 'event') return null
  return (
    <>
      <span className={styles.icon} aria-hidden="true">
        <CalendarDays />
      </span>
      <span className={styles.what}>
        <Link to="/calendar" search={{ week: mondayOf(item.day) }} className={styles.main}>
          <bdi>{item.event.name}</bdi>
        </Link>
        {item.event.place === undefined ? null : <bdi className={styles.where}>{item.event.place}</bdi>}
      </span>
    </>
  )
}

function Anniversary({ item }: { readonly item: Extract<CalendarItem, { kind: 'anniversary' }> }) {
  const { door } = useDesk()
  const { t } = useTranslation('today')
  const run = useStep(() => namedStep(door))
  const { organisation, participationId, years } = item
  const words = t('week.anniversary', { count: years })
  if (organisation === undefined) return <span className={styles.what}>{words}</span>
  const { id: organisationId, name } = organisation
  const marked = { organisationId, participationId, years, subject: words }
  return (
    <>
      <IconButton
        size="small"
        icon={<Check />}
        label={t('week.mark', { name })}
        onPress={() =>
          void run(
            (own) => noteAnniversary(own, marked),
            () => t('week.marked', { name }),
          )
        }
      />
      <span className={styles.what}>
        <Link to="/recruitment" search={{ org: organisationId }} className={styles.main}>
          <bdi>{name}</bdi>
        </Link>
        <span className={styles.where}>{words}</span>
      </span>
    </>
  )
}
