import { expect } from '@playwright/test'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { accessibilityFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { goTo } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'
import { addOrganisation, importList, setFact } from './steps/recruit.ts'

const list = join(import.meta.dirname, '..', 'fixtures', 'authorities.csv')

async function withList(page: Page, path: string): Promise<void> {
  await finishFirstRun(page, officer)
  await importList(page, list)
  await goTo(page, path)
}

const column = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

test('the first run is done from the keyboard, each step ready for its answer', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
  await page.getByRole('button', { name: 'Next' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Your focal point' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Your name')).toBeFocused()
  await page.keyboard.type('Kim')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'The secretariat' })).toBeFocused()
})

test('opening a row takes the focus to its name, Escape saves what is typed and brings the focus back', async ({
  desks,
}) => {
  const { page } = await desks.open('desk')
  await withList(page, '/recruitment')
  const grid = page.getByRole('grid', { name: 'Organisations' })
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 }).first()).toBeFocused()

  await page.getByRole('button', { name: 'Add person' }).press('Enter')
  await expect(page.getByRole('dialog').getByLabel('Name')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Add person' })).toBeFocused()
  await expect(page.getByRole('complementary')).toBeVisible()

  await page.getByRole('textbox', { name: 'Tags' }).fill('by hand')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary')).toBeHidden()
  await expect(grid).toBeFocused()
  await expect
    .poll(
      async () => (await readTable<{ tags: string[] }>(page, 'organisation')).filter((o) => o.tags.length > 0).length,
    )
    .toBeGreaterThan(0)

  for (const [keys, first] of [
    ['Control+k', page.getByRole('dialog').getByRole('combobox')],
    ['?', page.getByRole('dialog')],
    ['n', page.getByRole('dialog').getByLabel('Name')],
  ] as const) {
    await page.keyboard.press(keys)
    await expect(first).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(grid).toBeFocused()
  }
})

