import { decodeUtf8 } from '../xml/unicode-bytes.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46

/**
 * CRC-32 of each file by name, as the central directory of a zip says (APPNOTE 6.3.10 §4.3.12); `undefined` where there is
 * none. The library that unpacks does not look at them.
 */
export function zipChecksums(bytes: Uint8Array): ReadonlyMap<string, number> | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const checksums = new Map<string, number>()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) return undefined
    const nameLength = view.getUint16(at + 28, true)
    const name = decodeName(
      bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      view.getUint16(at + 8, true),
    )
    checksums.set(name, view.getUint32(at + 16, true))
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return checksums
}

/** The record at the end, behind which only a comment of at most 65,535 bytes may stand. */
function findEnd(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - END_LENGTH - 0xffff)
  for (let at = view.byteLength - END_LENGTH; at >= earliest; at -= 1) if (view.getUint32(at, true) === END) return at
  return undefined
}

/** Bit 11 says UTF-8; without it the names are read byte for byte, as the library that unpacks does. */
function decodeName(bytes: Uint8Array, flags: number): string {
  return flags & 0x800 ? (decodeUtf8(bytes) ?? '') : Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** CRC-32 as zip and PNG use it (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
