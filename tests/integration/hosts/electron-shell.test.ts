/** The Electron composition root, started with Electron replaced by a port: what it hands to the browser, and what it refuses. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { windowPreferences } from '../../../electron/shell/window-preferences.ts'
import { electron, type FakeContents, type FakeWindow } from '../../hosts/fake-electron.ts'

vi.mock('electron', async () => (await import('../../hosts/fake-electron.ts')).electronModule)

let data: string
let window: FakeWindow
let contents: FakeContents

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'desk-electron-'))
  vi.stubEnv('DESK_DATA', data)
  vi.stubGlobal('__DESK_VERSION__', '1.2.3')
  await import('../../../electron/main.ts')
  window = await vi.waitUntil(() => electron.windows[0])
  contents = window.webContents
})
afterAll(async () => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  await rm(data, { recursive: true, force: true })
})

/** Calls what the shell has registered for `name`, as Electron would. */
async function ask(name: string, ...args: readonly unknown[]): Promise<unknown> {
  const handler = electron.handlers.get(name)
  if (!handler) throw new Error(`nothing is registered for ${name}`)
  return Reflect.apply(handler, undefined, args)
}
async function page(url: string, method = 'GET'): Promise<Response> {
  const answer = await ask('protocol app', new Request(url, { method }))
  if (!(answer instanceof Response)) throw new Error('no response')
  return answer
}
function prevented(
  emitter: { emit(name: string, ...args: unknown[]): boolean },
  name: string,
  event: object,
  ...rest: unknown[]
): boolean {
  const preventDefault = vi.fn<() => void>()
  emitter.emit(name, { ...event, preventDefault }, ...rest)
  return preventDefault.mock.calls.length > 0
}

describe('the window', () => {
  it('shows our page in a sandbox, with one preload', () => {
    expect(window.loaded).toEqual(['app://desk/'])
    expect(window.options.webPreferences).toMatchObject(windowPreferences)
    expect(window.options.webPreferences.preload).toMatch(/preload\.cjs$/)
  })
  it('keeps its profile in the data folder', () => {
    expect(electron.app.paths.userData).toBe(join(data, 'electron', 'profile'))
  })
  it('comes forward at a second start', () => {
    electron.app.emit('second-instance')
    expect(window.did).toEqual(expect.arrayContaining(['restore', 'focus']))
  })
  it('tells the page before it closes, and then closes', async () => {
    expect(prevented(window, 'close', {})).toBe(true)
    expect(contents.sent).toContainEqual(['desk:event', 'host.closing', {}])
    await vi.waitFor(() => expect(window.did).toContain('close'), { timeout: 3_000 })
    expect(prevented(window, 'close', {})).toBe(false)
  })
})

describe('app://', () => {
  it('is a standard, secure scheme', () => {
    expect(electron.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }])
  })
  it('serves the page with its policy', async () => {
    const answer = await page('app://desk/')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('content-type')).toContain('text/html')
  })
  it.each([
    'app://desk/../package.json',
    'app://desk/%2e%2e/package.json',
    'app://desk/..%5cpackage.json',
    'app://evil/index.html',
    'app://desk.evil.example/',
  ])('serves nothing else: %s', async (url) => expect((await page(url)).status).toBe(404))
  it('is for reading', async () => expect((await page('app://desk/', 'POST')).status).toBe(404))
})

describe('the IPC door', () => {
  const ours = { url: 'app://desk/', parent: null }
  it('answers our own page', async () => {
    expect(await ask('ipc desk:call', { senderFrame: ours }, 'host.info', {})).toMatchObject({
      ok: true,
      value: {
        host: 'electron',
        version: '1.2.3',
        locale: 'de-AT',
        capabilities: { systemKeychain: true, nativeMenu: true, pdf: true },
      },
    })
  })
  it.each([null, { ...ours, parent: ours }, { ...ours, url: 'https://evil.example/' }])(
    'refuses %j',
    async (senderFrame) => {
      expect(await ask('ipc desk:call', { senderFrame }, 'host.info', {})).toMatchObject({
        error: { code: 'bridge.refused' },
      })
    },
  )
  it('is the only one', () => {
    expect([...electron.handlers.keys()].filter((name) => name.startsWith('ipc '))).toEqual(['ipc desk:call'])
  })
  it('keeps no credential where the keychain is closed', async () => {
    const input = { address: 'http://127.0.0.1:9', code: 'ABCD-EFGH', deviceName: 'laptop' }
    expect(await ask('ipc desk:call', { senderFrame: ours }, 'secretariat.enrol', input)).toMatchObject({
      error: { code: 'secret-store.unavailable' },
    })
  })
})

