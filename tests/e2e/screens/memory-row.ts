import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import { goTo } from '../steps/controls.ts'

/** The memory, which the sample has taught, with a word of its first sentence found. */
export async function showMemory(page: Page): Promise<void> {
  await goTo(page, '/today')
  await goTo(page, '/memory')
  const first = page.getByRole('main').locator('[lang]').first()
  const word = /\p{L}{4,}/u.exec(await first.innerText())?.[0]
  if (word === undefined) throw new Error('the memory shows no sentence')
  await page.getByRole('searchbox').fill(word)
  await expect(page.locator('mark').first()).toBeVisible()
  await page.waitForTimeout(250)
}
