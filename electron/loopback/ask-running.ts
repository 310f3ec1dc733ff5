import { request } from 'node:http'
import * as z from 'zod'
import { processExists, type LockHolder } from '../services/instance-lock.ts'
import { DESK_HOST } from './browser-flags.ts'

/** What a running desk tells a second start: that its window is open, or a fresh address where it has none. */
const runningDesk = z.object({ window: z.literal('open').optional(), address: z.string().optional() })
export type RunningDesk = z.infer<typeof runningDesk>

function parse(text: string): RunningDesk | undefined {
  try {
    return runningDesk.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/**
 * Asks the desk that holds the lock; an answer proves that it is one, where a process id alone may have gone to another
 * program. Electron has no door to ask at: there, the process id has to do.
 */
export function askRunning(by: LockHolder): Promise<RunningDesk | undefined> {
  const { promise, resolve } = Promise.withResolvers<RunningDesk | undefined>()
  if (by.host === 'electron' || by.port === undefined) return Promise.resolve(processExists(by.pid) ? {} : undefined)
  const headers = { host: `${DESK_HOST}:${by.port}`, 'x-desk-control': by.secret }
  const where = { host: '127.0.0.1', port: by.port, path: '/control/open', method: 'POST', timeout: 3_000, headers }
  const asking = request(where, (response) => {
    let text = ''
    response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    response.on('end', () => resolve(response.statusCode === 200 ? parse(text) : undefined))
  })
  asking.on('timeout', () => asking.destroy())
  asking.on('error', () => resolve(undefined))
  asking.end()
  return promise
}
