import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { removeSection } from '../../../renderer/features/pages/commands/arrange-sections.ts'
import { setImage, type NewImage } from '../../../renderer/features/pages/commands/set-image.ts'
import { reduceImage } from '../../../renderer/features/pages/sections/reduce-image.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { newDesk, removeDesks, type TestDesk } from '../data/support.ts'

const pageId = '0190a000-0000-7000-8000-000000000001'
let desk: TestDesk
let sections: readonly string[]

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

beforeEach(async () => {
  desk = newDesk()
  sections = value(
    await desk.door.run({ key: 'setup' }, async (writer) => {
      const ids: string[] = []
      for (const order of [1, 2, 3, 4]) {
        const fields = { pageId, kind: 'image' as const, order, blocks: [], facts: {} }
        ids.push((await writer.create('pageSection', fields)).id)
      }
      return ok(ids)
    }),
  )
})
afterEach(removeDesks)

const picture = (name: string): NewImage => ({
  fileName: name,
  mime: 'image/webp',
  width: 4,
  height: 3,
  hash: name.padEnd(64, '0'),
  content: 'AAAA',
})
const show = async (at: number, image: NewImage) => setImage(desk.door, sections[at] ?? '', image)
const mediaIds = async () =>
  (await desk.db.pageSection.bulkGet([...sections])).map((section) => section?.facts.mediaId ?? '')

describe('the pictures of a page', () => {
  test('are kept once, however often they are shown', async () => {
    value(await show(0, picture('a')))
    value(await show(1, picture('a')))
    expect(await desk.db.mediaRef.count()).toBe(1)
    const [first, second] = await mediaIds()
    expect(first).toBe(second)
  })

  test('go with the last section that shows them', async () => {
    value(await show(0, picture('a')))
    value(await show(1, picture('a')))
    value(await removeSection(desk.door, sections[0] ?? ''))
    expect(await desk.db.mediaRef.count()).toBe(1)
    value(await show(1, picture('b')))
    expect((await desk.db.mediaRef.toArray()).map(({ fileName }) => fileName)).toEqual(['b'])
  })

  test('are at most three different ones', async () => {
    for (const [at, name] of ['a', 'b', 'c'].entries()) value(await show(at, picture(name)))
    expect(await show(3, picture('d'))).toMatchObject({ ok: false, error: { code: 'pages.too-many-images' } })
    expect(await show(3, picture('a'))).toEqual(ok(undefined))
    // One in place of another is no more than before.
    expect(await show(1, picture('d'))).toEqual(ok(undefined))
  })
})

/** A picture as a browser writes it. */
async function drawn(type: string, width = 40, height = 30): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.fillRect(5, 5, 10, 10)
  return canvas.convertToBlob({ type })
}

/** The start of a PNG that says it has many pixels; none of them follow. */
function hugePng(side: number): Blob {
  const bytes = new Uint8Array(64)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  new DataView(bytes.buffer).setUint32(16, side)
  new DataView(bytes.buffer).setUint32(20, side)
  return new Blob([bytes])
}

describe('a file chosen as a picture', () => {
  test('is reduced, and known by what it holds', async () => {
    const file = new File([await drawn('image/png', 3_200, 100)], 'town hall.png')
    const reduced = value(await reduceImage(file))
    expect(reduced).toMatchObject({ width: 1_600, height: 50, fileName: 'town hall.png' })
    expect(reduced.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(value(await reduceImage(file)).hash).toBe(reduced.hash)
  })

  test.each<[string, () => Promise<Blob> | Blob, string, string]>([
    [
      'a drawing that may hold script',
      () => new Blob(['<svg><script>1</script></svg>']),
      'logo.png',
      'pages.image-svg',
    ],
    ['a text', () => new Blob(['%PDF-1.7']), 'photo.jpg', 'pages.image-kind'],
    ['another kind than its name says', () => drawn('image/png'), 'photo.jpg', 'pages.image-false-name'],
    ['100 megapixels', () => hugePng(10_000), 'photo.png', 'pages.image-too-many-pixels'],
    ['a picture cut off', () => hugePng(10), 'photo.png', 'pages.image-unreadable'],
  ])('is refused with a reason when it is %s', async (_what, make, name, code) => {
    expect(await reduceImage(new File([await make()], name))).toMatchObject({ ok: false, error: { code } })
  })
})
