import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { browserFlags, type BrowserPlace } from './browser-flags.ts'
import type { EventStreams } from './event-streams.ts'

export interface BrowserWindow {
  /** Fulfilled when the person has closed the window. */
  readonly closed: Promise<void>
  close(): Promise<void>
}

/** A reload drops the event stream for a moment; a closed window never comes back. */
const GONE_AFTER_MS = 4_000
const QUIT_WITHIN_MS = 5_000

/**
 * Whether the window is gone. The browser's process ends with its last window, except on macOS, and except where it
 * handed the page over to a browser that already had the profile open: there, only the silence of the page tells.
 */
export function windowIsGone(state: {
  readonly exited: boolean
  readonly outlivesWindows: boolean
  readonly windows: number
  readonly everSeen: boolean
}): boolean {
  if (state.windows > 0) return false
  return state.exited || (state.outlivesWindows && state.everSeen)
}

function running(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

/** Opens `address` as an app window in a browser of the Chromium family. */
export async function openBrowserWindow(
  browser: string,
  address: string,
  place: BrowserPlace,
  streams: EventStreams,
): Promise<BrowserWindow> {
  await mkdir(place.profile, { recursive: true, mode: 0o700 })
  // In a process group of its own: Ctrl+C in the terminal ends the desk, which ends its window after the last write.
  const child = spawn(browser, [...browserFlags(place), `--app=${address}`], { stdio: 'ignore', detached: true })
  let everSeen = false
  const { promise: closed, resolve } = Promise.withResolvers<void>()

  let timer: NodeJS.Timeout | undefined
  const look = (): void => {
    everSeen ||= streams.count > 0
    clearTimeout(timer)
    const state = () => ({
      exited: !running(child),
      outlivesWindows: process.platform === 'darwin',
      windows: streams.count,
      everSeen,
    })
    if (windowIsGone(state())) timer = setTimeout(() => windowIsGone(state()) && resolve(), GONE_AFTER_MS)
  }
  streams.onChange(look)
  child.on('exit', look)
  child.on('error', look)

  return {
    closed,
    async close() {
      clearTimeout(timer)
      if (!running(child)) return
      child.kill('SIGTERM')
      const ended = await Promise.race([
        new Promise<boolean>((done) => child.once('exit', () => done(true))),
        sleep(QUIT_WITHIN_MS, false, { ref: false }),
      ])
      if (!ended) child.kill('SIGKILL')
    },
  }
}
