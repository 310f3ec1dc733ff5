/**
 * An XML document as a tree of plain values. It holds all that the XML information set calls significant, so that what a
 * reader does not understand is written back as it came: comments, processing instructions, CDATA sections, prefixes and the
 * order of attributes. Namespace declarations are attributes among the others.
 */
export interface XmlDocument {
  readonly declaration?: XmlDeclaration
  /** The root, and what stands before and after it. */
  readonly children: readonly XmlNode[]
  readonly root: XmlElement
}

export interface XmlDeclaration {
  readonly encoding?: string
  readonly standalone?: string
}

export type XmlNode = XmlElement | XmlText | XmlCData | XmlComment | XmlInstruction

export interface XmlElement extends XmlName {
  readonly kind: 'element'
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlNode[]
  /** Where its tag begins. Absent on an element that was made, not read. */
  readonly position?: XmlPosition
}

export interface XmlName {
  /** As written, with its prefix. */
  readonly name: string
  readonly local: string
  /** Namespace, empty for none. */
  readonly uri: string
}

/** An attribute without a prefix is in no namespace, whatever the element is in (Namespaces in XML 1.0 §6.2). */
export interface XmlAttribute extends XmlName {
  readonly value: string
}

export interface XmlText {
  readonly kind: 'text'
  readonly text: string
}

export interface XmlCData {
  readonly kind: 'cdata'
  readonly text: string
}

export interface XmlComment {
  readonly kind: 'comment'
  readonly text: string
}

export interface XmlInstruction {
  readonly kind: 'instruction'
  readonly target: string
  readonly text: string
}

/** Line and column from 1; a column counts UTF-16 units. */
export interface XmlPosition {
  readonly line: number
  readonly column: number
}

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
export const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/'
