import type { SaxesTagNS } from 'saxes'
import { XmlRefusal } from './xml-fault.ts'
import type { XmlAttribute, XmlDeclaration, XmlDocument, XmlElement, XmlNode, XmlPosition } from './xml-tree.ts'

interface OpenElement {
  readonly tag: Omit<XmlElement, 'children'>
  readonly children: XmlNode[]
}

/** Grows the tree while the parser reads, within its limits. */
export class TreeBuilder {
  readonly #text: string
  readonly #limits: { readonly maxDepth: number; readonly maxNodes: number }
  readonly #top: XmlNode[] = []
  readonly #open: OpenElement[] = []
  #root: XmlElement | undefined
  #nodes = 0
  #position: XmlPosition = { line: 1, column: 1 }
  #scannedTo = 0
  #lineStart = 0

  constructor(text: string, limits: { readonly maxDepth: number; readonly maxNodes: number }) {
    this.#text = text
    this.#limits = limits
  }

  /** A tag begins at this index of the text. */
  begin(offset: number): void {
    let line = this.#position.line
    for (; this.#scannedTo < offset; this.#scannedTo++) {
      const code = this.#text.charCodeAt(this.#scannedTo)
      if (code === 10 || (code === 13 && this.#text.charCodeAt(this.#scannedTo + 1) !== 10)) {
        line++
        this.#lineStart = this.#scannedTo + 1
      }
    }
    this.#position = { line, column: offset - this.#lineStart + 1 }
    if (this.#open.length >= this.#limits.maxDepth)
      throw new XmlRefusal('xml.too-deep', { limit: this.#limits.maxDepth })
  }

  open(tag: SaxesTagNS): void {
    const attributes = Object.values(tag.attributes).map(({ name, local, uri, value }): XmlAttribute => ({
      name,
      local,
      uri,
      value,
    }))
    this.#count(1 + attributes.length)
    const { name, local, uri } = tag
    this.#open.push({ tag: { kind: 'element', name, local, uri, attributes, position: this.#position }, children: [] })
  }

  close(): void {
    const done = this.#open.pop()
    if (!done) return
    const element: XmlElement = { ...done.tag, children: done.children }
    this.#siblings().push(element)
    if (this.#open.length === 0) this.#root = element
  }

  add(node: Exclude<XmlNode, XmlElement>): void {
    this.#count(1)
    this.#siblings().push(node)
  }

  document(declaration: XmlDeclaration | undefined): XmlDocument {
    if (!this.#root) throw new XmlRefusal('xml.malformed')
    return { ...(declaration ? { declaration } : {}), children: this.#top, root: this.#root }
  }

  #siblings(): XmlNode[] {
    return this.#open.at(-1)?.children ?? this.#top
  }

  #count(nodes: number): void {
    this.#nodes += nodes
    if (this.#nodes > this.#limits.maxNodes)
      throw new XmlRefusal('xml.too-many-nodes', { limit: this.#limits.maxNodes })
  }
}
