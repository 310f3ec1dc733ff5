import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { MAX_RETURNED_BYTES } from '../../../../shared/translation/exchange/find-format.ts'
import { checkSize, readReturnedFile } from '../../../../shared/translation/exchange/read-returned-file.ts'
import { placeOfFile } from '../../../../shared/translation/exchange/returned-file.ts'
import { outgoingFormats } from '../../../../shared/translation/exchange/write-outgoing.ts'
import { read, recordsOf, sendOut, sentence, sha256, target, uuid } from './page-out.ts'

const one = sentence(0, 'Buy <1>green</1>.', [{ kind: 'bold' }])
const records = recordsOf([one], [target(one, '<1>Grün</1> kaufen.')])

async function code(content: Uint8Array | string): Promise<string> {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  const file = await readReturnedFile(bytes, sha256)
  return file.ok ? file.value.kind : file.error.code
}

describe('a file that is taken back', () => {
  it.each(outgoingFormats)('is known by its content: %s', async (format) => {
    const file = await read(await sendOut(records, format))
    expect(placeOfFile(file)).toMatchObject({ pageId: uuid(1), sourceLocale: 'en', locale: 'de' })
    expect(file.kind).toBe(format.startsWith('xliff') ? 'xliff' : format)
  })

  it('may be in UTF-16, with comments and instructions before its root', async () => {
    const text = strFromU8(await sendOut(records, 'xliff21'))
      .replace('UTF-8', 'UTF-16')
      .replace(/(<\?xml[^>]*\?>)/, '$1<!-- saved by a <tool> --><?tool x?>')
    const bytes = new Uint8Array(new Uint16Array([0xfeff, ...Array.from(text, (sign) => sign.charCodeAt(0))]).buffer)
    expect(await code(bytes)).toBe('xliff')
  })

  it('is refused by its size alone', () => {
    const refused = checkSize(200_000_000)
    expect(refused).toMatchObject({ ok: false, error: { code: 'exchange.too-large', params: { megabytes: 200 } } })
    expect(checkSize(MAX_RETURNED_BYTES).ok).toBe(true)
  })

  it('is refused for what it is, where it is another file', async () => {
    expect(await code('')).toBe('exchange.empty')
    expect(await code('%PDF-1.7')).toBe('exchange.unknown')
    expect(await code('Dear colleagues')).toBe('exchange.unknown')
    expect(await code(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2]))).toBe('exchange.unknown')
    expect(await code(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toBe('exchange.old-word')
    expect(await code('<tmx version="1.4"><header/><body/></tmx>')).toBe('exchange.tmx')
    expect(await code('<!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"/>')).toBe('exchange.tmx')
    expect(await code('<srx:srx xmlns:srx="http://www.lisa.org/srx20" version="2.0"/>')).toBe('exchange.srx')
    expect(await code('<tbx type="TBX-Basic"/>')).toBe('exchange.tbx')
    expect(await code('<html><body/></html>')).toBe('exchange.other-xml')
    expect(await code(zipSync({ 'photo.jpg': strToU8('x') }))).toBe('exchange.other-zip')
    expect(await code(strToU8('PK\u0003\u0004 broken'))).toBe('zip.damaged')
  })

  it('is refused where it is broken or hostile XML, and says which', async () => {
    const whole = strFromU8(await sendOut(records, 'xliff21'))
    const bomb = `<!DOCTYPE xliff [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xliff>&b;</xliff>`
    const outside = `<!DOCTYPE xliff [<!ENTITY x SYSTEM "file:///etc/passwd">]><xliff>&x;</xliff>`
    expect(await code(whole.slice(0, -20))).toBe('xml.malformed')
    expect(await code(bomb)).toBe('xml.doctype')
    expect(await code(outside)).toBe('xml.doctype')
    expect(await code(whole.replace('UTF-8', 'windows-1252'))).toBe('xml.encoding-unsupported')
    expect(await code(new Uint8Array([...strToU8(whole), 0xff]))).toBe('xml.bad-bytes')
  })

  it('is refused where it is XLIFF of somebody else, of several pages, or breaks a constraint', async () => {
    const whole = strFromU8(await sendOut(records, 'xliff21'))
    expect(await code(whole.replace(/ desk:page="[^"]*"/, ''))).toBe('page-xliff.not-a-page')
    const file = /<file .*<\/file>/s.exec(whole)?.[0] ?? ''
    const second = file.replace('id="page"', 'id="other"').replace(uuid(1), uuid(2))
    expect(await code(whole.replace(file, file + second))).toBe('page-xliff.several-pages')
    expect(await code(whole.replace('version="2.1"', 'version="2.7"'))).toBe('xliff.version')
    expect(await code(whole.replace(/<segment .*<\/segment>/s, ''))).toBe('xliff.no-segment')
    expect(await code('<xliff xmlns="urn:other"/>')).toBe('xliff.not-xliff')
  })

  it('is refused where the document holds no table of ours', async () => {
    const files = unzipSync(await sendOut(records, 'table'))
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const without = document.replace(/<w:tbl>.*<\/w:tbl>/s, '')
    expect(await code(zipSync({ ...files, 'word/document.xml': strToU8(without) }))).toBe('docx.not-a-table')
  })

  it('is refused where it would unpack to more than any page holds', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(120_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await code(bomb)).toBe('zip.too-large')
  })

  it('is refused whenever a byte of a package was changed on the way', async () => {
    const whole = await sendOut(records, 'package')
    const names = Object.keys(unzipSync(whole)).filter((name) => name !== 'manifest.json')
    const files = unzipSync(whole)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), fc.integer({ min: 1, max: 255 }), async (name, at, by) => {
        const content = Uint8Array.from(files[name] ?? [])
        content[at % content.length] = (content[at % content.length] ?? 0) ^ by
        expect(await code(zipSync({ ...files, [name]: content }))).toBe('package.changed')
      }),
      { numRuns: 40 },
    )
  })

  it('is a value whatever bytes it has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(typeof (await code(bytes))).toBe('string')
      }),
    )
  })
})

const suite = join(import.meta.dirname, '../../../../../shared/data/xliff-2.1')
const files = existsSync(suite)
  ? readdirSync(suite, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(xlf|xliff)$/.test(name))
  : []

describe.skipIf(files.length === 0)('the committee’s test suite for XLIFF, which holds no page of a desk', () => {
  it('is refused file by file, each with a reason of XLIFF or of the page', async () => {
    const codes = new Set<string>()
    for (const name of files) codes.add(await code(Uint8Array.from(readFileSync(join(suite, name)))))
    expect([...codes].filter((each) => !/^(xml|xliff|page-xliff)\./.test(each))).toEqual([])
    expect(codes).toContain('page-xliff.not-a-page')
  })
})
