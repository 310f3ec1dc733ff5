import { execFileSync } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'
import { differences } from './harness/digests.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { scriptedServer } from '../hosts/scripted-server.ts'
import { goTo } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'
import { addOrganisation, share } from './steps/recruit.ts'
import { syncNow } from './steps/sync.ts'

const connected = { ...officer, connect: { kind: 'practice' } } as const
const name = 'Stadt Lindenfeld'

const notice = (page: Page) => page.getByRole('main').getByRole('alert')
const statusLine = (page: Page) => page.getByRole('link').getByRole('status')

/** What a secretariat that is there may answer, and the words the person reads. */
const answers = [
  { weather: 'full', words: 'The secretariat has no space left.', line: 'the last sync did not get through' },
  { weather: 'later', words: 'The secretariat is busy.', line: 'the last sync did not get through' },
  { weather: 'broken', words: 'The secretariat had a fault of its own.', line: 'the last sync did not get through' },
] as const

for (const { weather, words, line: said } of answers) {
  test(`the secretariat is ${weather}: said in words, nothing lost, and the next sync sends it`, async ({
    desks,
    practice,
    line,
  }) => {
    const { page } = await desks.open('desk', { secretariat: practice })
    await finishFirstRun(page, connected)
    await syncNow(page)
    line.setWeather(weather)
    await addOrganisation(page, name)
    await share(page)
    await syncNow(page)
    await expect(notice(page)).toContainText(words)
    await expect(statusLine(page)).toContainText(said)
    if (weather === 'later') await expect(page.getByText(/Next try in 2 minutes/)).toBeVisible()
    expect(await readTable(page, 'outbox')).not.toEqual([])

    line.setWeather('clear')
    await syncNow(page)
    await expect(notice(page)).toBeHidden()
    await expect(statusLine(page)).not.toContainText(said)
    expect(await readTable(page, 'outbox')).toEqual([])
    expect(await differences(page)).toEqual([])
  })
}

test('a secretariat that says nothing is left at once by Cancel; work goes on meanwhile, and nothing is sent twice', async ({
  desks,
  practice,
  line,
  secretariat,
}) => {
  const { page } = await desks.open('desk', { secretariat: practice })
  await finishFirstRun(page, connected)
  await syncNow(page)
  line.setWeather('silent')
  await goTo(page, '/sync')
  await page.getByRole('button', { name: 'Sync now' }).click()
  const cancel = page.getByRole('main').getByRole('button', { name: 'Cancel' })
  await expect(cancel).toBeVisible()
  await addOrganisation(page, name)
  await share(page)
  await goTo(page, '/sync')
  await cancel.click()
  await expect(page.getByRole('button', { name: 'Sync now' })).toBeEnabled({ timeout: 2_000 })
  // What a person broke off is no failure.
  await expect(notice(page)).toBeHidden()

  line.setWeather('clear')
  await syncNow(page)
  expect(await readTable(page, 'outbox')).toEqual([])
  expect(await differences(page)).toEqual([])
  const sent = await secretariat.context.db
    .selectFrom('record')
    .select('id')
    .where('type', '=', 'organisation')
    .execute()
  expect(sent).toHaveLength(1)
})

async function tryToConnect(page: Page, address: string, code = 'ABCDE-FGHJK'): Promise<void> {
  await goTo(page, '/settings?tab=connection')
  await page.getByLabel('Address of the secretariat').fill(address)
  await page.getByLabel('One-time code').fill(code)
  await page.getByRole('button', { name: 'Connect', exact: true }).click()
}

test('connecting to what is no secretariat says what is wrong, and the work stays', async ({ desks, folder, line }) => {
  const { page } = await desks.open('desk')
  await finishFirstRun(page, officer)
  await addOrganisation(page, name)
  const alert = notice(page)

  await tryToConnect(page, 'http://desk.example.org')
  await expect(alert).toContainText('This is not an address one can connect to.')
  await tryToConnect(page, 'https://no-such-place.invalid')
  await expect(alert).toContainText('The secretariat cannot be reached at the moment.')
  line.setWeather('portal')
  await tryToConnect(page, line.address)
  await expect(alert).toContainText('Something else answered at this address.')
  const shop = await scriptedServer((_, response) =>
    response.writeHead(404, { 'content-type': 'text/html' }).end('<p>No.'),
  )
  await tryToConnect(page, shop.address)
  await expect(alert).toContainText('Something else answered at this address.')
  await shop.close()
  line.setWeather('clear')
  await tryToConnect(page, line.address, 'WRONG-WRONG')
  await expect(alert).toContainText('The secretariat did not accept this code.')

  const certificate = await selfSigned(folder)
  if (certificate) {
    await tryToConnect(page, certificate.address)
    await expect(alert).toContainText('The secretariat’s certificate does not fit its address.')
    await certificate.close()
  } else test.info().annotations.push({ type: 'left out', description: 'openssl is not installed: no certificate' })

  await goTo(page, '/recruitment')
  await expect(page.getByRole('grid').getByText(name)).toBeVisible()
})

/** A server with a certificate nobody vouches for; `undefined` where there is nothing to make one with. */
async function selfSigned(folder: string): Promise<{ address: string; close(): Promise<void> } | undefined> {
  const place = join(folder, 'certificate')
  await mkdir(place)
  const [key, cert] = [join(place, 'key.pem'), join(place, 'cert.pem')]
  const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=desk.example.org']
  try {
    execFileSync('openssl', [...words, '-keyout', key, '-out', cert], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  const server = createServer({ key: await readFile(key), cert: await readFile(cert) }, (_, response) =>
    response.end('{}'),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { address: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}
