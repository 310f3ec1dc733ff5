import { expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { accessibilityFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { goTo, turnOn } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'
import { importList } from './steps/recruit.ts'

const list = join(import.meta.dirname, '..', 'fixtures', 'authorities.csv')

async function withList(page: Page): Promise<void> {
  await finishFirstRun(page, officer)
  await importList(page, list)
  await goTo(page, '/recruitment')
}

const rowCount = (page: Page) => page.getByRole('grid', { name: 'Organisations' }).getAttribute('aria-rowcount')

test('a list is narrowed by conditions, saved, found again after a reload, renamed and deleted with undo', async ({
  desks,
}) => {
  const { page } = await desks.open('desk')
  await withList(page)
  await page.getByRole('button', { name: 'Conditions', exact: true }).click()
  await page.getByRole('button', { name: 'Add a condition' }).click()
  await page.getByRole('menuitem', { name: 'Population' }).click()
  await page.getByRole('textbox', { name: 'Population: from' }).fill('50000')
  await page.keyboard.press('Tab')
  await expect.poll(() => rowCount(page)).not.toBe('317')
  const narrowed = await rowCount(page)
  await expect(page.getByRole('status').filter({ hasText: 'of 316 organisations' })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Save as a list' }).click()
  await page.getByRole('dialog').getByLabel('Name of the list').fill('Large towns')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Saved lists' })).toContainText('Large towns')
  await expect.poll(() => page.url()).toContain('list=')

  await page.reload()
  await expect.poll(() => rowCount(page)).toBe(narrowed)
  const lists = page.getByRole('navigation', { name: 'Saved lists' })
  await lists.getByRole('button', { name: 'Everything' }).click()
  await expect.poll(() => rowCount(page)).toBe('317')
  await lists.getByRole('button', { name: 'Large towns' }).click()
  await expect.poll(() => rowCount(page)).toBe(narrowed)

  await page.getByRole('button', { name: 'This list' }).click()
  await page.getByRole('menuitem', { name: 'Delete the list' }).click()
  await expect.poll(async () => (await readTable(page, 'savedView')).length).toBe(0)
  await page.keyboard.press('Control+z')
  await expect(lists.getByRole('button', { name: 'Large towns' })).toBeVisible()
})

test('all of a filter are tagged at once, exported, and tagging is undone in one step', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await withList(page)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Select all 316' }).click()
  await page.getByRole('region', { name: 'With the selected organisations' }).getByText('316 selected').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Tags', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Tags of 316 organisations' })
  await dialog.getByRole('group', { name: 'Add' }).getByRole('combobox').fill('campaign 2026')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('campaign 2026')).toBeVisible()
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('316 organisations changed.')).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text.split('\r\n').filter((line) => line.includes('campaign 2026'))).toHaveLength(316)

  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+z')
  const tagged = async () =>
    (await readTable<{ tags: string[] }>(page, 'organisation')).filter(({ tags }) => tags.includes('campaign 2026'))
  await expect.poll(async () => (await tagged()).length).toBe(0)
})

test('an own field is made in the settings, filled in an organisation, and shown in the table', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await withList(page)
  await goTo(page, '/settings?tab=customFields')
  await page.getByRole('button', { name: 'Add a field' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Motto of the town')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Field “Motto of the town” added.')).toBeVisible()

  await goTo(page, '/recruitment')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Motto of the town' }).fill('Green and fair')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Columns' }).click()
  await turnOn(page.getByRole('checkbox', { name: 'Motto of the town' }))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('gridcell', { name: 'Green and fair' })).toBeVisible()
})

test('the coverage counts regions, and leads from a bar to its list', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await withList(page)
  await goTo(page, '/recruitment/coverage?level=country')
  const table = page.getByRole('table')
  await expect(table.getByRole('row', { name: /^Germany/ })).toContainText('316')
  expect(await accessibilityFaults(page)).toEqual([])
  await table.getByRole('button', { name: 'Germany' }).click()
  await expect.poll(() => rowCount(page)).toBe('317')
})
