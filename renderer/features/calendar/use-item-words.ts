import { useTranslation } from 'react-i18next'
import { hasHour } from '../../../shared/calendar/event-time.ts'
import type { CalendarItem } from '../../../shared/calendar/calendar-item.ts'
import { useFormat } from '../../ui/format.ts'

/** What an item is called: in its day, and as a title that stands alone. */
export function useItemWords(): {
  readonly what: (item: CalendarItem) => string
  readonly title: (item: CalendarItem) => string
} {
  const { t } = useTranslation(['calendar', 'today'])
  const { locale } = useFormat()
  const what = (item: CalendarItem): string => {
    switch (item.kind) {
      case 'event':
        return item.event.name
      case 'task':
        return item.task.title ?? t(`today:task.${item.task.kind}`)
      case 'nextStep':
        return item.step ?? t('kind.nextStep')
      case 'revisit':
        return t('kind.revisit')
      case 'anniversary':
        return t('item.anniversary', { count: item.years })
    }
  }
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  return {
    what: (item) =>
      item.kind === 'event' && hasHour(item.event)
        ? t('item.from', { time: time.format(new Date(item.event.start)), name: what(item) })
        : what(item),
    title: (item) =>
      item.organisation === undefined ? what(item) : t('item.of', { name: item.organisation.name, what: what(item) }),
  }
}
