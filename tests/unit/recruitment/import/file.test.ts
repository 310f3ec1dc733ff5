import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guessDialect } from '../../../../shared/recruitment/import/dialect.ts'
import { EncodingGuesser } from '../../../../shared/recruitment/import/encoding.ts'

function guess(bytes: Uint8Array, size = bytes.length || 1) {
  const guesser = new EncodingGuesser()
  for (let at = 0; at < bytes.length; at += size) guesser.add(bytes.subarray(at, at + size))
  return guesser.result()
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)

describe('guessing the encoding of a file', () => {
  it('tells UTF-8, plain ASCII, Latin-1 and UTF-16 apart, with and without a mark', () => {
    expect(guess(utf8('Navn;Ø'))).toMatchObject({ encoding: 'utf-8', because: 'validUtf8' })
    expect(guess(utf8('\uFEFFname'))).toMatchObject({ encoding: 'utf-8', because: 'byteOrderMark' })
    expect(guess(utf8('name,place'))).toMatchObject({ encoding: 'utf-8', because: 'plainAscii' })
    expect(guess(latin1('Kommune,Region\r\nBrøndby,Hovedstaden\r\n'))).toMatchObject({ encoding: 'windows-1252' })
    expect(guess(utf16('\uFEFFname,Ort'))).toMatchObject({ encoding: 'utf-16le', because: 'byteOrderMark' })
    expect(guess(utf16('name,place\nGera,Thüringen'))).toMatchObject({ encoding: 'utf-16le', because: 'zeroBytes' })
  })

  it('looks at the whole file, in pieces of any size', () => {
    const late = new Uint8Array([...utf8('a,b\n'.repeat(20_000)), 0xe9])
    expect(guess(late, 4096)).toMatchObject({ encoding: 'windows-1252' })
    const letters = fc.string({ unit: fc.constantFrom('a', 'ß', 'Ω', '漢', '😀', ';', '"'), minLength: 1 })
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 5 }), (text, size) => {
        expect(guess(utf8(text), size)).toMatchObject({ kind: 'text', encoding: 'utf-8' })
      }),
    )
  })

  it('refuses what is no list: nothing, a workbook, a PDF, other binary files', () => {
    expect(guess(new Uint8Array())).toEqual({ kind: 'refused', reason: 'empty' })
    expect(guess(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]))).toEqual({ kind: 'refused', reason: 'workbook' })
    expect(guess(utf8('%PDF-1.7 …'))).toEqual({ kind: 'refused', reason: 'pdf' })
    expect(guess(Uint8Array.from({ length: 999 }, (_, at) => (at * 7) % 256))).toEqual({
      kind: 'refused',
      reason: 'binary',
    })
  })
})

describe('guessing delimiter, header and line ends', () => {
  it('takes the delimiter that cuts every line alike', () => {
    expect(guessDialect('name;place\n"Dessau, Roßlau";Anhalt\nGera;Thüringen\n').delimiter).toBe(';')
    expect(guessDialect('name\tpop\nA\t1,5\nB\t2,5').delimiter).toBe('\t')
    expect(guessDialect('name,place\nA,b\n').delimiter).toBe(',')
    expect(guessDialect('Name|Ort\nA|b\n').delimiter).toBe('|')
  })

  it('sees whether the first line names the columns', () => {
    expect(guessDialect('Kommune,Region\nBrøndby,Hovedstaden').hasHeader).toBe(true)
    expect(guessDialect('spalte x,spalte y\nGera,93000\nJena,110000').hasHeader).toBe(true)
    expect(guessDialect('Gera,93000\nJena,110000').hasHeader).toBe(false)
    expect(guessDialect('Gera\nJena\n').hasHeader).toBe(false)
  })

  it('sees lone carriage returns', () => {
    expect(guessDialect('name;x\rA;1\r')).toMatchObject({ newline: '\r', delimiter: ';' })
  })
})
