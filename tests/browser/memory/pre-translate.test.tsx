import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page as screen } from 'vitest/browser'
import { memoryOf } from '../../../renderer/data/memory-client.ts'
import { preTranslate, type PlannedMatch } from '../../../renderer/features/pages/commands/pre-translate.ts'
import { loadPage, type PageData } from '../../../renderer/features/pages/load-page.ts'
import { PreTranslateDialog } from '../../../renderer/features/pages/pre-translate/pre-translate-dialog.tsx'
import { StatisticsDialog } from '../../../renderer/features/pages/pre-translate/statistics-dialog.tsx'
import { removeDesks } from '../data/support.ts'
import { translatedPage, type TranslatedPage } from '../pages/translated-page.ts'
import { unmount } from '../ui/render.tsx'
import { show } from './show.tsx'
import { germanUnit, learn } from './units.ts'

let desk: TranslatedPage
beforeEach(async () => {
  desk = await translatedPage('translator')
})
afterEach(async () => {
  unmount()
  memoryOf(desk.db.name).close()
  await removeDesks()
})

async function pageData(): Promise<PageData> {
  const data = await loadPage(desk.db, desk.pageId)
  if (!data) throw new Error('no page')
  return data
}

const untilDone = { signal: new AbortController().signal, onProgress: () => undefined }

async function planned(segmentId: string, text: string, more: Partial<PlannedMatch> = {}): Promise<PlannedMatch> {
  const segment = await desk.db.segment.get(segmentId)
  const { sourceHash = '' } = segment ?? {}
  return { segmentId, unitId: 'unit', score: 101, text, state: 'translated', origin: 'memory', sourceHash, ...more }
}

describe('filling from the memory', () => {
  it('says where a text comes from and how well it fits, and is one step of undo', async () => {
    const [exact, near] = [await desk.segment('Buy green paper'), await desk.segment('Lot 12')]
    const plan = [
      await planned(exact, 'Grünes Papier kaufen'),
      await planned(near, 'Los 13', { score: 98, state: 'draft' }),
    ]
    expect(await preTranslate(desk.door, 'de', plan, untilDone)).toEqual({
      ok: true,
      value: { translated: 1, draft: 1, left: 0 },
    })
    const origin = 'memory'
    expect(await desk.translation(exact, 'de')).toMatchObject({ state: 'translated', origin, matchScore: 100 })
    expect(await desk.translation(near, 'de')).toMatchObject({ state: 'draft', origin, matchScore: 98 })
    // Only what was said to be done is a version.
    expect(await desk.db.translationVersion.toArray()).toMatchObject([{ segmentId: exact, origin }])
    await desk.door.undo()
    expect(await desk.db.translation.count()).toBe(0)
  })

  it.each(['draft', 'translated', 'reviewed', 'approved'] as const)(
    'never touches a text that is %s, whatever the plan says',
    async (state) => {
      const id = await desk.segment('Buy green paper')
      await desk.translate(id, 'de', 'Mein Text', state)
      const before = await desk.translation(id, 'de')
      const result = await preTranslate(desk.door, 'de', [await planned(id, 'Anderes')], untilDone)
      expect(result).toMatchObject({ value: { translated: 0, draft: 0, left: 1 } })
      expect(await desk.translation(id, 'de')).toEqual(before)
    },
  )

  it('leaves a sentence that changed since it was looked up, and one that is locked', async () => {
    const [changed, locked] = [await desk.segment('Old'), await desk.segment('Locked')]
    const plan = [await planned(changed, 'Alt'), await planned(locked, 'Gesperrt')]
    await desk.edit(changed, 'New')
    await desk.translate(locked, 'de', '', 'draft', { lockedBy: desk.pageId })
    expect(await preTranslate(desk.door, 'de', plan, untilDone)).toMatchObject({ value: { left: 2 } })
    expect(await desk.translation(changed, 'de')).toBeUndefined()
    expect(await desk.translation(locked, 'de')).toMatchObject({ text: '' })
  })

  it('leaves as a draft what a blocking check fails', async () => {
    const id = await desk.segment('Buy <1>green</1>', [{ kind: 'bold' }])
    await preTranslate(desk.door, 'de', [await planned(id, 'Grün kaufen')], untilDone)
    expect(await desk.translation(id, 'de')).toMatchObject({ state: 'draft' })
  })

  it('writes nothing when it is stopped', async () => {
    const plan = [await planned(await desk.segment('a'), 'b'), await planned(await desk.segment('c'), 'd')]
    const controller = new AbortController()
    const progress = { signal: controller.signal, onProgress: () => controller.abort() }
    expect(await preTranslate(desk.door, 'de', plan, progress)).toMatchObject({
      error: { code: 'pages.pre-translation-stopped' },
    })
    expect(await desk.db.translation.count()).toBe(0)
  })
})

