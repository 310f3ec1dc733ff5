import { spawn } from 'node:child_process'
import { join } from 'node:path'

export interface ToolRun {
  readonly status: number
  readonly output: string
}

/** Runs a tool of `node_modules` on this Node and answers when it has ended. Errors are in its status, never thrown. */
export function runTool(root: string, script: string, args: readonly string[]): Promise<ToolRun> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.stderr.on('data', (part: Buffer) => parts.push(part))
    child.on('error', (cause) => resolve({ status: 1, output: cause.message }))
    child.on('close', (code) => resolve({ status: code ?? 1, output: Buffer.concat(parts).toString('utf8') }))
  })
}
