import { expect } from '@playwright/test'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { accessibilityFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { turnOn } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'

const fixtures = join(import.meta.dirname, '..', 'fixtures')

async function importFixture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/recruitment/import'
  })
  await page.locator('input[type=file]').setInputFiles(join(fixtures, name))
}

test('a list is imported, an authority recruited to joined by keyboard, and undone', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)

  await importFixture(page, 'authorities.csv')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.locator('[data-count=imported] dd')).toHaveText('316')
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Show them' }).click()
  await page.getByRole('grid').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('landkreis muhlenbruck')
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2')
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('grid').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Landkreis Mühlenbrück' })).toBeVisible()
  await expect(page.getByRole('row', { name: 'Our 50% of the fee paid' })).toContainText('€250')
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Move to …' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Joined' }).press('Enter')
  await expect(page.getByText('Joined. The participation')).toBeVisible()
  await expect(page.getByText('Welcome: prepare the page')).toBeVisible()
  expect(await readTable(page, 'membershipYear')).toMatchObject([
    { employeesUsed: 1960, listFee: 100_000, netFee: 50_000 },
  ])
  expect(await readTable(page, 'task')).toHaveLength(3)

  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await readTable(page, 'participation')).length).toBe(0)
  expect(await readTable(page, 'task')).toHaveLength(0)
})

test('a move that lacks facts says what is missing and takes them on the spot', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await page.evaluate(() => {
    location.hash = '#/recruitment'
  })
  await page.getByRole('heading', { name: 'Recruitment', exact: true }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('n')
  await page.getByLabel('Name').fill('Stadt Neuwerder')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Stadt Neuwerder' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add task: find headcount' })).toBeVisible()

  await page.getByRole('button', { name: 'Mark as qualified' }).click()
  const dialog = page.getByRole('dialog', { name: 'Stadt Neuwerder: Qualified' })
  await expect(dialog.getByText('One thing is still missing')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Qualified' })).toBeDisabled()
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: /Kind of authority/ }).click()
  await page.getByRole('option', { name: 'Local authority', exact: true }).click()
  await dialog.getByRole('button', { name: 'Qualified' }).click()
  await expect.poll(() => readTable(page, 'recruitment')).toMatchObject([{ stage: 'qualified' }])
})

test('the board is worked by keyboard', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await importFixture(page, 'authorities.csv')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('button', { name: 'Show them' }).click()
  await page.getByRole('grid').waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('b')
  const identified = page.getByRole('region', { name: 'Identified' })
  await expect(identified.locator('[data-card="0"]')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await identified.locator('[data-card="0"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(']')
  await expect(page.getByRole('region', { name: 'Qualified' }).locator('[data-card="0"]')).toBeVisible()
})

test('a difficult list names its lines, asks about figures and keeps formulas harmless', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await importFixture(page, 'authorities-difficult.csv')
  await expect(page.getByText('Please answer the questions below first.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
  expect(await accessibilityFaults(page)).toEqual([])
  await turnOn(page.getByRole('radio', { name: 'Thousands with a point: 2.644 is 2,644' }))
  await expect(page.getByText('Line 5', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.locator('[data-count=rejected] dd')).toHaveText('4')
  const [rejected] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save rejected rows' }).click(),
  ])
  expect(rejected.suggestedFilename()).toBe('authorities-difficult-rejected.csv')
  expect(await readTable(page, 'organisation')).toHaveLength(3)
})
