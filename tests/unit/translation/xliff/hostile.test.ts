import { describe, expect, it } from 'vitest'
import { readXliff, readXliffBytes } from '../../../../shared/translation/xliff/read-xliff.ts'
import { file, segment, text, unit, xliff } from './breaches.ts'

const bytes = (xml: string) => new TextEncoder().encode(xml)
const codeOf = (content: Uint8Array, limits?: Parameters<typeof readXliffBytes>[1]) => {
  const read = readXliffBytes(content, limits)
  return read.ok ? 'accepted' : read.error.code
}
const utf16 = (xml: string) =>
  Uint8Array.from([0xff, 0xfe, ...[...xml].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])])

describe('an XLIFF file from anywhere', () => {
  it.each([
    [
      'entities that expand',
      bytes(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${text('&b;')}`),
      'xml.doctype',
    ],
    [
      'an entity from a file',
      bytes(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hosts">]>${text('&a;')}`),
      'xml.doctype',
    ],
    ['a document type', bytes(`<!DOCTYPE xliff>${text('a')}`), 'xml.doctype'],
    [
      'bytes of another encoding',
      Uint8Array.from([...bytes('<?xml version="1.0"?><xliff a="'), 0xe6, 0x22]),
      'xml.bad-bytes',
    ],
    [
      'an encoding that is not its own',
      bytes(`<?xml version="1.0" encoding="UTF-16"?>${text('a')}`),
      'xml.encoding-mismatch',
    ],
    [
      'an encoding that is not read',
      bytes(`<?xml version="1.0" encoding="windows-1252"?>${text('a')}`),
      'xml.encoding-unsupported',
    ],
    ['codes in codes without end', bytes(text(`${'<pc id="1">'.repeat(100_000)}`)), 'xml.too-deep'],
    ['another format', bytes('<tmx version="1.4"/>'), 'xliff.not-xliff'],
    ['a page of the web', bytes('<html><body/></html>'), 'xliff.not-xliff'],
    ['no XML', bytes('PK\u0003\u0004'), 'xml.malformed'],
  ])('is refused for %s', (_, content, code) => {
    expect(codeOf(content)).toBe(code)
  })

  it('is read in UTF-8 and UTF-16', () => {
    expect(codeOf(bytes(`\uFEFF${text('Ærø')}`))).toBe('accepted')
    expect(codeOf(utf16(`<?xml version="1.0" encoding="UTF-16"?>${text('Ærø')}`))).toBe('accepted')
  })

  it('is refused over a stated size before it is read', () => {
    expect(codeOf(bytes(text('a')), { maxBytes: 100 })).toBe('xml.too-large')
    expect(codeOf(bytes(text('a')), { maxLength: 100 })).toBe('xml.too-large')
  })

  it('takes time in proportion to its size, however its parts refer to each other', () => {
    const pieces = (count: number) => Array.from({ length: count }, (_, n) => n)
    const cases = {
      units: (n: number) =>
        file(
          pieces(n)
            .map((i) => `<unit id="u${i}">${segment('a', 'b')}</unit>`)
            .join(''),
        ),
      segments: (n: number) =>
        unit(
          pieces(n)
            .map(() => segment('a', 'b'))
            .join(''),
        ),
      references: (n: number) =>
        file(
          pieces(n)
            .map(
              (i) =>
                `<unit id="u${i}">${segment(`<mrk id="m" type="term" ref="#f=f1/u=u${n - 1 - i}/m">a</mrk>`)}</unit>`,
            )
            .join(''),
        ),
      notes: (n: number) =>
        unit(
          `<notes>${pieces(n)
            .map((i) => `<note id="n${i}">a</note>`)
            .join('')}</notes>${segment('a')}`,
        ),
      files: (n: number) =>
        xliff(
          pieces(n)
            .map((i) => `<file id="f${i}"><unit id="u">${segment('a')}</unit></file>`)
            .join(''),
        ),
    }
    // Of the processor, not of the clock: other programs may be busy.
    const time = (content: string, name: string) => {
      const start = process.cpuUsage()
      expect(readXliff(content).ok, name).toBe(true)
      return process.cpuUsage(start).user / 1000
    }
    for (const [name, make] of Object.entries(cases)) {
      time(make(300), name)
      const small = Math.min(time(make(600), name), time(make(600), name))
      // Ten times the size: in proportion ten times the time, by the square a hundred.
      expect(time(make(6_000), name) / Math.max(small, 4), name).toBeLessThan(50)
    }
  }, 60_000)
})
