import { BrowserWindow, session } from 'electron'
import { APP_SCHEME } from './app-origin.ts'
import { windowPreferences } from './window-preferences.ts'

/** In memory: a session without a `persist:` name keeps nothing. */
const PARTITION = 'print'
/** Not an address of our page (`isOurPage`): the document gets nothing that the page has. */
const DOCUMENT_URL = `${APP_SCHEME}://document/`
const PRINTED_WITHIN_MS = 60_000

/**
 * Prints in a window that nobody sees, sandboxed, without scripts and preload, in a session of its own that answers one
 * address, the document's, and no other.
 */
export async function hiddenWindowPrinter(html: string): Promise<Buffer> {
  const own = session.fromPartition(PARTITION, { cache: false })
  own.protocol.handle(APP_SCHEME, () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }))
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayPrint(url) }))
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...windowPreferences, javascript: false, session: own },
  })
  try {
    return await within(PRINTED_WITHIN_MS, async () => {
      await window.loadURL(DOCUMENT_URL)
      return window.webContents.printToPDF({
        pageSize: 'A4',
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
    })
  } finally {
    window.destroy()
    own.protocol.unhandle(APP_SCHEME)
  }
}

/** The document itself, and the pictures written into it. */
export function mayPrint(url: string): boolean {
  return url === DOCUMENT_URL || url.startsWith('data:')
}

function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('printing took too long')), ms)
    work()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer))
  })
}
