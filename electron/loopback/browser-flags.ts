/** The origin of the page. IndexedDB belongs to it, so it must not change with the port. */
export const DESK_HOST = 'desk.localhost'

export interface BrowserPlace {
  readonly port: number
  readonly profile: string
  /** Chromium refuses its sandbox to root; on a build machine there is often nobody else. */
  readonly asRoot: boolean
}

/** Flags that any Chromium needs to be the desk's window: its origin, its own profile, and no calls home. */
export function browserFlags({ port, profile, asRoot }: BrowserPlace): readonly string[] {
  return [
    `--user-data-dir=${profile}`,
    `--host-resolver-rules=MAP ${DESK_HOST}:80 127.0.0.1:${port}`,
    // Without it a bar across the window warns of the flag above; it has no other effect on a profile that shows one page.
    '--test-type',
    '--window-size=1360,860',
    '--no-first-run',
    '--no-default-browser-check',
    '--hide-crash-restore-bubble',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-features=Translate,MediaRouter,OptimizationHints',
    ...(asRoot ? ['--no-sandbox'] : []),
  ]
}
