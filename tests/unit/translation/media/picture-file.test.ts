import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitsName, pictureFacts } from '../../../../shared/translation/media/picture-file.ts'

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : [...part])),
  )
const u32 = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)
const u16 = (value: number) => [value >>> 8, value & 255]

const png = (width: number, height: number) =>
  bytes([0x89], 'PNG\r\n\x1a\n', u32(13), 'IHDR', u32(width), u32(height), [8, 6, 0, 0, 0])
/** A preview of a camera stands in front of the frame. */
const jpeg = (width: number, height: number) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1],
    u16(10),
    'Exif....',
    [0xff, 0xff, 0xc2],
    u16(17),
    [8],
    u16(height),
    u16(width),
    [3, 0, 0],
  )
const webp = (width: number, height: number) => {
  const w = width - 1
  const h = height - 1
  const size = [w & 255, (w >> 8) & 255, w >> 16, h & 255, (h >> 8) & 255, h >> 16]
  return bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], size)
}

describe('what a file is', () => {
  it.each([
    ['png', png],
    ['jpeg', jpeg],
    ['webp', webp],
  ] as const)('%s says its size in its first bytes', (kind, make) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16_000 }), fc.integer({ min: 1, max: 16_000 }), (width, height) => {
        expect(pictureFacts(make(width, height))).toEqual({ kind, size: { width, height } })
      }),
    )
  })

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
    '<?xml version="1.0"?><!-- a --><!DOCTYPE svg><s:svg xmlns:s="http://www.w3.org/2000/svg"/>',
  ])('is a drawing with a root svg: %s', (text) => {
    expect(pictureFacts(bytes(text)).kind).toBe('svg')
    const wide = bytes(
      [0xff, 0xfe],
      [...text].flatMap((sign) => [sign.charCodeAt(0), 0]),
    )
    expect(pictureFacts(wide).kind).toBe('svg')
  })

  it('is none where it only has the name of one', () => {
    expect(pictureFacts(bytes('<!doctype html><p>JPEG</p>')).kind).toBe('unknown')
    expect(pictureFacts(bytes('GIF89a')).kind).toBe('other-picture')
    expect(pictureFacts(bytes([0xff, 0xd8, 0xff, 0xe0], u16(4), [0, 0]))).toEqual({ kind: 'jpeg' })
  })

  it('never fails, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 64 }),
        fc.constantFrom(png(1, 1), jpeg(1, 1), webp(1, 1)),
        (noise, start) => {
          const cut = new Uint8Array([...start.subarray(0, noise.length % start.length), ...noise])
          expect(typeof pictureFacts(cut).kind).toBe('string')
        },
      ),
    )
  })

  it('is told from what its name claims', () => {
    expect(fitsName('town hall.JPG', 'jpeg')).toBe(true)
    expect(fitsName('town.jpg', 'png')).toBe(false)
    expect(fitsName('town.png', 'webp')).toBe(false)
    expect(fitsName('pasted', 'png')).toBe(true)
  })
})
