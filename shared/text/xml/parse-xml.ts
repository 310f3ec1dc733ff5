import { SaxesParser } from 'saxes'
import { err, ok, type DeskError, type Result } from '../../result.ts'
import type { XmlDeclaration, XmlDocument } from './xml-tree.ts'
import { TreeBuilder } from './tree-builder.ts'
import { XmlRefusal, type XmlFault } from './xml-fault.ts'

export interface XmlLimits {
  /** UTF-16 units of the whole text. */
  readonly maxLength: number
  /** Elements within elements. */
  readonly maxDepth: number
  /** Elements, texts, comments and attributes together. */
  readonly maxNodes: number
  /**
   * `refuse`: no document type at all. `nameOnly`: one that names a DTD elsewhere, as TMX and TBX files of other tools do,
   * is passed over; it is never loaded, and one that brings declarations of its own is refused.
   */
  readonly doctype: 'refuse' | 'nameOnly'
}

export const defaultXmlLimits: XmlLimits = {
  maxLength: 32_000_000,
  maxDepth: 200,
  maxNodes: 4_000_000,
  doctype: 'refuse',
}

/**
 * Reads a namespace-aware, well-formed document (XML 1.0, Namespaces in XML 1.0), or says why not with the line. Entities
 * other than the five of XML, document types with declarations and whatever lies outside the file are never followed. The
 * encoding named in the declaration is not looked at: see `decodeXml` for bytes.
 */
export function parseXml(text: string, limits: Partial<XmlLimits> = {}): Result<XmlDocument, DeskError<XmlFault>> {
  const { maxLength, maxDepth, maxNodes, doctype } = { ...defaultXmlLimits, ...limits }
  if (text.length > maxLength) return err('xml.too-large', { limit: maxLength })

  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true })
  const builder = new TreeBuilder(text, { maxDepth, maxNodes })
  let declaration: XmlDeclaration | undefined
  parser.on('xmldecl', ({ encoding, standalone }) => {
    declaration = {
      ...(encoding === undefined ? {} : { encoding }),
      ...(standalone === undefined ? {} : { standalone }),
    }
  })
  parser.on('doctype', (body) => {
    if (doctype === 'refuse' || body.includes('[')) throw new XmlRefusal('xml.doctype')
  })
  // The tag's name and the sign after it have been read by then.
  parser.on('opentagstart', (tag) => builder.begin(parser.position - tag.name.length - 2))
  parser.on('opentag', (tag) => builder.open(tag))
  parser.on('closetag', () => builder.close())
  parser.on('text', (content) => builder.add({ kind: 'text', text: content }))
  parser.on('cdata', (content) => builder.add({ kind: 'cdata', text: content }))
  parser.on('comment', (content) => builder.add({ kind: 'comment', text: content }))
  parser.on('processinginstruction', ({ target, body }) => builder.add({ kind: 'instruction', target, text: body }))
  parser.on('error', (error) => {
    throw new XmlRefusal(faultOf(error.message))
  })
  try {
    parser.write(text).close()
  } catch (refusal) {
    if (!(refusal instanceof XmlRefusal)) throw refusal
    return err(refusal.code, { ...refusal.params, line: parser.line, column: parser.columnIndex + 1 })
  }
  return ok(builder.document(declaration))
}

function faultOf(message: string): XmlFault {
  if (message.includes('undefined entity')) return 'xml.entity'
  return message.includes('unbound namespace prefix') ? 'xml.prefix' : 'xml.malformed'
}
