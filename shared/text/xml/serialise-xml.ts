import { toXmlCharacters } from './xml-characters.ts'
import type { XmlDocument, XmlElement, XmlNode } from './xml-tree.ts'

/**
 * The document as text to be stored as UTF-8. `parseXml` of it gives the same tree, positions aside. Signs that XML cannot
 * hold (control characters, halves of a surrogate pair) become U+FFFD: a format that can spell them must do so before.
 */
export function serialiseXml(document: XmlDocument): string {
  return declarationOf(document) + document.children.map(serialiseNode).join('')
}

/** One element with all that is in it; the namespaces of its prefixes may be declared further up. */
export function serialiseElement(element: XmlElement): string {
  return serialiseNode(element)
}

function declarationOf({ declaration }: XmlDocument): string {
  if (!declaration) return ''
  const encoding = declaration.encoding === undefined ? '' : ' encoding="UTF-8"'
  const standalone =
    declaration.standalone === undefined ? '' : ` standalone="${escapeAttribute(declaration.standalone)}"`
  return `<?xml version="1.0"${encoding}${standalone}?>`
}

function serialiseNode(node: XmlNode): string {
  switch (node.kind) {
    case 'text':
      return escapeCharacters(node.text)
    case 'cdata':
      return `<![CDATA[${toXmlCharacters(node.text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
    case 'comment':
      // A comment that was read has no double hyphen; one that was made is kept from ending early.
      return `<!--${toXmlCharacters(node.text).replaceAll(/-(?=-|$)/g, '- ')}-->`
    case 'instruction':
      return `<?${node.target}${node.text === '' ? '' : ` ${toXmlCharacters(node.text).replaceAll('?>', '? >')}`}?>`
    case 'element': {
      const attributes = node.attributes.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`).join('')
      if (node.children.length === 0) return `<${node.name}${attributes}/>`
      return `<${node.name}${attributes}>${node.children.map(serialiseNode).join('')}</${node.name}>`
    }
  }
}

// A carriage return as it is would be read back as a line feed (XML 1.0 §2.11).
function escapeCharacters(text: string): string {
  return toXmlCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}

// Tabs and line ends as they are would be read back as spaces (XML 1.0 §3.3.3).
function escapeAttribute(value: string): string {
  return escapeCharacters(value).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;')
}
