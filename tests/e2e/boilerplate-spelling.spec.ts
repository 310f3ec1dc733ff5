import { expect } from '@playwright/test'
import { accessibilityFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { goTo } from './steps/controls.ts'
import { openGerman, openNewPage, writeOverview } from './steps/new-page.ts'

interface StoredTranslation {
  readonly text: string
  readonly origin: string
  readonly isEdited?: boolean
  readonly hrefs?: Readonly<Record<string, string>>
}

test('a misspelled word is marked, corrected by key, and a word of one’s own is learnt for good', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await openNewPage(page)
  await writeOverview(page, 'The town buys green.')
  await openGerman(page)
  await page.keyboard.press('Control+ArrowDown')
  const target = page.getByRole('textbox', { name: 'Translation of sentence 2', exact: true })
  await expect(target).toBeFocused()
  await page.keyboard.type('Die Beschafung in Quirnbach ist grün.')
  const marked = page.locator('[data-misspelled]')
  await expect(marked).toHaveText(['Beschafung', 'Quirnbach'])
  await expect(page.getByText('2 words not in the dictionary: Beschafung, Quirnbach')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])

  await page.keyboard.press('Home')
  await page.keyboard.press('F7')
  const menu = page.getByRole('menu', { name: 'Suggestions for “Beschafung”' })
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(target).toHaveText('Die Beschaffung in Quirnbach ist grün.')
  await expect(marked).toHaveText(['Quirnbach'])
  await expect(target).toBeFocused()

  await page.keyboard.press('F7')
  await page.getByRole('menuitem', { name: 'Add “Quirnbach” to our words' }).press('Enter')
  await expect(marked).toHaveCount(0)
  expect((await readTable<{ readonly text: string }>(page, 'ownWord')).map(({ text }) => text)).toEqual(['Quirnbach'])
  await expect(page.getByText('Saved on this computer', { exact: true })).toBeVisible()
  await page.reload()
  await page.getByText('Die Beschaffung in Quirnbach ist grün.').first().click()
  await expect(page.getByRole('button', { name: '1 word of our own' })).toBeVisible()
  await page.waitForTimeout(600)
  await expect(marked).toHaveCount(0)
  const [translation] = await readTable<StoredTranslation>(page, 'translation')
  expect(translation?.text).toBe('Die Beschaffung in Quirnbach ist grün.')
})

