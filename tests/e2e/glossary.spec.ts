import { expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import type { GlossaryTerm } from '../../shared/model/glossary-term.ts'
import { accessibilityFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { choose, goTo } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'

/** The concept in the list, apart from buttons elsewhere that name it. */
function concept(page: Page, name: string): Locator {
  return page.getByRole('rowheader').getByRole('button', { name, exact: true })
}

const list = join(import.meta.dirname, '..', 'fixtures', 'terms', 'glossary.csv')

test('a concept is written, changed and deleted by keyboard, and each step is undone', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await goTo(page, '/glossary')
  await expect(page.getByText('No terms yet')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])

  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'New concept' })
  await expect(dialog.getByRole('group', { name: 'Term 1' }).getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('A concept needs at least one term.')).toBeVisible()
  await page.keyboard.type('contract')
  await dialog.getByRole('group', { name: 'Term 2' }).getByRole('textbox').fill('Vertrag')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('cell', { name: 'Vertrag' })).toBeVisible()

  await concept(page, 'contract').focus()
  await page.keyboard.press('Enter')
  const edit = page.getByRole('dialog', { name: 'Concept' })
  await edit.getByRole('button', { name: 'Add a term' }).press('Enter')
  await edit.getByRole('group', { name: 'Term 3' }).getByRole('textbox').fill('Kontrakt')
  await choose(page, edit.getByRole('group', { name: 'Term 3' }), /Language/, 'German')
  await choose(page, edit.getByRole('group', { name: 'Term 3' }), /Use/, 'Forbidden')
  await edit.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(page.getByRole('cell', { name: /Vertrag Kontrakt\s*Forbidden/ })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])

  await concept(page, 'contract').press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).press('Enter')
  await expect(page.getByText('No terms yet')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('cell', { name: /Kontrakt/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('cell', { name: /Kontrakt/ })).toHaveCount(0)
  await expect(page.getByRole('cell', { name: 'Vertrag' })).toBeVisible()
})

test('a list is looked at before it is imported, is taken back in one step, and goes out as it came', async ({
  desks,
}) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await goTo(page, '/glossary')

  const importFile = async (file: string | { name: string; mimeType: string; buffer: Buffer }) => {
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('dialog').getByRole('button', { name: 'Choose a file' }).click()
    await (await chooser).setFiles(file)
  }

  // Broken and unknown files say so and change nothing.
  await importFile({ name: 'broken.tbx', mimeType: 'text/xml', buffer: Buffer.from('<tbx><text>') })
  await expect(page.getByText('This file is damaged: it is not well-formed XML.')).toBeVisible()
  await page.keyboard.press('Escape')
  await importFile({
    name: 'odd.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('en,colour,status\ncity,red,perhaps\n'),
  })
  await expect(page.getByRole('dialog').getByText('Line 1')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  expect(await readTable<GlossaryTerm>(page, 'glossaryTerm')).toEqual([])

  await importFile(list)
  await page.getByRole('button', { name: /^Import \d+ terms$/ }).click()
  await expect(concept(page, 'award criterion')).toBeVisible()
  const imported = await readTable<GlossaryTerm>(page, 'glossaryTerm')
  expect(imported.length).toBeGreaterThan(200)

  // The same again brings nothing new.
  await importFile(list)
  await expect(page.getByRole('dialog').getByText(`${imported.length} terms are here already`)).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()

  await page.keyboard.press('/')
  await page.keyboard.type('lieferkette')
  await expect(page.getByRole('status').filter({ hasText: '1 found' })).toBeVisible()
  await expect(concept(page, 'supply chain')).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await accessibilityFaults(page)).toEqual([])

  // From concept to concept by arrow keys.
  await concept(page, 'award criterion').focus()
  await page.keyboard.press('ArrowDown')
  await expect(concept(page, 'building')).toBeFocused()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: /TBX/ }).click()
  const tbx = await readFile(await (await download).path(), 'utf8')
  expect(tbx).toContain('<term>Lieferkette</term>')

  await page.keyboard.press('Control+z')
  await expect(page.getByText('No terms yet')).toBeVisible()
  await importFile({ name: 'back.tbx', mimeType: 'text/xml', buffer: Buffer.from(tbx) })
  await page.getByRole('button', { name: `Import ${imported.length} terms` }).click()
  await expect(concept(page, 'award criterion')).toBeVisible()
})

test('approved translations propose terms, which are taken or declined for good', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await page.evaluate(async () => {
    const at = new Date().toISOString()
    const common = { createdAt: at, updatedAt: at, rev: 0 }
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('desk')
      opening.addEventListener('success', () => resolve(opening.result))
    })
    const writing = db.transaction(['participantPage', 'translation'], 'readwrite')
    const id = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`
    writing.objectStore('participantPage').put({
      id: id(1),
      ...common,
      organisationId: id(2),
      slug: 'page',
      title: 'Page',
      sourceLocale: 'en',
      targetLocales: ['de'],
      status: 'translating',
    })
    const pairs = [
      ['The supply chain is long.', 'Die Lieferkette ist lang.'],
      ['Supply chains need care.', 'Lieferketten brauchen Sorgfalt.'],
      ['We check each supply chain twice.', 'Jede Lieferkette prüfen wir zweimal.'],
      ['Our supply chains grow.', 'Unsere Lieferketten wachsen.'],
      ['New buildings save power.', 'Neue Gebäude sparen Strom.'],
      ['All buildings were audited.', 'Alle Gebäude wurden geprüft.'],
      ['Some buildings leak.', 'Manche Gebäude sind undicht.'],
      ['Schools plant trees.', 'Schulen setzen Bäume.'],
      ['Roads get repaired.', 'Straßen werden geflickt.'],
      ['Lamps last longer.', 'Lampen halten länger.'],
      ['Meals turn organic.', 'Mahlzeiten werden biologisch.'],
      ['Paper is recycled.', 'Papier wird verwertet.'],
    ]
    for (const [n, [source, target]] of pairs.entries()) {
      writing.objectStore('translation').put({
        id: id(100 + n),
        ...common,
        segmentId: id(200 + n),
        pageId: id(1),
        locale: 'de',
        text: target,
        state: 'approved',
        origin: 'human',
        sourceHash: String(n),
        sourceText: source,
      })
    }
    await new Promise((resolve) => writing.addEventListener('complete', resolve))
    db.close()
  })
  await goTo(page, '/glossary')
  await expect(page.getByText('No terms yet')).toBeVisible()
  await page.keyboard.press('h')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('2 proposals, the surest first')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Take supply chain' }).press('Enter')
  await dialog.getByRole('button', { name: 'Decline buildings' }).press('Enter')
  await expect(dialog.getByText('12 approved sentences were read; they propose nothing new.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(page.getByRole('cell', { name: 'Lieferkette' })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Proposals' }).click()
  await expect(dialog.getByText('12 approved sentences were read; they propose nothing new.')).toBeVisible()
})
