import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import type { Member } from '../../shared/model/member.ts'
import type { Organisation } from '../../shared/model/organisation.ts'
import { type RunningSecretariat, startSecretariat } from '../../secretariat/service.ts'
import { emptyPGlite } from '../hosts/pglite-template.ts'
import { findPostgres, startPostgres } from '../integration/secretariat/postgres.ts'
import { differences } from './harness/digests.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { goTo } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'
import { addOrganisation, openOrganisation, setFact, share } from './steps/recruit.ts'
import { syncNow } from './steps/sync.ts'

const script = join(import.meta.dirname, '../../scripts/secretariat.ts')
const name = 'Stadt Lindenfeld'

type Place = { readonly data: string } | { readonly url: string }

/** A one-time code, from the command line, as an administrator makes it. */
async function codeFor(member: string, place: Place): Promise<string> {
  const { DATABASE_URL: _none, ...env } = process.env
  const where = 'data' in place ? ['--data', place.data] : []
  const args = [script, 'enrol', '--focal-point', 'cscp', '--member', member, '--role', 'officer', ...where]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...env, ...('url' in place ? { DATABASE_URL: place.url } : {}) },
  })
  return stdout.split('\n')[0] ?? ''
}

async function connectInSettings(page: Page, { address }: RunningSecretariat, code: string): Promise<void> {
  await goTo(page, '/settings?tab=connection')
  await page.getByLabel('Address of the secretariat').fill(address)
  await page.getByLabel('One-time code').fill(code)
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
  // Under another id the desk starts again by itself.
  await expect(page.getByText(/^Connected to /)).toBeVisible({ timeout: 30_000 })
}

async function names(page: Page): Promise<readonly string[]> {
  return (await readTable<Organisation>(page, 'organisation')).map((organisation) => organisation.name).sort()
}

test('a desk on another computer enrols with address and code and gets everything; one that connects later loses and doubles nothing', async ({
  desks,
  folder,
}) => {
  test.setTimeout(240_000)
  const data = join(folder, 'secretariat')
  const secretariat = await startSecretariat({
    logLevel: 'silent',
    storage: { kind: 'folder', folder: data, from: await emptyPGlite() },
  })
  try {
    const first = (await desks.open('first')).page
    const code = await codeFor('Anna Berg', { data })
    expect(code).toMatch(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/)
    const enrol = (person: string, typed: string) =>
      ({ ...officer, name: person, connect: { kind: 'address', address: secretariat.address, code: typed } }) as const
    await finishFirstRun(first, enrol('Anna Berg', code.toLowerCase().replace('-', ' ')))
    await addOrganisation(first, name)
    await share(first)
    await syncNow(first)

    // The same person, a second computer.
    const second = (await desks.open('second')).page
    await finishFirstRun(second, enrol('Anna Berg', await codeFor('Anna Berg', { data })))
    await syncNow(second)
    expect(await names(second)).toEqual([name])
    expect(await readTable<Member>(second, 'member')).toHaveLength(1)
    expect(await differences(second)).toEqual([])

    // A colleague who worked unconnected for a while, under ids of that desk's own.
    const third = (await desks.open('third')).page
    await finishFirstRun(third, { ...officer, name: 'Ben Dahl' })
    await addOrganisation(third, 'Stadt Neuland')
    await share(third)
    await addOrganisation(third, 'Stadt Geheim')
    await connectInSettings(third, secretariat, await codeFor('Ben Dahl', { data }))
    await syncNow(third)
    expect(await names(third)).toEqual(['Stadt Geheim', name, 'Stadt Neuland'])
    expect(await readTable(third, 'outbox')).toEqual([])
    for (const page of [first, second]) {
      await syncNow(page)
      expect(await names(page)).toEqual([name, 'Stadt Neuland'])
    }
    for (const page of [first, second, third]) {
      const members = await readTable<Member>(page, 'member')
      expect(members.map((member) => member.name).sort()).toEqual(['Anna Berg', 'Ben Dahl'])
      expect(await readTable(page, 'focalPoint')).toHaveLength(1)
      expect(await differences(page)).toEqual([])
    }
  } finally {
    await secretariat.close()
  }
})

const postgres = findPostgres()

test('from the embedded database to PostgreSQL, as the guide says: the desks enrol anew and bring everything', async ({
  desks,
  practice,
}) => {
  test.skip(postgres === undefined, 'PostgreSQL is not installed here')
  test.setTimeout(300_000)
  const connected = { ...officer, connect: { kind: 'practice' } } as const
  const first = (await desks.open('first', { secretariat: practice })).page
  await finishFirstRun(first, connected)
  await addOrganisation(first, name)
  await share(first)
  await syncNow(first)
  const second = (await desks.open('second', { secretariat: practice })).page
  await finishFirstRun(second, { ...connected, name: 'Robin Officer' })
  await syncNow(second)
  await openOrganisation(second, name)
  await setFact(second, 'Phone', '+49 30 2002')

  const cluster = await startPostgres(postgres ?? '')
  const url = await cluster.createDatabase()
  const secretariat = await startSecretariat({ logLevel: 'silent', storage: { kind: 'postgres', url } })
  try {
    for (const [page, person] of [
      [first, 'Kim Officer'],
      [second, 'Robin Officer'],
    ] as const) {
      await goTo(page, '/settings?tab=connection')
      await page.getByRole('button', { name: 'Disconnect' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click()
      await connectInSettings(page, secretariat, await codeFor(person, { url }))
      await syncNow(page)
    }
    await syncNow(first)
    for (const page of [first, second]) {
      expect(await readTable<Organisation>(page, 'organisation')).toMatchObject([{ name, phone: '+49 30 2002' }])
      expect(await readTable(page, 'outbox')).toEqual([])
      expect(await readTable(page, 'fieldConflict')).toEqual([])
      expect(await differences(page)).toEqual([])
    }
  } finally {
    await secretariat.close()
    await cluster.stop()
  }
})

test('what comes in while somebody types takes no letter away, and both changes are kept', async ({
  desks,
  practice,
}) => {
  const connected = { ...officer, connect: { kind: 'practice' } } as const
  const first = (await desks.open('first', { secretariat: practice })).page
  await finishFirstRun(first, connected)
  await addOrganisation(first, name)
  await share(first)
  await syncNow(first)
  const second = (await desks.open('second', { secretariat: practice })).page
  await finishFirstRun(second, { ...connected, name: 'Robin Officer' })
  await syncNow(second)
  await openOrganisation(second, name)
  await setFact(second, 'Place', 'Lindenfeld')
  await setFact(second, 'Phone', '+49 30 2002')
  await syncNow(second)

  await openOrganisation(first, name)
  const phone = first.getByRole('textbox', { name: 'Phone', exact: true })
  await phone.pressSequentially('+49 30 ')
  // As the schedule would, without leaving the field.
  await first.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(first.getByRole('textbox', { name: 'Place', exact: true })).toHaveValue('Lindenfeld')
  await expect(phone).toBeFocused()
  await phone.pressSequentially('1001')
  await expect(phone).toHaveValue('+49 30 1001')
  await phone.press('Tab')
  for (const page of [first, second]) await syncNow(page)
  for (const page of [first, second]) {
    expect(await readTable<Organisation>(page, 'organisation')).toMatchObject([
      { place: 'Lindenfeld', phone: '+49 30 1001' },
    ])
    expect(await differences(page)).toEqual([])
  }
})
