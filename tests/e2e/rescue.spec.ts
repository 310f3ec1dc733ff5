import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { goTo } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'
import { addOrganisation } from './steps/recruit.ts'

const name = 'Stadt Lindenfeld'

/** A desk with one authority and a safety copy. */
async function deskWithCopy(page: Page): Promise<void> {
  await finishFirstRun(page, officer)
  await addOrganisation(page, name)
  await goTo(page, '/settings?tab=data')
  await page.getByRole('button', { name: 'Make a copy now' }).click()
  await expect(page.getByRole('button', { name: /^Restore the copy of/ })).toBeVisible()
}

/** Raises the database to a version no desk of today knows, with a record in it that only that one could read. */
async function raise(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const found = (await indexedDB.databases()).find((database) => database.name === 'desk')
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('desk', (found?.version ?? 10) + 1_000)
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('ofTomorrow').put('kept', 1))
      opening.addEventListener('success', () => resolve(opening.result.close()))
      opening.addEventListener('error', () => reject(new Error('the database could not be raised')))
    })
  })
}

async function goOnWithTheCopy(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Use the copy of/ }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 30_000 })
  await goTo(page, '/recruitment')
  await expect(page.getByRole('grid').getByText(name)).toBeVisible()
}

test('a database of a newer version: the desk goes on with a copy, beside the old database, which is kept as it is', async ({
  desks,
}) => {
  const { page } = await desks.open('desk')
  await deskWithCopy(page)
  await raise(page)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Your data did not open' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('Your data was last used by a newer version of the desk.')
  await expect(page.getByText(/1 safety copy/)).toBeVisible()
  await goOnWithTheCopy(page)

  // Work goes on in the new database, also after a restart, and the old one has what it had.
  await addOrganisation(page, 'Stadt Neuland')
  await page.reload()
  await goTo(page, '/recruitment')
  await expect(page.getByRole('grid').getByText('Stadt Neuland')).toBeVisible()
  expect(await readTable(page, 'ofTomorrow')).toEqual(['kept'])
  expect(await readTable<{ name: string }>(page, 'organisation')).toMatchObject([{ name }])
})

test('what can still be read is saved as a file for whoever helps', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await deskWithCopy(page)
  await raise(page)
  await page.reload()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a rescue file' }).click()
  expect((await download).suggestedFilename()).toMatch(/^focal-point-desk-rescue-\d{4}-\d{2}-\d{2}\.json$/)
  await expect(page.getByText(/^The rescue file holds \d+ records\.$/)).toBeVisible()
})

test('a database that another window holds: the screen says which, and trying again opens it', async ({ desks }) => {
  const { page, context } = await desks.open('desk')
  await deskWithCopy(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await other.evaluate(async () => {
    const found = (await indexedDB.databases()).find((database) => database.name === 'desk')
    // A connection that never lets go, and a wish that waits for it: whoever opens now waits behind both.
    await new Promise((resolve) => indexedDB.open('desk').addEventListener('success', resolve))
    indexedDB.open('desk', (found?.version ?? 10) + 1_000)
  })
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('Another window of the desk is open.', { timeout: 20_000 })
  await other.close()
  await page.getByRole('button', { name: 'Try again' }).click()
  await goTo(page, '/recruitment')
  await expect(page.getByRole('grid').getByText(name)).toBeVisible()
})

test('a browser that lost its database does not greet as if nothing had been: the copy brings everything back', async ({
  desks,
  folder,
}) => {
  const first = await desks.open('desk')
  await deskWithCopy(first.page)
  await first.close()
  await rm(join(folder, 'desk', 'browser'), { recursive: true, force: true })

  const { page } = await desks.open('desk')
  await expect(page.getByRole('heading', { name: 'Your safety copies are here' })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Start anew' }).click()
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  await page.reload()
  await goOnWithTheCopy(page)
})

test('a copy that was changed on the disk is shown as damaged and not offered', async ({ desks, folder }) => {
  const { page } = await desks.open('desk')
  await deskWithCopy(page)
  const snapshots = join(folder, 'desk', 'snapshots')
  const [file = ''] = (await readdir(snapshots)).filter((each) => each.endsWith('.desk-snapshot'))
  const bytes = await readFile(join(snapshots, file))
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff
  await writeFile(join(snapshots, file), bytes)
  await raise(page)
  await page.reload()
  await expect(page.getByText('Damaged')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Use the copy of/ })).toBeHidden()
})
