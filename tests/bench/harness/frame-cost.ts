import type { Page } from 'playwright-core'
import { round } from './bench.ts'

/** What the page's main thread did, in milliseconds per step; work after the paint, such as saving, is in it. */
export interface FrameCost {
  readonly taskMs: number
  readonly scriptMs: number
  readonly styleMs: number
  readonly layoutMs: number
  readonly layouts: number
}

const counters = {
  taskMs: 'TaskDuration',
  scriptMs: 'ScriptDuration',
  styleMs: 'RecalcStyleDuration',
  layoutMs: 'LayoutDuration',
  layouts: 'LayoutCount',
} as const

/** Counts what `steps` steps cost on average, by the browser's own counters. */
export async function costOf(page: Page, steps: number, work: () => Promise<void>): Promise<FrameCost> {
  const session = await page.context().newCDPSession(page)
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return new Map(metrics.map(({ name, value }) => [name, value]))
  }
  await session.send('Performance.enable')
  const before = await read()
  await work()
  const after = await read()
  await session.detach()
  const per = (name: string, unit: number) => round((((after.get(name) ?? 0) - (before.get(name) ?? 0)) * unit) / steps)
  return {
    taskMs: per(counters.taskMs, 1_000),
    scriptMs: per(counters.scriptMs, 1_000),
    styleMs: per(counters.styleMs, 1_000),
    layoutMs: per(counters.layoutMs, 1_000),
    layouts: per(counters.layouts, 1),
  }
}

/** Elements of the page as it stands. */
export function elementCount(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length)
}
