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
  /** What a test wants the browser to print; by default it prints. */
  print: (options: Readonly<Record<string, unknown>>) => Promise<Buffer> = async () => Buffer.from('%PDF-1.7 printed')
  printToPDF(options: Readonly<Record<string, unknown>>): Promise<Buffer> {
    return this.print(options)
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
  destroy(): void {
    this.did.push('destroy')
    electron.windows.splice(electron.windows.indexOf(this), 1)
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

export class FakeNotification extends EventEmitter {
  readonly words: { readonly title: string; readonly body: string }
  constructor(words: FakeNotification['words']) {
    super()
    this.words = words
  }
  static isSupported(): boolean {
    return true
  }
  show(): void {
    electron.notices.push(this)
  }
}

/** Handlers the shell has set, by the name of what they handle; those of another session than the page's begin with its name. */
const handlers = new Map<string, Handler>()

class FakeSession extends EventEmitter {
  readonly #name: string
  constructor(name = '') {
    super()
    this.#name = name
  }
  readonly #remember = (name: string) => (handler: Handler) => void handlers.set(`${this.#name}${name}`, handler)
  readonly protocol = {
    handle: (scheme: string, handler: Handler) => this.#remember(`protocol ${scheme}`)(handler),
    unhandle: (scheme: string) => void handlers.delete(`${this.#name}protocol ${scheme}`),
  }
  readonly webRequest = { onBeforeRequest: this.#remember('request') }
  readonly setPermissionRequestHandler = this.#remember('permission request')
  readonly setPermissionCheckHandler = this.#remember('permission check')
  readonly setDevicePermissionHandler = this.#remember('device permission')
}

interface MenuItem {
  readonly label?: string
  readonly submenu?: readonly MenuItem[]
  readonly click?: () => void
}

export const electron = {
  app: new FakeApp(),
  windows: [] as FakeWindow[],
  notices: [] as FakeNotification[],
  handlers,
  opened: [] as string[],
  schemes: [] as unknown[],
  menu: [] as readonly MenuItem[],
  session: { defaultSession: new FakeSession(), fromPartition: (name: string) => new FakeSession(`${name}: `) },
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
  Notification: FakeNotification,
  protocol: { registerSchemesAsPrivileged: (schemes: readonly unknown[]) => void electron.schemes.push(...schemes) },
  safeStorage: { isAsyncEncryptionAvailable: async () => false },
  session: electron.session,
  shell: { openExternal: async (url: string) => void electron.opened.push(url) },
}
