import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A host ends with its stdin; what has no stdin, as Electron on Windows, is told by a signal, and in the end made to. */
const TELL_AFTER_MS = 6_000
const MAKE_AFTER_MS = 14_000

export interface Child {
  readonly exited: Promise<number>
  /** The first JSON line it says; nothing if it ends before. */
  readonly firstLine: Promise<Readonly<Record<string, unknown>> | undefined>
  /** Asks it to end by closing its stdin, and waits. */
  end(): Promise<void>
}

/**
 * Starts a process of ours that shall not see the terminal's Ctrl+C: it stands in a process group of its own and is ended in
 * order. It ends when its stdin does, so that it does not outlive this process even when this one is killed.
 */
export function startChild(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Child {
  const child: ChildProcess = spawn(program, args, {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
    windowsHide: true,
  })
  child.stdin?.on('error', () => undefined)
  const { promise: exited, resolve: setExited } = Promise.withResolvers<number>()
  const { promise: firstLine, resolve: setLine } = Promise.withResolvers<
    Readonly<Record<string, unknown>> | undefined
  >()
  child.once('exit', (code) => setExited(code ?? 1))
  child.once('error', () => setExited(1))
  void exited.then(() => setLine(undefined))
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) setLine(JSON.parse(line) as Record<string, unknown>)
    })

  async function end(): Promise<void> {
    child.stdin?.end()
    const timers = [
      setTimeout(() => child.kill('SIGTERM'), TELL_AFTER_MS),
      setTimeout(() => child.kill('SIGKILL'), MAKE_AFTER_MS),
    ]
    await exited
    for (const timer of timers) clearTimeout(timer)
  }
  return { exited, firstLine, end }
}