describe('the dialog of pre-translation', () => {
  it('says what a threshold would fill, and fills just that', async () => {
    const exact = await desk.segment('Buy green paper')
    const near = await desk.segment('Lot 12')
    await desk.segment('Nothing is like this')
    const own = await desk.segment('Mine')
    await desk.translate(own, 'de', 'Meins', 'draft')
    await learn(desk, [germanUnit('Buy green paper', 'Grünes Papier kaufen'), germanUnit('Lot 13', 'Los 13')])
    let isClosed = false
    await show(desk, <PreTranslateDialog data={await pageData()} locale="de" onClose={() => (isClosed = true)} />)
    await expect.element(screen.getByText('1 sentence becomes translated')).toBeVisible()
    await expect.element(screen.getByText('1 sentence gets a draft')).toBeVisible()
    await expect.element(screen.getByText('1 untranslated sentence has no such match')).toBeVisible()
    await expect.element(screen.getByText('1 sentence has a text and is left alone')).toBeVisible()
    await screen.getByRole('radio', { name: 'Exact only' }).click({ force: true })
    await expect.element(screen.getByText('0 sentences get a draft')).toBeVisible()
    await screen.getByRole('button', { name: 'Fill in 1 sentence' }).click()
    await expect.poll(() => isClosed).toBe(true)
    expect(await desk.translation(exact, 'de')).toMatchObject({ text: 'Grünes Papier kaufen', state: 'translated' })
    expect(await desk.translation(near, 'de')).toBeUndefined()
    expect(await desk.translation(own, 'de')).toMatchObject({ text: 'Meins' })
  })

  it('fills only what was chosen', async () => {
    const [one, other] = [await desk.segment('Lot 13'), await desk.segment('Lot 14')]
    await learn(desk, [germanUnit('Lot 13', 'Los 13'), germanUnit('Lot 14', 'Los 14')])
    const props = { data: await pageData(), locale: 'de', segmentIds: [one], onClose: () => undefined }
    await show(desk, <PreTranslateDialog {...props} />)
    await screen.getByRole('button', { name: 'Fill in 1 sentence' }).click()
    await expect.poll(() => desk.translation(one, 'de')).toMatchObject({ text: 'Los 13' })
    expect(await desk.translation(other, 'de')).toBeUndefined()
  })
})

describe('the statistics', () => {
  const row = (name: RegExp) => screen.getByRole('row', { name })

  it('count a page by its best matches, repetitions once, and a selection by itself', async () => {
    const first = await desk.segment('Buy green paper')
    await desk.segment('Buy green paper')
    await desk.segment('Nothing is like this')
    await learn(desk, [germanUnit('Buy green paper', 'Grünes Papier kaufen')])
    const props = { data: await pageData(), locale: 'de', onClose: () => undefined }
    await show(desk, <StatisticsDialog {...props} />)
    await expect.element(row(/^Repetitions 1 3 15 30%$/)).toBeVisible()
    await expect.element(row(/^100 % and in context 1 3 15 30%$/)).toBeVisible()
    await expect.element(row(/^New 1 4 20 40%$/)).toBeVisible()
    await expect.element(row(/^All 3 10 50 100%$/)).toBeVisible()
    await show(desk, <StatisticsDialog {...props} segmentIds={[first]} />)
    await expect.element(screen.getByText('1 sentence, the one shown')).toBeVisible()
    await expect.element(row(/^All 1 3 15 100%$/)).toBeVisible()
  })
})
