import {
  XML_NAMESPACE,
  XMLNS_NAMESPACE,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
  type XmlText,
} from './xml-tree.ts'

/** Prefix → namespace; the empty prefix is the default namespace. */
export type XmlPrefixes = Readonly<Record<string, string>>

type Attributes = Readonly<Record<string, string | number | undefined>>

/**
 * A maker of elements for one vocabulary: names as they are written (`file`, `mda:meta`), attributes in the order given,
 * those that are `undefined` left out. An unknown prefix is a mistake of the program and throws.
 */
export function xmlMaker(prefixes: XmlPrefixes) {
  const known: XmlPrefixes = { xml: XML_NAMESPACE, xmlns: XMLNS_NAMESPACE, ...prefixes }
  const nameParts = (name: string, isAttribute: boolean) => {
    const colon = name.indexOf(':')
    const prefix = colon < 0 ? '' : name.slice(0, colon)
    const uri = isAttribute && prefix === '' ? (name === 'xmlns' ? XMLNS_NAMESPACE : '') : known[prefix]
    if (uri === undefined && prefix !== '') throw new Error(`no namespace for the prefix of ${name}`)
    return { name, local: name.slice(colon + 1), uri: uri ?? '' }
  }
  return (name: string, attributes: Attributes = {}, children: readonly (XmlNode | string)[] = []): XmlElement => ({
    kind: 'element',
    ...nameParts(name, false),
    attributes: Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [{ ...nameParts(key, true), value: String(value) }],
    ),
    children: children.map((child) => (typeof child === 'string' ? xmlText(child) : child)),
  })
}

/** Attributes that declare the prefixes, for the root. */
export function declarations(prefixes: XmlPrefixes): Record<string, string> {
  return Object.fromEntries(
    Object.entries(prefixes).map(([prefix, uri]) => [prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri]),
  )
}

export function xmlText(text: string): XmlText {
  return { kind: 'text', text }
}

/** A document around a root, declared as UTF-8. */
export function xmlDocument(root: XmlElement): XmlDocument {
  return { declaration: { encoding: 'UTF-8' }, children: [xmlText('\n'), root, xmlText('\n')], root }
}
