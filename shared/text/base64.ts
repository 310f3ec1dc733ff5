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
