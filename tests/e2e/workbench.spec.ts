import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import { accessibilityFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'
import { addParticipant } from './steps/participant.ts'

interface StoredTranslation {
  readonly text: string
  readonly state: string
  readonly lockedBy?: string
}

const translations = (page: Page) => readTable<StoredTranslation>(page, 'translation')

const sentences = [
  ['The city has 205,000 people.', 'Die Stadt hat 205.000 Einwohner.'],
  ['It buys green power', 'Sie kauft Ökostrom'],
  ['All schools cook organic food.', 'Alle Schulen kochen ökologisch.'],
] as const

/** A page in English with its German, confirmed by keyboard, open in the editor of the translation. */
async function openTranslatedPage(page: Page): Promise<void> {
  await finishFirstRun(page, officer)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  const organisationId = await addParticipant(page)
  await page.evaluate((id) => (location.hash = `/pages?create=${id}`), organisationId)
  await page.getByRole('button', { name: 'Create page' }).click()
  await page.getByRole('textbox', { name: 'Text of Overview' }).click()
  await page.keyboard.type(sentences[0][0])
  for (const [source] of sentences.slice(1)) {
    await page.keyboard.press('Enter')
    await page.keyboard.type(source)
  }
  await expect(page.getByText('Saved on this computer', { exact: true })).toBeVisible()
  await openGerman(page)
  for (const [n, text] of ['Nachhaltig in Musterstadt', ...sentences.map(([, german]) => german)].entries()) {
    await expect(target(page, n + 1)).toBeFocused()
    await page.keyboard.type(text)
    await page.keyboard.press('Control+Enter')
  }
  await expect(page.getByText('Saved on this computer', { exact: true })).toBeVisible()
}

async function openGerman(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '/pages'))
  await page.getByRole('link', { name: /Musterstadt, German/ }).click()
}

function target(page: Page, n: number) {
  return page.getByRole('textbox', { name: `Translation of sentence ${n}`, exact: true })
}

