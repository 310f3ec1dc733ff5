import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import { goTo } from './controls.ts'

/** Syncs by hand and answers when that sync has ended, however quick it was. */
export async function syncNow(page: Page): Promise<void> {
  await goTo(page, '/sync')
  const button = page.getByRole('button', { name: 'Sync now' })
  await expect(button).toBeEnabled({ timeout: 60_000 })
  const ended = button.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        let began = false
        new MutationObserver((_, observer) => {
          const isOff = element.hasAttribute('disabled')
          began ||= isOff
          if (!began || isOff) return
          observer.disconnect()
          resolve()
        }).observe(element, { attributes: true })
      }),
  )
  await button.click()
  await ended
}

/** Chooses one side of the one open decision. */
export async function decide(page: Page, way: 'Keep mine' | 'Keep theirs'): Promise<void> {
  await goTo(page, '/sync')
  const card = page.getByRole('article').first()
  await expect(card).toBeVisible()
  await card.getByRole('button', { name: new RegExp(`^${way}`) }).click()
  await expect(card).toBeHidden()
}
