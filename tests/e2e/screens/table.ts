import { expect } from '@playwright/test'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import german from '../../../resources/locales/de/common.json' with { type: 'json' }
import germanExchange from '../../../resources/locales/de/exchange.json' with { type: 'json' }
import germanReview from '../../../resources/locales/de/review.json' with { type: 'json' }
import english from '../../../resources/locales/en/common.json' with { type: 'json' }
import englishExchange from '../../../resources/locales/en/exchange.json' with { type: 'json' }
import englishReview from '../../../resources/locales/en/review.json' with { type: 'json' }
import type { ParticipantPage } from '../../../shared/model/page.ts'
import { goTo } from '../steps/controls.ts'
import { showMemory } from './memory-row.ts'
import { readTable } from '../harness/page-database.ts'
import { findingRows } from './finding-rows.ts'

/** What a screen needs to have something to show. */
export type World =
  /** A desk that was never used. */
  | 'fresh'
  /** A workspace of one's own without a record. */
  | 'empty'
  /** The sample. */
  | 'sample'
  /** A desk that is connected, with a field that another desk changed as well, and something that waits. */
  | 'conflict'
  /** A desk of somebody who translates. */
  | 'translator'
  /** A database from a newer version of the desk: it does not open. */
  | 'broken'

export interface ScreenRow {
  readonly name: string
  readonly world: World
  /** Brings the screen up. Words differ by language, so nothing here asks for one. */
  readonly show: (page: Page) => Promise<void>
}

export const list = join(import.meta.dirname, '..', '..', 'fixtures', 'authorities.csv')
const withPeople = join(import.meta.dirname, '..', '..', 'fixtures', 'people.csv')
const difficult = join(import.meta.dirname, '..', '..', 'fixtures', 'authorities-difficult.csv')

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // Live queries answer within a frame or two; a spinner says it is not there yet.
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await page.waitForTimeout(250)
}

const at = (path: string) => async (page: Page) => {
  await goTo(page, path)
  await settled(page)
}

async function pageWithTranslation(page: Page): Promise<ParticipantPage> {
  const pages = await readTable<ParticipantPage>(page, 'participantPage', 'desk-sample')
  const [first] = pages
    .filter(({ targetLocales }) => targetLocales.length > 0)
    .sort((a, b) => a.slug.localeCompare(b.slug))
  if (!first) throw new Error('the sample has no page with a translation')
  return first
}

async function chooseList(page: Page, file: string): Promise<void> {
  // From elsewhere, so that the screen has no list yet.
  await at('/today')(page)
  await at('/recruitment/import')(page)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: new RegExp(`^(${english.chooseFile}|${german.chooseFile})$`) }).click()
  await (await chooser).setFiles(file)
  await expect(page.getByRole('term').first()).toBeVisible({ timeout: 30_000 })
}

/** The dialog that assigns the first translation, by its key. */
async function openAssignment(page: Page): Promise<void> {
  await at('/pages')(page)
  const { id, targetLocales } = await pageWithTranslation(page)
  await page.locator(`[data-page="${id}"][data-locale="${targetLocales[0]}"] a`).focus()
  await page.keyboard.press('a')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.waitForTimeout(250)
}

/** One of the three dialogs behind the menu of a page that leads out of the house. */
async function openHandOver(page: Page, place: number): Promise<void> {
  const { id } = await pageWithTranslation(page)
  await at(`/pages/${id}`)(page)
  await page
    .getByRole('button', { name: new RegExp(`^(${englishReview.handOver.label}|${germanReview.handOver.label})$`) })
    .click()
  await page.getByRole('menuitem').nth(place).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.waitForTimeout(250)
}

/** A dialog of the exchange of a page's first language: 0 sends out, 1 takes back. */
async function openExchange(page: Page, place: number): Promise<void> {
  const { id } = await pageWithTranslation(page)
  await at('/today')(page)
  await at(`/pages/${id}`)(page)
  await page
    .getByRole('button', { name: new RegExp(`^(${englishExchange.menu.label}|${germanExchange.menu.label})$`) })
    .click()
  await page.getByRole('menuitem').nth(place).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('progressbar')).toHaveCount(0)
  await page.waitForTimeout(250)
}

/** A dialog of a screen that a key opens. */
async function openByKey(page: Page, path: string, key: string): Promise<void> {
  // From elsewhere, so that no dialog is open yet.
  await at('/today')(page)
  await at(path)(page)
  await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('progressbar')).toHaveCount(0)
  await page.waitForTimeout(250)
}

/** The dialog that writes to the first organisation there is. */
async function openWriting(page: Page): Promise<void> {
  await at('/today')(page)
  await at('/recruitment')(page)
  await page.getByRole('grid').getByRole('row').nth(4).getByRole('gridcell').nth(1).click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await page.keyboard.press('w')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('progressbar')).toHaveCount(0)
  await page.waitForTimeout(250)
}

/** Presses the button that leads on from a step of the first run. */
async function nextStep(page: Page): Promise<void> {
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  await page.locator('button[type=submit]').click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title)
}

