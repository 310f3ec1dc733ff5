import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import { finishFirstRun, officer } from '../steps/first-run.ts'
import { addOrganisation, openOrganisation, setFact, share } from '../steps/recruit.ts'
import { syncNow } from '../steps/sync.ts'
import type { World } from './table.ts'

type OpenPage = (name: string) => Promise<Page>

/** Opens a desk and brings it into a world. The page speaks English while it is made. */
export async function openWorld(world: World, open: OpenPage): Promise<Page> {
  const page = await open(world)
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible({ timeout: 30_000 })
  await makers[world](page, open)
  return page
}

const makers: Readonly<Record<World, (page: Page, open: OpenPage) => Promise<void>>> = {
  fresh: () => Promise.resolve(),
  empty: (page) => finishFirstRun(page, officer),
  sample: async (page) => {
    await page.getByRole('button', { name: 'Open the sample' }).click()
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 30_000 })
  },
  conflict: async (page, open) => {
    const connected = { ...officer, connect: { kind: 'practice' } } as const
    await finishFirstRun(page, connected)
    await addOrganisation(page, 'Stadt Lindenfeld')
    await share(page)
    await syncNow(page)
    const other = await open('other')
    await finishFirstRun(other, { ...connected, name: 'Robin Officer' })
    await syncNow(other)
    for (const desk of [other, page]) await openOrganisation(desk, 'Stadt Lindenfeld')
    await setFact(other, 'Phone', '+49 30 1001')
    await setFact(page, 'Phone', '+49 30 2002')
    await syncNow(other)
    await syncNow(page)
    // Something that waits, so that the screen has all its parts.
    await openOrganisation(page, 'Stadt Lindenfeld')
    await setFact(page, 'Place', 'Lindenfeld')
  },
  translator: (page) => finishFirstRun(page, { ...officer, name: 'Toni Translator', role: 'Translator' }),
  broken: async (page) => {
    await finishFirstRun(page, officer)
    await page.evaluate(async () => {
      const found = (await indexedDB.databases()).find(({ name }) => name === 'desk')
      await new Promise<void>((resolve, reject) => {
        // A version no desk of today knows. The page lets go of the database when a newer one asks.
        const opening = indexedDB.open('desk', (found?.version ?? 10) + 1_000)
        opening.addEventListener('success', () => {
          opening.result.close()
          resolve()
        })
        opening.addEventListener('error', () => reject(new Error('the database could not be raised')))
      })
    })
    await page.reload()
  },
}

export interface Look {
  readonly language: 'en' | 'de'
  readonly theme: 'light' | 'dark'
}

/** Sets language and theme as a person's choice, and loads the page anew at its first screen. */
export async function setLook(page: Page, look: Look): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem('desk.preferences', JSON.stringify({ state: { density: 'compact', ...chosen }, version: 0 }))
    // The first run remembers where one was.
    localStorage.removeItem('desk.first-run')
    location.hash = ''
  }, look)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 })
}
