import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { tempFolder } from '../e2e/harness/temp-folder.ts'
import { finishFirstRun, officer } from '../e2e/steps/first-run.ts'
import { openDesk } from '../hosts/open-desk.ts'
import { type Bench, percentile, round } from './harness/bench.ts'
import { listActions } from './harness/list-actions.ts'
import { importList, journalWritten, writeList } from './harness/organisation-list.ts'

const ROWS = 100_000
/** Each letter changes what is found. */
const typed = [
  'auenbach 12',
  'dornfeld',
  'ilmental 3',
  'oster 77',
  'authority 98',
  '80123',
  'lindenburg 4',
  'hasel 55',
  '8003412',
  'birkenrode 17',
]

/**
 * Typing in the filter over 100,000 organisations: from a keystroke to the frame that shows its rows. The same for sorting,
 * grouping, conditions and selecting all: from the click or key that asks. And scrolling the whole list by the wheel:
 * frames that came late.
 */
export const run: Bench = async ({ say }) => {
  const folder = await tempFolder('bench-list')
  try {
    const path = join(folder.path, 'authorities.csv')
    await writeList(path, ROWS)
    const desk = await openDesk({ data: join(folder.path, 'desk') })
    try {
      await finishFirstRun(desk.page, officer)
      say(`Importing ${ROWS} organisations …`)
      const { imported } = await importList(desk.page, path)
      if (imported !== ROWS) throw new Error(`imported ${imported} of ${ROWS} rows`)
      await journalWritten(desk.page)
      await openTable(desk.page)
      say('Typing …')
      const times = await typeAndWatch(desk.page)
      say('Sorting, grouping, conditions, selecting all …')
      const actions = await listActions(desk.page)
      say('Scrolling …')
      const droppedFrames = await scrollAndWatch(desk.page)
      return {
        p50Ms: round(percentile(times, 0.5), 1),
        p95Ms: round(percentile(times, 0.95), 1),
        droppedFrames: round(droppedFrames, 4),
        ...Object.fromEntries(
          Object.entries(actions).map(([name, took]) => [`${name}P95Ms`, round(percentile(took, 0.95), 1)]),
        ),
        allP95Ms: round(percentile([...times, ...Object.values(actions).flat()], 0.95), 1),
      }
    } finally {
      await desk.close()
    }
  } finally {
    await folder.remove()
  }
}

/** The table, from a fresh load, with the index built: the counts beside the stages are there. */
async function openTable(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/recruitment'
  })
  await page.reload()
  await page.getByRole('grid').waitFor()
  await page.getByRole('searchbox').fill('stadt')
  await page.waitForFunction(() => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === '100001')
  await page.getByRole('searchbox').fill('')
  await page.waitForTimeout(1_000)
}

async function typeAndWatch(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { keystrokes: times })
    let began: number | undefined
    document.addEventListener('keydown', (event) => (began = event.timeStamp), true)
    const watch = new MutationObserver(() => {
      const from = began
      if (from === undefined) return
      began = undefined
      // A message sent in an animation frame arrives after that frame is painted.
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - from)
        channel.port2.postMessage(undefined)
      })
    })
    watch.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['aria-rowcount'] })
  })
  const box = page.getByRole('searchbox')
  for (const words of typed) {
    await box.press('Control+a')
    await box.press('Delete')
    await page.waitForTimeout(300)
    for (const letter of words) {
      await page.keyboard.press(letter === ' ' ? 'Space' : letter)
      await page.waitForTimeout(120)
    }
  }
  const times = await page.evaluate(() => (window as unknown as { keystrokes: number[] }).keystrokes)
  if (times.length < 30) throw new Error(`only ${times.length} keystrokes changed the rows`)
  await box.press('Control+a')
  await box.press('Delete')
  await page.waitForTimeout(500)
  return times
}

/** The share of frames that came late while the wheel turned. */
async function scrollAndWatch(page: Page): Promise<number> {
  const grid = await page.getByRole('grid').boundingBox()
  if (grid === null) throw new Error('the table is not in sight')
  await page.mouse.move(grid.x + grid.width / 2, grid.y + grid.height / 2)
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(window, { frames })
    const tick = (at: number) => {
      frames.push(at)
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  for (let turn = 0; turn < 150; turn++) {
    await page.mouse.wheel(0, turn % 50 < 40 ? 120 : 1_200)
    await page.waitForTimeout(16)
  }
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames)
  const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at))
  const beat = percentile(gaps, 0.5)
  const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / beat) - 1), 0)
  return dropped / (gaps.length + dropped)
}
