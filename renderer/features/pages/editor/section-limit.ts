import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { MAX_SECTION_BYTES, sectionBytes } from '../../../../shared/translation/section-size.ts'
import { toLineBlocks } from './section-document.ts'

/** Lines never change, only documents do: each is weighed once. */
const weights = new WeakMap<Node, number>()

function lineBytes(line: Node): number {
  const known = weights.get(line)
  if (known !== undefined) return known
  const bytes = sectionBytes(toLineBlocks(line))
  weights.set(line, bytes)
  return bytes
}

function documentBytes(document: Node): number {
  let bytes = 0
  document.forEach((line) => {
    bytes += lineBytes(line)
  })
  return bytes
}

/** Lets nothing into a section that it could not store: what stands in the editor can always be saved. */
export function sectionLimit(onFull: () => void): Plugin {
  return new Plugin({
    filterTransaction(transaction) {
      if (!transaction.docChanged) return true
      const bytes = documentBytes(transaction.doc)
      if (bytes <= MAX_SECTION_BYTES || bytes <= documentBytes(transaction.before)) return true
      onFull()
      return false
    },
  })
}
