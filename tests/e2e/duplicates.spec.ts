import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import { accessibilityFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { goTo } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'
import { addOrganisation } from './steps/recruit.ts'

async function withTwins(page: Page): Promise<void> {
  await finishFirstRun(page, officer)
  await addOrganisation(page, 'Stadt Auenheim')
  await addOrganisation(page, 'Auenheim, Stadt')
  await addOrganisation(page, 'Landkreis Auenheim')
}

test('two records of one authority are merged by key, taken back, told apart, and not shown again', async ({
  desks,
}) => {
  const { page } = await desks.open('desk')
  await withTwins(page)
  await goTo(page, '/recruitment/duplicates')
  await expect(page.getByRole('heading', { name: /^One authority or two\?/ })).toBeVisible()
  await expect(page.getByText('1 pair to decide')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])

  await page.keyboard.press('m')
  await expect(page.getByText('No duplicates to decide')).toBeVisible()
  await page.getByRole('radio', { name: 'Merged' }).press('Space')
  await expect(page.getByText(/was merged into/)).toBeVisible()
  await page.getByRole('button', { name: /^Take apart/ }).click()
  await expect(page.getByText('Nothing merged yet')).toBeVisible()

  await page.getByRole('radio', { name: 'To decide' }).press('Space')
  await expect(page.getByRole('heading', { name: /^One authority or two\?/ })).toBeVisible()
  // The pair is drawn anew when the search has heard of the unmerging: a key in that moment is nobody's.
  await expect(async () => {
    await page.keyboard.press('d')
    await expect(page.getByText('No duplicates to decide')).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await page.reload()
  await goTo(page, '/recruitment/duplicates')
  await expect(page.getByText('No duplicates to decide')).toBeVisible()
})

test('typing a new authority shows the one there is, and one key opens it instead', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await withTwins(page)
  await goTo(page, '/recruitment')
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Lkr. Auenheim')
  await expect(dialog.getByText('Landkreis Auenheim', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 2, name: 'Landkreis Auenheim' })).toBeVisible()
})
