import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadPage } from '../../../renderer/features/pages/load-page.ts'
import { PageStore } from '../../../renderer/features/pages/page-store.ts'
import { saveTranslation } from '../../../renderer/features/pages/commands/translate-segment.ts'
import { derivedId } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { removeDesks } from '../data/support.ts'
import { translatedPage, type TranslatedPage } from './translated-page.ts'

let page: TranslatedPage
let store: PageStore
let stop: () => void
let told: number

async function open(): Promise<void> {
  store = new PageStore(page.db, page.pageId)
  told = 0
  store.subscribe(() => (told += 1))
  stop = store.start()
  await expect.poll(() => store.snapshot()).toBeDefined()
}

const texts = () => store.snapshot()?.translations.map(({ text }) => text)

beforeEach(async () => {
  page = await translatedPage('translator')
})
afterEach(async () => {
  stop()
  await removeDesks()
})

describe('a page that is kept current', () => {
  it('is as it would be read anew after every edit, undo and redo', async () => {
    const first = await page.segment('It buys green power.')
    const second = await page.segment('Schools come first.')
    await page.translate(first, 'de', 'Sie kauft Ökostrom.', 'translated')
    await open()
    const isCurrent = async () => {
      const sorted = (data: Awaited<ReturnType<typeof loadPage>> | undefined) =>
        data && { ...data, translations: data.translations.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
      await expect.poll(() => sorted(store.snapshot())).toEqual(sorted(await loadPage(page.db, page.pageId)))
    }
    await isCurrent()
    await saveTranslation(page.door, { segmentId: second, locale: 'de' }, 'Schulen zuerst.')
    await isCurrent()
    expect(texts()).toContain('Schulen zuerst.')
    await saveTranslation(page.door, { segmentId: first, locale: 'de' }, 'Sie kauft grünen Strom.')
    await isCurrent()
    await page.door.undo()
    await isCurrent()
    await page.door.undo()
    await isCurrent()
    expect(texts()).toEqual(['Sie kauft Ökostrom.'])
    await page.door.redo()
    await isCurrent()
    await page.edit(first, 'It buys power.')
    await isCurrent()
  })

  it('keeps every record that an edit leaves alone as the same object', async () => {
    const first = await page.segment('It buys green power.')
    const second = await page.segment('Schools come first.')
    await page.translate(first, 'de', 'Sie kauft Ökostrom.', 'translated')
    await page.translate(second, 'de', 'Schulen zuerst.', 'translated')
    await open()
    const before = store.snapshot()
    await saveTranslation(page.door, { segmentId: second, locale: 'de' }, 'Zuerst die Schulen.')
    await expect.poll(texts).toContain('Zuerst die Schulen.')
    const after = store.snapshot()
    expect(after?.segments).toBe(before?.segments)
    expect(after?.sections).toBe(before?.sections)
    const own = (data: typeof before) => data?.translations.find(({ segmentId }) => segmentId === first)
    expect(own(after)).toBe(own(before))
  })

  it('does not stir for what is said on other pages', async () => {
    const sentence = await page.segment('It buys green power.')
    await open()
    const before = told
    const elsewhere = derivedId('another segment')
    const other = { pageId: derivedId('another page'), sectionId: derivedId('another section') }
    await page.door.run({ key: 'test' }, async (writer) => {
      const fields = { blockId: 'b', order: 1, source: 'Another page.', codes: [], sourceHash: 'h' }
      await writer.create('segment', { id: elsewhere, ...other, ...fields })
      return ok(undefined)
    })
    await saveTranslation(page.door, { segmentId: elsewhere, locale: 'de' }, 'Eine andere Seite.')
    // What is said later is heard later: all before has been heard by then.
    await saveTranslation(page.door, { segmentId: sentence, locale: 'de' }, 'Sie kauft Ökostrom.')
    await expect.poll(texts).toEqual(['Sie kauft Ökostrom.'])
    expect(told).toBe(before + 1)
  })

  it('is gone when its page is', async () => {
    await open()
    await page.door.run({ key: 'test' }, async (writer) => {
      await writer.remove('participantPage', page.pageId)
      return ok(undefined)
    })
    await expect.poll(() => store.snapshot()).toBeNull()
  })
})
