import { useNavigate, useSearch } from '@tanstack/react-router'
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemsOn } from '../../../shared/calendar/calendar-item.ts'
import { daysOfWeek, isDay, mondayOf, weekNumber } from '../../../shared/calendar/days.ts'
import { addDays } from '../../../shared/recruitment/joining.ts'
import { calendarItems } from '../../data/calendar.ts'
import { useDesk } from '../../data/desk-context.tsx'
import { useLive } from '../../data/use-live.ts'
import { useToday } from '../../data/use-today.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { useCommands } from '../../ui/commands.ts'
import { useFormat } from '../../ui/format.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { Spinner } from '../../ui/progress.tsx'
import { Screen } from '../../ui/screen.tsx'
import { CalendarDay } from './calendar-day.tsx'
import styles from './calendar.module.css'
import { EventDialog, type EventInHand } from './event-dialog.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { useCalendarKeys } from './use-calendar-keys.ts'
import { useItemActions } from './use-item-actions.ts'

type Params = Readonly<Record<string, string | undefined>>

/** A week at a glance: events, due tasks, next steps, dates to look again, anniversaries. One list in a narrow window. */
export function CalendarScreen() {
  const { db } = useDesk()
  const { t } = useTranslation(['calendar', 'common'])
  const format = useFormat()
  const navigate = useNavigate()
  const params: Params = useSearch({ strict: false })
  const today = useToday()
  const first = mondayOf(params.week !== undefined && isDay(params.week) ? params.week : today)
  const days = daysOfWeek(first)
  const last = addDays(first, 6)
  const items = useLive(() => calendarItems(db, first, last), [db, first, last])
  const [inHand, setInHand] = useState<EventInHand>()
  const [isExporting, setExporting] = useState(false)
  const attachKeys = useCalendarKeys()
  const actions = useItemActions((item) => setInHand({ event: item.event }))

  const show = (day: string) =>
    void navigate({ to: '/calendar', search: mondayOf(day) === mondayOf(today) ? {} : { week: mondayOf(day) } })
  const focusedDay = () => document.activeElement?.closest<HTMLElement>('[data-day]')?.dataset.day
  const add = (day?: string) => setInHand({ day: day ?? focusedDay() ?? (days.includes(today) ? today : first) })
  const doneInHand = () => {
    const id = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.item : undefined
    const item = items?.find((each) => each.id === id)
    if (item !== undefined) actions.done(item)
  }
  const group = t('title')
  useCommands([
    { id: 'calendar.new', label: t('event.new'), keys: 'n', group, run: () => add() },
    { id: 'calendar.previous', label: t('previous'), keys: '[', group, run: () => show(addDays(first, -7)) },
    { id: 'calendar.next', label: t('next'), keys: ']', group, run: () => show(addDays(first, 7)) },
    { id: 'calendar.today', label: t('thisWeek'), keys: 't', group, run: () => show(today) },
    { id: 'calendar.done', label: t('item.done'), keys: 'x', group, run: doneInHand },
    { id: 'calendar.export', label: t('export.command'), keys: 'e', group, run: () => setExporting(true) },
  ])

  return (
    <Screen layout="fill">
      <PageHeader
        title={t('title')}
        subtitle={t('week', {
          number: format.number(weekNumber(first)),
          from: format.date(first),
          to: format.date(last),
        })}
        actions={
          <>
            <IconButton
              label={t('previous')}
              keys="["
              icon={<ChevronLeft />}
              onPress={() => show(addDays(first, -7))}
            />
            <Button onPress={() => show(today)}>{t('thisWeek')}</Button>
            <IconButton label={t('next')} keys="]" icon={<ChevronRight />} onPress={() => show(addDays(first, 7))} />
            <Button onPress={() => setExporting(true)}>{t('export.command')}</Button>
            <Button variant="primary" onPress={() => add()}>
              <Plus aria-hidden="true" />
              {t('event.new')}
            </Button>
          </>
        }
      />
      {items === undefined ? (
        <Spinner label={t('common:loading')} />
      ) : (
        <div className={styles.frame}>
          {items.length === 0 ? (
            <p className={styles.empty} role="status">
              {t('empty')}
            </p>
          ) : null}
          <div ref={attachKeys} className={styles.week} role="group" aria-label={t('title')}>
            {days.map((day) => (
              <CalendarDay
                key={day}
                day={day}
                isToday={day === today}
                items={itemsOn(items, day)}
                actions={actions}
                onAdd={add}
              />
            ))}
          </div>
        </div>
      )}
      {inHand === undefined ? null : <EventDialog inHand={inHand} onClose={() => setInHand(undefined)} />}
      {isExporting ? <ExportDialog first={first} onClose={() => setExporting(false)} /> : null}
    </Screen>
  )
}
