import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildDesk, distFolder } from '../../scripts/build.ts'
import { endChild, firstJsonLine, killChild } from './child-lines.ts'

export interface DeskOptions {
  /** Folder for everything this desk keeps; two desks have two. */
  readonly data: string
  /** What the host offers on the first-run screen as the practice secretariat. */
  readonly secretariat?: { readonly address: string; readonly code: string }
}

export interface RunningDesk {
  /** Opens the desk once, in a browser that maps `desk.localhost:80` to `port` (see `openDesk`). Stable origin. */
  readonly url: string
  /** Opens the desk once in any browser; the port is part of its origin. */
  readonly directUrl: string
  readonly port: number
  close(): Promise<void>
  /** As a power cut would: no last words. */
  kill(): Promise<void>
}

export function deskEnvironment({ data, secretariat }: DeskOptions): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    ...Object.fromEntries(inherited),
    DESK_DATA: data,
    ...(secretariat ? { DESK_PRACTICE_ADDRESS: secretariat.address, DESK_PRACTICE_CODE: secretariat.code } : {}),
  }
}

/** Starts the loopback host, without a window, as a process of its own. Builds first where a source has changed. */
export async function startDesk(options: DeskOptions): Promise<RunningDesk> {
  if (process.env.DESK_SKIP_BUILD !== '1') await buildDesk()
  const child = spawn(process.execPath, [join(distFolder, 'loopback', 'server.js'), '--no-open'], {
    env: deskEnvironment(options),
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ready = await firstJsonLine(child, 'the loopback host')
  if (ready.event !== 'ready')
    throw new Error(`the loopback host said ${String(ready.event)}: is another desk using ${options.data}?`)
  return {
    url: String(ready.mapped),
    directUrl: String(ready.address),
    port: Number(ready.port),
    close: () => endChild(child),
    kill: () => killChild(child),
  }
}
