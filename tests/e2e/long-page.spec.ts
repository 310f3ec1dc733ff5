import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Locator, Page } from 'playwright-core'
import { differences } from './harness/digests.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { choose, turnOn } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'
import { type OneOfFour, sentencesInFour } from './steps/four-languages.ts'
import { addParticipant } from './steps/participant.ts'
import { syncNow } from './steps/sync.ts'

/** The title of the page is a sentence, too. `LONG_PAGE=149` plays a page of 150, which takes two minutes and more. */
const SENTENCES = Number(process.env.LONG_PAGE ?? 39)
const sentences = sentencesInFour(SENTENCES)
const total = SENTENCES + 1
const title = {
  en: 'SPP in Musterstadt',
  de: 'Nachhaltig in Musterstadt',
  da: 'Bæredygtig i Musterstadt',
  lv: 'Ilgtspējīga Musterstadt',
}
const added = 'This sentence was added later.'
const names = { de: 'German', da: 'Danish', lv: 'Latvian' } as const
type Target = keyof typeof names
const targets = Object.keys(names) as Target[]

interface StoredTranslation {
  readonly segmentId: string
  readonly locale: string
  readonly text: string
  readonly state: string
}

async function translated(page: Page, locale: Target): Promise<readonly StoredTranslation[]> {
  return (await readTable<StoredTranslation>(page, 'translation')).filter((each) => each.locale === locale)
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Saved on this computer', { exact: true })).toBeVisible()
}

async function openSource(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '/pages'))
  await page.getByRole('link', { name: /Musterstadt, English/ }).press('Enter')
  await expect(page.getByRole('button', { name: 'Exchange' })).toBeVisible()
}

async function openLanguage(page: Page, locale: Target): Promise<void> {
  await page.evaluate(() => (location.hash = '/pages'))
  await page.getByRole('link', { name: new RegExp(`Musterstadt, ${names[locale]}`) }).press('Enter')
  await expect(page.getByRole('list', { name: 'Sentences' })).toBeVisible()
}

function target(page: Page, n: number) {
  return page.getByRole('textbox', { name: `Translation of sentence ${n}`, exact: true })
}

/** Sentence after sentence: its words, then the key that confirms and leads on. */
async function translate(page: Page, locale: Target): Promise<void> {
  await openLanguage(page, locale)
  const texts = [title[locale], ...sentences.map((each) => each[locale])]
  for (const [n, text] of texts.entries()) {
    await expect(target(page, n + 1)).toBeFocused()
    // The memory may have filled it with what it knows of a sentence that is alike.
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(text)
    await page.keyboard.press('Control+Enter')
  }
  await saved(page)
  await expect.poll(async () => (await translated(page, locale)).length).toBe(total)
}

/** A reviewer’s two steps for the whole page, by key. */
async function reviewAndApprove(page: Page, locale: Target): Promise<void> {
  await page.getByRole('button', { name: `Mark all ${total} translated as reviewed`, exact: true }).press('Enter')
  await page.getByRole('button', { name: `Approve all ${total} reviewed`, exact: true }).press('Enter')
  await expect
    .poll(async () => new Set((await translated(page, locale)).map(({ state }) => state)))
    .toEqual(new Set(['approved']))
}

