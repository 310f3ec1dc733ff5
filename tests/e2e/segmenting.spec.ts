import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import { accessibilityFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { goTo } from './steps/controls.ts'

const rule = (isBreak: 'yes' | 'no', before: string, after: string) =>
  `<rule break="${isBreak}"><beforebreak>${before}</beforebreak><afterbreak>${after}</afterbreak></rule>`

/** Cuts English behind semicolons too, and has a rule that could take for ever. */
const file = `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body>
<languagerules><languagerule languagerulename="English">
${rule('yes', '[.;]', '\\s')}
${rule('no', '(a+)+', 'b')}
</languagerule></languagerules>
<maprules><languagemap languagepattern="en.*" languagerulename="English"/></maprules>
</body></srx>`

async function give(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).press('Enter')
  await (await chooser).setFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(text) })
}

test('sentence rules of a file are looked at, tried, taken and given up again', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 30_000 })
  await goTo(page, '/settings?tab=segmenting')
  await expect(page.getByText('New text is cut by the desk’s own rules.')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])

  // Another kind of XML is refused in words, and changes nothing.
  await give(page, 'other.srx', '<tmx version="1.4"><header/><body/></tmx>')
  await expect(page.getByText('This is not a file of sentence rules.')).toBeVisible()

  await give(page, 'house.srx', file)
  await expect(page.getByText('house.srx: 1 language, 1 rule.')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Rules that are left out' })).toContainText('(a+)+')
  expect(await accessibilityFaults(page)).toEqual([])

  // Before it is taken, it can be tried beside the desk's own.
  await page.getByRole('textbox', { name: 'Your text' }).fill('Ask early; buy less. Then wait.')
  const byFile = page.getByRole('region', { name: 'By house.srx' }).getByRole('listitem')
  await expect(byFile).toHaveText(['Ask early;', 'buy less.', 'Then wait.'])
  await expect(page.getByRole('region', { name: 'By the desk’s own rules' }).getByRole('listitem')).toHaveCount(2)

  await page.getByRole('button', { name: 'Use these rules' }).press('Enter')
  await expect(page.getByText(/New text is cut by the file house\.srx, since/)).toBeVisible()
  await page.getByRole('button', { name: 'Back to the desk’s own rules' }).press('Enter')
  await expect(page.getByText('New text is cut by the desk’s own rules.', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Delete house.srx' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Delete house.srx' })).toHaveCount(0)
})
