import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { Slice, Fragment } from 'prosemirror-model'
import { EditorState, Selection, type Command, type Plugin, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { tokeniseCoded } from '../../../../shared/translation/coded-text.ts'
import { nextCodes } from '../../../../shared/translation/next-code.ts'
import { MAX_TRANSLATION_BYTES } from '../../../../shared/translation/section-size.ts'
import { oneLine, targetSchema, toCoded, toNode, toTargetDocument } from './target-schema.ts'

export interface TargetEditorOptions {
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
  readonly onChange: (coded: string) => void
  /** More was pasted or typed than a translation may hold; nothing of it went in. */
  readonly onFull: () => void
  /** Up on the first line, down on the last: the neighbouring segment. */
  readonly onLeave: (by: -1 | 1) => void
  /** Keys of the screen around the editor. ProseMirror would swallow some of them, such as Mod-Enter. */
  readonly isScreenKey: (event: KeyboardEvent) => boolean
  /** A code was clicked. */
  readonly onCode?: (n: number) => void
  /** Text was pasted, and stands in the editor now. */
  readonly onPaste?: () => void
  /** What else watches the text, such as its spelling. */
  readonly plugins?: readonly Plugin[]
}

export interface TargetEditor {
  readonly view: EditorView
  show(text: string): void
  /** Puts another text in, as one step that the editor's own undo takes back. */
  replaceAll(text: string): void
  /** Words at the cursor, or in the place of what is selected. */
  insertText(text: string): void
  selectedText(): string
  /** The next code of the source that is missing: around the selection, else at the cursor. */
  insertNextCode(source: string): void
  focus(): void
  destroy(): void
}

export function openTargetEditor(place: HTMLElement, options: TargetEditorOptions): TargetEditor {
  const leave = (by: -1 | 1) => {
    if (!view.state.selection.empty || !view.endOfTextblock(by === 1 ? 'down' : 'up')) return false
    options.onLeave(by)
    return true
  }
  const plugins = [
    history(),
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      // One segment is one line.
      Enter: () => true,
      Backspace: removeCode(-1),
      Delete: removeCode(1),
      ArrowUp: () => leave(-1),
      ArrowDown: () => leave(1),
    }),
    // Mod-Enter belongs to the screen: confirm and next.
    keymap(Object.fromEntries(Object.entries(baseKeymap).filter(([key]) => !key.endsWith('Enter')))),
    ...(options.plugins ?? []),
  ]
  const fresh = (text: string) => {
    const doc = toTargetDocument(text)
    return EditorState.create({ doc, plugins, selection: Selection.atEnd(doc) })
  }
  const view: EditorView = new EditorView(place, {
    state: fresh(options.text),
    attributes: { ...options.attributes },
    dispatchTransaction(transaction: Transaction) {
      if (transaction.docChanged && isTooLong(transaction)) {
        options.onFull()
        return
      }
      view.updateState(view.state.apply(transaction))
      if (transaction.docChanged) options.onChange(toCoded(view.state.doc))
    },
    handleDOMEvents: {
      keydown: (_view, event) => options.isScreenKey(event),
      // Words and codes are all a translation has, and both are in the plain text: nothing else needs parsing.
      paste(_view, event) {
        const text = event.clipboardData?.getData('text/plain') ?? ''
        event.preventDefault()
        const content = Fragment.from(tokeniseCoded(oneLine(text)).flatMap(toNode))
        view.dispatch(view.state.tr.replaceSelection(new Slice(content, 0, 0)).scrollIntoView())
        options.onPaste?.()
        return true
      },
    },
    handleClickOn(_view, _pos, node) {
      const n: unknown = node.attrs.n
      if (!node.isText && typeof n === 'number') options.onCode?.(n)
      return false
    },
    clipboardTextSerializer: (slice) => toCoded(targetSchema.topNodeType.create(null, slice.content)),
  })
  return {
    view,
    show(text) {
      if (toCoded(view.state.doc) !== text.trim()) view.updateState(fresh(text))
    },
    replaceAll(text) {
      const { tr, doc } = view.state
      view.dispatch(tr.replaceWith(0, doc.content.size, toTargetDocument(text).content).scrollIntoView())
      view.focus()
    },
    insertNextCode(source) {
      const { from, to } = view.state.selection
      const tokens = nextCodes(source, toCoded(view.state.doc))
      const [first, second] = tokens
      if (!first) return
      const { tr } = view.state
      if (second) tr.insert(to, toNode(second))
      tr.insert(from, toNode(first))
      tr.setSelection(Selection.near(tr.doc.resolve(second ? to + (from === to ? 1 : 2) : from + 1)))
      view.dispatch(tr)
      view.focus()
    },
    insertText(text) {
      view.dispatch(view.state.tr.insertText(text).scrollIntoView())
      view.focus()
    },
    selectedText() {
      const { from, to } = view.state.selection
      return view.state.doc.textBetween(from, to, ' ')
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  }
}

/** A character takes at most four bytes, an escaped one five: what passes here passes the command's count as well. */
function isTooLong({ doc, before }: Transaction): boolean {
  return doc.content.size > MAX_TRANSLATION_BYTES / 5 && doc.content.size > before.content.size
}

/** A code beside the cursor goes as one character; the browser is not left to decide what of it to remove. */
function removeCode(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { $from, empty, from } = state.selection
    const beside = by === -1 ? $from.nodeBefore : $from.nodeAfter
    if (!empty || $from.textOffset > 0 || !beside || beside.isText) return false
    dispatch?.(by === -1 ? state.tr.delete(from - 1, from) : state.tr.delete(from, from + 1))
    return true
  }
}
