import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

/** The first JSON line a child process writes to its stdout, or an error that says what it wrote to stderr instead. */
export function firstJsonLine(child: ChildProcess, name: string, timeout = 60_000): Promise<Record<string, unknown>> {
  const { promise, resolve, reject } = Promise.withResolvers<Record<string, unknown>>()
  let complaints = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaints += text))
  const failed = (what: string) => reject(new Error(`${name} ${what}\n${complaints}`))
  const timer = setTimeout(() => failed('said nothing in time'), timeout)
  child.once('exit', (code) => failed(`ended with ${code} before it was ready`))
  if (!child.stdout) throw new Error(`${name} was started without a pipe for stdout`)
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('{')) return
    resolve(JSON.parse(line) as Record<string, unknown>)
  })
  return promise.finally(() => clearTimeout(timer))
}

/** Ends a child as its parent's end would, and waits; after five seconds it is killed. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.stdin?.end()
  const timer = setTimeout(() => child.kill('SIGKILL'), 8_000)
  await ended
  clearTimeout(timer)
}

export async function killChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGKILL')
  await ended
}
