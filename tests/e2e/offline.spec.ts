import { expect } from '@playwright/test'
import type { Organisation } from '../../shared/model/organisation.ts'
import type { Translation } from '../../shared/model/page.ts'
import { differences } from './harness/digests.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { list } from './screens/table.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'
import { approveSource, approveTranslation, createPage, translatePage, writePage } from './steps/pages.ts'
import { importList, moveToJoined, openOrganisation } from './steps/recruit.ts'
import { syncNow } from './steps/sync.ts'

test('recruiting and translating go on without network and secretariat; afterwards one sync sends it all', async ({
  desks,
  practice,
  line,
}) => {
  test.setTimeout(240_000)
  const { page, context } = await desks.open('desk', { secretariat: practice })
  await finishFirstRun(page, { ...officer, connect: { kind: 'practice' } })
  await syncNow(page)

  line.setWeather('gone')
  // The page still has its host on this computer: that is what the packaged desk has, too.
  const elsewhere: string[] = []
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== new URL(page.url()).origin) {
      elsewhere.push(request.url())
    }
  })

  const { imported } = await importList(page, list)
  expect(imported).toBeGreaterThan(300)
  const names = (await readTable<Organisation>(page, 'organisation')).map(({ name }) => name).sort()
  const [name = ''] = names
  await openOrganisation(page, name)
  await moveToJoined(page)
  await createPage(page, name)
  await writePage(page)
  await approveSource(page)
  const sentences = await translatePage(page)
  await approveTranslation(page, sentences)
  await expect(page.getByText(/\d+ changes wait for the secretariat/).first()).toBeVisible()
  const waiting = await readTable(page, 'outbox')
  expect(waiting.length).toBeGreaterThan(10)

  line.setWeather('clear')
  line.forget()
  await syncNow(page)
  expect(await readTable(page, 'outbox')).toEqual([])
  expect(line.requests.filter((request) => request === 'POST /v1/push')).toHaveLength(1)
  expect(await differences(page)).toEqual([])
  const approved = (await readTable<Translation>(page, 'translation')).filter(({ state }) => state === 'approved')
  expect(approved).toHaveLength(sentences)
  expect(elsewhere).toEqual([])
})

test('a desk that is started without a network opens with all its work', async ({ desks, practice, line }) => {
  const first = await desks.open('desk', { secretariat: practice })
  await finishFirstRun(first.page, { ...officer, connect: { kind: 'practice' } })
  await syncNow(first.page)
  await importList(first.page, list)
  await first.close()
  line.setWeather('gone')

  const { page } = await desks.open('desk')
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('link', { name: 'Recruitment' }).click()
  await expect(page.getByText('316 organisations')).toBeVisible()
})
