const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const values = new Map([...alphabet].map((sign, value) => [sign.charCodeAt(0), value]))

/** Base64 (RFC 4648 §4) → bytes. Signs outside the alphabet, such as line ends, are passed over. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4))
  let length = 0
  let bits = 0
  let held = 0
  for (let at = 0; at < text.length; at += 1) {
    const value = values.get(text.charCodeAt(at))
    if (value === undefined) continue
    held = ((held << 6) | value) & 0xff_ff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[length] = (held >> bits) & 0xff
    length += 1
  }
  return bytes.slice(0, length)
}

/** Bytes → base64 (RFC 4648 §4), padded, on one line. */
export function base64OfBytes(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    const left = bytes.length - at
    parts.push(
      (alphabet[first >> 2] ?? '') +
        (alphabet[((first & 0b11) << 4) | (second >> 4)] ?? '') +
        (left > 1 ? (alphabet[((second & 0b1111) << 2) | (third >> 6)] ?? '') : '=') +
        (left > 2 ? (alphabet[third & 0b111111] ?? '') : '='),
    )
  }
  return parts.join('')
}
