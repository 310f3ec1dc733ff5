import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import { inspectSnapshot } from '../../electron/services/snapshots/snapshot-file.ts'
import type { RunningSecretariat } from '../../secretariat/service.ts'
import { test } from './harness/fixtures.ts'
import { differences } from './harness/digests.ts'
import { goTo, turnOn } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'
import { addOrganisation, openOrganisation, setFact, share } from './steps/recruit.ts'
import { syncNow } from './steps/sync.ts'

const connected = { ...officer, connect: { kind: 'practice' } } as const
const authority = 'Stadt Lindenfeld'
const person = 'Anna Vogtlaender'
const email = 'anna.vogtlaender@lindenfeld.example'
const traces = /vogtlaender/i

async function addPerson(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add person' }).click()
  const dialog = page.getByRole('dialog', { name: /^New person/ })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(person)
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await dialog.getByRole('textbox', { name: 'Evidence' }).fill('Business card')
  await dialog.getByRole('button', { name: 'Add person' }).click()
}

async function actOn(page: Page, action: string): Promise<void> {
  const menu = page.getByRole('button', { name: `Actions for ${person}` })
  // A dialog that is going hands the focus back, and must not do so in the middle.
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await menu.focus()
  await expect(menu).toBeFocused()
  await menu.press('Enter')
  await page.getByRole('menuitem', { name: action }).press('Enter')
}

/** Every row of every table of the workspace's database, as text. */
function databaseText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('desk')
      opening.addEventListener('success', () => resolve(opening.result))
    })
    const all: unknown[] = []
    for (const store of db.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve) => {
        const reading = db.transaction(store).objectStore(store).getAll()
        reading.addEventListener('success', () => resolve(reading.result as unknown[]))
      })
      all.push({ store, rows })
    }
    db.close()
    return JSON.stringify(all, (_, value: unknown) =>
      value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value,
    )
  })
}

/** Every file of the host, snapshots unpacked. The browser's own profile is not the host's. */
async function hostText(data: string): Promise<string> {
  const names = await readdir(data, { recursive: true, withFileTypes: true })
  const texts: string[] = []
  for (const entry of names.filter(
    (each) => each.isFile() && !join(each.parentPath, each.name).includes('/browser/'),
  )) {
    const file = join(entry.parentPath, entry.name)
    const bytes = await readFile(file)
    texts.push(bytes.toString('latin1'))
    if (!file.endsWith('.desk-snapshot')) continue
    for (const part of (await inspectSnapshot(file))?.parts ?? [])
      texts.push(gunzipSync(bytes.subarray(part.offset, part.offset + part.bytes)).toString())
  }
  return texts.join('\n')
}

async function secretariatText({ context: { db } }: RunningSecretariat): Promise<string> {
  const rows = [
    await db.selectFrom('record').selectAll().execute(),
    await db.selectFrom('change').selectAll().execute(),
    await db.selectFrom('applied_op').selectAll().execute(),
  ]
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
}

test('a person who asks for it is erased everywhere, offline first, and no list or desk brings them back', async ({
  desks,
  practice,
  line,
  secretariat,
  folder,
}) => {
  test.setTimeout(240_000)
  const { page } = await desks.open('desk', { secretariat: practice })
  await finishFirstRun(page, connected)
  await addOrganisation(page, authority)
  await share(page)
  await addPerson(page)
  await setFact(page, 'Website', `https://lindenfeld.example/${person.replace(' ', '-')}`)
  await syncNow(page)
  const second = (await desks.open('second', { secretariat: practice })).page
  await finishFirstRun(second, { ...connected, name: 'Robin Officer' })
  await syncNow(second)
  await goTo(page, '/settings?tab=data')
  await page.getByRole('button', { name: 'Make a copy now' }).click()
  await expect(page.getByText('A safety copy was made.')).toBeVisible()
  expect(await hostText(join(folder, 'desk'))).toMatch(traces)
  expect(await secretariatText(secretariat)).toMatch(traces)

  line.setWeather('gone')
  await openOrganisation(page, authority)
  await actOn(page, 'Erase for good …')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByText('This cannot be undone.')).toBeVisible()
  await turnOn(dialog.getByRole('checkbox', { name: /own wish/ }))
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  const certificate = page.getByRole('dialog', { name: 'Certificate of erasure' })
  await expect(certificate.getByText('waits for a connection')).toBeVisible()
  expect(await databaseText(page)).not.toMatch(traces)
  expect(await hostText(join(folder, 'desk'))).not.toMatch(traces)
  await page.keyboard.press('Escape')

  line.setWeather('clear')
  await syncNow(page)
  expect(await secretariatText(secretariat)).not.toMatch(traces)
  expect(await databaseText(page)).not.toMatch(traces)
  expect(await differences(page)).toEqual([])
  await goTo(page, '/privacy?tab=erasures')
  await expect(page.getByText('complete')).toBeVisible()

  await syncNow(second)
  await syncNow(second)
  expect(await databaseText(second)).not.toMatch(traces)
  await expect(async () => expect(await hostText(join(folder, 'second'))).not.toMatch(traces)).toPass()

  await openOrganisation(page, authority)
  await addPerson(page)
  const again = page.getByRole('dialog', { name: /^New person/ })
  await expect(again.getByRole('checkbox', { name: /asked to be contacted again/ })).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await databaseText(page)).not.toMatch(traces)
})

test('by keyboard: a reason for the public page, then an objection that holds at once', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await addOrganisation(page, authority)
  await addPerson(page)
  await actOn(page, 'Show on the public page')
  const bases = page.getByRole('dialog', { name: `Legal bases: ${person}` })
  await bases.getByRole('textbox', { name: 'Evidence' }).fill('Form of 1 March')
  await bases.getByRole('button', { name: 'Note the reason', exact: true }).press('Enter')
  await expect(page.getByText('on the public page')).toBeVisible()
  await actOn(page, 'Objects to recruitment mail …')
  const objection = page.getByRole('dialog', { name: `Objection: ${person}` })
  await objection.getByRole('button', { name: 'Record the objection' }).press('Enter')
  await expect(page.getByText(/^objected on/)).toBeVisible()
  await goTo(page, '/privacy?tab=erasures')
  await page.getByRole('textbox', { name: /E-mail or phone/ }).fill(email.toUpperCase())
  await expect(page.getByText('Blocked: the person objected to recruitment mail.')).toBeVisible()
})

test('a request is noted, its due date shows on Today, and it goes its way', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await addOrganisation(page, authority)
  await addPerson(page)
  await goTo(page, '/privacy')
  await page.getByRole('button', { name: 'New request' }).click()
  const dialog = page.getByRole('dialog', { name: 'New request' })
  await dialog.getByRole('searchbox').fill('vogt')
  await dialog.getByRole('button', { name: `Choose ${person}` }).click()
  await dialog.getByRole('button', { name: 'Add request' }).click()
  await expect(page.getByText(`Access: ${person}`)).toBeVisible()
  await goTo(page, '/today')
  await page.getByRole('link', { name: 'Access' }).click()
  await page.getByRole('button', { name: `Identity verified: ${person}` }).click()
  await page.getByRole('button', { name: 'Hand out the data' }).click()
  await expect(page.getByRole('heading', { name: person })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Hand out the data' }).click()
  await page.getByRole('menuitem', { name: /JSON/ }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  expect(JSON.parse(file)).toMatchObject({ contact: { name: person, emails: [email] }, organisation: authority })
})
