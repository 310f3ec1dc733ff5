import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Clock } from '../../shared/ports.ts'

export type LogLevel = 'info' | 'warn' | 'error'

/** Codes and numbers only: there is no way to write words of a person into it. */
export interface Log {
  write(level: LogLevel, code: string, params?: Readonly<Record<string, number>>): void
  /** An unexpected fault, kept as its kind and the place in our own bundle; its message may quote data and is left out. */
  fault(code: string, error: unknown): void
}

const MAX_BYTES = 2 * 1024 * 1024

/** The first line of a stack that names a place, without folders: `main.cjs:12:34`. */
function placeOf(error: Error): string | undefined {
  return /([\w.-]+:\d+:\d+)\)?\s*$/m.exec(error.stack ?? '')?.[1]
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name
}

/** JSON lines in `file`; at 2 MiB it becomes `file.1` and starts anew. A log that cannot be written is no reason to stop. */
export function createFileLog(file: string, clock: Clock): Log {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  function append(line: Readonly<Record<string, unknown>>): void {
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(file, `${file}.1`)
      appendFileSync(file, `${JSON.stringify({ at: new Date(clock.now()).toISOString(), ...line })}\n`, { mode: 0o600 })
    } catch {
      // A full disk is told where it matters: by the journal.
    }
  }
  return {
    write: (level, code, params) => append({ level, code, ...(params ? { params } : {}) }),
    fault: (code, error) =>
      append({
        level: 'error',
        code: 'host.internal',
        in: code,
        kind: kindOf(error),
        place: error instanceof Error ? placeOf(error) : undefined,
      }),
  }
}
