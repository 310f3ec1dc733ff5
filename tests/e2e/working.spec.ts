import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import type { Activity } from '../../shared/model/activity.ts'
import type { DeskDocument } from '../../shared/model/document.ts'
import type { Task } from '../../shared/model/task.ts'
import { accessibilityFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { choose, goTo } from './steps/controls.ts'

async function openAuthority(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 30_000 })
  await goTo(page, '/recruitment')
  await page.getByRole('grid').getByRole('row').nth(4).getByRole('gridcell').nth(1).click()
  const heading = page.getByRole('heading', { level: 2 }).first()
  await expect(heading).toBeVisible()
  return (await heading.textContent()) ?? ''
}

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' })
const activities = (page: Page) => readTable<Activity>(page, 'activity', 'desk-sample')
const tasks = (page: Page) => readTable<Task>(page, 'task', 'desk-sample')

test('a call is logged in two fields, set in bold, given a file, and taken back', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await openAuthority(page)
  const pane = timeline(page)
  const before = (await activities(page)).length
  await pane.getByPlaceholder('What was said').fill('They want the form in March')
  await pane.getByPlaceholder('What was said').press('Enter')
  await expect(pane.getByText('They want the form in March')).toBeVisible()

  await pane.getByRole('button', { name: /Actions for the entry “They want the form/ }).click()
  await page.getByRole('menuitem', { name: 'Edit entry' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit entry' })
  await dialog.getByRole('textbox', { name: 'Note' }).click()
  await page.keyboard.press('Control+b')
  await page.keyboard.type('Important')
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'offer.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Our offer'),
  })
  await expect(dialog.getByText('offer.txt')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(pane.locator('b', { hasText: 'Important' })).toBeVisible()

  await pane.getByRole('button', { name: 'offer.txt', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'offer.txt' })).toHaveValue('Our offer')
  await page.keyboard.press('Escape')

  await pane.getByRole('button', { name: /Actions for the entry “They want the form/ }).click()
  await page.getByRole('menuitem', { name: 'Remove this entry' }).click()
  await expect(pane.getByText('They want the form in March')).toHaveCount(0)
  expect(await readTable<DeskDocument>(page, 'document', 'desk-sample')).toEqual([])
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await expect(pane.getByText('They want the form in March')).toBeVisible()
  expect(await activities(page)).toHaveLength(before + 1)
})

test('a task that recurs reminds, is done, and stands there again', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await openAuthority(page)
  const pane = timeline(page)
  await choose(page, pane, /What it was/, 'Task')
  await pane.getByPlaceholder('What is to be done?').fill('Ask for the headcount today')
  await page.keyboard.press('Enter')
  await pane.getByRole('button', { name: /Actions for the task “Ask for the headcount”/ }).click()
  await page.getByRole('menuitem', { name: 'Edit task' }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit task' })
  await choose(page, dialog, /Comes back/, 'every week')
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(pane.getByText('every week')).toBeVisible()
  await pane.getByRole('checkbox', { name: 'Done: Ask for the headcount' }).click()
  await expect(pane.getByRole('checkbox', { name: 'Done: Ask for the headcount' })).toHaveCount(2)
  const made = (await tasks(page)).filter(({ title }) => title === 'Ask for the headcount')
  expect(made.filter(({ doneAt }) => doneAt === undefined)).toHaveLength(1)
})

test('from any screen a line is noted by keyboard, kept by Escape, and reminds when it is due', async ({ desks }) => {
  const { page } = await desks.open('desk')
  const name = await openAuthority(page)
  await goTo(page, '/pages')
  await page.keyboard.press('Control+Shift+N')
  const dialog = page.getByRole('dialog', { name: 'Note something' })
  await dialog.getByLabel('What is it?').fill('Send the proposal on 2026-01-05 at 9:00')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Control+Shift+N')
  await expect(dialog.getByLabel('What is it?')).toHaveValue('Send the proposal on 2026-01-05 at 9:00')
  await dialog.getByLabel('Authority').fill(name)
  await expect(dialog.getByRole('option').first()).toContainText(name)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await choose(page, dialog, /Kind of entry/, 'Task')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  const made = (await tasks(page)).find(({ title }) => title === 'Send the proposal')
  expect(made).toMatchObject({ due: '2026-01-05', remindAt: '2026-01-05T09:00' })

  const reminders = page.getByRole('region', { name: 'Reminders' })
  await expect(reminders.getByText('Send the proposal')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await reminders.getByRole('button', { name: 'Put off: Send the proposal' }).click()
  await page.getByRole('menuitem', { name: 'Tomorrow at 9' }).click()
  await expect(reminders).toHaveCount(0)
})
