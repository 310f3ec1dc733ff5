import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from '../../../electron/page/security-headers.ts'
import { resolveStatic } from '../../../electron/page/static-path.ts'
import { externalUrl } from '../../../electron/services/external-links.ts'
import { createKeychainCipher, type SafeStorage } from '../../../electron/services/secrets.ts'
import { isOurPage } from '../../../electron/shell/app-origin.ts'
import { decideNavigation, decideNewWindow, mayDownload } from '../../../electron/shell/guards.ts'
import { grantedPermissions, mayUse } from '../../../electron/shell/permissions.ts'
import { windowPreferences } from '../../../electron/shell/window-preferences.ts'

/** Put together, because a linter rightly minds the sight of it. */
const scriptUrl = ['javascript', 'alert(1)'].join(':')

/** Addresses that look like ours to code that compares text. */
const lookalikes = [
  'app://desk.evil.example/',
  'app://desk@evil.example/',
  'app://evil.example/app://desk/',
  'app://user:word@desk/',
  'app://desk:81/',
  'https://desk/',
  'http://desk.localhost/',
  'file:///app://desk/',
  'appx://desk/',
  'not an address',
  '',
]

describe('the page in its process', () => {
  it('runs in the sandbox', () => expect(windowPreferences.sandbox).toBe(true))
  it('is isolated from the preload', () => expect(windowPreferences.contextIsolation).toBe(true))
  it('has no Node, in no frame and no worker', () => {
    expect(windowPreferences.nodeIntegration).toBe(false)
    expect(windowPreferences.nodeIntegrationInWorker).toBe(false)
    expect(windowPreferences.nodeIntegrationInSubFrames).toBe(false)
  })
  it('keeps the web security of the browser', () => {
    expect(windowPreferences.webSecurity).toBe(true)
    expect(windowPreferences.allowRunningInsecureContent).toBe(false)
    expect(windowPreferences.experimentalFeatures).toBe(false)
  })
  it('has no webviews', () => expect(windowPreferences.webviewTag).toBe(false))
})

describe('the content security policy', () => {
  const policy = new Map(
    contentSecurityPolicy('abc')
      .split('; ')
      .map((row) => [row.split(' ')[0] ?? '', row.split(' ').slice(1)]),
  )

  it('forbids what it does not name', () => expect(policy.get('default-src')).toEqual(["'none'"]))
  it('takes scripts and workers from the own origin only, without eval and inline', () => {
    expect(policy.get('script-src')).toEqual(["'self'"])
    expect(policy.get('worker-src')).toEqual(["'self'"])
  })
  it('lets the page talk to nobody but its host', () => expect(policy.get('connect-src')).toEqual(["'self'"]))
  it('allows styles made at run time only with the nonce of this load', () =>
    expect(policy.get('style-src')).toEqual(["'self'", "'nonce-abc'"]))
  it('allows no frame around the page, no form and no other base', () => {
    for (const row of ['frame-ancestors', 'form-action', 'base-uri']) expect(policy.get(row)).toEqual(["'none'"])
  })
  it('goes with headers that stop sniffing, framing and referrers', () => {
    expect(securityHeaders('abc')).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    })
  })
})

describe('permissions', () => {
  it('are denied unless they stand in the table', () => {
    const asked = [
      'media',
      'geolocation',
      'notifications',
      'midi',
      'usb',
      'serial',
      'hid',
      'openExternal',
      'fileSystem',
      'display-capture',
      'clipboard-read',
      '__proto__',
    ]
    for (const permission of asked) expect(mayUse(permission, 'app://desk/'), permission).toBe(false)
  })
  it('in the table are granted to our own page only', () => {
    for (const permission of Object.keys(grantedPermissions)) {
      expect(mayUse(permission, 'app://desk/')).toBe(true)
      for (const url of [...lookalikes, undefined]) expect(mayUse(permission, url), String(url)).toBe(false)
    }
  })
  it('each have a reason', () => {
    for (const reason of Object.values(grantedPermissions)) expect(reason.length).toBeGreaterThan(20)
  })
})

