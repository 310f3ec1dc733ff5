import { ArrowDown, ArrowUp, EyeOff, Plus, RotateCcw, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { randomIds } from '../../../shared/ids.ts'
import type { CustomOption } from '../../../shared/model/custom-field.ts'
import { moved } from '../../../shared/recruitment/custom-field-draft.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextField } from '../../ui/fields.tsx'
import styles from './custom-fields.module.css'

interface CustomFieldOptionsProps {
  readonly options: readonly CustomOption[]
  /** Answers that organisations may hold: they are retired, not taken away. */
  readonly saved: readonly CustomOption[]
  readonly onChange: (options: readonly CustomOption[]) => void
  readonly errorMessage: string | undefined
}

/** The answers of a choice. Enter adds another one. */
export function CustomFieldOptions({ options, saved, onChange, errorMessage }: CustomFieldOptionsProps) {
  const { t } = useTranslation('customFields')
  const add = () => onChange([...options, { id: randomIds.next(), label: '', order: options.length }])
  const change = (id: string, patch: Partial<CustomOption>) =>
    onChange(options.map((option) => (option.id === id ? { ...option, ...patch } : option)))
  return (
    <fieldset className={styles.options}>
      <legend>{t('options')}</legend>
      {options.map((option, index) => (
        <div key={option.id} className={styles.option}>
          <TextField
            label={t('option', { number: index + 1 })}
            isLabelHidden
            autoFocus={option.label === '' && index === options.length - 1}
            value={option.label}
            isDisabled={option.retired === true}
            maxLength={200}
            onChange={(label) => change(option.id, { label })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              add()
            }}
          />
          <IconButton
            label={t('optionUp', { name: option.label })}
            icon={<ArrowUp />}
            size="small"
            isDisabled={index === 0}
            onPress={() => onChange(moved(options, index, -1))}
          />
          <IconButton
            label={t('optionDown', { name: option.label })}
            icon={<ArrowDown />}
            size="small"
            isDisabled={index === options.length - 1}
            onPress={() => onChange(moved(options, index, 1))}
          />
          {saved.some(({ id }) => id === option.id) ? (
            <IconButton
              label={t(option.retired === true ? 'optionRestore' : 'optionRetire', { name: option.label })}
              icon={option.retired === true ? <RotateCcw /> : <EyeOff />}
              size="small"
              onPress={() => change(option.id, { retired: option.retired !== true })}
            />
          ) : (
            <IconButton
              label={t('optionRemove', { name: option.label })}
              icon={<X />}
              size="small"
              onPress={() => onChange(options.filter(({ id }) => id !== option.id))}
            />
          )}
        </div>
      ))}
      <Button size="small" onPress={add}>
        <Plus aria-hidden="true" />
        {t('newOption')}
      </Button>
      {errorMessage === undefined ? null : <p role="alert">{errorMessage}</p>}
    </fieldset>
  )
}
