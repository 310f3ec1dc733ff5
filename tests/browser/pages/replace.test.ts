import { afterEach, describe, expect, it } from 'vitest'
import { lockTranslation } from '../../../renderer/features/pages/commands/lock-translation.ts'
import { replaceWords } from '../../../renderer/features/pages/commands/replace-words.ts'
import { findMatches } from '../../../renderer/features/pages/replace/find-matches.ts'
import { removeDesks } from '../data/support.ts'
import { translatedPage, type TranslatedPage } from './translated-page.ts'

afterEach(removeDesks)

const query = { text: 'Strom', isCaseSensitive: true, isWholeWord: true }
const running = () => ({ signal: new AbortController().signal, onProgress: () => undefined })

async function find(page: TranslatedPage) {
  const pages = await page.db.participantPage.toArray()
  return findMatches({ db: page.db, pages, locale: 'de', query, by: 'Energie', ...running() })
}

describe('find and replace', () => {
  it('shows what would change in one language, in page order, with what cannot', async () => {
    const page = await translatedPage('translator')
    const ids = [
      await page.segment('Power.'),
      await page.segment('A <1>green</1> power.', [{ kind: 'bold' }]),
      await page.segment('Current.'),
    ]
    await page.translate(ids[2] ?? '', 'de', 'Strom, Strom und Stromnetz.', 'approved')
    await page.translate(ids[0] ?? '', 'de', 'Strom.', 'translated')
    await page.translate(ids[1] ?? '', 'de', 'Ein St<1>rom</1>.', 'translated')
    await page.translate(ids[0] ?? '', 'da', 'Strom.', 'translated')
    await lockTranslation(page.door, { segmentId: ids[0] ?? '', locale: 'de' })
    const found = (await find(page)).map(({ n, after, changed, left, isLocked }) => [n, after, changed, left, isLocked])
    expect(found).toEqual([
      [1, 'Energie.', 1, 0, true],
      [2, 'Ein St<1>rom</1>.', 0, 1, false],
      [3, 'Energie, Energie und Stromnetz.', 2, 0, false],
    ])
  })

  it('makes drafts of what it changes, leaves what is locked, keeps the words before, and is one step of undo', async () => {
    const page = await translatedPage('officer')
    const ids = [await page.segment('Power.'), await page.segment('More power.'), await page.segment('All power.')]
    for (const id of ids) await page.translate(id, 'de', 'Strom.', 'approved')
    await lockTranslation(page.door, { segmentId: ids[2] ?? '', locale: 'de' })
    const facts = { query, by: 'Energie', locale: 'de', segmentIds: ids, keepsState: false }
    expect(await replaceWords(page.door, facts, running())).toEqual({ ok: true, value: { changed: 2, left: 1 } })
    const states = async () =>
      (await Promise.all(ids.map((id) => page.translation(id, 'de')))).map((each) => `${each?.state} ${each?.text}`)
    expect(await states()).toEqual(['draft Energie.', 'draft Energie.', 'approved Strom.'])
    expect((await page.db.translationVersion.toArray()).map(({ text }) => text)).toEqual(['Strom.', 'Strom.'])
    await page.door.undo()
    expect(await states()).toEqual(['approved Strom.', 'approved Strom.', 'approved Strom.'])
  })

  it('keeps a state only for a reviewer, and only where the source is the same', async () => {
    const page = await translatedPage('reviewer')
    const ids = [await page.segment('Power.'), await page.segment('More power.')]
    for (const id of ids) await page.translate(id, 'de', 'Strom.', 'approved')
    await page.edit(ids[1] ?? '', 'Less power.')
    const facts = { query, by: 'Energie', locale: 'de', segmentIds: ids, keepsState: true }
    await replaceWords(page.door, facts, running())
    const state = async (at: number) => (await page.translation(ids[at] ?? '', 'de'))?.state
    expect([await state(0), await state(1)]).toEqual(['approved', 'draft'])
    await page.become('translator')
    const back = { ...facts, query: { ...query, text: 'Energie' }, by: 'Strom' }
    await replaceWords(page.door, back, running())
    expect(await state(0)).toBe('draft')
  })

  it('that is stopped on the way changes nothing', async () => {
    const page = await translatedPage('officer')
    const ids = [await page.segment('Power.'), await page.segment('More power.')]
    for (const id of ids) await page.translate(id, 'de', 'Strom.', 'approved')
    const controller = new AbortController()
    const stopAfterOne = { signal: controller.signal, onProgress: () => controller.abort() }
    const facts = { query, by: 'Energie', locale: 'de', segmentIds: ids, keepsState: false }
    expect(await replaceWords(page.door, facts, stopAfterOne)).toEqual({
      ok: false,
      error: { code: 'pages.replace-cancelled' },
    })
    expect((await page.translation(ids[0] ?? '', 'de'))?.text).toBe('Strom.')
    expect(await page.db.translationVersion.count()).toBe(0)
  })
})
