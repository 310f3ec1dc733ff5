import { Schema, type Node } from 'prosemirror-model'
import { serialiseCoded, tokeniseCoded, type CodedToken } from '../../../../shared/translation/coded-text.ts'
import styles from './target-editor.module.css'

/** The text of one translation: words, and codes that cannot be broken, only moved, removed and put back. */
export const targetSchema = new Schema({
  nodes: {
    doc: { content: 'inline*' },
    text: { group: 'inline' },
    code: {
      group: 'inline',
      inline: true,
      atom: true,
      // Arrows pass a code like a letter; a selected one would be typed over.
      selectable: false,
      attrs: { n: { default: 1 }, close: { default: false } },
      toDOM: (node) => {
        const { n, kind } = codeOf(node)
        return ['span', { class: styles.chip ?? '', 'data-code': String(n), 'data-half': kind }, chipText({ kind, n })]
      },
      parseDOM: [
        {
          tag: 'span[data-code]',
          getAttrs: (element) => ({ n: Number(element.dataset.code), close: element.dataset.half === 'close' }),
        },
      ],
    },
  },
})

const code = targetSchema.nodes.code

export function chipText(token: { readonly kind: 'open' | 'close'; readonly n: number }): string {
  return token.kind === 'open' ? `${token.n}›` : `‹${token.n}`
}

function codeOf(node: Node): { readonly kind: 'open' | 'close'; readonly n: number } {
  const n: unknown = node.attrs.n
  return { kind: node.attrs.close === true ? 'close' : 'open', n: typeof n === 'number' ? n : 1 }
}

export function toTargetDocument(coded: string): Node {
  return targetSchema.topNodeType.create(null, tokeniseCoded(coded).flatMap(toNode))
}

export function toNode(token: CodedToken): Node[] {
  if (token.kind === 'text') return token.text === '' ? [] : [targetSchema.text(token.text)]
  return code ? [code.create({ n: token.n, close: token.kind === 'close' })] : []
}

/** Spaces at the ends are typing, not text. */
export function toCoded(document: Node): string {
  const tokens: CodedToken[] = []
  document.forEach((node) => tokens.push(node.isText ? { kind: 'text', text: node.text ?? '' } : codeOf(node)))
  return serialiseCoded(tokens).trim()
}

/** Pasted plain text on one line, without control characters. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/\p{Cc}/gu, '')
}
