import {
  chainCommands,
  deleteSelection,
  joinBackward,
  selectNodeBackward,
  splitBlockAs,
  toggleMark,
} from 'prosemirror-commands'
import type { Node } from 'prosemirror-model'
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import { toSafeHref } from '../../../../shared/translation/links.ts'
import { blockIdOf, itemKindOf, levelOf, marks, nodes } from './section-schema.ts'

const DEEPEST = 4

/** What a line can be turned into. */
export type LineKind = 'paragraph' | 'heading2' | 'heading3' | 'bullet' | 'numbered'

function eachLine(state: EditorState, change: (line: Node, pos: number, tr: Transaction) => void): Transaction {
  const { tr } = state
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos) => {
    if (node.isTextblock) change(node, pos, tr)
    return !node.isTextblock
  })
  return tr
}

export function lineKind(state: EditorState): LineKind {
  const line = state.selection.$from.parent
  if (line.type === nodes.heading) return levelOf(line) === 2 ? 'heading2' : 'heading3'
  return line.type === nodes.item ? itemKindOf(line) : 'paragraph'
}

/** Makes the chosen lines a kind; asking for the kind they have makes them paragraphs again. */
export function setLineKind(kind: LineKind): Command {
  return (state, dispatch) => {
    const wanted = lineKind(state) === kind ? 'paragraph' : kind
    const tr = eachLine(state, (line, pos, change) => {
      const id: unknown = line.attrs.id
      if (wanted === 'paragraph') change.setNodeMarkup(pos, nodes.paragraph, { id })
      else if (wanted === 'bullet' || wanted === 'numbered') {
        change.setNodeMarkup(pos, nodes.item, { id, kind: wanted, level: line.type === nodes.item ? levelOf(line) : 0 })
      } else {
        change.removeMark(pos + 1, pos + 1 + line.content.size, marks.bold)
        change.setNodeMarkup(pos, nodes.heading, { id, level: wanted === 'heading2' ? 2 : 3 })
      }
    })
    if (!tr.docChanged) return false
    dispatch?.(tr.scrollIntoView())
    return true
  }
}

/** Deeper or less deep in the list. Refuses where it would change nothing, so that Tab can leave the editor. */
export function indent(by: 1 | -1): Command {
  return (state, dispatch) => {
    const tr = eachLine(state, (line, pos, change) => {
      if (line.type !== nodes.item) return
      const before = change.doc.resolve(pos).nodeBefore
      const deepest = before?.type === nodes.item ? Math.min(DEEPEST, levelOf(before) + 1) : 0
      const level = levelOf(line) + by
      if (level < 0 || (by > 0 && level > deepest)) return
      change.setNodeAttribute(pos, 'level', level)
    })
    if (!tr.docChanged) return false
    dispatch?.(tr)
    return true
  }
}

/** Enter: an empty item moves out, then ends the list; a heading goes on as a paragraph; an item as the next item. */
export const splitLine: Command = (state, dispatch, view) => {
  const line = state.selection.$from.parent
  if (line.type === nodes.item && line.content.size === 0) {
    return indent(-1)(state, dispatch, view) || setLineKind(itemKindOf(line))(state, dispatch, view)
  }
  const split = splitBlockAs((node, atEnd) => {
    if (node.type === nodes.item) return { type: nodes.item, attrs: { kind: itemKindOf(node), level: levelOf(node) } }
    return atEnd ? { type: nodes.paragraph } : null
  })
  return split(state, dispatch, view)
}

/** Backspace at the start of a line takes its kind away step by step, before it joins the line above. */
export const backspace: Command = chainCommands(
  deleteSelection,
  (state, dispatch, view) => {
    const { $from, empty } = state.selection
    if (!empty || $from.parentOffset > 0 || $from.parent.type === nodes.paragraph) return false
    return indent(-1)(state, dispatch, view) || setLineKind(lineKind(state))(state, dispatch, view)
  },
  joinBackward,
  selectNodeBackward,
)

export const toggleBold: Command = toggleMark(marks.bold)
export const toggleItalic: Command = toggleMark(marks.italic)

/** The address of the link at the selection. */
export function linkAt(state: EditorState): string | undefined {
  const { from, $from, to, empty } = state.selection
  let href: unknown
  if (empty) href = $from.marks().find((mark) => mark.type === marks.link)?.attrs.href
  else
    state.doc.nodesBetween(from, to, (node) => {
      href ??= node.marks.find((mark) => mark.type === marks.link)?.attrs.href
    })
  return typeof href === 'string' ? href : undefined
}

/** Links the selection, or the link the cursor stands in, to an address; an empty one takes the link away. */
export function setLink(address: string): Command {
  return (state, dispatch) => {
    const range = linkRange(state)
    const href = toSafeHref(address)
    if (address.trim() !== '' && href === undefined) return false
    const { tr } = state
    if (href === undefined) tr.removeMark(range.from, range.to, marks.link)
    else if (range.from === range.to)
      tr.replaceSelectionWith(state.schema.text(address.trim(), [marks.link.create({ href })]), false)
    else tr.addMark(range.from, range.to, marks.link.create({ href }))
    dispatch?.(tr)
    return true
  }
}

function linkRange(state: EditorState): { readonly from: number; readonly to: number } {
  const { $from, from, to, empty } = state.selection
  const mark = empty ? $from.marks().find((each) => each.type === marks.link) : undefined
  if (!mark) return { from, to }
  let range = { from, to }
  const start = $from.start()
  $from.parent.forEach((node, offset) => {
    const at = { from: start + offset, to: start + offset + node.nodeSize }
    if (mark.isInSet(node.marks) && at.from <= from && at.to >= from) range = at
  })
  return range
}

/** The id of the line the cursor is in, or of the nearest one above it that has words: an empty one is not stored. */
export function lineBefore(state: EditorState): string | undefined {
  let found: string | undefined
  state.doc.forEach((line, pos) => {
    if (pos < state.selection.to && (line.isAtom || line.content.size > 0)) found = blockIdOf(line)
  })
  return found
}