describe('the page’s wishes', () => {
  it('for permissions are denied, asked for or checked, but for the two in the table', async () => {
    const answers: boolean[] = []
    const asked = ['media', 'geolocation', 'notifications', 'persistent-storage']
    for (const permission of asked)
      await ask('permission request', contents, permission, (granted: boolean) => answers.push(granted), {
        requestingUrl: 'app://desk/',
      })
    expect(answers).toEqual([false, false, false, true])
    expect(await ask('permission check', contents, 'hid', 'app://desk')).toBe(false)
    expect(await ask('permission check', contents, 'persistent-storage', 'https://evil.example')).toBe(false)
    expect(await ask('device permission', { deviceType: 'usb' })).toBe(false)
  })
  it('to go elsewhere are prevented; a web link opens in the person’s browser', () => {
    expect(prevented(contents, 'will-navigate', { url: 'app://desk/#/sync' })).toBe(false)
    expect(prevented(contents, 'will-navigate', { url: 'file:///etc/passwd' })).toBe(true)
    expect(prevented(contents, 'will-navigate', { url: 'https://example.org/' })).toBe(true)
    expect(prevented(contents, 'will-redirect', { url: 'https://evil.example/' })).toBe(true)
    expect(prevented(contents, 'will-frame-navigate', { url: 'app://desk/', isMainFrame: false })).toBe(true)
    expect(electron.opened).toEqual(['https://example.org/'])
  })
  it('for windows and webviews are denied', () => {
    expect(contents.openHandler?.({ url: 'app://desk/' })).toEqual({ action: 'deny' })
    expect(contents.openHandler?.({ url: 'https://example.org/b' })).toEqual({ action: 'deny' })
    expect(electron.opened.at(-1)).toBe('https://example.org/b')
    expect(prevented(contents, 'will-attach-webview', {})).toBe(true)
  })
  it('for downloads are granted for what it has made itself', () => {
    const download = (url: string) =>
      prevented(electron.session.defaultSession, 'will-download', {}, { getURL: () => url })
    expect(download('blob:app://desk/7a')).toBe(false)
    expect(download('https://evil.example/a.exe')).toBe(true)
  })
})

describe('the menu', () => {
  it('speaks the system’s language and hands its commands to the page', () => {
    const columns = electron.menu.filter((column) => column.submenu)
    expect(columns.map(({ label }) => label)).toContain('Datei')
    columns
      .flatMap((column) => column.submenu ?? [])
      .find(({ label }) => label === 'Abgleich')
      ?.click?.()
    expect(contents.sent).toContainEqual(['desk:event', 'command.invoked', { id: 'go.sync' }])
  })
})

describe('the preload', () => {
  it('is one CommonJS file that requires nothing but electron', async () => {
    const built = await esbuild.build({
      entryPoints: [join(import.meta.dirname, '../../../electron/preload.ts')],
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      external: ['electron'],
      metafile: true,
      outfile: 'preload.cjs',
    })
    const [output] = Object.values(built.metafile.outputs)
    expect(output?.imports.map(({ path }) => path)).toEqual(['electron'])
  })
})

describe('the end', () => {
  it('gives the data folder back', async () => {
    const exited = new Promise((resolve) => electron.app.once('exited', resolve))
    expect(prevented(electron.app, 'will-quit', {})).toBe(true)
    expect(await exited).toBe(0)
  })
})

describe('a notice of the operating system', () => {
  it('says what the page asked for, and brings the window to the front when it is clicked', async () => {
    const notice = { id: 'task', title: 'Call Ms Weber', body: 'Stadt Auenheim' }
    const ours = { url: 'app://desk/index.html', parent: null }
    expect(await ask('ipc desk:call', { senderFrame: ours }, 'host.notify', notice)).toEqual({ ok: true, value: {} })
    const [shown] = electron.notices
    expect(shown?.words).toEqual({ title: 'Call Ms Weber', body: 'Stadt Auenheim' })
    shown?.emit('click')
    expect(window.did).toContain('focus')
    expect(contents.sent.at(-1)?.slice(1)).toEqual(['notice.opened', { id: 'task' }])
  })
})
