import { open } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { csvLine } from '../../../shared/text/csv-writer.ts'
import { readTable } from '../../e2e/harness/page-database.ts'
import { inventOrganisation } from './seed.ts'

const header = [
  'Name',
  'Kennziffer',
  'Rechtsform',
  'Ort',
  'Land',
  'NUTS',
  'Webseite',
  'Einwohner',
  'Beschäftigte',
  'ICLEI-Mitglied',
  'Schlagworte',
]

/** Writes a list of invented authorities as a CSV file, piece by piece. */
export async function writeList(path: string, count: number): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.write(`${csvLine(header)}\r\n`)
    for (let start = 0; start < count; start += 5_000) {
      const lines: string[] = []
      for (let n = start; n < Math.min(count, start + 5_000); n++) {
        const {
          name,
          nationalId = '',
          legalType = '',
          place = '',
          country,
          nuts = '',
          website = '',
          population,
          employees,
          icleiMember,
          tags,
        } = inventOrganisation(n, '')
        lines.push(
          csvLine([
            name,
            nationalId,
            legalType,
            place,
            country,
            nuts,
            website,
            String(population?.value),
            String(employees?.value),
            icleiMember,
            tags.join('; '),
          ]),
        )
      }
      await file.write(`${lines.join('\r\n')}\r\n`)
    }
  } finally {
    await file.close()
  }
}

export interface ImportTime {
  /** From pressing "Import" to the result in sight. */
  readonly seconds: number
  readonly imported: number
  /** When the result was in sight, in milliseconds since 1970. */
  readonly finishedAt: number
  /** The longest the page answered to nothing between the two, in milliseconds. */
  readonly longestBlockMs: number
}

/** Imports a file through the import screen, as a person would. */
export async function importList(page: Page, path: string): Promise<ImportTime> {
  await page.evaluate(() => {
    location.hash = '#/recruitment/import'
  })
  await page.locator('input[type=file]').setInputFiles(path)
  const button = page.getByRole('button', { name: 'Import', exact: true })
  await button.and(page.locator(':not([disabled])')).waitFor({ timeout: 180_000 })
  // Measured in the page: the way from there to here is not the desk's.
  const measured = await page.evaluate(async () => {
    const findButton = (text: string) =>
      [...document.querySelectorAll('button')].find((each) => each.textContent === text)
    const tick = 5
    const pause = () => new Promise((resolve) => setTimeout(resolve, tick))
    // A rehearsal may have begun anew meanwhile.
    while (findButton('Import')?.disabled !== false) await pause()
    const began = performance.now()
    findButton('Import')?.click()
    let last = performance.now()
    let longestBlockMs = 0
    while (findButton('Show them') === undefined) {
      await pause()
      const now = performance.now()
      longestBlockMs = Math.max(longestBlockMs, now - last - tick)
      last = now
    }
    return { seconds: (performance.now() - began) / 1_000, finishedAt: Date.now(), longestBlockMs }
  })
  const imported = await page.locator('[data-count=imported] dd').innerText()
  return { ...measured, imported: Number(imported.replaceAll(/\D/g, '')) }
}

/** Waits until the host has every imported record in its journal: that work is the import's, not the list's. */
export async function journalWritten(page: Page): Promise<void> {
  const patience = performance.now() + 240_000
  while ((await readTable(page, 'journalQueue')).length > 0) {
    if (performance.now() > patience) throw new Error('the journal did not take the import in four minutes')
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}