/** Every screen. Pictures and accessibility checks both go through this list, so that no screen is forgotten. */
export const screens: readonly ScreenRow[] = [
  { name: 'first-run-1-welcome', world: 'fresh', show: settled },
  {
    name: 'first-run-2-focal-point',
    world: 'fresh',
    show: async (page) => {
      await nextStep(page)
      await page.getByRole('radio').first().press('Space')
    },
  },
  { name: 'first-run-3-you', world: 'fresh', show: nextStep },
  {
    name: 'first-run-4-secretariat',
    world: 'fresh',
    show: async (page) => {
      await page.getByRole('textbox').first().fill('Kim')
      await page.getByRole('radio').first().press('Space')
      await nextStep(page)
    },
  },
  { name: 'today-empty', world: 'empty', show: at('/today') },
  { name: 'recruitment-empty', world: 'empty', show: at('/recruitment') },
  { name: 'participants-empty', world: 'empty', show: at('/participants') },
  { name: 'pages-empty', world: 'empty', show: at('/pages') },
  { name: 'glossary-empty', world: 'empty', show: at('/glossary') },
  { name: 'glossary-concept', world: 'empty', show: (page) => openByKey(page, '/glossary', 'n') },
  { name: 'glossary-import', world: 'empty', show: (page) => openByKey(page, '/glossary', 'i') },
  { name: 'glossary-proposals', world: 'sample', show: (page) => openByKey(page, '/glossary', 'h') },
  { name: 'privacy-empty', world: 'empty', show: at('/privacy') },
  { name: 'privacy-people', world: 'sample', show: at('/privacy?tab=people') },
  { name: 'privacy-retention', world: 'sample', show: at('/privacy?tab=retention') },
  { name: 'privacy-sharing', world: 'conflict', show: at('/privacy?tab=sharing') },
  { name: 'memory-empty', world: 'empty', show: at('/memory') },
  { name: 'memory-import', world: 'empty', show: (page) => openByKey(page, '/memory', 'i') },
  { name: 'memory', world: 'sample', show: showMemory },
  { name: 'memory-erase', world: 'sample', show: (page) => openByKey(page, '/memory', 'e') },
  { name: 'sync-unconnected', world: 'empty', show: at('/sync') },
  { name: 'sync-decision', world: 'conflict', show: at('/sync') },
  { name: 'duplicates-empty', world: 'empty', show: at('/recruitment/duplicates') },
  { name: 'duplicates-merged', world: 'sample', show: at('/recruitment/duplicates?tab=merged') },
  { name: 'import-start', world: 'empty', show: at('/recruitment/import') },
  { name: 'import-preview', world: 'empty', show: (page) => chooseList(page, list) },
  { name: 'import-problems', world: 'empty', show: (page) => chooseList(page, difficult) },
  { name: 'import-people', world: 'empty', show: (page) => chooseList(page, withPeople) },
  {
    name: 'capture',
    world: 'sample',
    show: async (page) => {
      await at('/today')(page)
      await page.keyboard.press('Control+Shift+N')
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').first().fill('Send the proposal tomorrow at 9:00')
      await dialog.getByRole('textbox').nth(1).fill('council')
      await page.waitForTimeout(250)
    },
  },
  { name: 'today', world: 'sample', show: at('/today') },
  { name: 'recruitment-table', world: 'sample', show: at('/recruitment') },
  {
    name: 'recruitment-detail',
    world: 'sample',
    show: async (page) => {
      await at('/recruitment')(page)
      await page.getByRole('grid').getByRole('row').nth(4).getByRole('gridcell').nth(1).click()
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
      await page.waitForTimeout(250)
    },
  },
  { name: 'templates-empty', world: 'empty', show: at('/recruitment/templates') },
  { name: 'templates', world: 'sample', show: at('/recruitment/templates') },
  { name: 'writing-to-whom', world: 'sample', show: openWriting },
  {
    name: 'writing-preview',
    world: 'sample',
    show: async (page) => {
      await openWriting(page)
      await page.getByRole('dialog').getByRole('button').last().click()
      await expect(page.getByRole('dialog').getByRole('article')).toBeVisible()
      await page.waitForTimeout(250)
    },
  },
  ...findingRows(at, openByKey),
  { name: 'recruitment-board', world: 'sample', show: at('/recruitment?view=board') },
  { name: 'recruitment-lanes', world: 'sample', show: at('/recruitment?view=board&lanes=owner') },
  {
    name: 'recruitment-plan',
    world: 'sample',
    show: async (page) => {
      await at('/recruitment?view=board')(page)
      await page.locator('[data-card]').first().focus()
      await page.keyboard.press('s')
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.waitForTimeout(250)
    },
  },
  { name: 'pipeline-empty', world: 'empty', show: at('/recruitment/pipeline') },
  ...['forecast', 'funnel', 'losses', 'goals', 'settings'].map((tab) => ({
    name: `pipeline-${tab}`,
    world: 'sample' as const,
    show: at(`/recruitment/pipeline?tab=${tab}`),
  })),
  { name: 'calendar-empty', world: 'empty', show: at('/calendar') },
  { name: 'calendar', world: 'sample', show: at('/calendar') },
  { name: 'calendar-event', world: 'sample', show: (page) => openByKey(page, '/calendar', 'n') },
  { name: 'calendar-export', world: 'sample', show: (page) => openByKey(page, '/calendar', 'e') },
  { name: 'participants', world: 'sample', show: at('/participants') },
  { name: 'pages', world: 'sample', show: at('/pages') },
  {
    name: 'page-editor',
    world: 'sample',
    show: async (page) => at(`/pages/${(await pageWithTranslation(page)).id}`)(page),
  },
  {
    name: 'translation-editor',
    world: 'sample',
    show: async (page) => {
      const { id, targetLocales } = await pageWithTranslation(page)
      await at(`/pages/${id}/${targetLocales[0]}`)(page)
    },
  },
  { name: 'pages-assign', world: 'sample', show: openAssignment },
  ...['copy', 'decision', 'bundle'].map((step, at) => ({
    name: `page-${step}`,
    world: 'sample' as const,
    show: (page: Page) => openHandOver(page, at),
  })),
  { name: 'today-translator', world: 'translator', show: at('/today') },
  { name: 'not-for-your-role', world: 'translator', show: at('/recruitment') },
  {
    name: 'translation-comments',
    world: 'sample',
    show: async (page) => {
      const { id, targetLocales } = await pageWithTranslation(page)
      await at(`/pages/${id}/${targetLocales[0]}`)(page)
      await page.keyboard.press('Control+Shift+m')
      await page.waitForTimeout(250)
    },
  },
  {
    name: 'translation-replace',
    world: 'sample',
    show: async (page) => {
      const { id, targetLocales } = await pageWithTranslation(page)
      await at(`/pages/${id}/${targetLocales[0]}`)(page)
      await page.keyboard.press('Control+h')
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.keyboard.type('e')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
    },
  },
  { name: 'boilerplate-empty', world: 'empty', show: at('/boilerplate') },
  {
    name: 'boilerplate',
    world: 'sample',
    show: async (page) => {
      await at('/boilerplate')(page)
      // The first time there is none: the form for one is filled and saved.
      if ((await page.locator('nav a[aria-current]').count()) === 0) {
        await page.keyboard.press('n')
        await page.getByRole('textbox').first().fill('Procura+')
        await page.getByRole('textbox').nth(1).click()
        await page.keyboard.type('The network was founded in 2004.')
        await page
          .getByRole('main')
          .getByRole('button', { name: /^(Create|Anlegen)$/ })
          .click()
      }
      await expect(page.locator('nav a[aria-current]')).toBeVisible()
      await page.waitForTimeout(250)
    },
  },
  {
    name: 'translation-spelling',
    world: 'sample',
    show: async (page) => {
      const { id } = await pageWithTranslation(page)
      await at(`/pages/${id}/de`)(page)
      await page.locator('[data-row] [contenteditable=true]').first().click()
      await page.waitForTimeout(600)
      if ((await page.locator('[data-misspelled]').count()) === 0) {
        await page.keyboard.press('End')
        await page.keyboard.type(' Beschafung ')
      }
      await expect(page.locator('[data-misspelled]').first()).toBeVisible()
      await page.keyboard.press('Home')
      await page.keyboard.press('F7')
      await expect(page.getByRole('menu')).toBeVisible()
      await page.waitForTimeout(250)
    },
  },
  { name: 'exchange-send-out', world: 'sample', show: (page) => openExchange(page, 0) },
  { name: 'exchange-take-back', world: 'sample', show: (page) => openExchange(page, 1) },
  {
    name: 'exchange-take-in-package',
    world: 'sample',
    show: async (page) => {
      await at('/today')(page)
      await at('/pages')(page)
      const { open } = englishExchange.package
      await page.getByRole('button', { name: new RegExp(`^(${open}|${germanExchange.package.open})$`) }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.waitForTimeout(250)
    },
  },
  ...['appearance', 'workspace', 'connection', 'sync', 'fees', 'customFields', 'segmenting', 'data', 'about'].map(
    (tab) => ({
      name: `settings-${tab}`,
      world: 'sample' as const,
      show: at(`/settings?tab=${tab}`),
    }),
  ),
  {
    name: 'palette',
    world: 'sample',
    show: async (page) => {
      await at('/today')(page)
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.waitForTimeout(250)
    },
  },
  {
    name: 'keyboard-map',
    world: 'sample',
    show: async (page) => {
      await at('/today')(page)
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.waitForTimeout(250)
    },
  },
  {
    name: 'rescue',
    world: 'broken',
    show: async (page) => {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 })
    },
  },
]

export const worlds: readonly World[] = ['fresh', 'empty', 'sample', 'conflict', 'translator', 'broken']
