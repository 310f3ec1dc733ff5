import { defineConfig } from '@playwright/test'

/**
 * The end-to-end specs. Each opens the built page through a real host (tests/hosts), so Playwright starts no browser of
 * its own; `DESK_HOST=electron` runs the same specs on Electron.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'artifacts/e2e',
  // Two files at a time, also on two cores: half of a spec is waiting for windows to open.
  workers: 2,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
})