/** Lines of the source get other words, or go where there are none; a line is written at the end. Later lines later. */
async function rewrite(page: Page, changes: ReadonlyMap<number, string | undefined>): Promise<void> {
  const editor = page.getByRole('textbox', { name: 'Text of Overview' })
  await editor.focus()
  await page.keyboard.press('Control+Home')
  let line = 0
  for (const [n, text] of changes) {
    for (; line < n; line += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    if (text === undefined) {
      await page.keyboard.press('Backspace')
      await page.keyboard.press('Backspace')
      line -= 1
    } else await page.keyboard.insertText(text)
  }
  await page.keyboard.press('Control+End')
  // Hands are slower than the editor hears of a moved cursor; keys of a test are not.
  await page.evaluate(() => new Promise((heard) => requestAnimationFrame(() => requestAnimationFrame(heard))))
  await page.keyboard.press('Enter')
  await page.keyboard.type(added)
  await saved(page)
}

async function openExchange(page: Page, what: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Exchange' }).press('Enter')
  await page.getByRole('menuitem', { name: what }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

async function sendOut(page: Page, language: string): Promise<{ readonly name: string; readonly text: string }> {
  const dialog = await openExchange(page, `Send out: ${language}`)
  await turnOn(dialog.getByRole('radio', { name: /XLIFF 2\.1/ }))
  await expect(dialog.getByText(/^\d[\d,]* sentences?, /)).toBeVisible()
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save the file' }).press('Enter')
  const download = await saving
  await expect(dialog).toHaveCount(0)
  return { name: download.suggestedFilename(), text: (await readFile(await download.path())).toString() }
}

/** The unit of an XLIFF file whose source says that. */
function unitOf(xliff: string, source: string): string {
  const unit = [...xliff.matchAll(/<unit .*?<\/unit>/gs)].find(([text]) => text.includes(source))?.[0]
  if (unit === undefined) throw new Error(`no unit says ${source}`)
  return unit
}

function withTarget(unit: string, text: string): string {
  const bare = unit.replace(/<target[^>]*>.*?<\/target>|<target[^>]*\/>/s, '')
  return bare.replace('</source>', `</source><target>${text}</target>`)
}

test('a long page goes into three languages by keyboard without a network, follows five changes, and comes back from a file', async ({
  desks,
  folder,
  practice,
  line,
}) => {
  test.setTimeout(900_000)
  const { page } = await desks.open('desk', { secretariat: practice })
  await finishFirstRun(page, { ...officer, connect: { kind: 'practice' } })
  line.setWeather('gone')
  const organisationId = await addParticipant(page)

  // The page in English.
  await page.evaluate((id) => (location.hash = `/pages?create=${id}`), organisationId)
  const creating = page.getByRole('dialog', { name: 'New page' })
  // German is what this focal point speaks, so it is proposed.
  await expect(creating.getByRole('checkbox', { name: 'German' })).toBeChecked()
  for (const locale of targets) await turnOn(creating.getByRole('checkbox', { name: names[locale] }))
  await creating.getByRole('button', { name: 'Create page' }).press('Enter')
  await page.getByRole('textbox', { name: 'Text of Overview' }).focus()
  for (const [n, { en }] of sentences.entries()) {
    if (n > 0) await page.keyboard.press('Enter')
    await page.keyboard.insertText(en)
  }
  await saved(page)
  await expect.poll(async () => (await readTable(page, 'segment')).length).toBe(total)

  for (const locale of targets) {
    await translate(page, locale)
    await reviewAndApprove(page, locale)
  }

  // Five changes: a figure, a full stop, another meaning, a sentence that goes, and one that comes.
  await openSource(page)
  const was = (n: number, locale: OneOfFour) => sentences[n]?.[locale] ?? ''
  const changes = new Map<number, string | undefined>([
    [0, was(0, 'en').replace('1,200', '1,900')],
    [4, was(4, 'en').replace('ecolabel.', 'ecolabel!')],
    [8, was(8, 'en').replace('A guide explains', 'Nobody knows')],
    [12, undefined],
  ])
  await rewrite(page, changes)

  for (const locale of targets) {
    await openLanguage(page, locale)
    // The first to do is the figure; the proposal is taken with one key.
    await expect(target(page, 2)).toBeFocused()
    const change = page.getByRole('region', { name: 'What changed in the source' })
    await expect(change.getByText('Other facts')).toBeVisible()
    await page.keyboard.press('Control+Shift+a')
    await expect(change).toHaveCount(0)
    await page.keyboard.press('Shift+F9')
    await expect(target(page, 6)).toBeFocused()
    await expect(change.getByText(/Cosmetic/)).toBeVisible()
    await page.keyboard.press('Control+Shift+y')
    await expect(change).toHaveCount(0)
    await page.keyboard.press('Shift+F9')
    await expect(target(page, 10)).toBeFocused()
    await expect(change.getByText('Other meaning')).toBeVisible()
    // And one to write; all the rest stays approved: the figure was taken, the meaning is open, one is gone.
    await page.keyboard.press('F9')
    await expect(target(page, total)).toBeFocused()
    const states = (await translated(page, locale)).map(({ state, segmentId }) => ({ state, segmentId }))
    const there = new Set((await readTable<{ id: string }>(page, 'segment')).map(({ id }) => id))
    const kept = states.filter(({ state, segmentId }) => state === 'approved' && there.has(segmentId))
    // The one of another meaning keeps its words and its state; that it is outdated is read off the source.
    expect(kept).toHaveLength(total - 2)
  }

  // Danish goes out as a file, two sentences are done elsewhere, and the file comes back with a receipt.
  await openSource(page)
  const file = await sendOut(page, 'Danish')
  const open = unitOf(file.text, added)
  const reworded = unitOf(file.text, was(2, 'en'))
  const returned = file.text
    .replace(open, withTarget(open, 'Denne sætning kom til senere.'))
    .replace(reworded, withTarget(reworded, 'Skolerne reparerer selv lamperne.'))
  const path = join(folder, file.name)
  await writeFile(path, returned)
  const dialog = await openExchange(page, 'Take back: Danish')
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Choose a file' }).press('Enter')
  await (await chooser).setFiles([path])
  await choose(page, dialog, /Returned by/, 'Somebody new')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Dora Dansk')
  await dialog.getByRole('button', { name: 'Take back', exact: true }).press('Enter')
  await expect(page.getByRole('dialog', { name: /^Receipt: / }).getByText('2 texts taken')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).last().press('Enter')
  const danish = (await translated(page, 'da')).map(({ text }) => text)
  expect(danish).toContain('Denne sætning kom til senere.')
  expect(danish).toContain('Skolerne reparerer selv lamperne.')

  // Back in reach, one sync sends it all.
  line.setWeather('clear')
  await syncNow(page)
  expect(await readTable(page, 'outbox')).toEqual([])
  expect(await differences(page)).toEqual([])
})
