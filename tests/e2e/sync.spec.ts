import { expect } from '@playwright/test'
import type { Organisation } from '../../shared/model/organisation.ts'
import { differences } from './harness/digests.ts'
import { test } from './harness/fixtures.ts'
import { readTable } from './harness/page-database.ts'
import { goTo } from './steps/controls.ts'
import { finishFirstRun, officer } from './steps/first-run.ts'
import { addOrganisation, openOrganisation, setFact, share } from './steps/recruit.ts'
import { decide, syncNow } from './steps/sync.ts'

const connected = { ...officer, connect: { kind: 'practice' } } as const
const name = 'Stadt Lindenfeld'

test('what one desk shares, the other gets; a field changed on both waits for a person, and both values are kept', async ({
  desks,
  practice,
}) => {
  const first = (await desks.open('first', { secretariat: practice })).page
  await finishFirstRun(first, connected)
  await addOrganisation(first, name)
  await share(first)
  await syncNow(first)

  const second = (await desks.open('second', { secretariat: practice })).page
  await finishFirstRun(second, { ...connected, name: 'Robin Officer' })
  await syncNow(second)
  await openOrganisation(second, name)
  await openOrganisation(first, name)
  await setFact(first, 'Phone', '+49 30 1001')
  await setFact(second, 'Phone', '+49 30 2002')
  await syncNow(first)
  await syncNow(second)

  const card = second.getByRole('article').first()
  await expect(card.getByText('+49 30 1001').first()).toBeVisible()
  await expect(card.getByText('+49 30 2002').first()).toBeVisible()
  await decide(second, 'Keep theirs')
  await syncNow(second)
  await syncNow(first)
  for (const page of [first, second]) {
    const [organisation] = await readTable<Organisation>(page, 'organisation')
    expect(organisation?.phone).toBe('+49 30 1001')
    expect(await differences(page)).toEqual([])
  }
})

test('a prospect that is not shared never leaves this computer', async ({ desks, practice, secretariat }) => {
  const { page } = await desks.open('desk', { secretariat: practice })
  await finishFirstRun(page, connected)
  await addOrganisation(page, name)
  await syncNow(page)
  const sent = await secretariat.context.db.selectFrom('record').select('type').distinct().execute()
  expect(sent.map(({ type }) => type)).not.toContain('organisation')
})

test('with nothing to do, a sync is one request and writes nothing', async ({ desks, practice, line }) => {
  const { page } = await desks.open('desk', { secretariat: practice })
  await finishFirstRun(page, connected)
  await syncNow(page)
  const before = await readTable(page, 'syncLog')
  line.forget()
  await syncNow(page)
  expect(line.requests).toEqual(['GET /v1/changes'])
  expect(await readTable(page, 'syncLog')).toEqual(before)
})

/** What may stand between desk and secretariat, and the words the person reads. */
const troubles = [
  { weather: 'gone', words: 'The secretariat cannot be reached at the moment.' },
  { weather: 'portal', words: 'Something else answered at this address.' },
  { weather: 'failing', words: 'The secretariat is busy.' },
] as const

for (const { weather, words } of troubles) {
  test(`the line is ${weather}: said in words, nothing lost, and the next sync sends it`, async ({
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
    const notice = page.getByRole('main').getByRole('alert')
    await expect(notice).toContainText(words)
    expect(await readTable(page, 'outbox')).not.toEqual([])

    line.setWeather('clear')
    await syncNow(page)
    await expect(notice).toBeHidden()
    expect(await readTable(page, 'outbox')).toEqual([])
    expect(await differences(page)).toEqual([])
  })
}

test('a withdrawn device is told so and keeps its work', async ({ desks, practice, secretariat }) => {
  const { page } = await desks.open('desk', { secretariat: practice })
  await finishFirstRun(page, connected)
  await syncNow(page)
  await addOrganisation(page, name)
  await share(page)
  await secretariat.context.db.updateTable('device').set({ revoked_at: new Date() }).execute()
  await syncNow(page)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('The secretariat has ended this desk’s access.')
  expect(await readTable(page, 'outbox')).not.toEqual([])
  await goTo(page, '/recruitment')
  await expect(page.getByRole('grid').getByText(name)).toBeVisible()
})
