import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Locator, Page } from 'playwright-core'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { accessibilityFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { choose, goTo, turnOn } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'

const SAMPLE = 'desk-sample'

interface StoredPage {
  readonly id: string
  readonly title: string
  readonly targetLocales: readonly string[]
}

interface StoredTranslation {
  readonly segmentId: string
  readonly locale: string
  readonly text: string
  readonly state: string
  readonly memberId?: string
}

async function openSample(page: Page): Promise<StoredPage> {
  await page.getByRole('button', { name: 'Open the sample' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 30_000 })
  const pages = await readTable<StoredPage>(page, 'participantPage', SAMPLE)
  const found = pages.find(({ targetLocales }) => targetLocales.includes('de'))
  if (!found) throw new Error('the sample has no page with German')
  await goTo(page, `/pages/${found.id}`)
  return found
}

/** A dialog of the menu of the page. */
async function open(page: Page, what: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Exchange' }).click()
  await page.getByRole('menuitem', { name: what }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

/** The file as it is saved. */
async function sendOut(page: Page, format: RegExp): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const dialog = await open(page, 'Send out: German')
  await turnOn(dialog.getByRole('radio', { name: format }))
  await expect(dialog.getByText(/^\d[\d,]* sentences?, /)).toBeVisible({ timeout: 30_000 })
  expect(await accessibilityFaults(page)).toEqual([])
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save the file' }).press('Enter')
  const download = await saving
  await expect(dialog).toHaveCount(0)
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

async function give(page: Page, dialog: Locator, files: readonly string[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Choose a file' }).press('Enter')
  await (await chooser).setFiles([...files])
}

/** The file with other words in its first sentence that is translated and has no codes. */
function translated(xliff: string, text: string): string {
  const unit = /<unit (?:(?!<\/unit>).)*?<target>[^<]+<\/target>.*?<\/unit>/s.exec(xliff)?.[0]
  if (unit === undefined) throw new Error('no sentence to change')
  return xliff.replace(unit, unit.replace(/<target>[^<]+<\/target>/, `<target>${text}</target>`))
}

async function germanTexts(page: Page, database = SAMPLE): Promise<readonly StoredTranslation[]> {
  return (await readTable<StoredTranslation>(page, 'translation', database)).filter(({ locale }) => locale === 'de')
}

test('a page goes out as XLIFF and comes back from two translators, with nothing overwritten and a receipt', async ({
  desks,
  folder,
}) => {
  const { page } = await desks.open('desk')
  await openSample(page)
  const { name, bytes } = await sendOut(page, /XLIFF 2\.1/)
  expect(name).toMatch(/\.de\.\d{4}-\d\d-\d\d\.xlf$/)
  // What a file is, the desk sees from its content.
  const [one, two] = [join(folder, 'from-ada.txt'), join(folder, 'from-ben.xlf')]
  await writeFile(one, translated(bytes.toString(), 'Das ist von Ada.'))
  await writeFile(two, translated(bytes.toString(), 'Das ist von Ben.'))
  const before = await germanTexts(page)

  const dialog = await open(page, 'Take back: German')
  expect(await accessibilityFaults(page)).toEqual([])
  await give(page, dialog, [one, two])
  await expect(dialog.getByText('File 1 of 2: from-ada.txt')).toBeVisible()
  await expect(dialog.getByText('XLIFF 2.1')).toBeVisible()
  // What came is shown word by word against what is here.
  await expect(dialog.locator('ins', { hasText: 'Ada' }).first()).toBeVisible()
  // Nothing is written before it was seen.
  expect(await germanTexts(page)).toEqual(before)
  await choose(page, dialog, /Returned by/, 'Somebody new')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Ada Extern')
  await choose(page, dialog, /Show$/, /^Taken \(1\)$/)
  await expect(dialog.getByRole('list', { name: 'Sentences of the file' }).getByRole('listitem')).toHaveCount(1)
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Take back', exact: true }).press('Enter')
  await expect(page.getByRole('dialog', { name: /^Receipt: / }).getByText('1 text taken')).toBeVisible()
  const taken = (await germanTexts(page)).find(({ text }) => text === 'Das ist von Ada.')
  const members = await readTable<{ id: string; name: string }>(page, 'member', SAMPLE)
  expect(members.find(({ id }) => id === taken?.memberId)?.name).toBe('Ada Extern')
  expect(await accessibilityFaults(page)).toEqual([])
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save as CSV' }).press('Enter')
  const receipt = (await readFile(await (await saving).path())).toString()
  expect(receipt).toContain('Das ist von Ada.')

  // The second is held against what the first brought.
  await dialog.getByRole('button', { name: 'Next file' }).press('Enter')
  await expect(dialog.getByText('File 2 of 2: from-ben.xlf')).toBeVisible()
  await choose(page, dialog, /Show$/, /^Changed on both sides \(1\)$/)
  const row = dialog.getByRole('list', { name: 'Sentences of the file' }).getByRole('listitem')
  await expect(row.getByRole('radio', { name: 'Keep the one here' })).toBeChecked()
  await expect(dialog.getByRole('button', { name: 'Take back', exact: true })).toBeDisabled()
  // Whoever returned the first has nothing to do with the second.
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveCount(0)
  await turnOn(row.getByRole('radio', { name: 'Take theirs' }))
  await choose(page, dialog, /Returned by/, /Ada Extern/)
  await dialog.getByRole('button', { name: 'Take back', exact: true }).press('Enter')
  await expect(page.getByRole('dialog', { name: /^Receipt: / }).getByText('1 text taken')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).last().press('Enter')
  const texts = (await germanTexts(page)).map(({ text }) => text)
  expect(texts).toContain('Das ist von Ben.')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await germanTexts(page)).map(({ text }) => text)).toContain('Das ist von Ada.')
})

test('files that cannot be taken back say why, and change nothing', async ({ desks, folder }) => {
  const { page } = await desks.open('desk')
  await openSample(page)
  const { bytes } = await sendOut(page, /XLIFF 2\.1/)
  const xliff = bytes.toString()
  const before = await germanTexts(page)
  const bad: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['memory.xlf', '<tmx version="1.4"><header/><body/></tmx>', /translation memory \(TMX\)/],
    ['bomb.xlf', '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff>&a;</xliff>', /declarations|document type|entit/i],
    ['broken.xlf', xliff.slice(0, -40), /XML/],
    ['rule.xlf', xliff.replace(/<segment [^]*?<\/segment>/, ''), /breaks a rule of the format in line \d+/],
    [
      'other.xlf',
      xliff.replace(/desk:page="[^"]*"/, 'desk:page="0190a000-0000-7000-8000-00000000dead"'),
      /not at this desk/,
    ],
    ['language.xlf', xliff.replace('trgLang="de"', 'trgLang="mt"'), /not translated into the language/],
    ['photo.docx', zipSync({ 'photo.jpg': strToU8('x') }), /zip holds no page/],
    ['empty.xlf', '', /file is empty/],
  ]
  const dialog = await open(page, 'Take back: German')
  for (const [name, content, words] of bad) {
    const file = join(folder, name)
    await writeFile(file, content)
    await give(page, dialog, [file])
    await expect(dialog.getByRole('alert')).toContainText(words)
    await dialog.getByRole('button', { name: 'Choose other files' }).press('Enter')
  }
  expect(await germanTexts(page)).toEqual(before)
})

test('a package takes a page to a desk that does not have it, and the work done there back home', async ({
  desks,
  folder,
}) => {
  const home = await desks.open('home')
  const { id, title } = await openSample(home.page)
  const out = await sendOut(home.page, /Another desk/)
  const file = join(folder, out.name)
  await writeFile(file, out.bytes)
  expect(Object.keys(unzipSync(out.bytes)).toSorted()).toEqual([
    'manifest.json',
    'memory.tmx',
    'page.xlf',
    'records.json',
    'terms.tbx',
  ])

  const away = await desks.open('away')
  await finishFirstRun(away.page, officer)
  await goTo(away.page, '/pages')
  await away.page.getByRole('button', { name: 'Take in a package' }).click()
  const dialog = away.page.getByRole('dialog')
  expect(await accessibilityFaults(away.page)).toEqual([])
  const changed = join(folder, 'changed.zip')
  const files = unzipSync(out.bytes)
  const records = strFromU8(files['records.json'] ?? new Uint8Array())
  await writeFile(changed, zipSync({ ...files, 'records.json': strToU8(records.replace('"title":"', '"title":"X ')) }))
  await give(away.page, dialog, [changed])
  await expect(dialog.getByRole('alert')).toContainText('changed on its way: records.json')
  await give(away.page, dialog, [file])
  await expect(dialog.getByText(title, { exact: true })).toBeVisible()
  expect(await accessibilityFaults(away.page)).toEqual([])
  await dialog.getByRole('button', { name: 'Take in', exact: true }).press('Enter')
  await expect(away.page.getByRole('heading', { level: 1 })).toContainText(title)

  const field = away.page.getByRole('textbox', { name: 'Translation of sentence 1', exact: true })
  await field.click()
  await away.page.keyboard.press('Control+a')
  await away.page.keyboard.type('Titel von auswärts')
  await away.page.keyboard.press('Control+Enter')
  await expect
    .poll(async () => (await germanTexts(away.page, 'desk')).find(({ text }) => text === 'Titel von auswärts')?.state)
    .toBe('translated')
  await goTo(away.page, `/pages/${id}`)
  const back = await sendOut(away.page, /Another desk/)
  const returned = join(folder, `back-${back.name}`)
  await writeFile(returned, back.bytes)

  const taking = await open(home.page, 'Take back: German')
  await give(home.page, taking, [returned])
  await expect(taking.locator('ins', { hasText: 'auswärts' }).first()).toBeVisible()
  const theirs = taking.getByRole('radio', { name: 'Take theirs' })
  if ((await theirs.count()) > 0) await turnOn(theirs.first())
  await taking.getByRole('button', { name: 'Take back', exact: true }).press('Enter')
  await expect(home.page.getByRole('dialog', { name: /^Receipt: / })).toBeVisible()
  expect((await germanTexts(home.page)).map(({ text }) => text)).toContain('Titel von auswärts')
})
