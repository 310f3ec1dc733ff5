/** Documents as PDF: the call at both hosts' adapters, and really with an installed Chromium. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findBrowser } from '../../../electron/loopback/find-browser.ts'
import { headlessPrinter } from '../../../electron/loopback/headless-printer.ts'
import { createPdf, printable, type PdfPrinter } from '../../../electron/services/pdf.ts'
import { hiddenWindowPrinter, mayPrint } from '../../../electron/shell/hidden-printer.ts'
import { deskServices } from '../../hosts/desk-services.ts'
import { electron, type FakeWindow } from '../../hosts/fake-electron.ts'

vi.mock('electron', async () => (await import('../../hosts/fake-electron.ts')).electronModule)

const document = { html: '<h1>Freigabe</h1>', title: 'Fassung für Köln', lang: 'de' }
const pdfOf = (printer: PdfPrinter | undefined) => createPdf(printer).print(document)

describe('the call', () => {
  let data: string
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'desk-pdf-'))
  })
  afterAll(() => rm(data, { recursive: true, force: true }))

  it('answers the bytes of the printer in base64', async () => {
    const { dispatch } = deskServices(data, { pdf: async () => Buffer.from('%PDF-1.7 x') })
    expect(await dispatch('document.pdf', document)).toEqual({
      ok: true,
      value: { base64: Buffer.from('%PDF-1.7 x').toString('base64') },
    })
  })
  it('is refused in words where nothing prints', async () => {
    expect(await deskServices(data).dispatch('document.pdf', document)).toEqual({
      ok: false,
      error: { code: 'document.no-printer' },
    })
  })
  it('says that it failed when the printer throws, or answers something that is no PDF', async () => {
    const failed = { ok: false, error: { code: 'document.print-failed' } }
    expect(await pdfOf(() => Promise.reject(new Error('gone')))).toEqual(failed)
    expect(await pdfOf(async () => Buffer.from('<html>'))).toEqual(failed)
  })
  it('prints one document at a time', async () => {
    let printing = 0
    let most = 0
    const pdf = createPdf(async () => {
      printing += 1
      most = Math.max(most, printing)
      await new Promise((resolve) => setTimeout(resolve, 5))
      printing -= 1
      return Buffer.from('%PDF-')
    })
    await Promise.all([pdf.print(document), pdf.print(document), pdf.print(document)])
    expect(most).toBe(1)
  })
  it('puts its own policy before anything the document says', () => {
    const text = printable({ html: '<script>1</script>', title: '</title><script>', lang: 'de' })
    expect(text.indexOf("default-src 'none'")).toBeLessThan(text.indexOf('<script>1'))
    expect(text).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>')
  })
})

describe('the hidden window', () => {
  it('is sandboxed, has no scripts, shows only the document, and is gone afterwards', async () => {
    const printing = hiddenWindowPrinter('<p>Hallo</p>')
    const seen: FakeWindow | undefined = electron.windows[0]
    const serve = electron.handlers.get('print: protocol app')
    const served = serve ? await ((await Reflect.apply(serve, undefined, [])) as Response).text() : ''
    expect((await printing).toString()).toMatch(/^%PDF-/)
    expect(seen?.options).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, javascript: false },
    })
    expect(seen?.options.webPreferences).not.toHaveProperty('preload')
    expect(seen?.loaded).toEqual(['app://document/'])
    expect(served).toBe('<p>Hallo</p>')
    expect(seen?.did).toContain('destroy')
    expect(electron.windows).toEqual([])
    expect(electron.handlers.has('print: protocol app')).toBe(false)
  })
  it('cancels every request but the document and the pictures in it', () => {
    expect(mayPrint('app://document/')).toBe(true)
    expect(mayPrint('data:image/png;base64,AA')).toBe(true)
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'app://desk/',
      'app://document/x',
    ])
      expect(mayPrint(url), url).toBe(false)
    const before = electron.handlers.get('print: request')
    const answers: unknown[] = []
    if (before)
      Reflect.apply(before, undefined, [{ url: 'https://example.org/' }, (answer: unknown) => answers.push(answer)])
    expect(answers).toEqual([{ cancel: true }])
  })
})

const browser = findBrowser(process.env, process.platform)

describe.skipIf(browser === undefined)('an installed Chromium', () => {
  const asRoot = process.getuid?.() === 0
  const print = headlessPrinter(browser ?? '', asRoot)
  const leftovers = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('desk-print-'))

  it('prints a document with its title and language, tagged, on A4, and leaves nothing behind', async () => {
    const before = await leftovers()
    const html = '<style>@page { size: A4 }</style><h1>Freigabe</h1><p>Größe, København, Rīga, Αθήνα</p>'
    const bytes = await print(printable({ ...document, html }))
    const text = bytes.toString('latin1')
    expect(text.slice(0, 5)).toBe('%PDF-')
    expect(text).toContain('/Lang (de)')
    expect(text).toContain('/StructTreeRoot')
    expect(text).toMatch(/\/MediaBox \[0 0 59[4-6][.\d]* 84[12][.\d]*\]/)
    expect((await leftovers()).filter((name) => !before.includes(name))).toEqual([])
  })

  it('asks nobody for anything and runs nothing, whatever the document wants', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const here = `http://127.0.0.1:${port}`
    const html = [
      `<link rel="stylesheet" href="${here}/style"><img src="${here}/image"><iframe src="${here}/frame"></iframe>`,
      `<object data="${here}/object"></object><style>@import "${here}/import"; p { background: url(${here}/url) }</style>`,
      `<script src="${here}/script"></script><script>fetch('${here}/fetch'); document.title = 'ran'</script>`,
      `<meta http-equiv="refresh" content="0; url=${here}/refresh"><p>Text</p>`,
    ].join('')
    const bytes = await print(printable({ ...document, html }))
    await new Promise<void>((resolve) => void server.close(() => resolve()))
    expect(asked).toEqual([])
    expect(bytes.toString('latin1')).not.toContain('(ran)')
  })

  it('is given up when it does not print in time, or is no browser at all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'desk-no-browser-'))
    const program = join(folder, 'browser.sh')
    await writeFile(program, '#!/bin/sh\nexec sleep 30\n', { mode: 0o755 })
    await expect(headlessPrinter(program, false, 200)('<p></p>')).rejects.toThrow(/did not print|ENOENT/)
    await expect(headlessPrinter(join(folder, 'missing'), false)('<p></p>')).rejects.toThrow(/did not print|ENOENT/)
    await rm(folder, { recursive: true, force: true })
  })

  it.skipIf(!existsSync('/usr/bin/pdftotext'))('writes text that can be read out again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'desk-pdf-text-'))
    const file = join(folder, 'a.pdf')
    await writeFile(file, await print(printable({ ...document, html: '<p>Nachhaltige Beschaffung in Köln</p>' })))
    const { stdout } = await promisify(execFile)('/usr/bin/pdftotext', [file, '-'])
    expect(stdout).toContain('Nachhaltige Beschaffung in Köln')
    await rm(folder, { recursive: true, force: true })
  })
})
