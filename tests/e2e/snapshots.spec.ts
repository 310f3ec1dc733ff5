import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import type { SnapshotInfo } from '../../shared/bridge.ts'
import { deskServices } from '../hosts/desk-services.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { goTo } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'

const MANY = 100_000
/** Values of the progress bar that a page which goes on drawing passes, at the least. */
const MANY_STATIONS = 5

/** Puts authorities past the page's own code, as many as the largest lists have. */
async function seed(page: Page, count: number): Promise<void> {
  await page.evaluate(async (total) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('desk')
      opening.addEventListener('success', () => resolve(opening.result))
    })
    const at = '2026-03-01T09:00:00.000Z'
    for (let from = 0; from < total; from += 5_000) {
      const writing = db.transaction('organisation', 'readwrite')
      for (let n = from; n < from + 5_000; n += 1) {
        const id = `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`
        const name = `Gemeinde ${n}`
        const rest = { aliases: [], country: 'DE', icleiMember: 'unknown', tags: ['list'], sharing: 'local' }
        const facts = { nationalId: `DE${n}`, place: `Ort ${n % 997}`, website: `https://www.gemeinde-${n}.example` }
        writing
          .objectStore('organisation')
          .put({ id, rev: 0, createdAt: at, updatedAt: at, name, ...facts, ...rest, $sort: name.toLowerCase() })
      }
      await new Promise((resolve) => writing.addEventListener('complete', resolve))
    }
    db.close()
  }, count)
}

declare global {
  interface Window {
    stations?: Set<string>
  }
}

/**
 * From here on the page notes each value its progress bar stands at. A page that does not answer draws none between the
 * first and the last.
 */
async function watchProgress(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const stations = new Set<string>()
    window.stations = stations
    const look = () => {
      const value = document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')
      if (value !== undefined && value !== null) stations.add(value)
      requestAnimationFrame(look)
    }
    look()
  })
  return () => page.evaluate(() => window.stations?.size ?? 0)
}

function count(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('desk')
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('organisation').objectStore('organisation').count()
          counting.addEventListener('success', () => {
            opening.result.close()
            resolve(counting.result)
          })
        })
      }),
  )
}

test('a copy of 100,000 authorities is made and restored with its progress in sight, and the page goes on drawing', async ({
  desks,
}) => {
  test.setTimeout(400_000)
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await seed(page, MANY)
  await page.reload()
  await goTo(page, '/settings?tab=data')
  const stations = await watchProgress(page)
  await page.getByRole('button', { name: 'Make a copy now' }).click()
  await expect(page.getByRole('progressbar', { name: 'Making a copy' })).toBeVisible()
  await expect(page.getByText(/100,00\d records/)).toBeVisible({ timeout: 120_000 })
  expect(await stations()).toBeGreaterThan(MANY_STATIONS)

  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('desk')
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('organisation', 'readwrite')
          writing.objectStore('organisation').clear()
          writing.addEventListener('complete', () => resolve(opening.result.close()))
        })
      }),
  )
  const whileRestoring = await watchProgress(page)
  await page.getByRole('button', { name: /^Restore the copy of/ }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('progressbar', { name: 'Restoring' })).toBeVisible()
  // The page starts again at the end, and forgets what it noted.
  await expect
    .poll(() => whileRestoring().catch(() => 0), { timeout: 200_000, intervals: [250] })
    .toBeGreaterThan(MANY_STATIONS)
  await expect.poll(() => count(page).catch(() => 0), { timeout: 200_000, intervals: [1_000] }).toBe(MANY)
})

test('a copy made under one host is read by the services of the other, byte for byte', async ({ desks, folder }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await goTo(page, '/settings?tab=data')
  await page.getByRole('button', { name: 'Make a copy now' }).click()
  await expect(page.getByRole('button', { name: /^Restore the copy of/ })).toBeVisible()
  const members = await readTable(page, 'member')

  const facts = {
    host: 'electron',
    version: '0.0.0',
    locale: 'en',
    capabilities: { systemKeychain: true, openExternal: true, nativeMenu: true, pdf: false, notices: false },
  } as const
  const { dispatch } = deskServices(join(folder, 'desk'), { facts })
  const list = (await dispatch('snapshot.list', {})) as { ok: true; value: { snapshots: SnapshotInfo[] } }
  const [copy] = list.value.snapshots
  expect(copy).toMatchObject({ intact: true, reason: 'manual', counts: { member: 1, focalPoint: 1 } })
  const parts = new Map<string, unknown>()
  for (let index = 0; ; index += 1) {
    const part = (await dispatch('snapshot.read', { id: copy?.id, index })) as {
      value: { done: true } | { done: false; table: string; records: string }
    }
    if (part.value.done) break
    parts.set(part.value.table, JSON.parse(part.value.records))
  }
  expect(parts.get('member')).toEqual(members)
})
