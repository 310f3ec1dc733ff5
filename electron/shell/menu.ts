import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { HostEvents } from '../host-events.ts'
import type { HostWords } from '../host-words.ts'
import { menuTemplate, type MenuRow } from './menu-template.ts'

function toItem(row: MenuRow, events: HostEvents): MenuItemConstructorOptions {
  if (row.kind === 'line') return { type: 'separator' }
  if (row.kind === 'role') return { role: row.role, label: row.label }
  return { label: row.label, click: () => events.emit({ name: 'command.invoked', payload: { id: row.id } }) }
}

export function installMenu(words: HostWords, events: HostEvents): void {
  const columns = menuTemplate(words).map(({ label, rows }) => ({
    label,
    submenu: rows.map((row) => toItem(row, events)),
  }))
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(process.platform === 'darwin' ? [{ role: 'appMenu' }, ...columns] : columns),
  )
}
