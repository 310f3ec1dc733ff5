import { describe, expect, test } from 'vitest'
import { readTmxFile } from '../../../../renderer/workers/memory/read-tmx-file.ts'
import type { TmxUnit } from '../../../../shared/translation/tmx/tmx-unit.ts'

const wish = { sourceLocale: 'en', targetLocales: ['de'] }
const text = (encoding: string, target = 'Grün für „Köge“') =>
  `<?xml version="1.0" encoding="${encoding}"?><tmx version="1.4"><header/><body><tu>` +
  `<tuv xml:lang="en"><seg>Green</seg></tuv><tuv xml:lang="de"><seg>${target}</seg></tuv></tu></body></tmx>`

async function read(parts: BlobPart[]) {
  const units: TmxUnit[] = []
  const shares: number[] = []
  const result = await readTmxFile(
    new Blob(parts),
    wish,
    async (some) => {
      units.push(...some)
    },
    (share) => shares.push(share),
  )
  return { result, targets: units.map(({ target }) => target), shares }
}

function utf16(value: string, littleEndian: boolean): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(2 * value.length))
  for (let at = 0; at < value.length; at++) view.setUint16(2 * at, value.charCodeAt(at), littleEndian)
  return view.buffer
}

describe('a TMX file', () => {
  test.each([
    ['UTF-8', [text('UTF-8')]],
    ['UTF-8 with a mark', ['\uFEFF', text('UTF-8')]],
    ['UTF-16 as old tools write it', [utf16(`\uFEFF${text('UTF-16')}`, true)]],
    ['UTF-16 the other way round, without a mark', [utf16(text('UTF-16BE'), false)]],
  ])('in %s is read', async (_, parts) => {
    const { result, targets } = await read(parts)
    expect(result).toMatchObject({ ok: true, value: { units: 1 } })
    expect(targets).toEqual(['Grün für „Köge“'])
  })

  test('in the code page of a country is read by its declaration', async () => {
    const bytes = Uint8Array.from(text('ISO-8859-1', 'Grün'), (sign) => sign.charCodeAt(0))
    expect((await read([bytes])).targets).toEqual(['Grün'])
  })

  test('in an unknown encoding, or not in the one it claims, is refused', async () => {
    expect((await read([text('x-martian')])).result).toMatchObject({
      ok: false,
      error: { code: 'xml.encoding-unsupported' },
    })
    const bytes = Uint8Array.from(text('UTF-8', 'Grün'), (sign) => sign.charCodeAt(0))
    expect((await read([bytes])).result).toMatchObject({ ok: false, error: { code: 'xml.bad-bytes' } })
  })

  test('of several pieces is handed on piece by piece, with progress, its signs whole', async () => {
    const unit = text('UTF-8').replaceAll(/^.*<body>|<\/body>.*$/g, '')
    const many = text('UTF-8').replace(unit, unit.repeat(20_000))
    const { result, targets, shares } = await read([many])
    expect(result).toMatchObject({ ok: true, value: { units: 20_000 } })
    expect(new Set(targets)).toEqual(new Set(['Grün für „Köge“']))
    expect(shares.length).toBeGreaterThan(2)
    expect(shares.at(-1)).toBe(1)
  })
})
