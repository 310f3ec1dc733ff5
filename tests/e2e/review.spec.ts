import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import type { Download, Page } from 'playwright-core'
import { accessibilityFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { choose, goTo } from './steps/controls.ts'

const SAMPLE = 'desk-sample'

interface StoredPage {
  readonly id: string
  readonly status: string
  readonly slug: string
  readonly targetLocales: readonly string[]
}

/** The sample, and its page that is translated. */
async function openSample(page: Page): Promise<StoredPage> {
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 30_000 })
  const found = (await readTable<StoredPage>(page, 'participantPage', SAMPLE))[0]
  if (!found) throw new Error('the sample has no page')
  return found
}

async function become(page: Page, role: 'Translator' | 'Reviewer'): Promise<void> {
  await goTo(page, '/settings?tab=workspace')
  await choose(page, page, /^(Officer|Translator|Reviewer) Role$|Role/, role)
  await page.getByRole('button', { name: 'Save', exact: true }).last().click()
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible()
}

async function textOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}

test('an officer assigns a language by keyboard, adds a colleague for it, and finds it by "mine" and on Today', async ({
  desks,
}) => {
  const { page } = await desks.open('desk')
  const { id, targetLocales } = await openSample(page)
  await goTo(page, '/pages')
  const grid = page.getByRole('grid', { name: 'Pages' })
  await expect(grid).toBeVisible()
  // One stop for Tab; arrows go on.
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1)
  await grid.locator('[tabindex="0"]').focus()
  const cell = grid.locator(`[data-page="${id}"][data-locale="${targetLocales[0]}"] a`)
  for (let n = 0; n < 6 && !(await cell.evaluate((link) => link === document.activeElement)); n += 1)
    await page.keyboard.press('ArrowRight')
  await expect(cell).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(grid.getByRole('columnheader', { name: 'German' }).getByRole('button')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(cell).toBeFocused()
  expect(await accessibilityFaults(page)).toEqual([])

  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Toni Translator')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Toni Translator can be given work now.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: /Toni Translator \(Translator\)/ })).toBeVisible()
  await choose(page, dialog, /Reviewer$/, /\(Officer\)/)
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(grid.getByRole('button', { name: /Translator: Toni Translator; Reviewer: / })).toBeVisible()
  await expect(grid.locator('[data-as="translator"]')).toHaveText('TT')

  await page.getByRole('switch', { name: 'Only mine' }).press('Space')
  await expect(grid.getByRole('columnheader')).toHaveCount(3)
  await page.getByRole('switch', { name: 'Only mine' }).press('Space')

  await goTo(page, '/today')
  await expect(page.getByRole('heading', { name: 'Translations for you' })).toBeVisible()
  await expect(page.getByText(/sentences? to review or approve/)).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a translator has pages in the rail, the palette and the search, and is told kindly about the rest', async ({
  desks,
}) => {
  const { page } = await desks.open('desk')
  await openSample(page)
  await become(page, 'Translator')
  const rail = page.getByRole('navigation', { name: 'Main' })
  await expect(rail.getByRole('link', { name: 'Recruitment' })).toHaveCount(0)
  await expect(rail.getByRole('link', { name: 'Participants' })).toHaveCount(0)
  await expect(rail.getByRole('link', { name: 'Pages' })).toBeVisible()

  for (const path of ['/recruitment', '/participants', '/recruitment/import', '//recruitment', '/Recruitment']) {
    await goTo(page, path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Not for your role/)
  }
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Go to Pages' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pages' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'New page' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Assign/ })).toHaveCount(0)

  await expect(page.getByRole('grid', { name: 'Pages' })).toBeVisible()
  await page.getByRole('link', { name: /German:/ }).click()
  await expect(page.getByRole('textbox', { name: /^Translation of sentence/ })).toBeFocused()
  await expect(page.getByRole('button', { name: /^Approve/ })).toHaveCount(0)
  await goTo(page, '/pages')

  // The key for Recruitment leads nowhere, and the search knows no authority.
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await expect(page.getByRole('heading', { level: 1, name: 'Pages' })).toBeVisible()
  const [organisation] = await readTable<{ readonly name: string }>(page, 'organisation', SAMPLE)
  await page.keyboard.press('Control+k')
  const search = page.getByRole('combobox', { name: 'Search and commands' })
  await search.fill('Recruitment')
  await expect(page.getByRole('status').filter({ hasText: /result/ })).toHaveText(/\d+ results?/)
  await expect(page.getByRole('option', { name: /Recruitment/ })).toHaveCount(0)
  await search.fill(organisation?.name ?? '')
  await expect(page.getByRole('status').filter({ hasText: /result/ })).toHaveText(/\d+ results?/)
  await expect(page.getByRole('option', { name: /Organisation|Contact|Task/ })).toHaveCount(0)
})

