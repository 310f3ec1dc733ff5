/**
 * The few parts of Electron that the shell touches, as a port for tests: they remember what they were told, and a test plays
 * the browser. Electron's own behaviour is not imitated.
 */
import { EventEmitter } from 'node:events'

type Handler = (...args: never[]) => unknown

export class FakeContents extends EventEmitter {
  readonly sent: (readonly unknown[])[] = []
  openHandler: ((details: { url: string }) => { action: string }) | undefined
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
  getURL(): string {
    return 'app://desk/'
  }
  send(...message: readonly unknown[]): void {
    this.sent.push(message)
  }
}

export class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents()
  readonly options: { readonly webPreferences: Readonly<Record<string, unknown>> }
  readonly loaded: string[] = []
  readonly did: string[] = []
  constructor(options: FakeWindow['options']) {
    super()
    this.options = options
    electron.windows.push(this)
    electron.app.emit('web-contents-created', {}, this.webContents)
  }
  static getAllWindows(): readonly FakeWindow[] {
    return electron.windows
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url)
  }
  isDestroyed(): boolean {
    return false
  }
  isMinimized(): boolean {
    return true
  }
  show(): void {
    this.did.push('show')
  }
  restore(): void {
    this.did.push('restore')
  }
  focus(): void {
    this.did.push('focus')
  }
  close(): void {
    this.did.push('close')
  }
}

class FakeApp extends EventEmitter {
  readonly paths: Record<string, string> = {}
  readonly isPackaged = false
  setPath(name: string, path: string): void {
    this.paths[name] = path
  }
  async whenReady(): Promise<void> {}
  getLocale(): string {
    return 'de-AT'
  }
  requestSingleInstanceLock(): boolean {
    return true
  }
  quit(): void {
    this.emit('quit-asked')
  }
  exit(code: number): void {
    this.emit('exited', code)
  }
}

/** Handlers the shell has set, by the name of what they handle. */
const handlers = new Map<string, Handler>()
const remember = (name: string) => (handler: Handler) => void handlers.set(name, handler)

class FakeSession extends EventEmitter {
  readonly protocol = { handle: (scheme: string, handler: Handler) => void handlers.set(`protocol ${scheme}`, handler) }
  readonly setPermissionRequestHandler = remember('permission request')
  readonly setPermissionCheckHandler = remember('permission check')
  readonly setDevicePermissionHandler = remember('device permission')
}

interface MenuItem {
  readonly label?: string
  readonly submenu?: readonly MenuItem[]
  readonly click?: () => void
}

export const electron = {
  app: new FakeApp(),
  windows: [] as FakeWindow[],
  handlers,
  opened: [] as string[],
  schemes: [] as unknown[],
  menu: [] as readonly MenuItem[],
  session: { defaultSession: new FakeSession() },
}

/** What `import … from 'electron'` gives. */
export const electronModule = {
  app: electron.app,
  BrowserWindow: FakeWindow,
  dialog: { showErrorBox: () => undefined },
  ipcMain: { handle: (channel: string, handler: Handler) => void handlers.set(`ipc ${channel}`, handler) },
  Menu: {
    buildFromTemplate: (template: readonly MenuItem[]) => template,
    setApplicationMenu: (menu: readonly MenuItem[]) => void (electron.menu = menu),
  },
  net: { fetch },
  protocol: { registerSchemesAsPrivileged: (schemes: readonly unknown[]) => void electron.schemes.push(...schemes) },
  safeStorage: { isAsyncEncryptionAvailable: async () => false },
  session: electron.session,
  shell: { openExternal: async (url: string) => void electron.opened.push(url) },
}
