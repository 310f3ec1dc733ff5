import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import { accessibilityFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'

const organisationId = '0190a000-0000-7000-8000-000000000001'

/** A participant, put where the recruitment screens would have put it. */
async function addParticipant(page: Page): Promise<void> {
  await page.evaluate(async (id) => {
    const at = new Date().toISOString()
    const common = { createdAt: at, updatedAt: at, rev: 0 }
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('desk')
      opening.addEventListener('success', () => resolve(opening.result))
    })
    const writing = db.transaction(['organisation', 'participation'], 'readwrite')
    writing.objectStore('organisation').put({
      id,
      ...common,
      name: 'Musterstadt',
      aliases: [],
      country: 'DE',
      icleiMember: 'no',
      tags: [],
      sharing: 'shared',
      website: 'www.musterstadt.example',
      population: { value: 205_000, source: 'own count' },
    })
    writing.objectStore('participation').put({
      id: '0190a000-0000-7000-8000-000000000002',
      ...common,
      organisationId: id,
      joinedOn: '2019-03-01',
      recruitedByUs: true,
    })
    await new Promise((resolve) => writing.addEventListener('complete', resolve))
    db.close()
  }, organisationId)
}

async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
}

interface StoredTranslation {
  readonly text: string
  readonly state: string
}

test('a page is written, translated by keyboard, approved, and outdated by an edit of its source', async ({
  desks,
}) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await addParticipant(page)

  // The page, from the participant.
  await go(page, `/pages?create=${organisationId}`)
  await page.getByRole('button', { name: 'Create page' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Musterstadt' })).toBeVisible()

  // Its overview, with a bold and a link, by keyboard.
  await page.getByRole('textbox', { name: 'Text of Overview' }).click()
  await page.keyboard.type('Musterstadt has 205,000 people. It buys ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('green power')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('.')
  await expect(page.getByRole('region', { name: 'Preview' }).getByText('green power')).toBeVisible()
  await expect(page.getByText('Saved on this computer', { exact: true })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])

  // Translated without the mouse.
  await go(page, '/pages')
  await expect(page.getByRole('link', { name: /Musterstadt, German: Not started/ })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('link', { name: /Musterstadt, German/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Translation of sentence 1' })).toBeFocused()
  await page.keyboard.type('Nachhaltig in Musterstadt')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Translation of sentence 2' })).toBeFocused()
  await page.keyboard.type('Musterstadt hat 205.000 Einwohner.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Translation of sentence 3' })).toBeFocused()
  await page.keyboard.type('Die Stadt kauft ')
  await page.keyboard.press('Control+e')
  await page.keyboard.type('Ökostrom')
  await expect(page.getByRole('region', { name: /Preview/ }).locator('b', { hasText: 'Ökostrom' })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('.')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(async () => (await readTable<StoredTranslation>(page, 'translation')).map(({ state }) => state))
    .toEqual(['translated', 'translated', 'translated'])

  // Not before it is reviewed and approved.
  await page.getByRole('button', { name: 'Approve German' }).click()
  await expect(page.getByRole('dialog').getByText('3 sentences: Translated')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Mark all 3 translated as reviewed' }).click()
  await page.getByRole('button', { name: 'Approve all 3 reviewed' }).click()
  await page.getByRole('button', { name: 'Approve German' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(page.getByText(/^Approved on/)).toBeVisible()
  const editions = await readTable<{ readonly locale: string; readonly html: string }>(page, 'pageEdition')
  expect(editions.map(({ locale }) => locale)).toEqual(['de'])
  expect(editions[0]?.html).toContain('<b>Ökostrom</b>')

  // The source changes: the translation stays, marked, with the difference.
  await page.getByRole('link', { name: 'Open the source' }).click()
  await page.getByRole('textbox', { name: 'Text of Overview' }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type(' only')
  await expect(page.getByRole('region', { name: 'Preview' }).getByText('only')).toBeVisible()
  await go(page, '/pages')
  await page.getByRole('link', { name: /Musterstadt, German: Changed since approved/ }).click()
  await expect(page.getByRole('textbox', { name: 'Translation of sentence 3' })).toBeFocused()
  // The memory marks differences as well.
  const sentences = page.getByRole('list', { name: 'Sentences' })
  await expect(sentences.locator('ins')).toHaveText(' only')
  await page.getByRole('button', { name: 'Still right' }).click()
  await expect(sentences.locator('ins')).toHaveCount(0)
  const texts = (await readTable<StoredTranslation>(page, 'translation')).map(({ text }) => text)
  expect(texts).toContain('Die Stadt kauft <1>Ökostrom</1>.')
})

test('typing a translation is one step of undo, and what was typed survives a reload', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await addParticipant(page)
  await go(page, `/pages?create=${organisationId}`)
  await page.getByRole('button', { name: 'Create page' }).click()
  await page.getByRole('heading', { level: 1, name: 'Musterstadt' }).waitFor()
  await go(page, '/pages')
  await page.getByRole('link', { name: /Musterstadt, German/ }).click()
  const target = page.getByRole('textbox', { name: 'Translation of sentence 1' })
  await expect(target).toBeFocused()
  for (const word of ['Nachhaltig ', 'in ', 'Musterstadt']) {
    await page.keyboard.type(word)
    // Longer than the pause after which typing is saved.
    await page.waitForTimeout(600)
  }
  await page.reload()
  await expect(target).toHaveText('Nachhaltig in Musterstadt')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(target).toHaveText('')
  await expect.poll(async () => (await readTable<StoredTranslation>(page, 'translation')).length).toBe(0)
})

/** A page, open in its source language. */
async function openNewPage(page: Page): Promise<void> {
  await finishFirstRun(page, officer)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await addParticipant(page)
  await go(page, `/pages?create=${organisationId}`)
  await page.getByRole('button', { name: 'Create page' }).click()
  await page.getByRole('heading', { level: 1, name: 'Musterstadt' }).waitFor()
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((plain) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', plain)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

test('a megabyte of pasted text is refused in words, and nothing of the section is lost', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await openNewPage(page)
  const overview = page.getByRole('textbox', { name: 'Text of Overview' })
  await overview.click()
  await page.keyboard.type('Musterstadt buys green power.')
  await paste(page, 'The city buys green power for all its schools.\n'.repeat(22_000))
  await expect(page.getByText('This text is longer than one section can hold.')).toBeVisible()
  await expect(overview).toHaveText('Musterstadt buys green power.')

  // What a section does hold goes in whole, and can be typed on.
  await paste(page, ` ${Array.from({ length: 400 }, (_, n) => `School ${n} has organic food.`).join('\n')}`)
  await page.keyboard.type('!')
  await expect
    .poll(async () => (await readTable(page, 'segment')).length, { timeout: 20_000 })
    .toBeGreaterThanOrEqual(400)
  await expect(page.getByText('Saved on this computer', { exact: true })).toBeVisible()
})

test('a page is renamed, moved to another address, loses a language, is deleted, and comes back', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await openNewPage(page)
  const dialog = page.getByRole('dialog')
  const slugs = async () =>
    (await readTable<{ readonly slug: string }>(page, 'participantPage')).map(({ slug }) => slug)

  await page.getByRole('button', { name: 'Page settings', exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Title of the page' }).fill('Sustainable Musterstadt')
  await dialog.getByRole('textbox', { name: 'Address' }).fill('Müster Stadt!')
  await expect(dialog.getByText('This address cannot be used.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Use muester-stadt' }).click()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toHaveCount(0)
  await expect.poll(slugs).toEqual(['muester-stadt'])
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByRole('heading', { name: 'Sustainable Musterstadt' })).toBeVisible()

  // On the website, a new address is warned about, and moves what is there.
  await page.getByRole('button', { name: 'Approve English' }).click()
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(page.getByText(/^Approved on/)).toBeVisible()
  await page.getByRole('button', { name: 'Page settings', exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Address' }).fill('musterstadt')
  await expect(dialog.getByText('links to the old one stop working')).toBeVisible()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect.poll(slugs).toEqual(['musterstadt'])
  expect((await readTable<{ readonly slug: string }>(page, 'pageEdition')).map(({ slug }) => slug)).toEqual([
    'musterstadt',
  ])

  await page.getByRole('button', { name: 'Page settings', exact: true }).click()
  await dialog.getByRole('button', { name: 'Remove German' }).click()
  await expect(dialog.getByText('The page is not translated yet.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Delete page' }).click()
  await expect(page.getByText('No pages yet')).toBeVisible()
  for (const table of ['participantPage', 'pageSection', 'segment', 'pageEdition']) {
    expect(await readTable(page, table), table).toEqual([])
  }
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('link', { name: /Musterstadt, German/ })).toBeVisible()
  expect((await readTable(page, 'pageEdition')).length).toBe(1)
})

test('what is typed right after a sentence is confirmed goes into the next', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await openNewPage(page)
  await page.getByRole('textbox', { name: 'Text of Overview' }).click()
  await page.keyboard.type('One house. Two houses.')
  await expect(page.getByRole('region', { name: 'Preview' }).getByText('Two houses.')).toBeVisible()
  await go(page, '/pages')
  await page.getByRole('link', { name: /Musterstadt, German/ }).click()
  await expect(page.getByRole('textbox', { name: 'Translation of sentence 1' })).toBeFocused()
  for (const text of ['Nachhaltig', 'Ein Haus.', 'Zwei Häuser.']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Control+Enter')
  }
  await expect
    .poll(async () =>
      (await readTable<StoredTranslation>(page, 'translation')).map(({ text, state }) => `${state} ${text}`).sort(),
    )
    .toEqual(['translated Ein Haus.', 'translated Nachhaltig', 'translated Zwei Häuser.'])
})
