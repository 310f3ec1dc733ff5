import { join } from 'node:path'
import { createDispatch, type Dispatch } from '../../electron/dispatch.ts'
import { createHostEvents, type HostEvents } from '../../electron/host-events.ts'
import { createHandlers } from '../../electron/services/handlers.ts'
import { createFileLog, type Log } from '../../electron/services/log.ts'
import { noCipher } from '../../electron/services/secrets.ts'
import { createServices, type HostParts } from '../../electron/services/services.ts'

export interface TestServices {
  readonly dispatch: Dispatch
  readonly events: HostEvents
  readonly log: Log
  /** Links the services asked the operating system to show. */
  readonly shown: string[]
}

/** The real services on a temporary folder, put together as a host does it. */
export function deskServices(data: string, parts: Partial<HostParts> = {}): TestServices {
  const events = createHostEvents()
  const clock = { now: () => Date.now() }
  const log = createFileLog(join(data, 'logs', 'desk.log'), clock)
  const shown: string[] = []
  const services = createServices({
    data,
    facts: {
      host: 'loopback',
      version: '0.0.0',
      locale: 'en',
      capabilities: { systemKeychain: false, openExternal: true, nativeMenu: false, pdf: false, notices: false },
    },
    cipher: noCipher,
    fetch,
    showExternal: async (url) => void shown.push(url),
    events,
    clock,
    log,
    practice: undefined,
    pdf: undefined,
    showNotice: undefined,
    ...parts,
  })
  return { dispatch: createDispatch(createHandlers(services), log), events, log, shown }
}
