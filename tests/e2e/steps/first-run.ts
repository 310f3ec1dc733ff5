import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import { turnOn } from './controls.ts'

export interface FirstRunAnswers {
  /** As its choice begins, e.g. `CSCP`. */
  readonly focalPoint: string
  readonly name: string
  readonly role: 'Officer' | 'Translator' | 'Reviewer'
  readonly connect:
    | { readonly kind: 'practice' }
    | { readonly kind: 'none' }
    | { readonly kind: 'address'; readonly address: string; readonly code: string }
}

/** The demo's focal point, and an officer who is not anybody. */
export const officer: FirstRunAnswers = {
  focalPoint: 'CSCP',
  name: 'Kim Officer',
  role: 'Officer',
  connect: { kind: 'none' },
}

const ways = {
  practice: 'The practice secretariat on this computer',
  address: 'A secretariat, with address and code',
  none: 'Nothing for now',
} as const

/** Presses the button that leads on. */
async function next(page: Page, name = 'Next'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

/** From an empty desk to its Today screen. */
export async function finishFirstRun(page: Page, answers: FirstRunAnswers): Promise<void> {
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
  await next(page)
  await turnOn(page.getByRole('radio', { name: answers.focalPoint }))
  await next(page)
  await page.getByLabel('Your name').fill(answers.name)
  await turnOn(page.getByRole('radio', { name: answers.role }))
  await next(page)
  const { connect } = answers
  await turnOn(page.getByRole('radio', { name: ways[connect.kind] }))
  if (connect.kind === 'address') {
    await page.getByRole('textbox', { name: 'Address' }).fill(connect.address)
    await page.getByRole('textbox', { name: 'One-time code' }).fill(connect.code)
  }
  await next(page, 'Start working')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
}
