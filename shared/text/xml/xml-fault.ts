/** Why a text or bytes are refused as XML, and the reason the code exists. */
export const xmlFaults = {
  'xml.too-large': 'the file is longer than the limit',
  'xml.too-deep': 'elements lie deeper within each other than the limit',
  'xml.too-many-nodes': 'the file has more parts than the limit',
  'xml.doctype': 'a document type: its declarations can expand without end or reach outside the file',
  'xml.entity': 'an entity that is none of the five XML has by itself',
  'xml.prefix': 'a prefix without a namespace',
  'xml.malformed': 'a breach of the syntax of XML',
  'xml.encoding-unsupported': 'declares an encoding other than UTF-8 and UTF-16',
  'xml.encoding-mismatch': 'declares one encoding and is in another',
  'xml.bad-bytes': 'bytes that are no text in the encoding of the file',
} as const

export type XmlFault = keyof typeof xmlFaults

/** Ends the reading from within the parser's callbacks; `parseXml` turns it into a value. */
export class XmlRefusal extends Error {
  readonly code: XmlFault
  readonly params: Readonly<Record<string, number>>
  constructor(code: XmlFault, params: Readonly<Record<string, number>> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}
