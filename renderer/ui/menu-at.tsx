import { useMemo } from 'react'
import { Menu, MenuItem, Popover as AriaPopover } from 'react-aria-components'
import { cx } from './cx.ts'
import type { MenuEntry } from './menu.tsx'
import styles from './menu.module.css'

interface MenuAtProps {
  /** What the menu is about, for screen readers. */
  readonly label: string
  /** Where it opens. */
  readonly anchor: Element
  readonly items: readonly MenuEntry[]
  readonly onAction: (id: string) => void
  /** Also after an action. */
  readonly onClose: () => void
}

/** A menu beside something that is no button, such as a word. The first item has the focus; Escape closes it. */
export function MenuAt({ label, anchor, items, onAction, onClose }: MenuAtProps) {
  const triggerRef = useMemo(() => ({ current: anchor }), [anchor])
  return (
    <AriaPopover
      className={styles.popover ?? ''}
      aria-label={label}
      triggerRef={triggerRef}
      placement="bottom start"
      offset={4}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Menu
        aria-label={label}
        className={styles.menu ?? ''}
        autoFocus="first"
        onAction={(id) => onAction(String(id))}
        onClose={onClose}
      >
        {items.map((item) => (
          <MenuItem
            key={item.id}
            id={item.id}
            textValue={item.label}
            isDisabled={item.isDisabled ?? false}
            className={cx(styles.item, item.isDanger && styles.danger)}
          >
            <span>{item.label}</span>
          </MenuItem>
        ))}
      </Menu>
    </AriaPopover>
  )
}
