import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Option } from '../../../ui/field-parts.tsx'
import { ComboField } from '../../../ui/fields.tsx'
import styles from './builder.module.css'

interface ValuesFieldProps {
  /** What the values are of, for screen readers. */
  readonly label: string
  readonly options: readonly Option[]
  readonly values: readonly string[]
  readonly onChange: (values: readonly string[]) => void
  /** Values that are not among the options, such as the beginning of a region's code. */
  readonly allowsOthers: boolean
}

/** Several values, each with a way to take it out, and a field that adds one. */
export function ValuesField({ label, options, values, onChange, allowsOthers }: ValuesFieldProps) {
  const { t } = useTranslation('finding')
  const [typed, setTyped] = useState<string>()
  // A new field after each value, so that it is empty again.
  const [round, setRound] = useState(0)
  const labelOf = (value: string) => (allowsOthers ? value : (options.find(({ id }) => id === value)?.label ?? value))
  const add = (value: string | undefined) => {
    const next = value?.trim() ?? ''
    if (next !== '' && !values.includes(next)) onChange([...values, next])
    setTyped(undefined)
    setRound(round + 1)
  }
  /** What was typed and is no option: the beginning of a code, a new tag. */
  const commit = () => {
    if (allowsOthers && typed !== undefined && !isOption(typed)) add(typed)
  }
  const isOption = (value: string | undefined) => options.some(({ id }) => id === value)
  return (
    <div className={styles.values} role="group" aria-label={label}>
      {values.map((value) => (
        <span key={value} className={styles.chip}>
          <bdi>{labelOf(value)}</bdi>
          <button
            type="button"
            className={styles.chipRemove}
            aria-label={t('filter.removeValue', { value: labelOf(value) })}
            onClick={() => onChange(values.filter((each) => each !== value))}
          >
            <X aria-hidden="true" />
          </button>
        </span>
      ))}
      <div className={styles.addValue}>
        <ComboField
          key={round}
          label={t('filter.addValue')}
          isLabelHidden
          placeholder={t('filter.addValue')}
          autoFocus={round > 0}
          options={options.filter(({ id }) => !values.includes(id))}
          value={typed}
          allowsCustomValue={allowsOthers}
          onEnter={commit}
          onBlur={commit}
          onChange={(value) => {
            if (isOption(value)) add(value)
            else setTyped(value)
          }}
        />
      </div>
    </div>
  )
}