async function editSource(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Open the source' }).click()
  await page.getByRole('textbox', { name: 'Text of Overview' }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('The city has 17,000 people.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('It buys green power.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Some schools cook organic food.')
  await expect(page.getByText('Saved on this computer', { exact: true })).toBeVisible()
  await openGerman(page)
}

test('a changed source is classed, and answered by keyboard: proposal, cosmetic ones at once, decision', async ({
  desks,
}) => {
  const { page } = await desks.open('desk')
  await openTranslatedPage(page)
  expect((await translations(page)).map(({ state }) => state)).toEqual(Array(4).fill('translated'))
  await page.getByRole('button', { name: 'Mark all 4 translated as reviewed' }).click()
  await page.getByRole('button', { name: 'Approve all 4 reviewed' }).click()
  await expect(page.getByRole('list', { name: 'Sentences' }).getByText('Approved')).toHaveCount(4)
  await editSource(page)

  // A number: the proposal is taken with one key, and nothing of it was written before.
  await expect(target(page, 2)).toBeFocused()
  const change = page.getByRole('region', { name: 'What changed in the source' })
  await expect(change.getByText('Other facts')).toBeVisible()
  await expect(change.locator('ins')).toHaveText(['17,000', '17.000'])
  expect((await translations(page)).map(({ text }) => text)).toContain('Die Stadt hat 205.000 Einwohner.')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+Shift+a')
  await expect(target(page, 2)).toHaveText('Die Stadt hat 17.000 Einwohner.')
  await expect(change).toHaveCount(0)

  // Cosmetic ones: all at once, and what was approved stays so.
  await page.getByRole('button', { name: 'Accept 1 cosmetic change' }).click()
  await expect(page.getByText('1 sentence is up to date again.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Accept 1 cosmetic change' })).toHaveCount(0)

  // Another meaning: a person decides, with a reason.
  await page.keyboard.press('Shift+F9')
  await expect(target(page, 4)).toBeFocused()
  await expect(change.getByText('Other meaning')).toBeVisible()
  await page.keyboard.press('Control+Shift+d')
  const dialog = page.getByRole('dialog', { name: 'No retranslation needed' })
  await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Agreed with the city.')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(change).toHaveCount(0)
  const decisions = await readTable<{ readonly reason: string; readonly locale?: string }>(page, 'sourceDecision')
  expect(decisions.map(({ reason, locale }) => `${locale} ${reason}`).sort()).toEqual([
    'de Agreed with the city.',
    'de Only case, spacing, punctuation or formatting of the source changed.',
  ])
  const states = async () => (await translations(page)).map(({ text, state }) => `${state} ${text}`).sort()
  await expect
    .poll(states)
    .toEqual([
      'approved Alle Schulen kochen ökologisch.',
      'approved Nachhaltig in Musterstadt',
      'approved Sie kauft Ökostrom',
      'translated Die Stadt hat 17.000 Einwohner.',
    ])

  // The decision and the text before are in the history, which gives the text back.
  await page.keyboard.press('Control+Shift+h')
  const history = page.getByRole('region', { name: 'History' })
  await expect(history.getByText('Agreed with the city.')).toBeVisible()
  await expect(history.getByText('Kim Officer').first()).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(history).toHaveCount(0)
  await expect(target(page, 4)).toBeFocused()
  await page.keyboard.press('Control+ArrowUp')
  await page.keyboard.press('Control+ArrowUp')
  await page.keyboard.press('Control+Shift+h')
  await history.getByRole('button', { name: 'Restore as draft' }).first().click()
  await expect(target(page, 2)).toHaveText('Die Stadt hat 205.000 Einwohner.')
})

test('comments, lock, search and replace work from the keyboard', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await openTranslatedPage(page)
  const rows = page.getByRole('list', { name: 'Sentences' }).getByRole('listitem')

  // A comment on the third sentence; the key leads back to it.
  await page.keyboard.press('Control+ArrowUp')
  await expect(target(page, 3)).toBeFocused()
  await page.keyboard.press('Control+Shift+m')
  const comments = page.getByRole('region', { name: 'Comments' })
  await expect(comments.getByRole('textbox', { name: 'New comment' })).toBeFocused()
  await page.keyboard.type('Which power is meant?')
  await page.keyboard.press('Control+Enter')
  await expect(comments.getByText('Which power is meant?')).toBeVisible()
  await expect(rows.nth(2).getByText('1 open comment')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(target(page, 3)).toBeFocused()
  await page.keyboard.press('Control+ArrowUp')
  await expect(target(page, 2)).toBeFocused()
  await page.keyboard.press('Shift+F8')
  await expect(target(page, 3)).toBeFocused()

  // Locked: nothing can be typed, and the key lets go again.
  await page.keyboard.press('Control+Shift+l')
  await expect(rows.nth(2).getByText('Locked', { exact: true })).toBeVisible()
  await expect(target(page, 3)).toHaveAttribute('aria-readonly', 'true')
  await expect(target(page, 3)).toBeFocused()
  await page.keyboard.type('x')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+Shift+l')
  await expect(target(page, 3)).toHaveText('Sie kauft Ökostrom')
  await expect.poll(async () => (await translations(page)).filter(({ lockedBy }) => lockedBy).length).toBe(0)

  // Search shows what fits, in source or translation.
  await page.keyboard.press('Control+Shift+f')
  await page.keyboard.type('organic')
  await expect(rows).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(rows).toHaveCount(4)

  // Replace, with a preview; one undo takes it back.
  await page.keyboard.press('Control+h')
  const dialog = page.getByRole('dialog', { name: 'Find and replace: German' })
  await expect(dialog.getByRole('textbox', { name: 'Find' })).toBeFocused()
  await page.keyboard.type('stadt')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Kommune')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Found in 1 sentence.')).toBeVisible()
  await expect(dialog.locator('ins')).toHaveText(['Kommune'])
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Replace in 1 sentence' }).press('Enter')
  await expect(dialog).toHaveCount(0)
  const texts = async () => (await translations(page)).map(({ text, state }) => `${state} ${text}`)
  await expect.poll(texts).toContain('draft Die Kommune hat 205.000 Einwohner.')
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(texts).toContain('translated Die Stadt hat 205.000 Einwohner.')
})
