import { BrowserWindow } from 'electron'
import { setTimeout as sleep } from 'node:timers/promises'
import type { HostEvents } from '../host-events.ts'
import { APP_URL } from './app-origin.ts'
import { EVENT_CHANNEL } from './ipc-channels.ts'
import { windowPreferences } from './window-preferences.ts'

/** What a page may still need to hand its last journal entries over. */
const LAST_WORDS_MS = 600

export function openDeskWindow(preload: string, events: HostEvents): BrowserWindow {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    minWidth: 480,
    minHeight: 400,
    show: false,
    webPreferences: { ...windowPreferences, preload },
  })
  const stop = events.listen((event) => {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event.name, event.payload)
  })
  let mayClose = false
  window.on('close', (event) => {
    if (mayClose) return
    event.preventDefault()
    mayClose = true
    events.emit({ name: 'host.closing', payload: {} })
    void sleep(LAST_WORDS_MS).then(() => window.close())
  })
  window.on('closed', stop)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(APP_URL)
  return window
}
