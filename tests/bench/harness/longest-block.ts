import type { Page } from 'playwright-core'

interface Watched {
  deskLongestBlock?: () => number
}

const TICK_MS = 5

/** Begins to watch how long the page answers to nothing: the longest time between two ticks of a short timer, less the timer's own. */
export async function watchBlocks(page: Page): Promise<{ readonly stop: () => Promise<number> }> {
  await page.evaluate((tick) => {
    let longest = 0
    let last = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      longest = Math.max(longest, now - last - tick)
      last = now
    }, tick)
    ;(globalThis as Watched).deskLongestBlock = () => {
      clearInterval(timer)
      return longest
    }
  }, TICK_MS)
  return { stop: () => page.evaluate(() => (globalThis as Watched).deskLongestBlock?.() ?? 0) }
}
