/** Composition root A: the desk in Electron. Constructs everything once and hands it on; decides nothing itself. */
import { app, BrowserWindow, dialog, ipcMain, Notification, protocol, safeStorage, session, shell } from 'electron'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../shared/ports.ts'
import { createDispatch } from './dispatch.ts'
import { createHostEvents } from './host-events.ts'
import { hostWords } from './host-words.ts'
import { createPageFiles } from './page/page-files.ts'
import { dataFolder } from './services/data-folder.ts'
import { createHandlers } from './services/handlers.ts'
import { newLockSecret, processExists, takeInstanceLock } from './services/instance-lock.ts'
import { createFileLog } from './services/log.ts'
import { practiceFrom } from './services/practice.ts'
import { createKeychainCipher } from './services/secrets.ts'
import { createServices } from './services/services.ts'
import { APP_SCHEME } from './shell/app-origin.ts'
import { openDeskWindow } from './shell/desk-window.ts'
import { CALL_CHANNEL } from './shell/ipc-channels.ts'
import { createIpcDoor } from './shell/ipc-door.ts'
import { hiddenWindowPrinter } from './shell/hidden-printer.ts'
import { installMenu } from './shell/menu.ts'
import { systemNotices } from './shell/notices.ts'
import { guardContents, guardSession, systemFetch } from './shell/page-session.ts'
import { hasUpdateFeed, lookForUpdate } from './shell/updates.ts'
import { deskVersion } from './version.ts'

const clock: Clock = { now: () => Date.now() }
const data = dataFolder(process.env, process.platform)
// Before anything else: the profile, and with it the single-instance lock, belongs to the data folder.
const profile = join(data, 'electron', 'profile')
mkdirSync(profile, { recursive: true, mode: 0o700 })
app.setPath('userData', profile)
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])

async function run(): Promise<void> {
  await app.whenReady()
  const log = createFileLog(join(data, 'logs', 'desk.log'), clock)
  const events = createHostEvents()
  const { words } = hostWords([app.getLocale()])

  const lock = await takeInstanceLock({
    file: join(data, 'desk.lock'),
    mine: { pid: process.pid, host: 'electron', secret: newLockSecret() },
    isRunning: async (by) => processExists(by.pid),
  })
  if (!lock.taken) {
    dialog.showErrorBox(words.running.title, words.running.text)
    return app.quit()
  }
  app.once('will-quit', (event) => {
    event.preventDefault()
    void lock.release().finally(() => app.exit(0))
  })

  const services = createServices({
    data,
    facts: {
      host: 'electron',
      version: deskVersion,
      locale: app.getLocale(),
      capabilities: {
        systemKeychain: true,
        openExternal: true,
        nativeMenu: true,
        pdf: true,
        notices: Notification.isSupported(),
      },
    },
    cipher: createKeychainCipher(safeStorage, process.platform),
    fetch: systemFetch,
    showExternal: (url) => shell.openExternal(url),
    events,
    clock,
    log,
    practice: practiceFrom(process.env),
    pdf: hiddenWindowPrinter,
    showNotice: systemNotices(events),
  })
  const door = createIpcDoor(createDispatch(createHandlers(services), log))
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => door(event.senderFrame, name, input))

  guardSession(session.defaultSession, createPageFiles(join(import.meta.dirname, '..', 'renderer')))
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  installMenu(words, events)

  const open = (): BrowserWindow => openDeskWindow(join(import.meta.dirname, 'preload.cjs'), events)
  open()
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open()
  })
  log.write('info', 'host.started')

  const loadUpdater = async () => (await import('electron-updater')).autoUpdater
  await lookForUpdate(loadUpdater, hasUpdateFeed(process.resourcesPath, app.isPackaged), log)
}

// Closing the window ends the desk; on macOS an application stays until it is told to quit.
let quitting = false
app.on('before-quit', () => {
  quitting = true
})
app.on('window-all-closed', () => {
  if (quitting || process.platform !== 'darwin') app.quit()
})
// Started by `npm start`: nothing outlives its parent.
if (process.env.DESK_ENDS_WITH_STDIN === '1') process.stdin.resume().on('end', () => app.quit())
if (app.requestSingleInstanceLock()) void run()
else app.quit()
