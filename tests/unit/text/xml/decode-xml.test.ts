import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeXml } from '../../../../shared/text/xml/decode-xml.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return bytes
}
const text = (bytes: Uint8Array) => {
  const result = decodeXml(bytes)
  return result.ok ? result.value : result.error.code
}

describe('decoding an XML file', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(text(utf8('<a>Ærø 😀</a>'))).toBe('<a>Ærø 😀</a>')
    expect(text(utf8('\uFEFF<a>ø</a>'))).toBe('<a>ø</a>')
  })

  it.each([true, false])('reads UTF-16 by mark and by its first bytes (little-endian: %s)', (littleEndian) => {
    const declared = '<?xml version="1.0" encoding="UTF-16"?><a>Ærø 😀</a>'
    expect(text(utf16(`\uFEFF${declared}`, littleEndian))).toBe(declared)
    expect(text(utf16(declared, littleEndian))).toBe(declared)
  })

  it('gives any text back that was written as UTF-8 or UTF-16', () => {
    const point = fc.integer({ min: 0, max: 0x10ffff }).filter((one) => one < 0xd800 || one > 0xdfff)
    const anyText = fc.array(fc.oneof(point, fc.integer({ min: 0, max: 0x17f })))
    fc.assert(
      fc.property(anyText, fc.boolean(), (points, littleEndian) => {
        const content = `<a${String.fromCodePoint(...points)}`
        expect(text(utf8(content))).toBe(content)
        expect(text(utf16(`\uFEFF${content}`, littleEndian))).toBe(content)
      }),
    )
  })

  it('agrees with the standard decoder on which bytes are UTF-8', () => {
    const standard = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    const anyBytes = fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc.array(fc.constantFrom(0xc0, 0xc3, 0xe0, 0xed, 0xf0, 0xf4, 0xf8, 0x80, 0x9f, 0xa0, 0xbf, 0x41), {
        maxLength: 6,
      }),
    )
    fc.assert(
      fc.property(anyBytes, (tail) => {
        const bytes = Uint8Array.from([0x61, ...tail])
        let expected = 'xml.bad-bytes'
        try {
          expected = standard.decode(bytes)
        } catch {
          // not UTF-8
        }
        expect(text(bytes)).toBe(expected)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    [
      'Latin-1 bytes in a file that says UTF-8',
      Uint8Array.from([...utf8('<?xml version="1.0" encoding="UTF-8"?><a>'), 0xe6, 0x3c]),
      'xml.bad-bytes',
    ],
    ['half a pair in UTF-16', utf16('\uFEFF<a>\uD800</a>', true), 'xml.bad-bytes'],
    ['an odd number of bytes in UTF-16', utf16('\uFEFF<a/>', true).subarray(0, 9), 'xml.bad-bytes'],
    ['UTF-8 that says UTF-16', utf8('<?xml version="1.0" encoding="UTF-16"?><a/>'), 'xml.encoding-mismatch'],
    [
      'UTF-16 that says UTF-8',
      utf16('\uFEFF<?xml version="1.0" encoding="utf-8"?><a/>', true),
      'xml.encoding-mismatch',
    ],
    ['another encoding', utf8('<?xml version="1.0" encoding="ISO-8859-1"?><a/>'), 'xml.encoding-unsupported'],
    [
      'an encoding with the name of a property',
      utf8('<?xml version="1.0" encoding="constructor"?><a/>'),
      'xml.encoding-unsupported',
    ],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), 'xml.encoding-unsupported'],
  ])('refuses %s', (_, bytes, code) => {
    expect(text(bytes)).toBe(code)
  })

  it('refuses a file over the limit before reading it', () => {
    expect(decodeXml(utf8('<a/>'), { maxBytes: 3 })).toMatchObject({
      error: { code: 'xml.too-large', params: { limit: 3 } },
    })
  })
})
