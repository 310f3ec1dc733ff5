import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, chromium, type BrowserContext, type Page } from 'playwright-core'
import { browserFlags } from '../../electron/loopback/browser-flags.ts'
import { findBrowser } from '../../electron/loopback/find-browser.ts'
import { buildDesk, distFolder, root } from '../../scripts/build.ts'
import { deskEnvironment, startDesk, type DeskOptions } from './start-desk.ts'

export interface OpenDesk {
  readonly page: Page
  readonly context: BrowserContext
  /** Closes the window and ends the host; the data folder stays, and can be opened again. */
  close(): Promise<void>
}

export interface OpenOptions extends DeskOptions {
  /** BCP 47; the language a fresh desk starts in. */
  readonly locale?: string
  readonly colorScheme?: 'light' | 'dark'
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly headless?: boolean
  /** More switches of Chromium. */
  readonly flags?: readonly string[]
}

const viewport = { width: 1360, height: 860 }

async function openOnLoopback(options: OpenOptions): Promise<OpenDesk> {
  const executablePath = findBrowser(process.env, process.platform)
  if (executablePath === undefined) throw new Error('No Chromium or Chrome is installed. Name one in CHROMIUM.')
  const desk = await startDesk(options)
  const profile = join(options.data, 'browser')
  const place = { port: desk.port, profile, asRoot: process.getuid?.() === 0 }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    locale: options.locale ?? 'en',
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? viewport,
    acceptDownloads: true,
    args: [
      ...browserFlags(place).filter((flag) => !flag.startsWith('--user-data-dir')),
      '--disable-gpu',
      ...(options.flags ?? []),
    ],
  })
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(desk.url)
  return {
    page,
    context,
    async close() {
      // The host first, while the page is there to be told: that is how a person's Ctrl+C ends it.
      await desk.close()
      await context.close()
    },
  }
}

async function openOnElectron(options: OpenOptions): Promise<OpenDesk> {
  await buildDesk()
  const app = await _electron.launch({
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--lang=${options.locale ?? 'en'}`,
      join(distFolder, 'electron', 'main.cjs'),
    ],
    cwd: root,
    env: deskEnvironment(options),
    colorScheme: options.colorScheme ?? 'light',
  })
  const page = await app.firstWindow()
  return { page, context: app.context(), close: () => app.close() }
}

/** The specs run on the loopback host, or on Electron with `DESK_HOST=electron`; they cannot tell which. */
export function openDesk(options: OpenOptions): Promise<OpenDesk> {
  return process.env.DESK_HOST === 'electron' ? openOnElectron(options) : openOnLoopback(options)
}

export const electronInstalled = existsSync(join(root, 'node_modules', 'electron', 'dist', 'version'))
