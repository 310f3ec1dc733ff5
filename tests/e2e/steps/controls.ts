import { expect } from '@playwright/test'
import type { Locator, Page } from 'playwright-core'

/** Turns a radio, checkbox or switch on, as the keyboard does: its input is covered by what people see. */
export async function turnOn(control: Locator): Promise<void> {
  if (await control.isChecked()) return
  await control.focus()
  await control.press('Space')
  await expect(control).toBeChecked()
}

/** Chooses from a list that opens from a button. `within` narrows it to a dialog. */
export async function choose(
  page: Page,
  within: Page | Locator,
  label: string | RegExp,
  option: string | RegExp,
): Promise<void> {
  await within.getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option, exact: typeof option === 'string' }).click()
}

/** Types into a field that suggests, and takes the suggestion. */
export async function typeAndChoose(page: Page, within: Page | Locator, label: string, text: string): Promise<void> {
  const field = within.getByRole('combobox', { name: label })
  await field.fill(text)
  await page.getByRole('option', { name: text }).first().click()
}

/** Opens a screen by its address; its heading has the focus then. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), path)
  await expect(page.getByRole('main')).toBeVisible()
}
