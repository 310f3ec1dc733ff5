/** Joins code units in pieces that fit on the stack. */
class UnitWriter {
  readonly #units = new Uint16Array(8192)
  #used = 0
  #text = ''

  push(unit: number): void {
    if (this.#used === this.#units.length) this.#flush()
    this.#units[this.#used++] = unit
  }

  text(): string {
    this.#flush()
    return this.#text
  }

  #flush(): void {
    this.#text += String.fromCharCode(...this.#units.subarray(0, this.#used))
    this.#used = 0
  }
}

/** By number of bytes after the first: its mark, and the smallest code point that needs so many (RFC 3629 §3). */
const leads = [
  { mask: 0xe0, mark: 0xc0, least: 0x80 },
  { mask: 0xf0, mark: 0xe0, least: 0x800 },
  { mask: 0xf8, mark: 0xf0, least: 0x10000 },
]

/** UTF-8 as RFC 3629 has it: no overlong forms, no surrogates. `undefined` where the bytes are not. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  const writer = new UnitWriter()
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at] ?? 0
    if (first < 0x80) {
      writer.push(first)
      continue
    }
    const more = leads.findIndex((lead) => (first & lead.mask) === lead.mark) + 1
    const lead = leads[more - 1]
    if (!lead) return undefined
    let point = first & ~lead.mask
    for (let byte = 0; byte < more; byte++) {
      const next = bytes[++at]
      if (next === undefined || (next & 0xc0) !== 0x80) return undefined
      point = (point << 6) | (next & 0x3f)
    }
    if (point < lead.least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined
    if (point < 0x10000) writer.push(point)
    else {
      writer.push(0xd800 + ((point - 0x10000) >> 10))
      writer.push(0xdc00 + ((point - 0x10000) & 0x3ff))
    }
  }
  return writer.text()
}

/** UTF-16 of whole, well-paired units, or `undefined`. */
export function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): string | undefined {
  if (bytes.length % 2 !== 0) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const writer = new UnitWriter()
  for (let at = 0; at < bytes.length; at += 2) writer.push(view.getUint16(at, littleEndian))
  const text = writer.text()
  return text.isWellFormed() ? text : undefined
}
