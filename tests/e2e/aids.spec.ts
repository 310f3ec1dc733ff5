import { expect } from '@playwright/test'
import type { Segment, Translation } from '../../shared/model/page.ts'
import type { TmUnit } from '../../shared/model/tm-unit.ts'
import { accessibilityFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'
import { createPage } from './steps/pages.ts'
import { addOrganisation, moveToJoined } from './steps/recruit.ts'

test('what is confirmed fills the same sentence elsewhere, and helps with those that are alike', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await addOrganisation(page, 'Stadt Musterbach')
  await moveToJoined(page)
  await createPage(page, 'Stadt Musterbach')
  await page.getByRole('textbox', { name: 'Text of Overview' }).click()
  await page.keyboard.type('We buy green power. Schools come first. We buy green power. We buy green heat.')
  await expect(page.getByText('Saved on this computer', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Translations' }).click()
  await page.getByRole('menuitem', { name: 'German' }).click()
  const target = (n: number) => page.getByRole('textbox', { name: `Translation of sentence ${n}`, exact: true })
  const aids = page.getByRole('region', { name: 'Matches and terms' })
  const texts = async () => {
    const segments = await readTable<Segment>(page, 'segment')
    const translations = await readTable<Translation>(page, 'translation')
    return translations.map(({ segmentId, text, state, origin }) => ({
      source: segments.find(({ id }) => id === segmentId)?.source,
      text,
      state,
      origin,
    }))
  }

  // The title is passed; the first sentence is confirmed, and with it the third.
  await expect(target(1)).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(target(2)).toBeFocused()
  await page.keyboard.type('Wir kaufen Ökostrom.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Also put into 1 place with the same sentence.')).toBeVisible()
  await expect.poll(texts).toEqual(
    expect.arrayContaining([
      { source: 'We buy green power.', text: 'Wir kaufen Ökostrom.', state: 'translated', origin: 'human' },
      { source: 'We buy green power.', text: 'Wir kaufen Ökostrom.', state: 'translated', origin: 'memory' },
    ]),
  )
  expect((await readTable<TmUnit>(page, 'tmUnit')).map(({ target: text }) => text)).toEqual(['Wir kaufen Ökostrom.'])

  // A sentence that is alike: what differs is shown, and one key puts the match in.
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Control+ArrowDown')
  await expect(target(5)).toBeFocused()
  await expect(aids.getByRole('list', { name: 'Matches' }).getByRole('listitem')).toHaveCount(1)
  await expect(aids.locator('ins')).toHaveText('heat')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+1')
  await expect(target(5)).toHaveText('Wir kaufen Ökostrom.')
  await expect.poll(texts).toContainEqual({
    source: 'We buy green heat.',
    text: 'Wir kaufen Ökostrom.',
    state: 'draft',
    origin: 'memory',
  })

  // Where it was said before.
  await page.keyboard.press('F3')
  const search = page.getByRole('dialog', { name: 'How it was translated before' })
  await search.getByRole('searchbox').fill('power')
  await expect(search.getByText('1 sentence', { exact: true })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  // The first empties the field, the second closes.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(search).toBeHidden()

  // Cut in two and joined again: each is one step, and nothing is lost.
  await target(5).click()
  await page.keyboard.press('F4')
  const cut = page.getByRole('dialog', { name: 'Cut the sentence in two' })
  await expect(cut.getByRole('slider', { name: 'Where to cut' })).toBeFocused()
  expect(await accessibilityFaults(page)).toEqual([])
  await cut.getByRole('button', { name: 'Cut here' }).click()
  await expect.poll(async () => (await readTable<Segment>(page, 'segment')).length).toBe(6)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await readTable<Segment>(page, 'segment')).length).toBe(5)
})
