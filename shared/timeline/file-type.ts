/** What a file begins with says more than its name; of a zip, only its name tells which it is. */
const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'application/pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image/png'],
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  [[0x47, 0x49, 0x46, 0x38], 'image/gif'],
]
const zipped: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
}
const texts: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  md: 'text/plain',
  csv: 'text/csv',
  eml: 'message/rfc822',
  ics: 'text/calendar',
  vcf: 'text/vcard',
}
const UNKNOWN = 'application/octet-stream'

/** The ending of a name in lower case, without its dot; empty where there is none. */
export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The MIME type of a file by its first bytes, and by its name where these leave it open. HTML, SVG and scripts stay unnamed: nothing shows them. */
export function fileType(bytes: Uint8Array, name: string): string {
  const starts = (signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte)
  const signed = signatures.find(([signature]) => starts(signature))
  if (signed !== undefined) return signed[1]
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'image/webp'
  const ending = endingOf(name)
  if (starts([0x50, 0x4b, 0x03, 0x04])) return own(zipped, ending) ?? 'application/zip'
  // Text has no zero bytes; a program that calls itself a text has.
  const isText = !bytes.subarray(0, 4_096).includes(0)
  return (isText ? own(texts, ending) : undefined) ?? UNKNOWN
}

/** What the desk shows itself; everything else is saved and opened by the person's own program. */
export function shownAs(type: string): 'picture' | 'text' | undefined {
  if (type === 'image/png' || type === 'image/jpeg' || type === 'image/gif' || type === 'image/webp') return 'picture'
  return type === 'text/plain' || type === 'text/csv' || type === 'message/rfc822' ? 'text' : undefined
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
