import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { tempFolder } from '../e2e/harness/temp-folder.ts'
import { finishFirstRun, officer } from '../e2e/steps/first-run.ts'
import { openDesk } from '../hosts/open-desk.ts'
import { type Bench, median, round } from './harness/bench.ts'
import { importList, journalWritten, writeList } from './harness/organisation-list.ts'

const ROWS = 100_000
const LOADS = 7

/**
 * From loading the page to a Recruitment screen one can work with – its rows, or the first step where there are none, in a
 * painted frame – without organisations and with 100,000.
 */
export const run: Bench = async ({ say }) => {
  const folder = await tempFolder('bench-startup')
  try {
    const path = join(folder.path, 'authorities.csv')
    await writeList(path, ROWS)
    const desk = await openDesk({ data: join(folder.path, 'desk') })
    try {
      await finishFirstRun(desk.page, officer)
      await watchForScreen(desk.page)
      say('Loading without organisations …')
      const emptyMs = await loadTimes(desk.page)
      say(`Importing ${ROWS} organisations …`)
      const { imported } = await importList(desk.page, path)
      if (imported !== ROWS) throw new Error(`imported ${imported} of ${ROWS} rows`)
      await journalWritten(desk.page)
      say(`Loading with ${ROWS} …`)
      const fullMs = await loadTimes(desk.page)
      return { emptyMs: Math.round(emptyMs), fullMs: Math.round(fullMs), ratio: round(fullMs / emptyMs) }
    } finally {
      await desk.close()
    }
  } finally {
    await folder.remove()
  }
}

/** Notes, in every page loaded from now on, when the screen was first painted with something to work on. */
function watchForScreen(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      const rows = document.querySelector('[role=grid] [role=row][aria-selected]')
      const firstStep =
        document.querySelector('[data-screen-heading]') &&
        document.querySelector('main button')?.closest('main')?.textContent.includes('No organisations yet')
      if (!rows && !firstStep) return
      watch.disconnect()
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => Object.assign(window, { screenAt: performance.now() })
        channel.port2.postMessage(undefined)
      })
    })
    watch.observe(document, { childList: true, subtree: true })
  })
}

async function loadTimes(page: Page): Promise<number> {
  await page.evaluate(() => {
    location.hash = '#/recruitment'
  })
  const times: number[] = []
  for (let load = 0; load < LOADS; load++) {
    await page.reload()
    await page.waitForFunction(() => 'screenAt' in window)
    times.push(await page.evaluate(() => (window as unknown as { screenAt: number }).screenAt))
    // What the screen starts once it is painted must not run into the next load.
    await page.waitForTimeout(3_000)
  }
  // The first load warms the browser's caches.
  return median(times.slice(1))
}
