import { describe, expect, it } from 'vitest'
import { browserFlags } from '../../../electron/loopback/browser-flags.ts'
import { windowIsGone } from '../../../electron/loopback/browser-window.ts'
import { findBrowser } from '../../../electron/loopback/find-browser.ts'
import { dataFolder } from '../../../electron/services/data-folder.ts'
import { hasUpdateFeed } from '../../../electron/shell/updates.ts'
import { chooseHost, hasDisplay, type HostFacts } from '../../../scripts/start/choose-host.ts'

const facts: HostFacts = {
  wanted: undefined,
  open: true,
  display: true,
  electron: 'installed',
  browser: '/usr/bin/chromium',
}

describe('where the desk opens', () => {
  it('is Electron when its binary is there', () => {
    expect(chooseHost(facts)).toMatchObject({ host: 'electron' })
  })
  it.each(['refused', 'failed', 'nobody-to-ask', 'absent'] as const)(
    'is an installed browser when Electron is %s, and the line says so',
    (electron) => {
      const choice = chooseHost({ ...facts, electron })
      expect(choice).toMatchObject({ host: 'loopback', window: true })
      expect(choice.line).toContain('/usr/bin/chromium')
      expect(choice.line).toContain('Electron')
    },
  )
  it('is an address to open where there is no display, no browser, or none is wanted', () => {
    for (const changed of [{ display: false }, { open: false }, { electron: 'absent', browser: undefined }] as const)
      expect(chooseHost({ ...facts, ...changed })).toMatchObject({ host: 'loopback', window: false })
  })
  it('is the browser when asked for, even beside Electron', () => {
    expect(chooseHost({ ...facts, wanted: 'loopback' })).toMatchObject({ host: 'loopback', window: true })
  })
  it('is nowhere, with a reason, when Electron is asked for and cannot be', () => {
    expect(chooseHost({ ...facts, wanted: 'electron', electron: 'failed' })).toMatchObject({ host: 'none' })
    expect(chooseHost({ ...facts, wanted: 'electron', display: false })).toMatchObject({ host: 'none' })
  })
  it('is always told in one line', () => {
    for (const electron of ['installed', 'refused', 'failed', 'nobody-to-ask', 'absent'] as const)
      for (const wanted of [undefined, 'electron', 'loopback'] as const)
        for (const display of [true, false])
          expect(chooseHost({ ...facts, electron, wanted, display }).line).toMatch(/^[^\n]{10,200}\.$/)
  })
  it('needs a display server on Linux only', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'darwin')).toBe(true)
  })
})

describe('the browser', () => {
  it('is the one named, then any of the Chromium family on the path', () => {
    const has =
      (...paths: string[]) =>
      (path: string) =>
        paths.includes(path)
    expect(findBrowser({ CHROMIUM: '/opt/c', PATH: '/usr/bin' }, 'linux', has('/opt/c', '/usr/bin/chromium'))).toBe(
      '/opt/c',
    )
    expect(findBrowser({ PATH: '/usr/local/bin:/usr/bin' }, 'linux', has('/usr/bin/google-chrome'))).toBe(
      '/usr/bin/google-chrome',
    )
    expect(findBrowser({ PATH: '.:bin:/usr/bin' }, 'linux', has('bin/chromium'))).toBeUndefined()
    expect(findBrowser({}, 'darwin', has('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'))).toContain(
      'Google Chrome',
    )
  })
  it('maps the desk’s origin to the port of today, and keeps its sandbox unless root runs it', () => {
    const flags = browserFlags({ port: 4_321, profile: '/p', asRoot: false })
    expect(flags).toContain('--host-resolver-rules=MAP desk.localhost:80 127.0.0.1:4321')
    expect(flags).toContain('--user-data-dir=/p')
    expect(flags).not.toContain('--no-sandbox')
    expect(browserFlags({ port: 1, profile: '/p', asRoot: true })).toContain('--no-sandbox')
  })
  it.each([
    [
      { exited: false, outlivesWindows: false, windows: 0, everSeen: true },
      false,
      'a laptop that slept: the browser is there',
    ],
    [{ exited: true, outlivesWindows: false, windows: 0, everSeen: true }, true, 'the window was closed'],
    [
      { exited: true, outlivesWindows: false, windows: 1, everSeen: true },
      false,
      'the page was handed to a browser already open',
    ],
    [
      { exited: false, outlivesWindows: true, windows: 0, everSeen: true },
      true,
      'macOS: the browser stays without windows',
    ],
    [{ exited: false, outlivesWindows: true, windows: 0, everSeen: false }, false, 'macOS: the window is still coming'],
  ])('%j: gone is %s (%s)', (state, gone) => expect(windowIsGone(state)).toBe(gone))
})

describe('the folder of the desk', () => {
  it('is the one named, else the usual one of the platform', () => {
    expect(dataFolder({ DESK_DATA: '/d' }, 'linux', '/home/a')).toBe('/d')
    expect(dataFolder({}, 'linux', '/home/a')).toBe('/home/a/.local/share/focal-point-desk')
    expect(dataFolder({ XDG_DATA_HOME: '/x' }, 'linux', '/home/a')).toBe('/x/focal-point-desk')
    expect(dataFolder({}, 'darwin', '/Users/a')).toBe('/Users/a/Library/Application Support/focal-point-desk')
  })
})

describe('updates', () => {
  it('are looked for only by a packaged desk that was built with a feed', () => {
    expect(hasUpdateFeed('/r', true, () => true)).toBe(true)
    expect(hasUpdateFeed('/r', true, () => false)).toBe(false)
    expect(hasUpdateFeed('/r', false, () => true)).toBe(false)
  })
})
