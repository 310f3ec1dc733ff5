import { baseKeymap, toggleMark } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { EditorState, type Command } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { NoteLine } from '../../../shared/notes/note-format.ts'
import { bold, documentOf, isBullet, italic, linesOf } from './note-schema.ts'

export const toggleBold: Command = toggleMark(bold)
export const toggleItalic: Command = toggleMark(italic)

/** All lines of the selection get a bullet; if all have one, they lose it. */
export const toggleBullets: Command = (state, dispatch) => {
  const places: { readonly at: number; readonly has: boolean }[] = []
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, at) => {
    if (node.type.name === 'line') places.push({ at, has: isBullet(node) })
    return false
  })
  const all = places.every(({ has }) => has)
  const change = state.tr
  for (const { at } of places) change.setNodeAttribute(at, 'bullet', !all)
  dispatch?.(change.scrollIntoView())
  return places.length > 0
}

/** Enter goes on with the list, and ends it on an empty line. */
const newLine: Command = (state, dispatch) => {
  const { $from, from, to } = state.selection
  const line = $from.parent
  if (isBullet(line) && line.content.size === 0) return toggleBullets(state, dispatch)
  const change = from === to ? state.tr : state.tr.deleteSelection()
  const at = change.selection.from
  dispatch?.(change.split(at, 1, [{ type: line.type, attrs: { bullet: isBullet(line) } }]).scrollIntoView())
  return true
}

/** Backspace before the first letter takes the bullet away before it joins the lines. */
const loseBullet: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parentOffset > 0 || !isBullet($from.parent)) return false
  return toggleBullets(state, dispatch)
}

interface Options {
  readonly lines: readonly NoteLine[]
  readonly attributes: Readonly<Record<string, string>>
  readonly onChange: (lines: readonly NoteLine[]) => void
}

/** Opens the editor of a note in an element. Escape and Ctrl+Enter are left to the dialog around it. */
export function openNoteEditor(place: HTMLElement, { lines, attributes, onChange }: Options): EditorView {
  const { 'Mod-Enter': _dialog, ...rest } = baseKeymap
  const keys = {
    'Mod-b': toggleBold,
    'Mod-i': toggleItalic,
    'Mod-Shift-8': toggleBullets,
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    Enter: newLine,
    Backspace: loseBullet,
  }
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc: documentOf(lines), plugins: [history(), keymap(keys), keymap(rest)] }),
    attributes: { ...attributes },
    handleDOMEvents: {
      // The view would take these two for itself; they are the dialog's.
      keydown: (_view, event) => event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey)),
    },
    dispatchTransaction(transaction) {
      const state = view.state.apply(transaction)
      view.updateState(state)
      if (transaction.docChanged) onChange(linesOf(state.doc))
    },
  })
  return view
}
