import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PdfPrinter } from '../services/pdf.ts'

/** A page with pictures takes a second or two, on a cold and busy computer ten. */
const PRINTED_WITHIN_MS = 60_000

/**
 * Flags for a browser without a window or a network: no name is resolved, and what needs none (an address in figures) goes
 * to a proxy that is not there. Its profile is its own, so that it never meets the desk's window. Scripts are forbidden by
 * the policy of the document (`printable`): a browser that has them switched off does not print.
 */
export function printFlags(folder: string, asRoot: boolean): readonly string[] {
  return [
    '--headless',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--print-to-pdf=${join(folder, 'document.pdf')}`,
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=http://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-extensions',
    '--disable-gpu',
    '--disable-quic',
    // The shared memory of a container is too small for a page with pictures.
    '--disable-dev-shm-usage',
    ...(asRoot ? ['--no-sandbox'] : []),
  ]
}

/** Prints with an installed Chromium. The document lies for that long in a folder only this user can read. */
export function headlessPrinter(browser: string, asRoot: boolean, within: number = PRINTED_WITHIN_MS): PdfPrinter {
  return async (html) => {
    const folder = await mkdtemp(join(tmpdir(), 'desk-print-'))
    try {
      const file = join(folder, 'document.html')
      await writeFile(file, html, { mode: 0o600 })
      await run(browser, [...printFlags(folder, asRoot), pathToFileURL(file).href], within)
      return await readFile(join(folder, 'document.pdf'))
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    }
  }
}

function run(program: string, args: readonly string[], within: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: within, killSignal: 'SIGKILL' })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('the browser did not print'))))
  })
}