test('a reviewer returns a sentence with a comment by keyboard, and one undo takes it back', async ({ desks }) => {
  const { page } = await desks.open('desk')
  const { id, targetLocales } = await openSample(page)
  await become(page, 'Reviewer')
  const locale = targetLocales[0] ?? ''
  const states = async () =>
    (
      await readTable<{
        readonly id: string
        readonly segmentId: string
        readonly locale: string
        readonly state: string
      }>(page, 'translation', SAMPLE)
    ).filter((translation) => translation.locale === locale)
  const target = (await states()).find(({ state }) => state === 'translated' || state === 'reviewed')
  if (!target) throw new Error('the sample has nothing to return')
  await goTo(page, `/pages/${id}/${locale}?segment=${target.segmentId}`)
  await expect(page.getByRole('textbox', { name: /^Translation of sentence/ })).toBeFocused()
  await page.keyboard.press('Control+Shift+Backspace')
  const dialog = page.getByRole('dialog', { name: /^Return sentence/ })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await expect(dialog.getByRole('button', { name: /Return to translator/ })).toBeDisabled()
  await page.keyboard.type('Please use the network’s term.')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  const stateNow = async () => (await states()).find((translation) => translation.id === target.id)?.state
  await expect.poll(stateNow).toBe('draft')
  expect(await readTable(page, 'segmentComment', SAMPLE)).toMatchObject([
    { segmentId: target.segmentId, locale, text: 'Please use the network’s term.' },
  ])
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(stateNow).toBe(target.state)
  expect(await readTable(page, 'segmentComment', SAMPLE)).toEqual([])
})

test('the participant’s copy leaves as HTML and PDF, the answer is recorded, and the approved page goes out as a bundle', async ({
  desks,
}) => {
  const { page } = await desks.open('desk')
  const { id, slug, targetLocales } = await openSample(page)
  await goTo(page, `/pages/${id}`)
  const open = async (item: string) => {
    await page.getByRole('button', { name: 'Hand over' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  const dialog = page.getByRole('dialog')
  const status = async () => (await readTable<StoredPage>(page, 'participantPage', SAMPLE))[0]?.status

  await open('Copy for the participant')
  await dialog.getByRole('textbox', { name: 'Answer to' }).fill('kim@focal.example')
  expect(await accessibilityFaults(page)).toEqual([])
  const [html] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save as HTML' }).click(),
  ])
  expect(html.suggestedFilename()).toMatch(new RegExp(`^${slug}-${targetLocales[0]}-\\d{4}-\\d\\d-\\d\\d\\.html$`))
  const copy = (await textOf(html)).toString()
  expect(copy).toContain('kim@focal.example')
  expect(copy).toContain('<td lang="en">')
  const [pdf] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    dialog.getByRole('button', { name: 'Save as PDF' }).click(),
  ])
  expect((await textOf(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
  await expect(dialog).toHaveCount(0)

  await open('Record the participant’s decision')
  await dialog.getByRole('textbox', { name: 'Who decided' }).fill('Mayor Example')
  await choose(page, dialog, /How the answer came/, 'in a meeting')
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(page.getByText(/^Participant approved on .*Mayor Example, in a meeting/)).toBeVisible()
  expect(await readTable(page, 'participantDecision', SAMPLE)).toMatchObject([
    { decision: 'approved', by: 'Mayor Example', via: 'meeting' },
  ])
  expect(await status()).toBeDefined()

  await open('Bundle for the website')
  await expect(dialog.getByText('No language of this page is approved', { exact: false })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Approve English' }).click()
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(page.getByText(/^Approved on/)).toBeVisible()
  await open('Bundle for the website')
  await expect(dialog.getByText('English goes in')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save bundle' }).click(),
  ])
  const files = unzipSync(new Uint8Array(await textOf(zip)))
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([`${slug}/changes.md`, `${slug}/page.en.html`, `${slug}/page.en.md`]),
  )
  const jsonLd: unknown = JSON.parse(strFromU8(files[`${slug}/organisation.jsonld`] ?? new Uint8Array()))
  expect(jsonLd).toMatchObject({ '@type': 'GovernmentOrganization' })
  expect(Object.keys(files).some((name) => name.startsWith(`${slug}/images/`))).toBe(true)
})

test('the preview stands beside the source, leads to a sentence from both, and is printed alone', async ({ desks }) => {
  const { page } = await desks.open('desk')
  const { id, targetLocales } = await openSample(page)
  await goTo(page, `/pages/${id}/${targetLocales[0]}`)
  await expect(page.getByRole('textbox', { name: /^Translation of sentence/ })).toBeFocused()
  await page.keyboard.press('Control+Shift+s')
  const source = page.getByRole('region', { name: /^Source in/ })
  const target = page.getByRole('region', { name: /^Preview of the page/ })
  await expect(source).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  const third = source.locator('[data-segment]').nth(3)
  const segmentId = await third.getAttribute('data-segment')
  await third.click()
  await expect(target.locator('[data-current]')).toHaveAttribute('data-segment', segmentId ?? '')
  await expect(source.locator('[data-current]')).toHaveAttribute('data-segment', segmentId ?? '')

  await page.evaluate(() => {
    window.print = () => void (document.documentElement.dataset.printed = document.title)
  })
  await page.keyboard.press('Control+p')
  await expect(page.locator('html')).toHaveAttribute('data-printed', /.+/)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#root')).toBeHidden()
  await expect(page.locator('[data-print]')).toBeVisible()
  await expect(page.locator('[data-print] h1')).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.locator('[data-print]')).toHaveCount(0)
})
