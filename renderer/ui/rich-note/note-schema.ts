import { Schema, type Node } from 'prosemirror-model'
import type { NoteLine, NoteRun } from '../../../shared/notes/note-format.ts'

/** A note: lines, some of them with a bullet, in which words may be bold or italic. Nothing that is pasted can be more. */
export const noteSchema = new Schema({
  nodes: {
    doc: { content: 'line+' },
    line: {
      content: 'text*',
      attrs: { bullet: { default: false } },
      parseDOM: [{ tag: 'li', attrs: { bullet: true } }, { tag: 'p' }, { tag: 'div' }, { tag: 'h1,h2,h3,h4' }],
      toDOM: (node) => ['p', isBullet(node) ? { 'data-bullet': '' } : {}, 0],
    },
    text: {},
  },
  marks: {
    bold: { parseDOM: [{ tag: 'b' }, { tag: 'strong' }], toDOM: () => ['b', 0] },
    italic: { parseDOM: [{ tag: 'i' }, { tag: 'em' }], toDOM: () => ['i', 0] },
  },
})

function markNamed(name: 'bold' | 'italic') {
  const type = noteSchema.marks[name]
  if (!type) throw new Error(`the schema has no ${name}`)
  return type
}
export const bold = markNamed('bold')
export const italic = markNamed('italic')

export function isBullet(node: Node): boolean {
  const bullet: unknown = node.attrs.bullet
  return bullet === true
}

export function documentOf(lines: readonly NoteLine[]): Node {
  const nodes = lines.map((line) =>
    noteSchema.node(
      'line',
      { bullet: line.isBullet },
      line.runs
        .filter(({ text }) => text !== '')
        .map((run) =>
          noteSchema.text(run.text, [...(run.bold ? [bold.create()] : []), ...(run.italic ? [italic.create()] : [])]),
        ),
    ),
  )
  return noteSchema.node('doc', null, nodes.length === 0 ? [noteSchema.node('line')] : nodes)
}

export function linesOf(doc: Node): readonly NoteLine[] {
  const lines: NoteLine[] = []
  doc.forEach((line) => {
    const runs: NoteRun[] = []
    line.forEach((node) => {
      const has = (name: string) => node.marks.some(({ type }) => type.name === name)
      runs.push({ text: node.text ?? '', bold: has('bold'), italic: has('italic') })
    })
    lines.push({ isBullet: isBullet(line), runs })
  })
  return lines
}
