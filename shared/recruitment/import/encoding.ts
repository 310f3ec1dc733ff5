/** Encodings a person may choose; the labels are those of the Encoding Standard, which `TextDecoder` takes. */
export const fileEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1257',
  'iso-8859-15',
] as const
export type FileEncoding = (typeof fileEncodings)[number]

/** Why a file is not a list at all. `zeroBytes`: text with some bytes of value zero in between, a sign of damage. */
export type FileRefusal = 'empty' | 'binary' | 'zeroBytes' | 'workbook' | 'pdf'

export type EncodingGuess =
  | {
      readonly kind: 'text'
      readonly encoding: FileEncoding
      readonly because: 'byteOrderMark' | 'validUtf8' | 'plainAscii' | 'zeroBytes' | 'notUtf8'
    }
  | { readonly kind: 'refused'; readonly reason: FileRefusal }

/**
 * Guesses a file's encoding from its bytes, in chunks of any size; it remembers counters only. UTF-8 is decided by
 * validity over the whole file (text in another encoding is practically never valid UTF-8), the rest by elimination.
 */
export class EncodingGuesser {
  #head: number[] = []
  #length = 0
  #zeros = { even: 0, odd: 0 }
  #controls = 0
  #high = 0
  #utf8 = true
  /** Continuation bytes still due, and the range the next one must lie in. */
  #due = 0
  #low = 0x80
  #top = 0xbf

  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length && this.#head.length < 8; at++) this.#head.push(bytes[at] ?? 0)
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (byte >= 0x80) this.#nonAscii(byte)
      else {
        if (this.#due > 0) this.#utf8 = false
        if (byte < 0x20) this.#control(byte, this.#length + at)
      }
    }
    this.#length += bytes.length
  }

  result(): EncodingGuess {
    const starts = (...signature: number[]) => signature.every((byte, at) => this.#head[at] === byte)
    if (this.#length === 0) return { kind: 'refused', reason: 'empty' }
    if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) return { kind: 'refused', reason: 'workbook' }
    if (starts(0x25, 0x50, 0x44, 0x46)) return { kind: 'refused', reason: 'pdf' }
    if (starts(0xff, 0xfe)) return text('utf-16le', 'byteOrderMark')
    if (starts(0xfe, 0xff)) return text('utf-16be', 'byteOrderMark')
    const { even, odd } = this.#zeros
    const half = this.#length / 2
    if (odd > half * 0.4 && even < half * 0.05) return text('utf-16le', 'zeroBytes')
    if (even > half * 0.4 && odd < half * 0.05) return text('utf-16be', 'zeroBytes')
    if (this.#controls + even + odd > this.#length * 0.01) return { kind: 'refused', reason: 'binary' }
    if (even + odd > 0) return { kind: 'refused', reason: 'zeroBytes' }
    if (starts(0xef, 0xbb, 0xbf)) return text('utf-8', 'byteOrderMark')
    if (this.#utf8 && this.#due === 0) return text('utf-8', this.#high === 0 ? 'plainAscii' : 'validUtf8')
    return text('windows-1252', 'notUtf8')
  }

  #control(byte: number, position: number): void {
    if (byte === 0) this.#zeros[position % 2 === 0 ? 'even' : 'odd']++
    else if (byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a) this.#controls++
  }

  /** RFC 3629 §4: which bytes may follow which; surrogates and overlong forms are not UTF-8. */
  #nonAscii(byte: number): void {
    this.#high++
    if (!this.#utf8) return
    if (this.#due > 0) {
      if (byte < this.#low || byte > this.#top) this.#utf8 = false
      this.#due--
      this.#low = 0x80
      this.#top = 0xbf
      return
    }
    if (byte >= 0xc2 && byte <= 0xdf) this.#due = 1
    else if (byte >= 0xe0 && byte <= 0xef) {
      this.#due = 2
      if (byte === 0xe0) this.#low = 0xa0
      if (byte === 0xed) this.#top = 0x9f
    } else if (byte >= 0xf0 && byte <= 0xf4) {
      this.#due = 3
      if (byte === 0xf0) this.#low = 0x90
      if (byte === 0xf4) this.#top = 0x8f
    } else this.#utf8 = false
  }
}

function text(encoding: FileEncoding, because: (EncodingGuess & { kind: 'text' })['because']): EncodingGuess {
  return { kind: 'text', encoding, because }
}