test('a link leads elsewhere in another language, and what a machine wrote says so', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await openNewPage(page)
  const overview = page.getByRole('textbox', { name: 'Text of Overview' })
  await overview.click()
  await page.keyboard.type('See the plan')
  for (let letter = 0; letter < 4; letter += 1) await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'Address', exact: true }).fill('https://example.org/en/plan')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved on this computer', { exact: true })).toBeVisible()
  await openGerman(page)
  await page.keyboard.press('Control+ArrowDown')
  const target = page.getByRole('textbox', { name: 'Translation of sentence 2', exact: true })
  await expect(target).toBeFocused()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Siehe <1>den Plan</1>')
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(paste)
  })
  await expect(page.getByRole('button', { name: 'What I pasted is machine translation' })).toBeVisible()
  await page.keyboard.press('Control+Shift+X')
  await expect(page.getByText('Origin: Machine translation')).toBeVisible()

  await page.keyboard.press('Control+Shift+K')
  const dialog = page.getByRole('dialog', { name: 'Links in German' })
  const address = dialog.getByRole('textbox', { name: 'Address of link 1' })
  await expect(address).toBeFocused()
  await address.fill(['javascript', 'alert(1)'].join(':'))
  await expect(dialog.getByText('Only web addresses and e-mail addresses.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Save addresses' })).toBeDisabled()
  await address.fill('www.example.org/de/plan')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  const preview = page.getByRole('region', { name: /Preview/ })
  await expect(preview.getByText('den Plan')).toHaveAttribute('href', 'https://www.example.org/de/plan')

  await page.keyboard.type('.')
  await expect(page.getByText('Origin: Machine translation, edited')).toBeVisible()
  const [stored] = await readTable<StoredTranslation>(page, 'translation')
  expect(stored).toMatchObject({ origin: 'machine', isEdited: true, hrefs: { 1: 'https://www.example.org/de/plan' } })

  await page.getByRole('button', { name: /by hand$/ }).click()
  const table = page.getByRole('table', { name: 'Where the words come from' })
  await expect(table.getByRole('row', { name: /^Machine translation, edited/ })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a shared text is inserted locked, and its change is proposed with its differences, never written over', async ({
  desks,
}) => {
  const { page } = await desks.open('desk')
  await openNewPage(page)
  await writeOverview(page, 'The town buys green.')

  await goTo(page, '/pages')
  await page.getByRole('link', { name: 'Shared texts' }).click()
  await expect(page.getByText('No shared texts yet')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'New shared text' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('About the network')
  await page.getByRole('textbox', { name: 'Text in English' }).click()
  await page.keyboard.type('The network was founded in 2004. It has 40 members.')
  await page.getByRole('button', { name: 'Add a language' }).click()
  await page.getByRole('menuitem', { name: 'German' }).click()
  await page.getByRole('textbox', { name: 'German' }).click()
  await page.keyboard.type('Das Netzwerk wurde 2004 gegründet. Es hat 40 Mitglieder.')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Create', exact: true }).click()
  await expect(page.getByText('Not used on any page yet.')).toBeVisible()

  // Into the page: locked, and translated at once.
  await goTo(page, '/pages')
  await page
    .getByRole('link', { name: /^Lindenfeld$/ })
    .first()
    .click()
  const overview = page.getByRole('textbox', { name: 'Text of Overview' })
  await overview.click()
  await page.getByRole('button', { name: 'Insert shared text into Overview' }).click()
  await page.getByRole('menuitem', { name: 'About the network' }).click()
  const locked = overview.locator('[data-locked]')
  await expect(locked).toHaveText('The network was founded in 2004. It has 40 members.')
  await locked.click()
  await page.keyboard.type('X')
  await expect(locked).toHaveText('The network was founded in 2004. It has 40 members.')
  expect(await accessibilityFaults(page)).toEqual([])
  const texts = async () => (await readTable<StoredTranslation>(page, 'translation')).map(({ text }) => text)
  expect(await texts()).toContain('Das Netzwerk wurde 2004 gegründet. Es hat 40 Mitglieder.')

  // A change is a proposal.
  await page.getByRole('list', { name: 'Shared texts in this section' }).getByRole('link').click()
  const words = page.getByRole('textbox', { name: 'Text in English' })
  await words.click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('The network was founded in 2004. It has 60 members.')
  await page.getByRole('textbox', { name: 'German' }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Das Netzwerk wurde 2004 gegründet. Es hat 60 Mitglieder.')
  await page.getByRole('button', { name: 'Save as new version' }).click()
  await expect(page.locator('del')).toHaveText(['40', '40'])
  await expect(page.locator('ins')).toHaveText(['60', '60'])
  expect(await texts()).toContain('Das Netzwerk wurde 2004 gegründet. Es hat 40 Mitglieder.')
  expect(await accessibilityFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Decline: Lindenfeld, Overview' }).click()
  await expect(page.getByText('version 2 was declined')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await page.getByRole('button', { name: 'Accept: Lindenfeld, Overview' }).click()
  await expect(page.getByText('up to date')).toBeVisible()
  expect(await texts()).toContain('Das Netzwerk wurde 2004 gegründet. Es hat 60 Mitglieder.')
  await goTo(page, '/pages')
  await page
    .getByRole('link', { name: /^Lindenfeld$/ })
    .first()
    .click()
  await expect(locked).toHaveText('The network was founded in 2004. It has 60 members.')
})
