import { Schema, type Attrs, type Node } from 'prosemirror-model'
import type { Block } from '../../../../shared/model/page.ts'
import { isSafeHref } from '../../../../shared/translation/links.ts'
import { lockedDom } from './locked-dom.ts'

/**
 * The text of a section as the editor knows it: a flat run of lines, like the blocks it is stored as. A list item is a
 * line with a depth, so that indenting is one attribute and no paste can make a broken tree.
 */
export const sectionSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'text*',
      attrs: { id: { default: '' } },
      parseDOM: [{ tag: 'p' }],
      toDOM: () => ['p', 0],
    },
    heading: {
      group: 'block',
      content: 'text*',
      marks: 'italic link',
      attrs: { id: { default: '' }, level: { default: 2 } },
      defining: true,
      toDOM: (node) => ['p', { 'data-heading': String(levelOf(node)) }, 0],
    },
    item: {
      group: 'block',
      content: 'text*',
      attrs: { id: { default: '' }, kind: { default: 'bullet' }, level: { default: 0 } },
      defining: true,
      toDOM: (node) => ['p', { 'data-item': itemKindOf(node), 'data-level': String(levelOf(node)) }, 0],
    },
    // A snippet shared by pages: a block as it is stored, which no edit can reach into.
    locked: {
      group: 'block',
      atom: true,
      attrs: { id: { default: '' }, block: { default: undefined } },
      toDOM: (node) => lockedDom(lockedBlockOf(node)),
    },
    text: {},
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      toDOM: (mark) => {
        const href: unknown = mark.attrs.href
        return ['a', { href: typeof href === 'string' && isSafeHref(href) ? href : '' }, 0]
      },
    },
    bold: { toDOM: () => ['b', 0] },
    italic: { toDOM: () => ['i', 0] },
  },
})

function attribute(attrs: Attrs, name: string): unknown {
  return attrs[name]
}

export function levelOf(node: Node): number {
  const level = attribute(node.attrs, 'level')
  return typeof level === 'number' ? level : 0
}

export function itemKindOf(node: Node): 'bullet' | 'numbered' {
  return attribute(node.attrs, 'kind') === 'numbered' ? 'numbered' : 'bullet'
}

export function blockIdOf(node: Node): string {
  const id = attribute(node.attrs, 'id')
  return typeof id === 'string' ? id : ''
}

/** The block a locked line stands for; `undefined` for lines of other kinds. */
export function lockedBlockOf(node: Node): Block | undefined {
  return node.type.name === 'locked' ? (attribute(node.attrs, 'block') as Block | undefined) : undefined
}

/** The kinds of lines, by name; a schema cannot tell TypeScript which it has. */
function nodeType(name: 'doc' | 'paragraph' | 'heading' | 'item' | 'locked') {
  const type = sectionSchema.nodes[name]
  if (!type) throw new Error(`the schema has no ${name}`)
  return type
}
function markType(name: 'link' | 'bold' | 'italic') {
  const type = sectionSchema.marks[name]
  if (!type) throw new Error(`the schema has no ${name}`)
  return type
}
export const nodes = {
  doc: nodeType('doc'),
  paragraph: nodeType('paragraph'),
  heading: nodeType('heading'),
  item: nodeType('item'),
  locked: nodeType('locked'),
}
export const marks = { link: markType('link'), bold: markType('bold'), italic: markType('italic') }
