import { Check, Search, X } from 'lucide-react'
import type { KeyboardEventHandler } from 'react'
import {
  Button as AriaButton,
  CheckboxButton,
  CheckboxField as AriaCheckboxField,
  ComboBox,
  FieldError,
  Group,
  Input,
  NumberField as AriaNumberField,
  RadioButton,
  RadioField as AriaRadioOption,
  RadioGroup,
  SearchField as AriaSearchField,
  Select,
  SelectValue,
  SwitchButton,
  SwitchField as AriaSwitchField,
  Text,
  TextArea,
  TextField as AriaTextField,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { cx } from './cx.ts'
import {
  Chevron,
  commonProps,
  FieldHelp,
  FieldLabel,
  OptionList,
  type FieldProps,
  type Option,
} from './field-parts.tsx'
import styles from './fields.module.css'
import toggles from './toggles.module.css'

export interface TextFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly multiline?: boolean
  readonly rows?: number
  readonly type?: 'text' | 'email' | 'url' | 'tel' | 'password'
  readonly placeholder?: string
  readonly autoComplete?: string
  readonly spellCheck?: boolean
  readonly maxLength?: number
  /** BCP 47 tag of what is typed, for hyphenation, spelling and screen readers. */
  readonly lang?: string
  readonly onBlur?: () => void
  readonly onKeyDown?: KeyboardEventHandler
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, multiline = false, rows = 4, type = 'text', spellCheck, onBlur, onKeyDown } = props
  const input = {
    className: cx(styles.input, multiline && styles.area),
    ...(props.placeholder ? { placeholder: props.placeholder } : {}),
    ...(props.lang ? { lang: props.lang } : {}),
    ...(onKeyDown ? { onKeyDown } : {}),
  }
  return (
    <AriaTextField
      {...commonProps(props)}
      value={value}
      onChange={onChange}
      type={type}
      {...(props.autoComplete ? { autoComplete: props.autoComplete } : {})}
      {...(props.maxLength ? { maxLength: props.maxLength } : {})}
      {...(spellCheck === undefined ? {} : { spellCheck: spellCheck ? 'true' : 'false' })}
      {...(onBlur ? { onBlur } : {})}
    >
      <FieldLabel props={props} />
      {multiline ? <TextArea {...input} rows={rows} /> : <Input {...input} />}
      <FieldHelp props={props} />
    </AriaTextField>
  )
}

export interface NumberFieldProps extends FieldProps {
  /** `undefined`: empty. */
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
  readonly minValue?: number
  readonly maxValue?: number
  readonly step?: number
  readonly formatOptions?: Intl.NumberFormatOptions
}

/** A number in the person's own notation. Empty is `undefined`, never 0. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, minValue, maxValue, step, formatOptions } = props
  return (
    <AriaNumberField
      {...commonProps(props)}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
      {...(minValue === undefined ? {} : { minValue })}
      {...(maxValue === undefined ? {} : { maxValue })}
      {...(step === undefined ? {} : { step })}
      {...(formatOptions ? { formatOptions } : {})}
    >
      <FieldLabel props={props} />
      <Input className={cx(styles.input, styles.number)} />
      <FieldHelp props={props} />
    </AriaNumberField>
  )
}

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[]
  readonly value: string | undefined
  readonly onChange: (id: string) => void
  readonly placeholder?: string
}

export function SelectField(props: SelectFieldProps) {
  const { options, value, onChange, placeholder } = props
  const { t } = useTranslation('common')
  return (
    <Select
      {...commonProps(props)}
      value={value ?? null}
      onChange={(key) => {
        if (key !== null) onChange(String(key))
      }}
      placeholder={placeholder ?? t('choose')}
    >
      <FieldLabel props={props} />
      <AriaButton className={cx(styles.input, styles.select)}>
        <SelectValue className={styles.selectValue ?? ''}>
          {({ isPlaceholder, selectedText, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <Chevron />
      </AriaButton>
      <FieldHelp props={props} />
      <OptionList options={options} />
    </Select>
  )
}

export interface ComboFieldProps extends FieldProps {
  readonly options: readonly Option[]
  /** Id of the chosen option. With `allowsCustomValue`, the text itself where no option has it. */
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
  readonly allowsCustomValue?: boolean
  readonly placeholder?: string
  /** Enter, while no option is in hand. */
  readonly onEnter?: () => void
  readonly onBlur?: () => void
}

