import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { tempFolder } from '../e2e/harness/temp-folder.ts'
import { readTable } from '../e2e/harness/page-database.ts'
import { finishFirstRun, officer } from '../e2e/steps/first-run.ts'
import { openDesk } from '../hosts/open-desk.ts'
import { type Bench, median, percentile, round } from './harness/bench.ts'
import { boardRecords } from './harness/board-records.ts'
import { putRecords } from './harness/long-page.ts'
import { timeAnswers, timeMoves, timeRawWrites } from './harness/watch-board.ts'

const ORGANISATIONS = 100_000
const CHUNK = 5_000
const MOVES = 20
/** Each letter changes what is found. */
const typed = ['8003412', 'oster 77', 'hasel 55', '80123', 'birkenrode 17']
const counts = '[data-stage="identified"] h2'

/**
 * The board over 100,000 organisations: how long it takes to open, a card to be saved where it was moved to (beside a plain
 * strictly durable write of the same records), a keystroke in the filter to show, and the board to be divided into lanes.
 */
export const run: Bench = async ({ say }) => {
  const folder = await tempFolder('bench-board')
  try {
    const desk = await openDesk({ data: join(folder.path, 'desk') })
    try {
      const { page } = desk
      await finishFirstRun(page, officer)
      say(`Writing ${ORGANISATIONS} organisations …`)
      await fill(page)
      say('Opening the board …')
      const coldMs = await openCold(page)
      const openMs = await openWarm(page)
      say('Typing in the filter …')
      const filters = await typeAndWatch(page)
      say('Dividing the board …')
      const groups = await divideAndWatch(page)
      say('Moving cards …')
      await showBoard(page)
      const moves = await timeMoves(page, MOVES)
      const raw = await timeRawWrites(page, MOVES)
      return {
        moveP50Ms: round(median(moves), 1),
        moveP95Ms: round(percentile(moves, 0.95), 1),
        rawP50Ms: round(median(raw), 1),
        moveToRaw: round(median(moves) / median(raw), 1),
        openMs: round(openMs, 0),
        coldMs: round(coldMs, 0),
        filterP50Ms: round(median(filters), 1),
        filterP95Ms: round(percentile(filters, 0.95), 1),
        groupP50Ms: round(median(groups), 1),
        groupP95Ms: round(percentile(groups, 0.95), 1),
      }
    } finally {
      await desk.close()
    }
  } finally {
    await folder.remove()
  }
}

async function fill(page: Page): Promise<void> {
  const [member] = await readTable<{ id: string }>(page, 'member')
  for (let from = 0; from < ORGANISATIONS; from += CHUNK) {
    await putRecords(page, boardRecords(from, from + CHUNK, member?.id ?? ''))
  }
}

/** From a reload to all cards counted: the index is built on the way. */
async function openCold(page: Page): Promise<number> {
  await goTo(page, '#/recruitment?view=board')
  await page.reload()
  return page.evaluate(waitForCount, counts)
}

/** From another screen, with the index there. */
async function openWarm(page: Page): Promise<number> {
  await goTo(page, '#/settings')
  await page.locator('[data-stage]').first().waitFor({ state: 'detached' })
  await page.waitForTimeout(1_000)
  return page.evaluate(async (selector) => {
    const began = performance.now()
    location.hash = '#/recruitment?view=board'
    const isThere = () =>
      document.querySelector('[data-card]') !== null && /\d/.test(document.querySelector(selector)?.textContent ?? '')
    while (!isThere()) await new Promise((resolve) => requestAnimationFrame(resolve))
    return performance.now() - began
  }, counts)
}

/** Runs in the page: milliseconds since navigation until the first column has its final count. */
async function waitForCount(selector: string): Promise<number> {
  const count = () => Number((document.querySelector(selector)?.textContent ?? '').replaceAll(/\D/g, ''))
  while (count() < 79_000) await new Promise((resolve) => requestAnimationFrame(resolve))
  return performance.now()
}

async function showBoard(page: Page): Promise<void> {
  await goTo(page, '#/recruitment?view=board')
  await page.locator('[data-stage="contacted"] [data-card="0"]').waitFor()
  await page.waitForTimeout(500)
}

async function typeAndWatch(page: Page): Promise<readonly number[]> {
  await showBoard(page)
  const box = page.getByRole('searchbox').first()
  await box.focus()
  const letters = typed.flatMap((word) => [
    ...[...word].map((letter) => () => page.keyboard.press(letter === ' ' ? 'Space' : letter)),
    () => page.keyboard.press('Control+a'),
    () => page.keyboard.press('Delete'),
  ])
  const times = await timeAnswers(page, counts, letters, 200)
  if (times.length < 15) throw new Error(`only ${times.length} keystrokes changed the board`)
  return times
}

async function divideAndWatch(page: Page): Promise<readonly number[]> {
  await showBoard(page)
  const steps = Array.from(
    { length: 10 },
    (_, at) => () => goTo(page, `#/recruitment?view=board&lanes=${at % 2 === 0 ? 'owner' : 'region'}`),
  )
  const times = await timeAnswers(page, '[data-lane]:not([data-lane=""]) [data-card]', steps, 800)
  if (times.length < 8) throw new Error(`only ${times.length} divisions showed`)
  return times
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((wanted) => {
    location.hash = wanted
  }, hash)
}
