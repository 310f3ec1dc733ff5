import type { HostWords } from '../host-words.ts'

/** Roles the operating system knows; everything else is a command of the page's palette. */
export type MenuRow =
  | { readonly kind: 'command'; readonly id: string; readonly label: string; readonly keys?: string }
  | {
      readonly kind: 'role'
      readonly role:
        | 'quit'
        | 'cut'
        | 'copy'
        | 'paste'
        | 'selectAll'
        | 'zoomIn'
        | 'zoomOut'
        | 'resetZoom'
        | 'togglefullscreen'
      readonly label: string
    }
  | { readonly kind: 'line' }

export interface MenuColumn {
  readonly label: string
  readonly rows: readonly MenuRow[]
}

const line: MenuRow = { kind: 'line' }

/**
 * The ids are those of the command palette, which does the work; only commands that every screen has stand here. Keys are not
 * bound: the page has its own map, shown by `?`.
 */
export function menuTemplate({ menu }: HostWords): readonly MenuColumn[] {
  const command = (id: string, label: string): MenuRow => ({ kind: 'command', id, label })
  return [
    { label: menu.file, rows: [{ kind: 'role', role: 'quit', label: menu.quit }] },
    {
      label: menu.edit,
      rows: [
        command('edit.undo', menu.undo),
        command('edit.redo', menu.redo),
        line,
        { kind: 'role', role: 'cut', label: menu.cut },
        { kind: 'role', role: 'copy', label: menu.copy },
        { kind: 'role', role: 'paste', label: menu.paste },
        { kind: 'role', role: 'selectAll', label: menu.selectAll },
      ],
    },
    {
      label: menu.view,
      rows: [
        command('palette.open', menu.search),
        line,
        { kind: 'role', role: 'zoomIn', label: menu.zoomIn },
        { kind: 'role', role: 'zoomOut', label: menu.zoomOut },
        { kind: 'role', role: 'resetZoom', label: menu.zoomReset },
        { kind: 'role', role: 'togglefullscreen', label: menu.fullScreen },
      ],
    },
    {
      label: menu.go,
      rows: [
        command('go.today', menu.today),
        command('go.recruitment', menu.recruitment),
        command('go.participants', menu.participants),
        command('go.pages', menu.pages),
        line,
        command('go.sync', menu.sync),
        command('go.settings', menu.settings),
      ],
    },
    { label: menu.help, rows: [command('help.keys', menu.keys)] },
  ]
}
