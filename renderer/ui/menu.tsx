import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover as AriaPopover } from 'react-aria-components'
import buttonStyles from './button.module.css'
import { cx } from './cx.ts'
import { Kbd } from './kbd.tsx'
import styles from './menu.module.css'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  /** A chord shown at the end, e.g. `Mod+D`. The menu shows it; the command that owns it listens. */
  readonly shortcut?: string
  readonly isDanger?: boolean
  readonly isDisabled?: boolean
}

interface MenuButtonProps {
  readonly label: string
  readonly items: readonly MenuEntry[]
  readonly onAction: (id: string) => void
  /** Instead of the words; the label stays the name. */
  readonly icon?: ReactNode
  readonly variant?: 'primary' | 'secondary' | 'quiet'
  readonly size?: 'small' | 'medium'
  readonly isDisabled?: boolean
}

/** A button that opens a menu of actions. */
export function MenuButton({
  label,
  items,
  onAction,
  icon,
  variant = 'secondary',
  size = 'medium',
  isDisabled = false,
}: MenuButtonProps) {
  return (
    <MenuTrigger>
      <AriaButton
        aria-label={label}
        isDisabled={isDisabled}
        className={cx(
          buttonStyles.button,
          buttonStyles[icon ? 'quiet' : variant],
          buttonStyles[size],
          icon !== undefined && buttonStyles.iconOnly,
        )}
      >
        {icon ?? (
          <>
            {label}
            <ChevronDown aria-hidden="true" />
          </>
        )}
      </AriaButton>
      <AriaPopover className={styles.popover ?? ''} offset={4}>
        <Menu className={styles.menu ?? ''} onAction={(key) => onAction(String(key))}>
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              isDisabled={item.isDisabled ?? false}
              className={cx(styles.item, item.isDanger && styles.danger)}
            >
              <span>{item.label}</span>
              {item.shortcut ? <Kbd keys={item.shortcut} /> : null}
            </MenuItem>
          ))}
        </Menu>
      </AriaPopover>
    </MenuTrigger>
  )
}
