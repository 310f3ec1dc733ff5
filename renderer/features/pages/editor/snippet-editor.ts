import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { toggleBold, toggleItalic } from './section-commands.ts'
import { toBlocks, toDocument } from './section-document.ts'
import { oneLine } from './target-schema.ts'

export interface SnippetEditorOptions {
  /** Canonical inline markup. */
  readonly markup: string
  readonly attributes: Readonly<Record<string, string>>
  readonly onChange: (markup: string) => void
  readonly onState: (state: EditorState) => void
  readonly onEditLink: () => void
}

/** The editor of one paragraph with bold, italic and links. */
export function openSnippetEditor(place: HTMLElement, options: SnippetEditorOptions): EditorView {
  const plugins = [
    history(),
    keymap({
      // One snippet is one paragraph.
      Enter: () => true,
      'Mod-b': toggleBold,
      'Mod-i': toggleItalic,
      'Mod-k': () => {
        options.onEditLink()
        return true
      },
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
    }),
    keymap(Object.fromEntries(Object.entries(baseKeymap).filter(([key]) => !key.endsWith('Enter')))),
  ]
  const doc = toDocument(options.markup === '' ? [] : [{ kind: 'paragraph', markup: options.markup }])
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc, plugins }),
    attributes: { ...options.attributes },
    dispatchTransaction(transaction) {
      const state = view.state.apply(transaction)
      view.updateState(state)
      options.onState(state)
      if (transaction.docChanged) options.onChange(toBlocks(state.doc)[0]?.markup ?? '')
    },
    handleDrop: (_view, _event, _slice, moved) => !moved,
    handleDOMEvents: {
      paste(_view, event) {
        event.preventDefault()
        const text = oneLine(event.clipboardData?.getData('text/plain') ?? '')
        if (text !== '') view.dispatch(view.state.tr.insertText(text).scrollIntoView())
        return true
      },
    },
  })
  return view
}
