import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../../shared/model/custom-field.ts'
import {
  optionsOf,
  readCustomText,
  writeCustomText,
  type CustomValue,
} from '../../../shared/recruitment/custom-values.ts'
import { CheckboxField, DateField, NumberField, SelectField, TextField } from '../../ui/fields.tsx'
import { useFollowing } from '../../ui/use-following.ts'
import styles from './custom-value-field.module.css'

export interface CustomValueFieldProps {
  readonly field: CustomField
  readonly value: CustomValue | undefined
  /** `undefined`: emptied. Called when a text is left, and at once for everything else. */
  readonly onChange: (value: CustomValue | undefined) => void
}

const NOTHING = ''

/** The control for one of the focal point's own fields, by its kind. */
export function CustomValueField({ field, value, onChange }: CustomValueFieldProps) {
  const { t } = useTranslation('common')
  const common = { label: field.name, description: field.help }
  switch (field.kind) {
    case 'text':
    case 'link':
      return <TypedField field={field} value={value} onChange={onChange} />
    case 'number':
      return (
        <NumberField
          {...common}
          value={typeof value === 'number' ? value : undefined}
          formatOptions={{ maximumFractionDigits: 10 }}
          onChange={(next) => {
            if (next !== value) onChange(next)
          }}
        />
      )
    case 'date':
      return (
        <DateField
          {...common}
          value={typeof value === 'string' ? value : undefined}
          onChange={(next) => {
            if (next !== value) onChange(next)
          }}
        />
      )
    case 'choice': {
      const offered = optionsOf(field).filter(({ id, retired }) => retired !== true || id === value)
      return (
        <SelectField
          {...common}
          value={typeof value === 'string' ? value : NOTHING}
          options={[{ id: NOTHING, label: t('nothingChosen') }, ...offered.map(({ id, label }) => ({ id, label }))]}
          onChange={(id) => onChange(id === NOTHING ? undefined : id)}
        />
      )
    }
    case 'multiChoice':
      return <AnswersField field={field} value={value} onChange={onChange} />
  }
}

function TypedField({ field, value, onChange }: CustomValueFieldProps) {
  const { t } = useTranslation('customFields')
  const stored = writeCustomText(field, value)
  const [draft, setDraft] = useFollowing(stored)
  const read = readCustomText(field, draft)
  return (
    <TextField
      label={field.name}
      description={field.help}
      type={field.kind === 'link' ? 'url' : 'text'}
      value={draft}
      onChange={setDraft}
      errorMessage={'problem' in read && draft !== stored ? t(`problem.${read.problem}`) : undefined}
      onBlur={() => {
        if ('problem' in read) return
        setDraft(writeCustomText(field, read.value))
        if (writeCustomText(field, read.value) !== stored) onChange(read.value)
      }}
    />
  )
}

function AnswersField({ field, value, onChange }: CustomValueFieldProps) {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : []
  const offered = optionsOf(field).filter(({ id, retired }) => retired !== true || chosen.includes(id))
  return (
    <fieldset className={styles.answers}>
      <legend>{field.name}</legend>
      {field.help === undefined ? null : <p className={styles.help}>{field.help}</p>}
      {offered.map(({ id, label }) => (
        <CheckboxField
          key={id}
          label={label}
          value={chosen.includes(id)}
          onChange={(isChosen) => {
            const next = isChosen ? [...chosen, id] : chosen.filter((each) => each !== id)
            onChange(next.length === 0 ? undefined : next)
          }}
        />
      ))}
    </fieldset>
  )
}
