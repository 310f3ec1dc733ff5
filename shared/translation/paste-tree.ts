/** Pasted HTML as the cleaning rules see it: made by the page from the browser's parser, by tests by hand. */
export type PasteNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'comment' }
  | {
      readonly kind: 'element'
      /** Lower case, with prefix where there is one (`o:p`). */
      readonly tag: string
      readonly attributes: Readonly<Record<string, string>>
      readonly children: readonly PasteNode[]
    }

/** Plain text as it is pasted: lines, some of them list items. */
export function pasteTreeOfText(text: string): PasteNode[] {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => ({ kind: 'element', tag: 'p', attributes: {}, children: [{ kind: 'text', text: line }] }))
}

export function pasteText(nodes: readonly PasteNode[]): string {
  return nodes
    .map((node) => (node.kind === 'text' ? node.text : node.kind === 'element' ? pasteText(node.children) : ''))
    .join('')
}
