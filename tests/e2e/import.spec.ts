import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import type { ImportBatch } from '../../shared/model/import-batch.ts'
import type { Organisation } from '../../shared/model/organisation.ts'
import { sheetOfTexts, workbook } from '../unit/recruitment/import/workbook-parts.ts'
import { accessibilityFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { goTo, turnOn } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'
import { openOrganisation } from './steps/recruit.ts'

async function chooseFile(page: Page, name: string, content: Uint8Array | string): Promise<void> {
  await goTo(page, '/recruitment/import')
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }
  await page.locator('input[type=file]').setInputFiles(file)
}

const importButton = (page: Page) => page.getByRole('button', { name: 'Import', exact: true })

test('a workbook is read from the sheet one chooses, mended on the spot, and every value says where it is from', async ({
  desks,
}) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  const towns = [
    ['name', 'country', 'phone', 'e-mail', 'employees', 'contact person', 'contact email'],
    [
      'Stadt Neuwerder',
      'Deutschland',
      '0761 36892-0',
      'post@neuwerder.example',
      '001001',
      'Anna Berg',
      'anna@neuwerder.example',
    ],
    ['Stadt Altwerder', 'Deutschland', '', 'no address', '12', '', ''],
  ]
  const bytes = workbook([
    { name: 'Towns', xml: sheetOfTexts(towns) },
    { name: 'Legend', xml: sheetOfTexts([['x']]), state: 'hidden' },
  ])
  await chooseFile(page, 'towns.xlsx', bytes)
  await expect(page.getByText('Hidden sheets: Legend.')).toBeVisible()
  await expect(page.getByRole('button', { name: /Sheet/ })).toContainText('Towns')
  await expect(page.getByText('Please answer the questions below first.')).toBeVisible()
  await turnOn(page.getByRole('radio', { name: 'Figures: 001001 is 1,001' }))
  expect(await accessibilityFaults(page)).toEqual([])

  const mend = page.getByRole('textbox', { name: 'Line 3, e-mail: corrected value' })
  await mend.fill('post@altwerder.example')
  await mend.press('Enter')
  await expect(page.locator('[data-count=imported] dd')).toHaveText('2')
  await expect(page.getByText('1 person is added to its organisation.')).toBeVisible()
  await importButton(page).click()
  await expect(page.getByRole('heading', { name: 'Imported: towns.xlsx' })).toBeVisible()
  expect(await readTable(page, 'task')).toMatchObject([{ kind: 'informContact' }])

  await openOrganisation(page, 'Stadt Neuwerder')
  const phone = page.getByRole('textbox', { name: 'Phone', exact: true })
  await expect(phone).toHaveValue('+49761368920')
  await phone.focus()
  await expect(page.getByText(/From towns\.xlsx, line 2, .*there: “0761 36892-0”/)).toHaveCSS('opacity', '1')
})

test('a pasted table is imported with the decisions about it, and taken back with the name of what stays', async ({
  desks,
}) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await goTo(page, '/recruitment/import')
  await page
    .getByRole('textbox', { name: /Table from a spreadsheet/ })
    .fill(
      'name\tplace\tpopulation\tpopulation date\nGera\tThuringia\t93000\t1/2/2024\nJena\tThuringia\t110000\t1/3/2024\n',
    )
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Use this table' }).click()
  await turnOn(page.getByRole('radio', { name: /^Day first: 1\/2\/2024/ }))
  await importButton(page).click()
  await page.getByRole('button', { name: 'Show them' }).click()
  expect((await readTable<Organisation>(page, 'organisation')).map(({ population }) => population)).toMatchObject([
    { value: 93_000, date: '2024-02-01' },
    { value: 110_000, date: '2024-03-01' },
  ])

  await openOrganisation(page, 'Gera')
  const place = page.getByRole('textbox', { name: 'Place', exact: true })
  await place.fill('Ostthüringen')
  await place.press('Tab')
  await goTo(page, '/recruitment/import')
  await page.getByRole('button', { name: 'Undo this import' }).click()
  const kept = page.getByRole('list', { name: /1 record stays/ })
  await expect(kept).toHaveText('Gera')
  expect((await readTable<Organisation>(page, 'organisation')).map(({ name }) => name)).toEqual(['Gera'])
})

test('a file that is no list is refused by name, and says what to do', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await chooseFile(
    page,
    'macros.xlsm',
    workbook([{ name: 'S', xml: sheetOfTexts([['a', 'b']]) }], { extra: { 'xl/vbaProject.bin': 'x' } }),
  )
  await expect(page.getByRole('alert')).toContainText('Save it as .xlsx without macros')
  await chooseFile(page, 'zeros.csv', `name,place\nGera,Thuringia\nJe\0na,x\n${'Suhl,y\n'.repeat(100)}`)
  await expect(page.getByRole('alert')).toContainText('bytes of value zero')
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a file that changes between the rehearsal and the import is not imported at all', async ({ desks, folder }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  const path = join(folder, 'towns.csv')
  await writeFile(path, 'name,country\nGera,DE\nJena,DE\n')
  await goTo(page, '/recruitment/import')
  await page.locator('input[type=file]').setInputFiles(path)
  await expect(page.locator('[data-count=imported] dd')).toHaveText('2')
  await appendFile(path, 'Suhl,DE\n')
  await importButton(page).click()
  await expect(page.getByRole('alert')).toContainText('The file can no longer be read.')
  expect(await readTable(page, 'organisation')).toEqual([])
  expect(await readTable(page, 'importBatch')).toEqual([])
})

test('a disk that fills up in the middle leaves no half of an import', async ({ desks }) => {
  test.setTimeout(180_000)
  const { page, context } = await desks.open('desk')
  await finishFirstRun(page, officer)
  const session = await context.newCDPSession(page)
  const { origin } = new URL(page.url())
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 1_500_000 })
  const noSpace = page.getByRole('alert').filter({ hasText: 'There is no space left' })
  const finished = page.getByRole('heading', { name: 'Imported: towns.csv' })
  const count = 8_000
  let attempt = 0
  // Chromium asks for the quota anew only every half minute; until then it grants what it granted before.
  await expect(async () => {
    attempt += 1
    const towns = Array.from({ length: count }, (_, n) => `Town ${attempt} ${n},DE,A street of some length ${n}`)
    await goTo(page, '/today')
    await chooseFile(page, 'towns.csv', `name,country,address\n${towns.join('\n')}`)
    await importButton(page).click({ timeout: 30_000 })
    await expect(noSpace.or(finished)).toBeVisible({ timeout: 40_000 })
    await expect(noSpace).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 170_000 })
  // Whole imports or none: the one that found no room has left nothing.
  const batches = await readTable<ImportBatch>(page, 'importBatch')
  expect(batches.filter(({ finishedAt }) => finishedAt === undefined)).toEqual([])
  expect(await readTable(page, 'organisation')).toHaveLength(batches.length * count)
})
