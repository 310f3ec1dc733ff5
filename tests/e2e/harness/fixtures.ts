import { test as base } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type RunningSecretariat, startSecretariat } from '../../../secretariat/service.ts'
import { type OpenDesk, openDesk, type OpenOptions } from '../../hosts/open-desk.ts'
import { emptyPGlite } from '../../hosts/pglite-template.ts'
import { type Proxy, startProxy } from './proxy.ts'
import { tempFolder } from './temp-folder.ts'

export interface Desks {
  /** Opens the desk of that name; its data folder is its own, and stays until the test ends. */
  open(name: string, options?: Partial<OpenOptions>): Promise<OpenDesk>
}

interface Fixtures {
  readonly folder: string
  readonly desks: Desks
  /** A practice secretariat of its own, in memory. */
  readonly secretariat: RunningSecretariat
  /** The line between desks and that secretariat; desks are given its address. */
  readonly line: Proxy
  /** What a desk is started with, so that it offers that secretariat. */
  readonly practice: { readonly address: string; readonly code: string }
}

/** Playwright's `test` with desks that are real: their own host, browser profile and data folder each. */
export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = await tempFolder('e2e')
    await use(folder.path)
    await folder.remove()
  },
  secretariat: async ({}, use) => {
    const secretariat = await startSecretariat({
      practice: true,
      logLevel: 'silent',
      storage: { kind: 'memory', from: await emptyPGlite() },
    })
    await use(secretariat)
    await secretariat.close()
  },
  line: async ({ secretariat }, use) => {
    const line = await startProxy(secretariat.address)
    await use(line)
    await line.close()
  },
  practice: async ({ secretariat, line }, use) => {
    await use({ address: line.address, code: secretariat.practiceCode ?? '' })
  },
  desks: async ({ folder }, use) => {
    const opened: OpenDesk[] = []
    await use({
      async open(name, options = {}) {
        const data = join(folder, name)
        await mkdir(data, { recursive: true })
        const desk = await openDesk({ data, ...options })
        opened.push(desk)
        // A click that cannot land must say so soon, not at the end of the test.
        desk.context.setDefaultTimeout(20_000)
        return desk
      },
    })
    // Closing one that a test has already closed does nothing.
    for (const desk of opened) await desk.close()
  },
})
