import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { securityHeaders } from './security-headers.ts'
import { resolveStatic } from './static-path.ts'

export interface PageAnswer {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  // Dictionaries for spelling.
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
}

/** The build leaves this mark wherever a nonce belongs. */
const NONCE_MARK = /__CSP_NONCE__/g

export interface PageFiles {
  /** `pathname` as it stands in the URL. */
  answer(pathname: string): Promise<PageAnswer>
}

/** Serves the built page. `beforeScripts` is HTML put in front of the page's first script, for a host without a preload. */
export function createPageFiles(folder: string, beforeScripts = ''): PageFiles {
  function notFound(nonce: string): PageAnswer {
    return {
      status: 404,
      headers: { ...securityHeaders(nonce), 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
      body: Buffer.from('Not found'),
    }
  }
  return {
    async answer(pathname) {
      const nonce = randomBytes(16).toString('base64')
      const file = resolveStatic(folder, pathname)
      const type = file === undefined ? undefined : types[extname(file)]
      const content = file === undefined || type === undefined ? undefined : await readFile(file).catch(() => undefined)
      if (type === undefined || content === undefined) return notFound(nonce)
      const html = type.startsWith('text/html')
      const body = html
        ? Buffer.from(content.toString().replace('<script', `${beforeScripts}<script`).replaceAll(NONCE_MARK, nonce))
        : content
      // Names below assets/ carry a hash of their content.
      const caching = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store'
      return {
        status: 200,
        headers: { ...securityHeaders(nonce), 'content-type': type, 'cache-control': caching },
        body,
      }
    },
  }
}
