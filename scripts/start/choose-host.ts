/** What `npm start` knows before it decides where to show the desk. */
export interface HostFacts {
  /** `--host`. */
  readonly wanted: 'electron' | 'loopback' | undefined
  /** `--no-open` was not given. */
  readonly open: boolean
  readonly display: boolean
  readonly electron: 'installed' | 'refused' | 'failed' | 'nobody-to-ask' | 'absent'
  /** Path of an installed Chromium or Chrome. */
  readonly browser: string | undefined
}

export type HostChoice =
  | { readonly host: 'electron'; readonly line: string }
  | { readonly host: 'loopback'; readonly window: boolean; readonly line: string }
  | { readonly host: 'none'; readonly line: string }

const whyNotElectron: Readonly<Record<Exclude<HostFacts['electron'], 'installed'>, string>> = {
  refused: 'Electron is not installed, as you chose; `npm start -- --host electron` asks again',
  failed: 'Electron could not be fetched; `npm start -- --host electron` tries again',
  'nobody-to-ask': 'Electron is not installed, and there is nobody to ask; `npx install-electron` fetches it',
  absent: 'Electron is not installed',
}

/** Electron where it can be, an installed Chromium else, an address where nothing can be shown. Each with its reason. */
export function chooseHost({ wanted, open, display, electron, browser }: HostFacts): HostChoice {
  if (wanted === 'electron' && electron !== 'installed')
    return { host: 'none', line: `The desk cannot open in Electron: ${whyNotElectron[electron]}.` }
  if (wanted === 'electron' && !display)
    return { host: 'none', line: 'The desk cannot open in Electron: there is no display.' }
  if (!open) return { host: 'loopback', window: false, line: 'The desk opens no window, as asked.' }
  if (!display) return { host: 'loopback', window: false, line: 'The desk opens no window: there is no display.' }
  if (wanted !== 'loopback' && electron === 'installed')
    return { host: 'electron', line: 'The desk opens in Electron.' }
  const reason = wanted === 'loopback' || electron === 'installed' ? 'as asked' : whyNotElectron[electron]
  if (browser === undefined)
    return {
      host: 'loopback',
      window: false,
      line: `The desk opens no window: no Chromium or Chrome was found, and ${reason}.`,
    }
  return { host: 'loopback', window: true, line: `The desk opens in ${browser} (${reason}).` }
}

/** On Linux a window needs a display server; elsewhere there is always one. */
export function hasDisplay(env: Readonly<Record<string, string | undefined>>, platform: string): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY)
}
