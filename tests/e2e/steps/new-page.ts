import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import { finishFirstRun, officer } from './first-run.ts'
import { goTo } from './controls.ts'

const organisationId = '0190a000-0000-7000-8000-0000000000aa'

/** A desk with one participant, put where the recruitment screens would have put it, and its page, open in English. */
export async function openNewPage(page: Page, name = 'Lindenfeld'): Promise<void> {
  await finishFirstRun(page, officer)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await page.evaluate(
    async ([id, title]) => {
      const common = { createdAt: '2026-03-01T09:00:00.000Z', updatedAt: '2026-03-01T09:00:00.000Z', rev: 0 }
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('desk')
        opening.addEventListener('success', () => resolve(opening.result))
      })
      const writing = db.transaction(['organisation', 'participation'], 'readwrite')
      const facts = { aliases: [], country: 'DE', icleiMember: 'no', tags: [], sharing: 'shared' }
      writing.objectStore('organisation').put({ id, ...common, ...facts, name: title })
      const stay = { organisationId: id, joinedOn: '2019-03-01', recruitedByUs: true }
      writing.objectStore('participation').put({ id: id.replace('aa', 'ab'), ...common, ...stay })
      await new Promise((resolve) => writing.addEventListener('complete', resolve))
      db.close()
    },
    [organisationId, name] as const,
  )
  await goTo(page, `/pages?create=${organisationId}`)
  await page.getByRole('button', { name: 'Create page' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** Types the overview of the open page; what is typed is stored when this ends. */
export async function writeOverview(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Text of Overview' }).click()
  await page.keyboard.type(text)
  await expect(page.getByText('Saved on this computer', { exact: true })).toBeVisible()
}

/** Opens the German of the open page. */
export async function openGerman(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Translations' }).click()
  await page.getByRole('menuitem', { name: 'German' }).click()
  await expect(page.getByRole('textbox', { name: 'Translation of sentence 1', exact: true })).toBeFocused()
}
