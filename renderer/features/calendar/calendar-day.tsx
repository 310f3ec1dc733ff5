import { CalendarPlus, Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CalendarItem } from '../../../shared/calendar/calendar-item.ts'
import { IconButton } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { useFormat } from '../../ui/format.ts'
import { MenuButton } from '../../ui/menu.tsx'
import styles from './calendar.module.css'
import type { ItemActions } from './use-item-actions.ts'
import { useItemWords } from './use-item-words.ts'

interface CalendarDayProps {
  /** `YYYY-MM-DD`. */
  readonly day: string
  readonly isToday: boolean
  readonly items: readonly CalendarItem[]
  readonly actions: ItemActions
  readonly onAdd: (day: string) => void
}

/** A day: its items one below the other, and the way to add an event. */
export function CalendarDay({ day, isToday, items, actions, onAdd }: CalendarDayProps) {
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const weekday = new Intl.DateTimeFormat(format.locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const name = weekday.format(new Date(`${day}T00:00:00Z`))
  return (
    <section
      className={cx(styles.day, isToday && styles.today, items.length === 0 && !isToday && styles.bare)}
      aria-label={format.date(day)}
      data-day={day}
    >
      <header className={styles.dayHead}>
        <h2>
          <time dateTime={day} aria-current={isToday ? 'date' : undefined}>
            {name}
          </time>
          {isToday ? <span className="visually-hidden">{t('day.today')}</span> : null}
        </h2>
        <IconButton
          size="small"
          icon={<CalendarPlus />}
          label={t('day.add', { day: format.date(day) })}
          onPress={() => onAdd(day)}
        />
      </header>
      {items.length === 0 ? (
        <p className={styles.nothing}>{t('day.nothing')}</p>
      ) : (
        <ul className={styles.items}>
          {items.map((item) => (
            <DayItem key={item.id} item={item} actions={actions} />
          ))}
        </ul>
      )}
    </section>
  )
}

function DayItem({ item, actions }: { readonly item: CalendarItem; readonly actions: ItemActions }) {
  const { t } = useTranslation('calendar')
  const { what, title } = useItemWords()
  const kind = item.kind === 'event' ? t(`eventKind.${item.event.kind}`) : t(`kind.${item.kind}`)
  return (
    <li className={cx(styles.item, styles[item.kind])}>
      <button type="button" className={styles.face} data-item={item.id} onClick={() => actions.open(item)}>
        <span className={styles.kind}>{kind}</span>
        <bdi className={styles.what}>{what(item)}</bdi>
        {item.organisation === undefined ? null : <bdi className={styles.muted}>{item.organisation.name}</bdi>}
        {item.kind === 'event' && item.event.place !== undefined ? (
          <bdi className={styles.muted}>{item.event.place}</bdi>
        ) : null}
      </button>
      <MenuButton
        size="small"
        icon={<Ellipsis aria-hidden="true" />}
        label={t('item.actions', { name: title(item) })}
        items={actions.entries(item)}
        onAction={(action) => actions.act(item, action)}
      />
    </li>
  )
}
