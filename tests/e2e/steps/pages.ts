import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import { goTo, turnOn, typeAndChoose } from './controls.ts'

/** A sentence of the source and its translation. */
export interface Sentence {
  readonly en: string
  readonly de: string
}

/** What the demo writes on a page: section → sentences, as an officer would type them. */
export const pageText: Readonly<Record<string, readonly Sentence[]>> = {
  Overview: [
    {
      en: 'The authority buys for schools, streets and public transport.',
      de: 'Die Behörde kauft für Schulen, Straßen und den Nahverkehr ein.',
    },
    {
      en: 'It spends 48 million euros a year.',
      de: 'Sie gibt 48 Millionen Euro im Jahr aus.',
    },
  ],
  Highlights: [
    { en: 'All electricity is renewable since 2021.', de: 'Der gesamte Strom ist seit 2021 erneuerbar.' },
    { en: 'Food in 14 schools is organic.', de: 'Das Essen in 14 Schulen ist ökologisch.' },
  ],
  'Policy and strategy': [
    { en: 'Life-cycle costs decide, not the price.', de: 'Die Lebenszykluskosten entscheiden, nicht der Preis.' },
  ],
}

const german = new Map(Object.values(pageText).flatMap((sentences) => sentences.map(({ en, de }) => [en, de])))

/** Makes a page in English, to be translated into German, and leaves it open. Answers its address. */
export async function createPage(page: Page, participant: string): Promise<{ readonly slug: string }> {
  await goTo(page, '/pages')
  await page.getByRole('button', { name: 'New page' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New page' })
  await expect(dialog).toBeVisible()
  // With one participant there is nothing to choose.
  if (await dialog.getByRole('combobox', { name: 'Participant' }).isVisible()) {
    await typeAndChoose(page, dialog, 'Participant', participant)
  }
  await turnOn(dialog.getByRole('checkbox', { name: 'German' }))
  await dialog.getByRole('button', { name: 'Create page' }).click()
  await expect(page.getByText('Written in English')).toBeVisible()
  const slug = (await page.getByText(/^Address: /).innerText()).replace('Address: ', '')
  return { slug }
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Saved on this computer', { exact: true }).first()).toBeVisible()
}

/** Types the text of the open page, section by section. */
export async function writePage(page: Page, text = pageText): Promise<void> {
  for (const [section, sentences] of Object.entries(text)) {
    const editor = page.getByRole('textbox', { name: `Text of ${section}` })
    await editor.click()
    for (const [index, { en }] of sentences.entries()) {
      if (index > 0) await page.keyboard.press('Enter')
      await page.keyboard.type(en)
    }
    await editor.blur()
    await saved(page)
  }
}

/** Freezes the language that is open. */
async function approve(page: Page, language: string): Promise<void> {
  await page.getByRole('button', { name: `Approve ${language}`, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `Approve ${language}` })
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(page.getByText(`${language} is approved.`)).toBeVisible()
}

export async function approveSource(page: Page): Promise<void> {
  await approve(page, 'English')
}

/** Opens the German of the open page and translates sentence by sentence, by keyboard. Answers how many there were. */
export async function translatePage(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Translations' }).click()
  await page.getByRole('menuitem', { name: 'German' }).click()
  const rows = page.getByRole('list', { name: 'Sentences' }).getByRole('listitem')
  await expect(rows.first()).toBeVisible()
  const total = await rows.count()
  const first = rows.first()
  await first
    .getByRole('textbox')
    .or(first.getByRole('button', { name: 'Type the translation' }))
    .first()
    .click()
  for (let n = 1; n <= total; n += 1) {
    const target = page.getByRole('textbox', { name: `Translation of sentence ${n}`, exact: true })
    await expect(target).toBeFocused()
    const source = (
      await rows
        .nth(n - 1)
        .locator('[lang="en"]')
        .first()
        .innerText()
    ).trim()
    const known = german.get(source)
    if (known !== undefined) await page.keyboard.type(known)
    else {
      // A title or a label: its words stay, with what makes them German in front.
      await page.keyboard.press('Control+d')
      await page.keyboard.press('Home')
      await page.keyboard.type('Übersicht: ')
    }
    await page.keyboard.press('Control+Enter')
  }
  await saved(page)
  return total
}

/** Everything translated, that many sentences, becomes reviewed, then approved, then the language itself. */
export async function approveTranslation(page: Page, sentences: number): Promise<void> {
  const all = sentences === 1 ? '1' : `all ${sentences}`
  // The exact number: while the last sentence is still being confirmed, the button speaks of one less.
  await page.getByRole('button', { name: `Mark ${all} translated as reviewed`, exact: true }).click()
  await page.getByRole('button', { name: `Approve ${all} reviewed`, exact: true }).click()
  await approve(page, 'German')
}
