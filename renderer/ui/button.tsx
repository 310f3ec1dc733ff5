import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'
import { cx } from './cx.ts'
import { Tooltip } from './tooltip.tsx'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'render'> {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly size?: 'small' | 'medium'
  readonly children: ReactNode
}

/** A button with words. Icons go before the words, as children. */
export function Button({ variant = 'secondary', size = 'medium', children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={cx(styles.button, styles[variant], styles[size])}>
      {children}
    </AriaButton>
  )
}

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'className' | 'style' | 'children' | 'aria-label' | 'render'
> {
  /** Said by screen readers and shown on hover and focus. */
  readonly label: string
  readonly icon: ReactNode
  readonly size?: 'small' | 'medium'
  /** A chord shown with the label, e.g. `Mod+K`. */
  readonly keys?: string
}

/** A button that is only an icon; its label is its name and its tooltip. */
export function IconButton({ label, icon, size = 'medium', keys, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(keys ? { keys } : {})}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={cx(styles.button, styles.quiet, styles[size], styles.iconOnly)}
      >
        {icon}
      </AriaButton>
    </Tooltip>
  )
}
