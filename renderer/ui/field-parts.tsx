import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import styles from './fields.module.css'
import menuStyles from './menu.module.css'

/** What every field has. Values are controlled. */
export interface FieldProps {
  readonly label: string
  /** For a field whose label is plain from where it stands: kept for screen readers, not shown. */
  readonly isLabelHidden?: boolean
  readonly description?: string | undefined
  /** What is wrong and how to put it right; present: the field is invalid. */
  readonly errorMessage?: string | undefined
  readonly isRequired?: boolean
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}

export interface Option {
  readonly id: string
  readonly label: string
  readonly description?: string
}

/** The React Aria props that all fields share. */
export function commonProps(props: FieldProps) {
  return {
    className: styles.field ?? '',
    isRequired: props.isRequired ?? false,
    isDisabled: props.isDisabled ?? false,
    isInvalid: props.errorMessage !== undefined,
    autoFocus: props.autoFocus ?? false,
    validationBehavior: 'aria' as const,
    ...(props.isLabelHidden ? { 'aria-label': props.label } : {}),
  }
}

export function FieldLabel({ props }: { readonly props: FieldProps }) {
  if (props.isLabelHidden) return null
  return (
    <Label className={styles.label ?? ''}>
      {props.label}
      {props.isRequired ? (
        <span aria-hidden="true" className={styles.required}>
          {' *'}
        </span>
      ) : null}
    </Label>
  )
}

export function FieldHelp({ props }: { readonly props: FieldProps }) {
  return (
    <>
      {props.description ? (
        <Text slot="description" className={styles.description ?? ''}>
          {props.description}
        </Text>
      ) : null}
      <FieldError className={styles.error ?? ''}>{props.errorMessage}</FieldError>
    </>
  )
}

export function Chevron() {
  return <ChevronDown aria-hidden="true" className={styles.chevron} />
}

/** The list that opens under a select or combo box. */
export function OptionList({ options, empty }: { readonly options?: readonly Option[]; readonly empty?: ReactNode }) {
  return (
    <Popover className={menuStyles.popover ?? ''} offset={4}>
      <ListBox
        className={menuStyles.menu ?? ''}
        {...(options ? { items: options } : {})}
        {...(empty ? { renderEmptyState: () => <div className={styles.noOptions}>{empty}</div> } : {})}
      >
        {(option: Option) => (
          <ListBoxItem id={option.id} textValue={option.label} className={menuStyles.item ?? ''}>
            <span>
              <Text slot="label">{option.label}</Text>
              {option.description ? (
                <Text slot="description" className={styles.optionDescription ?? ''}>
                  {option.description}
                </Text>
              ) : null}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
