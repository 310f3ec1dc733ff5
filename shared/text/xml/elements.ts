import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './xml-tree.ts'

/** Value of an attribute; `uri` only for attributes with a prefix. */
export function attributeOf(element: XmlElement, local: string, uri = ''): string | undefined {
  return element.attributes.find((attribute) => attribute.local === local && attribute.uri === uri)?.value
}

export function isElement(node: XmlNode, uri: string, local: string): node is XmlElement {
  return node.kind === 'element' && node.uri === uri && node.local === local
}

export function childElements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((node) => node.kind === 'element')
}

export function childrenNamed(parent: XmlElement, uri: string, local: string): XmlElement[] {
  return parent.children.filter((node) => isElement(node, uri, local))
}

export function childNamed(parent: XmlElement, uri: string, local: string): XmlElement | undefined {
  return parent.children.find((node) => isElement(node, uri, local))
}

/** The element and all elements below it, in document order. */
export function* elementsWithin(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const child of childElements(element)) yield* elementsWithin(child)
}

/** All characters below the node, those of CDATA sections included, comments not. */
export function textOf(node: XmlNode): string {
  if (node.kind === 'text' || node.kind === 'cdata') return node.text
  return node.kind === 'element' ? node.children.map(textOf).join('') : ''
}

/** No elements, and no characters but white space. */
export function isBlank(node: XmlNode): boolean {
  return node.kind === 'text' && /^[ \t\r\n]*$/.test(node.text)
}

/** The same element with one attribute set in its place, added at the end, or (`undefined`) taken away. */
export function withAttribute(element: XmlElement, local: string, value: string | undefined): XmlElement {
  const isIt = (attribute: XmlAttribute) => attribute.local === local && attribute.uri === ''
  if (value === undefined) return { ...element, attributes: element.attributes.filter((one) => !isIt(one)) }
  const set: XmlAttribute = { name: local, local, uri: '', value }
  const attributes = element.attributes.some(isIt)
    ? element.attributes.map((one) => (isIt(one) ? set : one))
    : [...element.attributes, set]
  return { ...element, attributes }
}

export function withChildren(element: XmlElement, children: readonly XmlNode[]): XmlElement {
  return { ...element, children }
}

/** The same document with another root in the old one's place. */
export function withRoot(document: XmlDocument, root: XmlElement): XmlDocument {
  return { ...document, root, children: document.children.map((node) => (node === document.root ? root : node)) }
}
