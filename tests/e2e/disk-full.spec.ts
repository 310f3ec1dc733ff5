import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import type { Organisation } from '../../shared/model/organisation.ts'
import { test as base } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { goTo } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'
import { addOrganisation, openOrganisation, setFact } from './steps/recruit.ts'

interface SmallDisk {
  /** Leaves no room on it. */
  fill(): Promise<void>
  /** Makes room again. */
  free(): Promise<void>
}

type MakeDisk = (folder: string) => Promise<SmallDisk>

/** A disk of one megabyte of its own, where this computer lets us have one: as root on Linux. */
const test = base.extend<{ smallDisk: MakeDisk }>({
  smallDisk: async ({}, use) => {
    const mounted: string[] = []
    await use(async (folder) => {
      await mkdir(folder, { recursive: true })
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
      mounted.push(folder)
      const ballast = join(folder, 'ballast')
      return {
        fill: async () => {
          // Page by page, until nothing fits any more.
          const full = writeFile(ballast, Buffer.alloc(2 * 1024 * 1024)).then(
            () => false,
            () => true,
          )
          if (!(await full)) throw new Error('the disk did not fill up')
        },
        free: () => rm(ballast),
      }
    })
    for (const folder of mounted) execFileSync('umount', ['--lazy', folder])
  },
})

const canMount = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/proc/filesystems')
test.skip(!canMount, 'a disk of its own needs root on Linux')

const name = 'Stadt Lindenfeld'
const statusLine = (page: Page) => page.getByRole('link').getByRole('status')

test('no room for the journal: the work is kept, the line says it, and the file catches up when there is room', async ({
  desks,
  folder,
  smallDisk,
}) => {
  const journal = join(folder, 'desk', 'journal')
  const disk = await smallDisk(journal)
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await addOrganisation(page, name)
  await expect(statusLine(page)).not.toContainText('behind')

  await disk.fill()
  // The file's last page has room for a few more lines.
  for (let n = 0; n < 30; n += 1) await setFact(page, 'Phone', `+49 30 ${1_000 + n}`)
  await expect(statusLine(page)).toContainText(/the safety file is \d+ steps? behind/)
  await goTo(page, '/sync')
  await expect(page.getByText('The safety file on this computer could not be written.')).toBeVisible()
  await page.reload()
  await openOrganisation(page, name)
  await expect(page.getByRole('textbox', { name: 'Phone' })).toHaveValue('+49 30 1029')
  expect(await readTable(page, 'journalQueue')).not.toEqual([])

  await disk.free()
  await expect(statusLine(page)).not.toContainText('behind', { timeout: 70_000 })
  expect(await readTable(page, 'journalQueue')).toEqual([])
  const [month] = await readdir(journal)
  expect(month).toMatch(/^\d{4}-\d{2}\.ndjson$/)
  await goTo(page, '/settings?tab=data')
  await expect(page.getByText(/Every step is also written to a file at once: 3[0-9] entries/)).toBeVisible()
})

test('no room for a safety copy: said in words, no half file, and it works when there is room', async ({
  desks,
  folder,
  smallDisk,
}) => {
  const snapshots = join(folder, 'desk', 'snapshots')
  const disk = await smallDisk(snapshots)
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await addOrganisation(page, name)

  await disk.fill()
  await goTo(page, '/settings?tab=data')
  await page.getByRole('button', { name: 'Make a copy now' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'There is no space left on this computer’s disk.',
  )
  expect(
    (await readdir(snapshots, { recursive: true })).filter((file) => !/^(ballast|unfinished)$/.test(file)),
  ).toEqual([])

  await disk.free()
  await page.getByRole('button', { name: 'Make a copy now' }).click()
  await expect(page.getByRole('button', { name: /^Restore the copy of/ })).toBeVisible()
  expect((await readdir(snapshots)).filter((file) => file.endsWith('.desk-snapshot'))).toHaveLength(1)
})

test('no room for the key of this desk: sync says so and goes through when there is room', async ({
  desks,
  folder,
  practice,
  smallDisk,
}) => {
  const disk = await smallDisk(join(folder, 'desk', 'loopback'))
  const first = await desks.open('desk', { secretariat: practice })
  await finishFirstRun(first.page, { ...officer, connect: { kind: 'practice' } })
  await expect(statusLine(first.page)).not.toContainText('not synced yet')
  await first.close()

  await disk.fill()
  const { page } = await desks.open('desk', { secretariat: practice })
  await goTo(page, '/sync')
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'There is no space left on this computer’s disk.',
  )
  await disk.free()
  await page.getByRole('button', { name: 'Sync now' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toBeHidden()
})

test('the browser grants no more space: said in words, nothing half written, and it works when it does', async ({
  desks,
}) => {
  const { page, context } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await addOrganisation(page, name)
  const session = await context.newCDPSession(page)
  const { origin } = new URL(page.url())
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })

  const field = page.getByRole('textbox', { name: 'Phone', exact: true })
  const words = page.getByText('There is no space left for the desk’s data.').first()
  let stored: string | undefined
  let typed = 1_000
  // Chromium asks for the quota anew only every half minute; until then it grants what it granted before.
  await expect(async () => {
    stored = (await readTable<Organisation>(page, 'organisation'))[0]?.phone
    typed += 1
    await field.fill(`+49 30 ${typed}`)
    await field.press('Tab')
    await expect(words).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 60_000 })
  expect((await readTable<Organisation>(page, 'organisation'))[0]?.phone).toBe(stored)
  // What was typed is still there to be saved.
  await expect(field).toHaveValue(`+49 30 ${typed}`)

  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await expect(async () => {
    await field.fill('+49 30 9999')
    await field.press('Tab')
    expect((await readTable<Organisation>(page, 'organisation'))[0]?.phone).toBe('+49 30 9999')
  }).toPass({ timeout: 60_000 })
})
