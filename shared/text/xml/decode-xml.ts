import { err, ok, type DeskError, type Result } from '../../result.ts'
import { decodeUtf16, decodeUtf8 } from './unicode-bytes.ts'
import type { XmlFault } from './xml-fault.ts'

type Family = 'utf-8' | 'utf-16le' | 'utf-16be'

interface Signature {
  readonly bytes: readonly number[]
  readonly family: Family | 'utf-32'
  readonly isMark: boolean
}

/** What the first bytes of a file say (XML 1.0 appendix F.1), longest first. Without one of them it is UTF-8. */
const signatures: readonly Signature[] = [
  { bytes: [0xff, 0xfe, 0, 0], family: 'utf-32', isMark: true },
  { bytes: [0, 0, 0xfe, 0xff], family: 'utf-32', isMark: true },
  { bytes: [0x3c, 0, 0, 0], family: 'utf-32', isMark: false },
  { bytes: [0, 0, 0, 0x3c], family: 'utf-32', isMark: false },
  { bytes: [0xef, 0xbb, 0xbf], family: 'utf-8', isMark: true },
  { bytes: [0xff, 0xfe], family: 'utf-16le', isMark: true },
  { bytes: [0xfe, 0xff], family: 'utf-16be', isMark: true },
  { bytes: [0x3c, 0], family: 'utf-16le', isMark: false },
  { bytes: [0, 0x3c], family: 'utf-16be', isMark: false },
]

/** Names a declaration may give the three, in lower case. ASCII is a part of UTF-8. */
const declaredNames = new Map<string, readonly Family[]>([
  ['utf-8', ['utf-8']],
  ['utf8', ['utf-8']],
  ['us-ascii', ['utf-8']],
  ['ascii', ['utf-8']],
  ['utf-16', ['utf-16le', 'utf-16be']],
  ['utf-16le', ['utf-16le']],
  ['utf-16be', ['utf-16be']],
])

/**
 * The text of an XML file: UTF-8 or UTF-16, by byte order mark, first bytes and declaration, which must agree. Bytes that are
 * no text in that encoding are refused rather than replaced: a translation would lose signs without a word.
 */
export function decodeXml(
  bytes: Uint8Array,
  limits: { readonly maxBytes?: number } = {},
): Result<string, DeskError<XmlFault>> {
  const maxBytes = limits.maxBytes ?? 64_000_000
  if (bytes.length > maxBytes) return err('xml.too-large', { limit: maxBytes })
  const signature = signatures.find((one) => one.bytes.every((byte, index) => bytes[index] === byte))
  const family = signature?.family ?? 'utf-8'
  if (family === 'utf-32') return err('xml.encoding-unsupported')
  const body = signature?.isMark ? bytes.subarray(signature.bytes.length) : bytes

  const declared = declaredEncoding(body, family)
  const families = declared === undefined ? [family] : declaredNames.get(declared)
  if (!families) return err('xml.encoding-unsupported')
  if (!families.includes(family)) return err('xml.encoding-mismatch')

  const text = family === 'utf-8' ? decodeUtf8(body) : decodeUtf16(body, family === 'utf-16le')
  return text === undefined ? err('xml.bad-bytes') : ok(text)
}

/** The declaration is in ASCII signs in each of the three, so the zero bytes of UTF-16 can be passed over. */
function declaredEncoding(bytes: Uint8Array, family: Family): string | undefined {
  const head = bytes.subarray(0, family === 'utf-8' ? 200 : 400).filter((byte) => byte !== 0)
  const declaration = /^<\?xml\s[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(String.fromCharCode(...head))
  return declaration?.[1]?.toLowerCase()
}
