import { spawn } from 'node:child_process'

/** The operating system's own way to open a link. The link stands alone as an argument; no shell ever sees it. */
const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

export async function showExternal(url: string): Promise<void> {
  const [program, ...before] = openers[process.platform] ?? ['xdg-open']
  await new Promise<void>((resolve, reject) => {
    const child = spawn(program, [...before, url], { stdio: 'ignore', detached: true })
    child.once('spawn', () => {
      child.unref()
      resolve()
    })
    child.once('error', reject)
  })
}
