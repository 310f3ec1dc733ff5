import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import { choose, goTo, turnOn } from './controls.ts'

export interface ImportCounts {
  readonly read: number
  readonly imported: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: number
}

const countWords = {
  read: 'rows read',
  imported: 'new',
  updated: 'filled in',
  unchanged: 'already there',
  rejected: 'rejected',
} as const

async function shownCount(page: Page, words: string): Promise<number> {
  const term = page.getByRole('term').filter({ hasText: new RegExp(`^${words}$`) })
  const figure = await term.locator('xpath=..').getByRole('definition').innerText()
  return Number(figure.replaceAll(/\D/g, ''))
}

/** Imports a list as its screen proposes, answers what it asks about figures, and reads the five figures of the report. */
export async function importList(page: Page, file: string): Promise<ImportCounts> {
  await goTo(page, '/recruitment/import')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles(file)
  await expect(page.getByRole('heading', { name: 'What would be imported' })).toBeVisible({ timeout: 60_000 })
  const run = page.getByRole('button', { name: 'Import', exact: true })
  await expect(page.getByRole('term').first()).toBeVisible({ timeout: 60_000 })
  for (const question of await page.getByRole('radiogroup', { name: /^How does/ }).all()) {
    await turnOn(question.getByRole('radio', { name: /^Thousands with a comma/ }))
  }
  await expect(run).toBeEnabled({ timeout: 60_000 })
  await run.click()
  await expect(page.getByRole('heading', { name: /^Imported: / })).toBeVisible({ timeout: 120_000 })
  return {
    read: await shownCount(page, countWords.read),
    imported: await shownCount(page, countWords.imported),
    updated: await shownCount(page, countWords.updated),
    unchanged: await shownCount(page, countWords.unchanged),
    rejected: await shownCount(page, countWords.rejected),
  }
}

/** Finds an organisation by typing, and opens its detail pane. */
export async function openOrganisation(page: Page, name: string): Promise<void> {
  await goTo(page, '/recruitment')
  await page.getByRole('searchbox', { name: 'Filter by name, place, number or tag' }).fill(name)
  const grid = page.getByRole('grid', { name: 'Organisations' })
  await grid.getByRole('gridcell').getByText(name, { exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
}

/** Moves the open organisation to joined, giving what the stage still asks for. */
export async function moveToJoined(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Move to …' }).click()
  await page.getByRole('menuitem', { name: 'Joined' }).click()
  const dialog = page.getByRole('dialog')
  const joined = page.getByRole('button', { name: 'Start its page' })
  await expect(dialog.or(joined).first()).toBeVisible()
  if (await dialog.isVisible()) {
    if (await dialog.getByRole('button', { name: /Kind of authority/ }).isVisible()) {
      await choose(page, dialog, /Kind of authority/, 'Local authority')
    }
    const employees = dialog.getByRole('textbox', { name: 'Employees' })
    if (await employees.isVisible()) {
      await employees.fill('620')
      await employees.press('Tab')
    }
    const member = dialog.getByRole('radio', { name: 'No' })
    if ((await member.count()) > 0) await turnOn(member)
    await dialog.getByRole('button', { name: 'Joined' }).click()
  }
  await expect(joined).toBeVisible()
}

/** Changes a fact of the open organisation and leaves its field, which saves it. */
export async function setFact(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label, exact: true })
  await field.fill(value)
  await field.press('Tab')
  await expect(field).toHaveValue(value)
}

/** Adds an authority by hand; its detail pane is open afterwards. */
export async function addOrganisation(page: Page, name: string): Promise<void> {
  await goTo(page, '/recruitment')
  await page.getByRole('button', { name: 'New organisation', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'New organisation' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
}

/** Lets the open organisation leave this computer. */
export async function share(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Share with the secretariat' })
  await button.click()
  await expect(button).toBeHidden()
}
