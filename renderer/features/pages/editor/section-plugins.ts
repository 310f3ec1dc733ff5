import { baseKeymap, chainCommands } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { randomIds } from '../../../../shared/ids.ts'
import { lockedLines, selectLocked } from './locked-line.ts'
import {
  backspace,
  indent,
  setLineKind,
  splitLine,
  toggleBold,
  toggleItalic,
  type LineKind,
} from './section-commands.ts'
import { blockIdOf, itemKindOf, levelOf, nodes } from './section-schema.ts'

/** Every line has an id of its own: a split line keeps it above, the new one gets a fresh one. */
const lineIds = new Plugin({
  appendTransaction(_transactions, _before, state) {
    const { tr } = state
    const seen = new Set<string>()
    state.doc.forEach((line, pos) => {
      const id = blockIdOf(line)
      if (id === '' || seen.has(id)) tr.setNodeAttribute(pos, 'id', randomIds.next())
      seen.add(id)
    })
    return tr.docChanged ? tr.setMeta('addToHistory', false) : null
  },
})

/** The figures in front of numbered items, counted per depth. */
const numbers = new Plugin({
  props: {
    decorations(state) {
      const found: Decoration[] = []
      let counts: number[] = []
      state.doc.forEach((line, pos) => {
        if (line.type !== nodes.item) {
          counts = []
          return
        }
        const level = levelOf(line)
        counts = counts.slice(0, level + 1)
        if (itemKindOf(line) !== 'numbered') {
          counts[level] = 0
          return
        }
        const number = (counts[level] ?? 0) + 1
        counts[level] = number
        found.push(Decoration.node(pos, pos + line.nodeSize, { 'data-number': `${number}.` }))
      })
      return DecorationSet.create(state.doc, found)
    },
  },
})

/** What is typed at the start of a paragraph, and the kind of line it makes with the space after it. */
const typedKinds: Readonly<Record<string, LineKind>> = {
  '-': 'bullet',
  '*': 'bullet',
  '1.': 'numbered',
  '#': 'heading2',
  '##': 'heading3',
}

const typedLists = new Plugin({
  props: {
    handleTextInput(view, from, to, text) {
      const { $from } = view.state.selection
      if (text !== ' ' || from !== to || $from.parent.type !== nodes.paragraph) return false
      const typed = $from.parent.textBetween(0, $from.parentOffset)
      const kind = typedKinds[typed]
      if (kind === undefined) return false
      view.dispatch(view.state.tr.delete(from - typed.length, from))
      return setLineKind(kind)(view.state, view.dispatch)
    },
  },
})

/** `editLink` opens the field for an address. */
export function sectionPlugins(editLink: () => void): Plugin[] {
  return [
    lineIds,
    numbers,
    typedLists,
    lockedLines,
    history(),
    keymap({
      Enter: splitLine,
      Backspace: chainCommands(selectLocked(-1), backspace),
      Delete: selectLocked(1),
      Tab: indent(1),
      'Shift-Tab': indent(-1),
      'Mod-b': toggleBold,
      'Mod-i': toggleItalic,
      'Mod-k': () => {
        editLink()
        return true
      },
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
    }),
    keymap(baseKeymap),
  ]
}
