import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import type { ScreenRow } from './table.ts'

type Show = (page: Page) => Promise<void>

/** Finding whom to approach: conditions, what is done to many, export, coverage. */
export function findingRows(
  at: (path: string) => Show,
  openByKey: (page: Page, path: string, key: string) => Promise<void>,
): readonly ScreenRow[] {
  return [
    {
      name: 'recruitment-conditions',
      world: 'sample',
      show: async (page) => {
        const where = JSON.stringify({
          match: 'all',
          conditions: [
            { field: 'country', is: 'anyOf', values: ['IE'] },
            { field: 'employees', is: 'between', from: 500 },
          ],
        })
        await at(`/recruitment?group=stage&where=${encodeURIComponent(where)}`)(page)
        const button = page.getByRole('search').locator('button[aria-expanded]', { hasText: '(2)' })
        if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
        await expect(page.getByRole('radio', { checked: true }).last()).toBeVisible()
        await page.waitForTimeout(400)
      },
    },
    {
      name: 'recruitment-selected',
      world: 'sample',
      show: async (page) => {
        await at('/today')(page)
        await at('/recruitment?cols=stage,nuts,tags,owner')(page)
        await page.getByRole('grid').focus()
        await page.keyboard.press('Space')
        await page.waitForTimeout(250)
      },
    },
    { name: 'recruitment-export', world: 'sample', show: (page) => openByKey(page, '/recruitment', 'e') },
    { name: 'recruitment-coverage', world: 'sample', show: at('/recruitment/coverage?level=country') },
  ]
}