/** A choice from a long list, narrowed by typing. */
export function ComboField(props: ComboFieldProps) {
  const { options, value, onChange, allowsCustomValue = false, placeholder, onEnter, onBlur } = props
  const { t } = useTranslation('common')
  const chosen = options.find((option) => option.id === value)
  return (
    <ComboBox
      {...commonProps(props)}
      defaultItems={options}
      value={chosen ? chosen.id : null}
      onChange={(key) => onChange(key === null ? undefined : String(key))}
      allowsCustomValue={allowsCustomValue}
      menuTrigger="focus"
      {...(onBlur ? { onBlur } : {})}
      {...(onEnter
        ? {
            onKeyDown: (event) => {
              if (event.key === 'Enter') onEnter()
              else event.continuePropagation()
            },
          }
        : {})}
      {...(allowsCustomValue
        ? {
            inputValue: chosen?.label ?? value ?? '',
            onInputChange: (text: string) => {
              const option = options.find((each) => each.label === text)
              onChange(option?.id ?? (text === '' ? undefined : text))
            },
          }
        : {})}
    >
      <FieldLabel props={props} />
      <Group className={styles.group ?? ''}>
        <Input className={cx(styles.input, styles.comboInput)} {...(placeholder ? { placeholder } : {})} />
        <AriaButton className={styles.comboButton ?? ''}>
          <Chevron />
        </AriaButton>
      </Group>
      <FieldHelp props={props} />
      <OptionList empty={t('nothingFound')} />
    </ComboBox>
  )
}

export interface ToggleProps extends FieldProps {
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

function ToggleHelp({ props }: { readonly props: FieldProps }) {
  return (
    <>
      {props.description ? (
        <Text slot="description" className={cx(styles.description, toggles.indented)}>
          {props.description}
        </Text>
      ) : null}
      <FieldError className={cx(styles.error, toggles.indented)}>{props.errorMessage}</FieldError>
    </>
  )
}

export function CheckboxField(props: ToggleProps) {
  return (
    <AriaCheckboxField {...commonProps(props)} isSelected={props.value} onChange={props.onChange}>
      <CheckboxButton className={toggles.toggle ?? ''}>
        <span className={toggles.box}>
          <Check aria-hidden="true" />
        </span>
        {props.isLabelHidden ? null : <span>{props.label}</span>}
      </CheckboxButton>
      <ToggleHelp props={props} />
    </AriaCheckboxField>
  )
}

export function SwitchField(props: ToggleProps) {
  return (
    <AriaSwitchField {...commonProps(props)} isSelected={props.value} onChange={props.onChange}>
      <SwitchButton className={toggles.toggle ?? ''}>
        <span className={toggles.track}>
          <span className={toggles.thumb} />
        </span>
        {props.isLabelHidden ? null : <span>{props.label}</span>}
      </SwitchButton>
      <ToggleHelp props={props} />
    </AriaSwitchField>
  )
}

export interface RadioFieldProps extends FieldProps {
  readonly options: readonly Option[]
  readonly value: string | undefined
  readonly onChange: (id: string) => void
  /** Side by side where there is room; `columns`: below each other in columns of equal width. */
  readonly orientation?: 'vertical' | 'horizontal' | 'columns'
}

/** One of a few, all in sight. */
export function RadioField(props: RadioFieldProps) {
  const { options, value, onChange, orientation = 'vertical' } = props
  return (
    <RadioGroup
      {...commonProps(props)}
      value={value ?? null}
      onChange={onChange}
      orientation={orientation === 'horizontal' ? 'horizontal' : 'vertical'}
    >
      <FieldLabel props={props} />
      {props.description ? (
        <Text slot="description" className={styles.description ?? ''}>
          {props.description}
        </Text>
      ) : null}
      <div className={cx(toggles.radios, toggles[orientation])}>
        {options.map((option) => (
          <AriaRadioOption key={option.id} value={option.id} className={toggles.radioOption ?? ''}>
            <RadioButton className={toggles.toggle ?? ''}>
              <span className={toggles.dot} />
              <span>{option.label}</span>
            </RadioButton>
            {option.description ? (
              <Text slot="description" className={cx(styles.description, toggles.indented)}>
                {option.description}
              </Text>
            ) : null}
          </AriaRadioOption>
        ))}
      </div>
      <FieldError className={styles.error ?? ''}>{props.errorMessage}</FieldError>
    </RadioGroup>
  )
}

export interface SearchFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  /** The screen's filter: `/` goes to it. */
  readonly isScreenFilter?: boolean
  readonly onKeyDown?: KeyboardEventHandler
}

/** A filter or search. Its label is hidden unless `isLabelHidden` is false; Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const { value, onChange, placeholder, isScreenFilter = false, onKeyDown } = props
  const { t } = useTranslation('common')
  const field: FieldProps = { ...props, isLabelHidden: props.isLabelHidden ?? true }
  return (
    <AriaSearchField {...commonProps(field)} value={value} onChange={onChange}>
      <FieldLabel props={field} />
      <div className={styles.group}>
        <Search aria-hidden="true" className={styles.searchIcon} />
        <Input
          className={cx(styles.input, styles.searchInput)}
          placeholder={placeholder ?? props.label}
          {...(isScreenFilter ? { 'data-screen-filter': '' } : {})}
          {...(onKeyDown ? { onKeyDown } : {})}
        />
        {value === '' ? null : (
          <AriaButton className={styles.comboButton ?? ''} aria-label={t('clear')}>
            <X aria-hidden="true" className={styles.chevron} />
          </AriaButton>
        )}
      </div>
      <FieldHelp props={field} />
    </AriaSearchField>
  )
}

export { DateField } from './date-field.tsx'