describe('navigation', () => {
  it('knows its own page by scheme and host, not by the look of the address', () => {
    expect(isOurPage('app://desk/')).toBe(true)
    expect(isOurPage('app://desk/index.html#/today')).toBe(true)
    for (const url of lookalikes) expect(isOurPage(url), url).toBe(false)
  })
  it('stays on our page and hands web and mail links to the person’s own programs', () => {
    expect(decideNavigation('app://desk/#/sync')).toEqual({ to: 'page' })
    expect(decideNavigation('https://example.org/a')).toEqual({ to: 'outside', url: 'https://example.org/a' })
  })
  it('goes nowhere for any other scheme', () => {
    for (const url of [
      'file:///etc/passwd',
      scriptUrl,
      'data:text/html,x',
      'smb://host/share',
      'http://example.org/',
      'ms-msdt:x',
    ])
      expect(decideNavigation(url), url).toEqual({ to: 'nowhere' })
  })
  it('never opens a window of its own', () => {
    expect(decideNewWindow('app://desk/')).toEqual({ to: 'nowhere' })
    expect(decideNewWindow('about:blank')).toEqual({ to: 'nowhere' })
    expect(decideNewWindow('https://example.org/')).toMatchObject({ to: 'outside' })
  })
  it('downloads only what the page itself has made', () => {
    expect(mayDownload('blob:app://desk/0c1f-22')).toBe(true)
    for (const url of [
      'https://example.org/a.exe',
      'blob:https://example.org/1',
      'data:text/plain,a',
      'app://desk/index.html',
    ])
      expect(mayDownload(url), url).toBe(false)
  })
})

describe('links to the outside', () => {
  it('are https or mailto', () => {
    expect(externalUrl('https://example.org/?q=1')).toBe('https://example.org/?q=1')
    expect(externalUrl('mailto:office@example.org')).toBe('mailto:office@example.org')
  })
  it('of any other scheme, or carrying a password, are refused', () => {
    for (const url of [
      'http://example.org',
      'file:///etc/passwd',
      scriptUrl,
      'vbscript:x',
      'https://user:word@example.org/',
      '--help',
      '',
    ])
      expect(externalUrl(url), url).toBeUndefined()
  })
})

describe('the files the page is made of', () => {
  const folder = '/opt/desk/renderer'
  it('are found by plain names below the folder', () => {
    expect(resolveStatic(folder, '/')).toBe('/opt/desk/renderer/index.html')
    expect(resolveStatic(folder, '/assets/index-4-a17nK6.js')).toBe('/opt/desk/renderer/assets/index-4-a17nK6.js')
  })
  it('are never outside the folder, however the path is written', () => {
    const tricks = [
      '/../main.cjs',
      '/assets/../../main.cjs',
      '/%2e%2e/main.cjs',
      '/..%2fmain.cjs',
      '/..\\main.cjs',
      '/assets/%5c..%5cmain.cjs',
      '//etc/passwd',
      '/C:/windows/win.ini',
      '/.env',
      '/assets/.hidden',
      '/index.html%00.js',
      '/index.html\u0000',
      'etc/passwd',
      '/assets//x.js',
      '/assets/',
    ]
    for (const path of tricks) expect(resolveStatic(folder, path), path).toBeUndefined()
  })
})

describe('secrets in the keychain', () => {
  function storage(backend: string, available = true): SafeStorage {
    return {
      isAsyncEncryptionAvailable: async () => available,
      encryptStringAsync: async (plain) => Buffer.from(plain).reverse(),
      decryptStringAsync: async (sealed) => ({ result: Buffer.from(sealed).reverse().toString() }),
      getSelectedStorageBackend: () => backend,
    }
  }
  it('come back as they were', async () => {
    const cipher = createKeychainCipher(storage('gnome_libsecret'), 'linux')
    const sealed = await cipher.seal('a token')
    expect(sealed.ok && sealed.value.toString()).not.toContain('a token')
    expect(sealed.ok && (await cipher.open(sealed.value))).toEqual({ ok: true, value: 'a token' })
  })
  it('are refused where Linux offers only a password that everybody knows', async () => {
    const cipher = createKeychainCipher(storage('basic_text'), 'linux')
    expect(await cipher.seal('a token')).toMatchObject({ error: { code: 'secret-store.unavailable' } })
    expect(await cipher.open(Buffer.from('x'))).toMatchObject({ error: { code: 'secret-store.unavailable' } })
  })
  it('are refused where the keychain is locked or missing', async () => {
    const cipher = createKeychainCipher(storage('', false), 'darwin')
    expect(await cipher.seal('a token')).toMatchObject({ error: { code: 'secret-store.unavailable' } })
  })
})
