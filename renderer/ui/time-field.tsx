import { parseTime } from '@internationalized/date'
import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components'
import { cx } from './cx.ts'
import styles from './date-field.module.css'
import { commonProps, FieldHelp, FieldLabel, type FieldProps } from './field-parts.tsx'
import fieldStyles from './fields.module.css'

export interface TimeFieldProps extends FieldProps {
  /** `HH:MM` on the 24-hour clock; `undefined`: empty. */
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

/** A time of day, typed part by part in the person's own notation. */
export function TimeField(props: TimeFieldProps) {
  const { value, onChange } = props
  return (
    <AriaTimeField
      {...commonProps(props)}
      value={value === undefined ? null : parseTime(value)}
      onChange={(next) => onChange(next?.toString().slice(0, 5))}
    >
      <FieldLabel props={props} />
      <DateInput className={cx(fieldStyles.input, styles.input)}>
        {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
      </DateInput>
      <FieldHelp props={props} />
    </AriaTimeField>
  )
}
