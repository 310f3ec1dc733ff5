import { useTranslation } from 'react-i18next'
import type { CalendarItem } from '../../../shared/calendar/calendar-item.ts'
import { writeIcs } from '../../../shared/calendar/write-ics.ts'
import { saveFile } from '../../ui/save-file.ts'
import { useItemWords } from './use-item-words.ts'

/** Saves items as a calendar file; `name` without its ending. */
export function useSaveIcs(): (items: readonly CalendarItem[], name: string) => void {
  const { t } = useTranslation('calendar')
  const { title } = useItemWords()
  return (items, name) => {
    const words = {
      calendar: t('export.calendarName'),
      title,
      kind: (kind: CalendarItem['kind']) => t(`kind.${kind}`),
    }
    const text = writeIcs(items, words, new Date().toISOString())
    saveFile(new Blob([text], { type: 'text/calendar;charset=utf-8' }), `${name}.ics`)
  }
}
