import type { DOMOutputSpec } from 'prosemirror-model'
import type { Block } from '../../../../shared/model/page.ts'
import type { Inline } from '../../../../shared/translation/inline.ts'
import { isSafeHref } from '../../../../shared/translation/links.ts'
import { parseMarkup } from '../../../../shared/translation/markup.ts'

/** How a block of shared text looks in the editor of a section: its words, to read. */
export function lockedDom(block: Pick<Block, 'markup'> | undefined): DOMOutputSpec {
  const words = parseMarkup(block?.markup ?? '').map(inlineDom)
  return ['p', { 'data-locked': '', contenteditable: 'false' }, ...words]
}

function inlineDom(inline: Inline): DOMOutputSpec | string {
  if (inline.kind === 'text') return inline.text
  const children = inline.children.map(inlineDom)
  const { code } = inline
  if (code.kind === 'link') return ['a', { href: isSafeHref(code.href) ? code.href : '' }, ...children]
  return [code.kind === 'bold' ? 'b' : 'i', ...children]
}
