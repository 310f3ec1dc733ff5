import type { InlineCode } from '../../../model/page.ts'
import { xmlText, type xmlMaker } from '../../../text/xml/make-xml.ts'
import { splitAtNonXml } from '../../../text/xml/xml-characters.ts'
import type { XmlElement, XmlNode } from '../../../text/xml/xml-tree.ts'
import { codedNodes, type CodedNode } from './coded-spans.ts'

type Maker = ReturnType<typeof xmlMaker>
const subTypes = { bold: 'xlf:b', italic: 'xlf:i' } as const

/** Ids of the original data of link `n`: its address, and what stands at its end. */
export function dataIds(n: number): { readonly start: string; readonly end: string } {
  return { start: `d${n}`, end: `d${n}e` }
}

/** Addresses of the links among the codes, where a reader of XLIFF looks for what a code was. */
export function originalData(make: Maker, codes: readonly InlineCode[]): XmlElement[] {
  const data = codes.flatMap((code, index) => {
    if (code.kind !== 'link') return []
    const { start, end } = dataIds(index + 1)
    return [make('data', { id: start }, [code.href]), make('data', { id: end })]
  })
  return data.length === 0 ? [] : [make('originalData', {}, data)]
}

/** Coded text as children of a source or target of XLIFF 2.1. */
export function writeContent(make: Maker, coded: string, codes: readonly InlineCode[]): XmlNode[] {
  const write = (nodes: readonly CodedNode[]): XmlNode[] =>
    nodes.flatMap((node): XmlNode[] => {
      if (node.kind === 'text') return writeText(make, node.text)
      const isCopy = node.id !== String(node.n)
      const code = codes[node.n - 1]
      const type = code && { type: code.kind === 'link' ? 'link' : 'fmt' }
      const subType = code && code.kind !== 'link' ? { subType: subTypes[code.kind] } : {}
      // A code with data is repeated by its data, one without by naming the first.
      const copyOf = isCopy && code?.kind !== 'link' && code ? { copyOf: String(node.n) } : {}
      if (node.kind === 'span') {
        const { start, end } = dataIds(node.n)
        const data = code?.kind === 'link' ? { dataRefStart: start, dataRefEnd: end, dispStart: code.href } : {}
        return [make('pc', { id: node.id, ...copyOf, ...type, ...subType, ...data }, write(node.children))]
      }
      const id = node.kind === 'openHalf' ? node.id : `${node.id}e`
      const half = node.kind === 'openHalf' ? 'sc' : 'ec'
      return [make(half, { id, isolated: 'yes', ...copyOf, ...type, ...subType })]
    })
  return write(codedNodes(coded))
}

/** Signs XML cannot hold, each as `cp`. */
function writeText(make: Maker, text: string): XmlNode[] {
  return splitAtNonXml(text).map((part) =>
    typeof part === 'string'
      ? xmlText(part)
      : make('cp', { hex: part.unit.toString(16).toUpperCase().padStart(4, '0') }),
  )
}
