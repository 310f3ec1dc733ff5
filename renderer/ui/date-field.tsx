import { parseDate, type CalendarDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Popover,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { cx } from './cx.ts'
import styles from './date-field.module.css'
import { commonProps, FieldHelp, FieldLabel, type FieldProps } from './field-parts.tsx'
import fieldStyles from './fields.module.css'

export interface DateFieldProps extends FieldProps {
  /** ISO date `YYYY-MM-DD`; `undefined`: empty. */
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  readonly minValue?: string
  readonly maxValue?: string
}

function toDate(value: string | undefined): CalendarDate | null {
  if (value === undefined) return null
  try {
    return parseDate(value.slice(0, 10))
  } catch {
    // A value from elsewhere that is no date is shown as empty rather than taking the form down.
    return null
  }
}

/** A date without a time, typed part by part in the person's own order, or picked from a calendar. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, minValue, maxValue } = props
  const { t } = useTranslation('common')
  const min = toDate(minValue)
  const max = toDate(maxValue)
  return (
    <DatePicker
      {...commonProps(props)}
      value={toDate(value)}
      onChange={(next) => onChange(next?.toString())}
      {...(min ? { minValue: min } : {})}
      {...(max ? { maxValue: max } : {})}
    >
      <FieldLabel props={props} />
      <Group className={cx(fieldStyles.input, styles.group)}>
        <DateInput className={styles.input ?? ''}>
          {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
        </DateInput>
        <AriaButton className={styles.open ?? ''} aria-label={t('openCalendar')}>
          <CalendarDays aria-hidden="true" />
        </AriaButton>
      </Group>
      <FieldHelp props={props} />
      <Popover className={styles.popover ?? ''} offset={4}>
        <Dialog className={styles.dialog ?? ''}>
          <Calendar className={styles.calendar ?? ''}>
            <header className={styles.header}>
              <AriaButton slot="previous" className={styles.open ?? ''}>
                <ChevronLeft aria-hidden="true" className={styles.back} />
              </AriaButton>
              <CalendarHeading className={styles.heading ?? ''} />
              <AriaButton slot="next" className={styles.open ?? ''}>
                <ChevronRight aria-hidden="true" className={styles.back} />
              </AriaButton>
            </header>
            <CalendarGrid className={styles.grid ?? ''}>
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className={styles.weekday ?? ''}>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles.day ?? ''} />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
