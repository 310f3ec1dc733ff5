import { existsSync, readdirSync, readFileSync } from 'node:fs'

const EVERY_MS = 25

export interface MemoryWatch {
  /** The most bytes the page and its workers held at once since the watch began, up to an instant (ms since 1970). */
  stop(until: number): number
}

/**
 * Watches the memory of a desk's page: the private memory (RssAnon) of the process that holds the page and its workers,
 * garbage that is not yet collected included, sampled forty times a second. Linux only: elsewhere `stop` answers NaN.
 */
export function watchPageMemory(profile: string): MemoryWatch {
  const pids = existsSync('/proc/self/status') ? rendererPids(profile) : []
  const samples: { readonly at: number; readonly bytes: number }[] = []
  const sample = () => {
    // A browser keeps a spare process ready, which holds no page.
    if (pids.length > 0) samples.push({ at: Date.now(), bytes: Math.max(...pids.map(privateBytes)) })
  }
  sample()
  const timer = setInterval(sample, EVERY_MS)
  return {
    stop: (until) => {
      clearInterval(timer)
      const counted = samples.filter(({ at }) => at <= until)
      return counted.reduce((most, { bytes }) => (bytes > most ? bytes : most), counted[0]?.bytes ?? Number.NaN)
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
