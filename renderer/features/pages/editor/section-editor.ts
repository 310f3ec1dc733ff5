import { Fragment, Slice, type Node } from 'prosemirror-model'
import { EditorState, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { Block } from '../../../../shared/model/page.ts'
import type { CleanedPaste } from '../../../../shared/translation/clean-paste.ts'
import { randomIds } from '../../../../shared/ids.ts'
import { toBlocks, toDocument, toLine } from './section-document.ts'
import { sectionLimit } from './section-limit.ts'
import { sectionPlugins } from './section-plugins.ts'
import { nodes } from './section-schema.ts'
import { SlowPaste } from './slow-paste.ts'

export interface SectionEditorOptions {
  readonly blocks: readonly Block[]
  readonly emptyAs: 'paragraph' | 'item'
  readonly attributes: Readonly<Record<string, string>>
  /** The text as it is now, read when it is needed: a long one takes a while to write out. */
  readonly onChange: (blocks: () => Block[]) => void
  readonly onState: (state: EditorState) => void
  /** A long text is being cleaned; `undefined` ends it. */
  readonly onPasting: (cancel: (() => void) | undefined) => void
  readonly onPaste: (cleaned: CleanedPaste) => void
  /** More text than a section holds was pasted or typed. Nothing of it went in. */
  readonly onRefuse: (code: 'pages.paste-too-large' | 'pages.section-too-large') => void
  readonly onEditLink: () => void
  readonly onBlur: () => void
}

/** The editor of one section's text, on an element of the page. */
export interface SectionEditor {
  readonly view: EditorView
  /** Shows what is stored now, where that differs: after undo, after sync. */
  show(blocks: readonly Block[]): void
  destroy(): void
}

export function openSectionEditor(place: HTMLElement, options: SectionEditorOptions): SectionEditor {
  let isPasting = false
  const refuse = () => options.onRefuse(isPasting ? 'pages.paste-too-large' : 'pages.section-too-large')
  const plugins = [sectionLimit(refuse), ...sectionPlugins(options.onEditLink)]
  const fresh = (blocks: readonly Block[]) => EditorState.create({ doc: toDocument(blocks, options.emptyAs), plugins })
  const view: EditorView = new EditorView(place, {
    state: fresh(options.blocks),
    attributes: { ...options.attributes },
    dispatchTransaction(transaction: Transaction) {
      const before = view.state.doc
      const state = view.state.apply(transaction)
      view.updateState(state)
      options.onState(state)
      if (state.doc === before) return
      pasting.map(transaction.mapping)
      options.onChange(() => toBlocks(state.doc))
    },
    // A drop from elsewhere would bring its formatting along; copy and paste is the way in.
    handleDrop: (_view, _event, _slice, moved) => !moved,
    handleDOMEvents: {
      // Before ProseMirror parses it all in one go, to throw it away.
      paste(_view, event) {
        const data = event.clipboardData
        if (!data) return false
        event.preventDefault()
        pasting.paste(view, { html: data.getData('text/html'), text: data.getData('text/plain') })
        return true
      },
      blur: () => {
        options.onBlur()
        return false
      },
    },
  })
  const pasting = new SlowPaste({
    onStart: options.onPasting,
    insert(cleaned) {
      isPasting = true
      const before = view.state.doc
      insertLines(
        view,
        cleaned.blocks.map((block) => toLine({ ...block, id: randomIds.next() })),
      )
      isPasting = false
      if (cleaned.blocks.length === 0 || view.state.doc !== before) options.onPaste(cleaned)
    },
    onEnd(result) {
      options.onPasting(undefined)
      if (result?.ok === false) options.onRefuse('pages.paste-too-large')
    },
  })
  return {
    view,
    show(blocks) {
      const stored = fresh(blocks)
      // Both as the editor would store them: what is stored may say the same in other words (order of keys, fields of a
      // newer desk), and an empty line just typed is no difference.
      if (JSON.stringify(toBlocks(stored.doc)) === JSON.stringify(toBlocks(view.state.doc))) return
      view.updateState(stored)
      options.onState(view.state)
    },
    destroy() {
      pasting.cancel()
      view.destroy()
    },
  }
}

/** Pasted lines: one goes into the line it meets, several start where the cursor is; an empty line gives way. */
function insertLines(view: EditorView, lines: readonly Node[]): void {
  const { state } = view
  const first = lines[0]
  if (!first) return
  const { $from, empty } = state.selection
  const tr = state.tr
  if (lines.length === 1 && first.type === nodes.paragraph) {
    tr.replaceSelection(new Slice(first.content, 0, 0))
  } else if (empty && $from.parent.content.size === 0) {
    tr.replaceWith($from.before(), $from.after(), [...lines])
  } else {
    const open = first.type === nodes.paragraph ? 1 : 0
    tr.replaceSelection(new Slice(Fragment.from([...lines]), open, open))
  }
  view.dispatch(tr.scrollIntoView())
}
