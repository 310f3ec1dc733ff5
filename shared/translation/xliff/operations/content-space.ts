import type { XmlAttribute, XmlElement } from '../../../text/xml/xml-tree.ts'
import { XML_NAMESPACE } from '../../../text/xml/xml-tree.ts'

const preserve: XmlAttribute = { name: 'xml:space', local: 'space', uri: XML_NAMESPACE, value: 'preserve' }

/** A source or target that says itself that its white space is part of the text. */
export function withPreservedSpace(content: XmlElement): XmlElement {
  const others = content.attributes.filter(({ local, uri }) => !(local === 'space' && uri === XML_NAMESPACE))
  return { ...content, attributes: [...others, preserve] }
}
