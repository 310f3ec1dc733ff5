/** Fills `window.desk` over IPC. The only script of ours that runs beside the page; it passes on and decides nothing. */
import { contextBridge, ipcRenderer } from 'electron'
import type { DeskBridge } from '../shared/bridge.ts'
import type { Result } from '../shared/result.ts'
import { CALL_CHANNEL, EVENT_CHANNEL } from './shell/ipc-channels.ts'

const desk: DeskBridge = {
  async call<T>(name: string, input: unknown): Promise<Result<T>> {
    try {
      // The dispatcher has parsed this answer with the call's own schema.
      return (await ipcRenderer.invoke(CALL_CHANNEL, name, input)) as Result<T>
    } catch {
      return { ok: false, error: { code: 'bridge.unavailable' } }
    }
  },
  on(name, listener) {
    const receive = (_event: unknown, emitted: string, payload: Parameters<typeof listener>[0]): void => {
      if (emitted === name) listener(payload)
    }
    ipcRenderer.on(EVENT_CHANNEL, receive)
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, receive)
    }
  },
}

contextBridge.exposeInMainWorld('desk', desk)
