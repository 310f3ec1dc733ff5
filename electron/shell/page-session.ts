import { net, type Session, shell, type WebContents } from 'electron'
import type { PageFiles } from '../page/page-files.ts'
import { APP_SCHEME, isOurPage } from './app-origin.ts'
import { decideNavigation, decideNewWindow, type Leaving, mayDownload } from './guards.ts'
import { mayUse } from './permissions.ts'

/** Everything a session lets a page do: our files under app://, no permission but the granted, no foreign download. */
export function guardSession(session: Session, page: PageFiles): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    if (!isOurPage(request.url) || request.method !== 'GET') return new Response(null, { status: 404 })
    const { status, headers, body } = await page.answer(new URL(request.url).pathname)
    return new Response(new Uint8Array(body), { status, headers: { ...headers } })
  })
  session.setPermissionRequestHandler((contents, permission, answer, details) =>
    answer(mayUse(permission, details.requestingUrl ?? contents.getURL())),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) event.preventDefault()
  })
}

function leave(leaving: Leaving): void {
  if (leaving.to === 'outside') void shell.openExternal(leaving.url)
}

/** No page leaves the desk, opens a window or embeds another. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    const leaving = decideNavigation(event.url)
    if (leaving.to === 'page') return
    event.preventDefault()
    leave(leaving)
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (decideNavigation(event.url).to !== 'page') event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    leave(decideNewWindow(url))
    return { action: 'deny' }
  })
}

/** Knows the system's proxy and certificates, which Node's own `fetch` does not. */
export function systemFetch(url: string, init: RequestInit): Promise<Response> {
  return net.fetch(url, init)
}
