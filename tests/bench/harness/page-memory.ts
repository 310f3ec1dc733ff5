import { existsSync, readdirSync, readFileSync } from 'node:fs'

const EVERY_MS = 25

export interface MemoryWatch {
  /** The most bytes the page and its workers held at once since the watch began. */
  stop(): number
}

/**
 * Watches the memory of a desk's page: the private memory (RssAnon) of the process that holds the page and its workers,
 * garbage that is not yet collected included, sampled forty times a second. Linux only: elsewhere `stop` answers NaN.
 */
export function watchPageMemory(profile: string): MemoryWatch {
  const pids = existsSync('/proc/self/status') ? rendererPids(profile) : []
  const peaks = new Map<number, number>()
  const sample = () => {
    for (const pid of pids) peaks.set(pid, Math.max(peaks.get(pid) ?? 0, privateBytes(pid)))
  }
  sample()
  const timer = setInterval(sample, EVERY_MS)
  return {
    stop: () => {
      clearInterval(timer)
      sample()
      // A browser keeps a spare process ready, which holds no page.
      return peaks.size === 0 ? Number.NaN : Math.max(...peaks.values())
    },
  }
}

/** The page processes of the browser that runs on a profile. */
function rendererPids(profile: string): readonly number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const browser = new Set(all.filter((pid) => commandLine(pid).includes(`--user-data-dir=${profile}`)))
  const isBelow = (pid: number): boolean => {
    for (let at = pid; at > 1; at = parentOf(at)) if (browser.has(at)) return true
    return false
  }
  return all.filter((pid) => commandLine(pid).includes('--type=renderer') && isBelow(pid))
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It has ended meanwhile.
    return ''
  }
}

function commandLine(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
}

function privateBytes(pid: number): number {
  return Number(/^RssAnon:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024
}
