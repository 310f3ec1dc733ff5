import { pasteText, type PasteNode } from './paste-tree.ts'

type Element = Extract<PasteNode, { kind: 'element' }>

/** What Word writes for itself: office tags, list numbers it draws again, comments and their anchors. */
export function isWordNoise(node: Element): boolean {
  if (/^(?:o|w|v|m|st1):/.test(node.tag)) return node.tag !== 'o:p' || pasteText(node.children).trim() === ''
  const style = node.attributes.style ?? ''
  if (/mso-list:\s*ignore/i.test(style)) return true
  if (/mso-element:\s*(?:comment|header|footer)/i.test(style)) return true
  if (/mso-comment-reference/i.test(style) && node.tag === 'a') return false
  if (/display:\s*none|mso-hide:\s*all/i.test(style)) return true
  return /\b(?:MsoCommentReference|msocomanchor|MsoCommentText|msocomtxt)\b/i.test(node.attributes.class ?? '')
}

/** A list item the way Word writes it: a paragraph with `mso-list:l0 level2 lfo1`, its mark in a span to be ignored. */
export function wordListItem(
  node: Element,
):
  | { readonly kind: 'bullet' | 'numbered'; readonly level: number; readonly children: readonly PasteNode[] }
  | undefined {
  const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(node.attributes.style ?? '')?.[1]
  if (level === undefined) return undefined
  const isNumbered = /^\s*\(?(?:\d+|[a-z]|[ivx]+)[.)]/i.test(pasteText(node.children))
  return { kind: isNumbered ? 'numbered' : 'bullet', level: Math.min(6, Number(level) - 1), children: node.children }
}

/** By tag or by style; Google Docs wraps everything in a `<b>` that is not bold. */
export function isBold(node: Element, inherited: boolean): boolean {
  const weight = /font-weight:\s*([a-z0-9]+)/i.exec(node.attributes.style ?? '')?.[1]?.toLowerCase()
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  return inherited || node.tag === 'b' || node.tag === 'strong'
}

export function isItalic(node: Element, inherited: boolean): boolean {
  const style = /font-style:\s*([a-z]+)/i.exec(node.attributes.style ?? '')?.[1]?.toLowerCase()
  if (style !== undefined) return style === 'italic' || style === 'oblique'
  return inherited || node.tag === 'i' || node.tag === 'em' || node.tag === 'cite'
}
