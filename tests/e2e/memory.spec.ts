import { expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import type { TmUnit } from '../../shared/model/tm-unit.ts'
import { accessibilityFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { choose, goTo, turnOn } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'

const unit = (source: string, target: string, language = 'de-DE') =>
  `<tu><tuv xml:lang="EN-US"><seg>${source}</seg></tuv><tuv xml:lang="${language}"><seg>${target}</seg></tuv></tu>`

const bold = (text: string) => `<bpt i="1" x="1" type="bold">&lt;b&gt;</bpt>${text}<ept i="1">&lt;/b&gt;</ept>`
const memory = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header/><body>
${unit(`Buy ${bold('green')} paper`, `${bold('Grünes')} Papier kaufen`)}
${unit('Ask Anna Berger', 'Fragen Sie Anna Berger')}
${unit('Lot 12', 'Los 12')}
${unit('Lot 12', 'Los 12')}
${unit('Lot 12', 'Lot 12', 'FR')}
${unit('Nothing', ' ')}
</body></tmx>`

/** The button of a unit in the list. */
function unitNamed(page: Page, source: string): Locator {
  return page.getByRole('rowheader').getByRole('button', { name: source })
}

async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('dialog').getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(text) })
}

test('a memory is brought in, searched, put right, cleared of a name and taken out again', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await goTo(page, '/memory')
  await expect(page.getByText('The memory is empty')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])

  // A broken file says where, and changes nothing.
  await page.keyboard.press('i')
  const dialog = page.getByRole('dialog', { name: 'Import a translation memory' })
  await chooseFile(page, 'broken.tmx', memory.slice(0, -30))
  await expect(dialog.getByText('This file is damaged: it is not well-formed XML.')).toBeVisible()
  expect(await readTable<TmUnit>(page, 'tmUnit')).toEqual([])

  await chooseFile(page, 'old.tmx', memory)
  await expect(dialog.getByText('4 new units')).toBeVisible()
  await expect(dialog.getByText('1 unit is in the files once more and counts once')).toBeVisible()
  await expect(dialog.getByText('EN-US is taken as English (6 texts)')).toBeVisible()
  await expect(dialog.getByText('Line 9', { exact: true })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await turnOn(dialog.getByRole('checkbox', { name: 'Take them so' }))
  await dialog.getByRole('button', { name: 'Import 4 units' }).press('Enter')
  await expect(unitNamed(page, 'Lot 12')).toBeVisible()
  expect((await readTable<TmUnit>(page, 'tmUnit')).map(({ sourceLocale }) => sourceLocale)).toEqual(
    Array.from({ length: 4 }, () => 'en'),
  )
  await choose(page, page, /English → German/, 'English → French (1 unit)')
  await expect(page.getByRole('row')).toHaveCount(2)
  await choose(page, page, /English → French/, 'English → German (3 units)')

  await page.keyboard.press('/')
  await page.keyboard.type('paper')
  await expect(page.getByRole('status').filter({ hasText: '1 found' })).toBeVisible()
  await expect(page.locator('mark')).toHaveText('paper')
  expect(await accessibilityFaults(page)).toEqual([])
  await unitNamed(page, 'Buy').press('Enter')
  const edit = page.getByRole('dialog', { name: 'Unit of the memory' })
  await edit.getByRole('textbox', { name: 'German' }).fill('<1>Umweltpapier</1> kaufen')
  expect(await accessibilityFaults(page)).toEqual([])
  await edit.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(page.getByRole('cell', { name: /Umweltpapier/ })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search sentences' }).fill('')

  await page.getByRole('button', { name: 'Erase a name' }).press('Enter')
  const erase = page.getByRole('dialog', { name: 'Erase a person’s name' })
  await erase.getByRole('textbox', { name: 'Name' }).fill('anna berger')
  await expect(erase.getByRole('button', { name: 'Find' })).toBeEnabled()
  await page.keyboard.press('Enter')
  await expect(erase.getByText('1 unit has this name')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await erase.getByRole('button', { name: 'Delete 1 unit' }).press('Enter')
  await expect(erase.getByRole('alert')).toContainText('cannot be undone')
  await erase.getByRole('button', { name: 'Erase 1 unit for good' }).press('Enter')
  await expect(page.getByText('1 unit erased for good')).toBeVisible()
  await expect(erase).toHaveCount(0)
  await expect(unitNamed(page, 'Ask Anna Berger')).toHaveCount(0)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export TMX' }).press('Enter')
  const saved = await download
  expect(saved.suggestedFilename()).toBe('memory-en-de.tmx')
  const text = await readFile(await saved.path(), 'utf8')
  expect(text).toContain('Umweltpapier')
  expect(text).not.toContain('Berger')

  // A step back brings the words of before, and not the person.
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('cell', { name: /Grünes/ })).toBeVisible()
  await expect(page.getByRole('cell', { name: /Umweltpapier/ })).toHaveCount(0)
  await expect(unitNamed(page, 'Ask Anna Berger')).toHaveCount(0)
})