test('a card moved by keyboard keeps the focus, and a refused move gives it back', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await withList(page, '/recruitment?view=board')
  const card = column(page, 'Identified').locator('[data-card="1"]')
  const id = (await card.getAttribute('data-id')) ?? ''
  await card.focus()
  await page.keyboard.press(']')
  await expect(column(page, 'Qualified').locator(`[data-id="${id}"]`)).toBeFocused()
  await page.keyboard.press(']')
  await expect(column(page, 'Contacted').locator(`[data-id="${id}"]`)).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(column(page, 'Qualified').locator(`[data-id="${id}"]`)).toBeVisible()
  await expect(page.locator('[data-card]:focus')).toHaveCount(1)

  await addOrganisation(page, 'Stadt Ohneart')
  await page.keyboard.press('Escape')
  await goTo(page, '/recruitment?view=board&q=ohneart')
  const lacking = column(page, 'Identified').locator('[data-card="0"]')
  await expect(lacking).toContainText('Stadt Ohneart')
  await lacking.focus()
  await page.keyboard.press(']')
  await expect(page.getByRole('dialog').getByRole('button', { name: /Kind of authority/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(lacking).toBeFocused()
})

test('a card is dragged to another stage, and one that lacks something asks for it', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await withList(page, '/recruitment?view=board')
  const card = column(page, 'Identified').locator('[data-card="0"]')
  const id = (await card.getAttribute('data-id')) ?? ''
  await card.dragTo(column(page, 'Qualified'))
  await expect(column(page, 'Qualified').locator(`[data-id="${id}"]`)).toBeVisible()
  expect(await readTable(page, 'recruitment')).toMatchObject([{ id, stage: 'qualified' }])

  await addOrganisation(page, 'Stadt Ohneart')
  await goTo(page, '/recruitment?view=board&q=ohneart')
  const lacking = column(page, 'Identified').locator('[data-card="0"]')
  await expect(lacking).toContainText('Stadt Ohneart')
  await lacking.dragTo(column(page, 'Qualified'))
  await expect(page.getByRole('dialog', { name: 'Stadt Ohneart: Qualified' })).toBeVisible()
  await page.getByRole('button', { name: 'Leave as it is' }).click()
  await expect(lacking).toBeVisible()
})

test('names of 2,000 characters, emoji and other directions break no view', async ({ desks }) => {
  const { page } = await desks.open('desk', { viewport: { width: 1024, height: 768 } })
  await finishFirstRun(page, officer)
  const names = ['Donaudampf'.repeat(200), '🏛️👩🏽‍🚒 Stadt 🇪🇺', 'بلدية القدس 12 (West)', 'W '.repeat(1_000)]
  for (const name of names) {
    await goTo(page, '/recruitment')
    await page.getByRole('button', { name: 'New organisation', exact: true }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(name)
    await page.keyboard.press('Enter')
    const detail = page.getByRole('complementary')
    await expect(detail.getByRole('heading', { level: 2 }).first()).toHaveText(name.trim())
    // Nothing pushes the pane wider than it is, and what stands below the name stays in sight.
    expect(await detail.evaluate((pane) => pane.scrollWidth - pane.clientWidth)).toBeLessThanOrEqual(0)
    await expect(detail.getByText('Only on this computer')).toBeInViewport()
  }
  expect(await readTable(page, 'organisation')).toHaveLength(names.length)
  for (const view of ['table', 'board']) {
    await goTo(page, `/recruitment?view=${view}`)
    await expect(page.getByText('🏛️👩🏽‍🚒 Stadt 🇪🇺').first()).toBeVisible()
    expect(await accessibilityFaults(page)).toEqual([])
    const overlaps = await page
      .locator('[data-card], [role=row][data-row]')
      .evaluateAll((rows) =>
        rows.filter((row) => row.scrollHeight > row.clientHeight + 1).map((row) => row.textContent.slice(0, 40)),
      )
    expect(overlaps).toEqual([])
  }
})

test('a list is where it was after going away and back', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await withList(page, '/today')
  await page.getByRole('link', { name: 'Recruitment' }).click()
  const grid = page.getByRole('grid', { name: 'Organisations' })
  await expect(grid.getByRole('row').nth(3)).toBeVisible()
  await grid.evaluate((element) => element.scrollTo({ top: 3_400 }))
  await expect(grid.locator('[data-row="105"]')).toBeVisible()
  await page.getByRole('link', { name: 'Participants' }).click()
  await expect(page.getByRole('heading', { name: 'Participants', level: 1 })).toBeVisible()
  await page.goBack()
  await expect(grid.locator('[data-row="105"]')).toBeVisible()
  expect(await grid.evaluate((element) => Math.round(element.scrollTop))).toBe(3_400)
})

test('every fact of an organisation can be seen and changed, with source and day of a figure', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await addOrganisation(page, 'Stadt Neuwerder')
  await page.getByRole('button', { name: /Main activity/ }).click()
  await page.getByRole('option', { name: 'Environmental protection' }).click()
  await setFact(page, 'Employees', '640')
  await setFact(page, 'Source of the headcount', 'annual report')
  await expect
    .poll(() => readTable(page, 'organisation'))
    .toMatchObject([{ mainActivity: 'env-pro', employees: { value: 640, source: 'annual report' } }])
})

test('what is typed in a form of the settings stays while the same record is saved elsewhere', async ({ desks }) => {
  const { page, context } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await goTo(page, '/settings?tab=workspace')
  const name = page.getByRole('textbox', { name: 'Your name' })
  await name.fill('Kim typing')
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByRole('button', { name: /Role/ }).click()
  await other.getByRole('option', { name: 'Translator' }).click()
  await other.getByRole('button', { name: 'Save' }).last().click()
  await expect(page.getByRole('button', { name: /Role/ })).toContainText('Translator')
  await expect(name).toHaveValue('Kim typing')
})

test('a part of the page that is gone is said in words', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
  await page.route('**/assets/sample-records*', (route) => route.abort())
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(page.getByText('A part of the desk did not load.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open the sample' })).toBeEnabled()
})
