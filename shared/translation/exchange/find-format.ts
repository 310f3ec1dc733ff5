import { unzipSync } from 'fflate'
import { err, ok, type DeskError, type Result } from '../../result.ts'
import { decodeXml } from '../../text/xml/decode-xml.ts'
import { parts } from './docx-names.ts'

/** Why a file is none the desk can take back, and the reason the code exists. */
export const exchangeFaults = {
  'exchange.too-large': 'longer than any page can be: it is not even read',
  'exchange.empty': 'a file without content: a broken download, or a placeholder of a cloud drive',
  'exchange.unknown': 'neither XML nor a container the desk knows',
  'exchange.other-zip': 'a zip with something else in it',
  'exchange.old-word': 'a document of Word before 2007',
  'exchange.tmx': 'a translation memory: units, no page',
  'exchange.tbx': 'a list of terms, no page',
  'exchange.srx': 'rules for sentences, no page',
  'exchange.other-xml': 'XML of another kind',
  'exchange.other-source': 'the file says the page is written in another language than it is',
  'exchange.not-here': 'the page of the file is not at this desk',
  'exchange.no-such-language': 'the page is not translated into the language of the file',
  'exchange.already-here': 'the page of the package is at this desk already',
  'exchange.cancelled': 'the person stopped before it was written',
  'exchange.no-name': 'nobody was named who answers for what came back',
} as const

export type ExchangeFault = keyof typeof exchangeFaults

/** Longer files are refused by their size alone. In bytes; beyond it no XML is read either. */
export const MAX_RETURNED_BYTES = 64_000_000

/** What a file is by what is in it; its name says nothing. */
export function findFormat(bytes: Uint8Array): Result<'xliff' | 'table' | 'package', DeskError> {
  if (bytes.length === 0) return err('exchange.empty')
  if (startsWith(bytes, 0x50, 0x4b)) return formatOfZip(bytes)
  // A compound file of OLE, which .doc is.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return err('exchange.old-word')
  const text = decodeXml(bytes)
  if (!text.ok) return looksLikeXml(bytes) ? text : err('exchange.unknown')
  const root = rootName(text.value)
  if (root === undefined) return err('exchange.unknown')
  if (root === 'xliff') return ok('xliff')
  const other = others[root]
  return other === undefined ? err('exchange.other-xml', { root }) : err(other)
}

const others: Readonly<Record<string, ExchangeFault>> = {
  tmx: 'exchange.tmx',
  tbx: 'exchange.tbx',
  martif: 'exchange.tbx',
  srx: 'exchange.srx',
}

/** Only the list of contents is looked at: nothing is unpacked. */
function formatOfZip(bytes: Uint8Array): Result<'table' | 'package', DeskError> {
  const names = new Set<string>()
  try {
    unzipSync(bytes, {
      filter({ name }) {
        names.add(name)
        return false
      },
    })
  } catch {
    return err('zip.damaged')
  }
  if (names.has('manifest.json')) return ok('package')
  return names.has(parts.document) ? ok('table') : err('exchange.other-zip')
}

/** Local name of the root, before anything is parsed. The parser says what is wrong with the rest. */
function rootName(text: string): string | undefined {
  const start =
    /^\uFEFF?\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?\s*>\s*)*<(?:[\w.-]+:)?([\w.-]+)/i
  return start.exec(text)?.[1]?.slice(0, 40)
}

/** A `<` at the start, as UTF-8 or as either order of UTF-16, with or without a byte order mark. */
function looksLikeXml(bytes: Uint8Array): boolean {
  return [...bytes.subarray(0, 6)].find((byte) => ![0, 0xef, 0xbb, 0xbf, 0xfe, 0xff].includes(byte)) === 0x3c
}

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}
