import { NodeSelection, Plugin, type Command } from 'prosemirror-state'
import { lockedBlockOf, nodes } from './section-schema.ts'

/** Beside a locked block, the first press selects it, and only the next removes it. */
export function selectLocked(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection
    const isAtEdge = by === -1 ? $from.parentOffset === 0 : $from.parentOffset === $from.parent.content.size
    if (!empty || !isAtEdge || $from.depth === 0) return false
    const edge = by === -1 ? $from.before() : $from.after()
    const $edge = state.doc.resolve(edge)
    const node = by === -1 ? $edge.nodeBefore : $edge.nodeAfter
    if (node?.type !== nodes.locked) return false
    const at = by === -1 ? edge - node.nodeSize : edge
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, at)).scrollIntoView())
    return true
  }
}

/** Typing does not take the place of a locked block that happens to be selected. */
export const lockedLines = new Plugin({
  props: {
    handleTextInput: (view) => {
      const { selection } = view.state
      return selection instanceof NodeSelection && lockedBlockOf(selection.node) !== undefined
    },
  },
})
