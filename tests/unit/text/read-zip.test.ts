import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readZip } from '../../../shared/text/zip/read-zip.ts'

function refusal(bytes: Uint8Array, limits?: Parameters<typeof readZip>[1]): string {
  const result = readZip(bytes, limits)
  return result.ok ? 'read' : result.error.code
}

/** Local headers and directory name files in the clear: another name of the same length can be put in. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'))
}

describe('a zip', () => {
  const two = zipSync({ 'a.txt': strToU8('one'), 'b/c.txt': strToU8('two') })

  it('gives its files by name', () => {
    const result = readZip(two)
    expect(result.ok && [...result.value.keys()]).toEqual(['a.txt', 'b/c.txt'])
    expect(result.ok && result.value.get('b/c.txt')).toEqual(strToU8('two'))
  })

  it('is refused when it unpacks to more than the limit, before anything is unpacked', () => {
    const bomb = zipSync({ 'zeros.bin': new Uint8Array(30_000_000) })
    expect(bomb.length).toBeLessThan(40_000)
    expect(refusal(bomb, { maxBytes: 1_000_000 })).toBe('zip.too-large')
  })

  it('is refused when it lies about how much it unpacks to', () => {
    const bomb = zipSync({ 'zeros.bin': new Uint8Array(3_000_000) })
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let at = 0; at + 4 < bomb.length; at += 1)
      if (view.getUint32(at, true) === 3_000_000) view.setUint32(at, 10, true)
    expect(refusal(bomb)).toBe('zip.damaged')
  })

  it('is refused when a byte of a file was changed on the way', () => {
    const stored = zipSync({ 'a.txt': [strToU8('a sum of 1000 euros'), { level: 0 }] })
    expect(refusal(renamed(stored, '1000', '9000'))).toBe('zip.damaged')
  })

  it('may have names in any script', () => {
    const result = readZip(zipSync({ 'Bílá/žluť.txt': strToU8('one') }))
    expect(result.ok && [...result.value.keys()]).toEqual(['Bílá/žluť.txt'])
  })

  it('is refused when a name leads out of the folder', () => {
    expect(refusal(renamed(two, 'a.txt', '../.x'))).toBe('zip.path')
    expect(refusal(renamed(two, 'a.txt', '/etc/'))).toBe('zip.path')
    expect(refusal(renamed(two, 'a.txt', 'c:\\.x'))).toBe('zip.path')
  })

  it('is refused when it holds a name twice, or too many files', () => {
    const pair = zipSync({ 'a.txt': strToU8('one'), 'b.txt': strToU8('two') })
    expect(refusal(renamed(pair, 'b.txt', 'a.txt'))).toBe('zip.twice')
    expect(refusal(two, { maxFiles: 1 })).toBe('zip.too-many')
  })

  it('is refused when it breaks off or is something else', () => {
    expect(refusal(two.subarray(0, two.length - 10))).toBe('zip.damaged')
    expect(refusal(strToU8('no zip at all'))).toBe('zip.damaged')
    expect(refusal(new Uint8Array())).toBe('zip.damaged')
  })
})
