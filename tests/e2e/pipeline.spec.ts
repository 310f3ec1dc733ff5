import { expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { accessibilityFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { goTo } from './steps/controls.ts'

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 30_000 })
}

const column = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })
const undone = (page: Page) => page.getByText(/^Undone: /)

test('several cards are chosen by keyboard, moved together, and come back with one undo', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await openSample(page)
  await goTo(page, '/recruitment?view=board')
  const contacted = column(page, 'Contacted')
  await contacted.locator('[data-card="0"]').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'With the selected organisations' })).toContainText('2 selected')
  await page.keyboard.press(']')
  await expect(column(page, 'In dialogue').locator('[data-card]')).toHaveCount(6)
  await expect(contacted.locator('[data-card]')).toHaveCount(4)
  await page.keyboard.press('Control+z')
  await expect(undone(page)).toBeVisible()
  await expect(contacted.locator('[data-card]')).toHaveCount(6)
})

test('a card is dragged with all that are chosen', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await openSample(page)
  await goTo(page, '/recruitment?view=board')
  const qualified = column(page, 'Qualified')
  for (const at of [0, 1]) await qualified.getByRole('checkbox').nth(at).click()
  await qualified.locator('[data-card="1"]').dragTo(column(page, 'Contacted'))
  await expect(qualified.locator('[data-card]')).toHaveCount(4)
  await expect(column(page, 'Contacted').locator('[data-card]')).toHaveCount(8)
})

test('table and board show one query: what is stale, and what is mine', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await openSample(page)
  await goTo(page, '/recruitment?attention=noStep')
  const grid = page.getByRole('grid', { name: 'Organisations' })
  await expect(grid).toHaveAttribute('aria-rowcount', '12')
  await goTo(page, '/recruitment?attention=noStep&view=board')
  await expect(column(page, 'Qualified').locator('[data-card]')).toHaveCount(6)
  await expect(column(page, 'Joined').locator('[data-card]')).toHaveCount(0)
  await goTo(page, '/recruitment?view=board&lanes=owner')
  await expect(column(page, 'Sam Example').first()).toBeVisible()
})

test('the next step is planned from the card, and the forecast counts its month', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await openSample(page)
  await goTo(page, '/recruitment?view=board')
  await column(page, 'Contacted').locator('[data-card="0"]').focus()
  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Next step' }).fill('Write to the mayor')
  await dialog.getByRole('button', { name: 'A week' }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(column(page, 'Contacted')).toContainText('Write to the mayor')

  await goTo(page, '/recruitment/pipeline')
  const total = page.getByRole('row', { name: /^Total/ })
  await total.getByRole('button').nth(1).click()
  await expect(dialog.getByRole('row', { name: /^Sum/ })).toBeVisible()
  await page.keyboard.press('Escape')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  expect(file).toContain('expected share EUR')
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a loss asks for its reason, keeps a new one, and reports it', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await openSample(page)
  await goTo(page, '/recruitment?view=board')
  const card = column(page, 'Contacted').locator('[data-card="0"]')
  const name = await card.locator('bdi').first().innerText()
  await page.getByRole('button', { name: `Move ${name} to …` }).click()
  await page.getByRole('menuitem', { name: 'Declined' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Reason' }).fill('Merger with the county')
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Declined' }).click()
  await expect(dialog).toBeHidden()
  await goTo(page, '/recruitment/pipeline?tab=losses')
  await page.getByText('Merger with the county').last().click()
  await expect(page.getByRole('link', { name })).toBeVisible()
  await expect
    .poll(async () => (await readTable<{ lossReasons?: string[] }>(page, 'focalPoint', 'desk-sample'))[0]?.lossReasons)
    .toEqual(['Merger with the county'])
})

test('an event is added by keyboard, attended, saved as a calendar file, deleted and brought back', async ({
  desks,
}) => {
  const { page } = await desks.open('desk')
  await openSample(page)
  await goTo(page, '/calendar')
  await page.getByRole('heading', { name: 'Calendar' }).waitFor()
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Buyers’ lunch')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const item = page.locator('[data-item]').filter({ hasText: 'Buyers’ lunch' })
  await item.click()
  await dialog.getByRole('searchbox', { name: 'Find an organisation' }).fill('Tarnwick')
  await dialog.getByRole('button', { name: /^Add .*Tarnwick/ }).click()
  await expect(dialog.getByText('1 organisation', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()

  const download = page.waitForEvent('download')
  await page.keyboard.press('e')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const ics = await readFile(await (await download).path(), 'utf8')
  expect(ics).toContain('SUMMARY:Buyers’ lunch')
  expect(ics.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)

  await item.click()
  await dialog.getByRole('button', { name: 'Delete the event' }).click()
  await expect(item).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(item).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('on Today a follow-up is one click from done, and the timeline says so', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await openSample(page)
  await goTo(page, '/today')
  const card = page.getByRole('region', { name: 'Follow-ups' })
  const rows = card.getByRole('listitem')
  await expect(rows.first()).toBeVisible()
  const before = await rows.count()
  await card
    .getByRole('button', { name: /^Done: / })
    .first()
    .click()
  await expect(rows).toHaveCount(before - 1)
  await expect(page.getByRole('region', { name: 'Nothing happened for long' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'This week' })).toContainText('Autumn seminar')
})
