import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

/** Debian's Chromium or an installed Chrome; `CHROMIUM` names another. */
const chromium = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
)

/** Electron's module fetches its binary when it is imported outside Electron; a test must not. */
const alias = { electron: join(import.meta.dirname, 'tests', 'hosts', 'throwing-electron.ts') }

export default defineConfig({
  test: {
    // Two, also on two cores: most integration tests wait for a database or a process.
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        // Properties try hundreds of cases; a busy machine may take long over them without anything being wrong.
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Found only when a test or a worker first asks for them, they would reload the page in the middle of another test.
        optimizeDeps: {
          include: [
            'any-ascii',
            'diff',
            'fflate',
            'ical.js',
            'libphonenumber-js/min',
            'node-diff3',
            'saxes',
            'write-excel-file/universal',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          // One page at a time: only one can have the keyboard.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium ? { executablePath: chromium } : {}),
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--disable-quic',
                  '--no-first-run',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
