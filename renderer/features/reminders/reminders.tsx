import { Link } from '@tanstack/react-router'
import { AlarmClock, Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { snoozedTo, snoozes } from '../../../shared/tasks/reminders.ts'
import { finishTask } from '../../data/commands/finish-task.ts'
import { snoozeReminder } from '../../data/commands/tasks.ts'
import { wallNow } from '../../data/clock.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { namedStep } from '../../data/undo-step.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { useFormat } from '../../ui/format.ts'
import { MenuButton } from '../../ui/menu.tsx'
import { useStep } from '../../ui/use-step.ts'
import styles from './reminders.module.css'
import { useDueReminders, type DueReminder } from './use-due-reminders.ts'
import { useSystemNotices } from './use-system-notices.ts'

/** Shown at once; the others follow when these are answered. */
const SHOWN = 3

/** Reminders that have come, over whatever screen one is on, until each is done, put off or put away. */
export function Reminders() {
  const { t } = useTranslation(['working', 'recruitment'])
  const due = useDueReminders()
  const words = ({ task }: DueReminder) =>
    task.kind === 'custom' ? (task.title ?? '') : t(`recruitment:task.${task.kind}`)
  const { place, ask } = useSystemNotices(due, words)
  if (due.length === 0) return null
  return (
    <section className={styles.region} aria-label={t('reminder.title')}>
      <p role="status" className={styles.head}>
        <AlarmClock aria-hidden="true" />
        {t('reminder.count', { count: due.length })}
      </p>
      <ul>
        {due.slice(0, SHOWN).map((reminder) => (
          <ReminderItem key={reminder.task.id} reminder={reminder} title={words(reminder)} />
        ))}
      </ul>
      {due.length <= SHOWN ? null : <p className={styles.muted}>{t('reminder.more', { count: due.length - SHOWN })}</p>}
      {place === 'askable' ? (
        <p>
          <Button size="small" variant="quiet" onPress={() => void ask()}>
            {t('reminder.allow')}
          </Button>
        </p>
      ) : null}
    </section>
  )
}

function ReminderItem({ reminder, title }: { readonly reminder: DueReminder; readonly title: string }) {
  const { door } = useDesk()
  const { t } = useTranslation('working')
  const format = useFormat()
  const act = useStep(() => namedStep(door))
  const { task, organisation } = reminder
  const put = (to: string | null) =>
    void act(
      (own) => snoozeReminder(own, task.id, to),
      () => (to === null ? t('reminder.dismissed') : t('reminder.snoozed', { at: format.dateTime(to) })),
    )
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <p>{title}</p>
        {organisation === undefined ? null : (
          <Link to="/recruitment" search={{ org: organisation.id }}>
            <bdi>{organisation.name}</bdi>
          </Link>
        )}
      </div>
      <IconButton
        size="small"
        icon={<Check />}
        label={t('reminder.done', { title })}
        onPress={() =>
          void act(
            (own) => finishTask(own, task.id),
            () => t(task.repeat === undefined ? 'task.done' : 'task.doneAgain', { title }),
          )
        }
      />
      <MenuButton
        size="small"
        label={t('reminder.later', { title })}
        icon={<AlarmClock aria-hidden="true" />}
        items={[
          ...snoozes.map((id) => ({ id, label: t(`reminder.snooze.${id}`) })),
          { id: 'dismiss', label: t('reminder.dismiss') },
        ]}
        onAction={(id) => {
          const snooze = snoozes.find((each) => each === id)
          put(snooze === undefined ? null : snoozedTo(snooze, wallNow()))
        }}
      />
    </li>
  )
}
