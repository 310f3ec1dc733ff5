import { expect } from '@playwright/test'
import { test } from './harness/fixtures.ts'
import { turnOn } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'

test('the first run is done by keyboard alone and ends on Today', async ({ desks }) => {
  const { page } = await desks.open('desk')
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()

  // The language: two radios, one stop, arrows between them.
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { name: 'Willkommen' })).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Your focal point' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  // The one step that begins with typing is ready for it.
  await expect(page.getByLabel('Your name')).toBeFocused()
  await page.keyboard.type('Kim Officer')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'The secretariat' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await focused()).not.toBe('')
})

test('a step that lacks an answer says which, and keeps what was given', async ({ desks }) => {
  const { page } = await desks.open('desk')
  const next = page.getByRole('button', { name: 'Next', exact: true })
  await next.click()
  await next.click()
  await expect(page.getByText('Please choose a focal point.')).toBeVisible()
  await turnOn(page.getByRole('radio', { name: 'PlanMiljø' }))
  await next.click()
  await page.getByLabel('Your name').fill('Kim')
  await page.reload()
  await expect(page.getByLabel('Your name')).toHaveValue('Kim')
})

test('a second start finds the same workspace', async ({ desks }) => {
  const first = await desks.open('desk')
  await finishFirstRun(first.page, officer)
  await expect(first.page.getByText('CSCP').first()).toBeVisible()
  await first.close()

  const second = await desks.open('desk')
  await expect(second.page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await expect(second.page.getByText('CSCP').first()).toBeVisible()
})

test('the practice secretariat that came up with the desk is offered, and connects', async ({ desks, practice }) => {
  const { page } = await desks.open('desk', { secretariat: practice })
  await finishFirstRun(page, { ...officer, connect: { kind: 'practice' } })
  const connection = await page.evaluate(() => window.desk.call('secretariat.connection', {}))
  expect(connection).toMatchObject({ ok: true, value: { state: 'enrolled', focalPointName: 'CSCP' } })
})
