import { expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import type { Activity } from '../../shared/model/activity.ts'
import { fileName, leaves, readMessage } from '../hosts/read-message.ts'
import { accessibilityFaults } from './harness/axe.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { choose, goTo, turnOn } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'
import { addOrganisation, openOrganisation, setFact } from './steps/recruit.ts'

async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const coming: Promise<Download> = page.waitForEvent('download')
  await press()
  const download = await coming
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

const drafts = (page: Page) => readTable<Activity>(page, 'activity')

test('a first contact in Germany is a letter, and the e-mail after it a draft that is read back', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await addOrganisation(page, 'Stadt Neuwerder')
  await setFact(page, 'E-mail', 'info@neuwerder.example')
  await setFact(page, 'Address', 'Markt 1, 12345 Neuwerder')

  // From its name, as one comes from the table: in a field it would be a letter.
  await page.getByRole('heading', { level: 2, name: 'Stadt Neuwerder' }).focus()
  await page.keyboard.press('w')
  const dialog = page.getByRole('dialog', { name: 'Write to 1 organisation' })
  await expect(dialog.getByText('0 will be written to')).toBeVisible()
  await expect(dialog.getByText('The first contact in this country is by letter or phone')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Look at the letters' })).toBeDisabled()
  expect(await accessibilityFaults(page)).toEqual([])

  await turnOn(dialog.getByRole('radio', { name: 'Letter', exact: true }))
  await expect(dialog.getByText('1 will be written to')).toBeVisible()
  await dialog.getByRole('button', { name: 'Look at the letters' }).click()
  await expect(dialog.getByRole('article')).toContainText('Sehr geehrte Damen und Herren')
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Other files' }).click()
  const letter = await saved(page, () => page.getByRole('menuitem', { name: 'Save 1 letter as a web page' }).click())
  expect(letter.name).toMatch(/^Stadt Neuwerder .*\.html$/)
  expect(letter.bytes.toString('utf8')).toContain('Markt 1<br>12345 Neuwerder')

  await expect(dialog.getByText('1 draft is made and stands on the timeline.')).toBeVisible()
  expect(await drafts(page)).toMatchObject([{ kind: 'letter', purpose: 'firstContact' }])
  await dialog.getByRole('button', { name: 'I have sent it' }).click()
  await expect(dialog.getByRole('button', { name: 'Move 1 to “Contacted”' })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText(/^Sent on /)).toBeVisible()

  await page.getByRole('button', { name: 'Write', exact: true }).click()
  await choose(page, dialog, /Why you write/, 'Reminder')
  await expect(dialog.getByText('1 will be written to')).toBeVisible()
  await dialog.getByRole('button', { name: 'Look at the letters' }).click()
  await dialog.getByRole('button', { name: 'Word it for this one' }).click()
  await dialog.getByRole('textbox', { name: 'Subject' }).fill('Grüße aus Köln – eine Nachfrage')
  const mail = await saved(page, () => dialog.getByRole('button', { name: 'Save 1 e-mail draft' }).click())
  expect(mail.name).toBe('Stadt Neuwerder.eml')
  const message = readMessage(mail.bytes)
  expect(message.headers.get('to')).toContain('info@neuwerder.example')
  expect(message.headers.get('subject')).toBe('Grüße aus Köln – eine Nachfrage')
  expect(leaves(message).map(({ type }) => type)).toEqual(['text/plain', 'text/html'])
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText(/^Drafted on .*, not sent yet$/)).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])

  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await drafts(page)).filter(({ kind }) => kind === 'email')).toEqual([])
})

test('an invitation carries its calendar entry and the files one attaches', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await addOrganisation(page, 'Stadt Neuwerder')
  await setFact(page, 'E-mail', 'info@neuwerder.example')
  await goTo(page, '/settings?tab=workspace')
  await choose(page, page.getByRole('group', { name: 'Germany' }), /Germany/, 'Any way')
  await expect(page.getByText('Rule saved.')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await openOrganisation(page, 'Stadt Neuwerder')

  await page.getByRole('button', { name: 'Write', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await choose(page, dialog, /Why you write/, 'Reminder')
  await turnOn(dialog.getByRole('checkbox', { name: 'Invite to a meeting' }))
  await dialog.getByRole('textbox', { name: 'Place or link' }).fill('Rathaus')
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Attach files' }).click()
  const form = { name: 'Formular Köln.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 form') }
  await (await chooser).setFiles(form)
  await expect(dialog.getByText('Formular Köln.pdf')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Look at the letters' }).click()
  const mail = await saved(page, () => dialog.getByRole('button', { name: 'Save 1 e-mail draft' }).click())
  const parts = leaves(readMessage(mail.bytes))
  const attached = parts.find((part) => fileName(part) === 'Formular Köln.pdf')
  expect(attached?.content.toString()).toBe('%PDF-1.7 form')
  const calendar = parts.find(({ type }) => type === 'text/calendar')?.content.toString('utf8')
  expect(calendar).toContain('LOCATION:Rathaus')
  expect(calendar).toContain('BEGIN:VTIMEZONE')
  expect(await drafts(page)).toContainEqual(expect.objectContaining({ kind: 'meeting', purpose: 'reminder' }))
})

test('a template is changed beside its preview, refused with a false field, and reset', async ({ desks }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await addOrganisation(page, 'Stadt Neuwerder')
  await goTo(page, '/recruitment/templates')
  await page
    .getByRole('navigation', { name: 'Letter templates' })
    .getByRole('link', { name: /^First contact.*E-mail/ })
    .click()
  const subject = page.getByRole('textbox', { name: 'Subject' })
  await expect(subject).toHaveValue(/Buying sustainably together/)
  expect(await accessibilityFaults(page)).toEqual([])

  await subject.fill('For {{organisation.nam}}')
  await expect(page.getByText('There is no such field: organisation.nam.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled()
  await subject.fill('For ')
  await page.getByRole('button', { name: 'Insert a field' }).click()
  await page.getByRole('menuitem', { name: 'Authority: name', exact: true }).click()
  await expect(subject).toHaveValue('For {{organisation.name}}')
  await expect(page.getByText('For Stadt Neuwerder')).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(() => readTable(page, 'letterTemplate')).toMatchObject([{ subject: 'For {{organisation.name}}' }])

  await page.getByRole('button', { name: 'As it came with the desk' }).click()
  await expect(subject).toHaveValue(/Buying sustainably together/)
  expect(await accessibilityFaults(page)).toEqual([])
})
