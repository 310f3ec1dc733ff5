import { afterEach, describe, expect, it } from 'vitest'
import { lockTranslation, unlockTranslation } from '../../../renderer/features/pages/commands/lock-translation.ts'
import { restoreVersion } from '../../../renderer/features/pages/commands/restore-version.ts'
import {
  addComment,
  MAX_COMMENT,
  removeComment,
  resolveComment,
} from '../../../renderer/features/pages/commands/segment-comments.ts'
import { saveTranslation, stepTranslation } from '../../../renderer/features/pages/commands/translate-segment.ts'
import { randomIds } from '../../../shared/ids.ts'
import { memberId, removeDesks } from '../data/support.ts'
import { translatedPage, type TranslatedPage } from './translated-page.ts'

afterEach(removeDesks)

async function historyOf(page: TranslatedPage): Promise<readonly string[]> {
  const versions = await page.db.translationVersion.toArray()
  return versions.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ state, text }) => `${state} ${text}`)
}

describe('the history of a translation', () => {
  it('has each step once, with who and when, and no keystroke', async () => {
    const page = await translatedPage('officer')
    const id = await page.segment('It buys power.')
    const place = { segmentId: id, locale: 'de' }
    for (const text of ['Sie', 'Sie kauft', 'Sie kauft Strom.']) await saveTranslation(page.door, place, text)
    for (const action of ['confirm', 'review', 'approve', 'return'] as const)
      await stepTranslation(page.door, action, place)
    expect(await historyOf(page)).toEqual([
      'translated Sie kauft Strom.',
      'reviewed Sie kauft Strom.',
      'approved Sie kauft Strom.',
      'draft Sie kauft Strom.',
    ])
    const [first] = await page.db.translationVersion.toArray()
    expect(first).toMatchObject({ memberId, sourceText: 'It buys power.', locale: 'de', origin: 'human' })
  })

  it('is taken back with its step', async () => {
    const page = await translatedPage('officer')
    const id = await page.segment('It buys power.')
    await saveTranslation(page.door, { segmentId: id, locale: 'de' }, 'Sie kauft Strom.')
    await stepTranslation(page.door, 'confirm', { segmentId: id, locale: 'de' })
    await page.door.undo()
    expect([await historyOf(page), (await page.translation(id, 'de'))?.state]).toEqual([[], 'draft'])
  })

  it('keeps an approved text that nobody here took a step with when somebody types over it', async () => {
    const page = await translatedPage('translator')
    const id = await page.segment('It buys power.')
    await page.translate(id, 'de', 'Sie kauft Strom.', 'approved')
    const place = { segmentId: id, locale: 'de' }
    for (const text of ['Sie', 'Sie beschafft']) await saveTranslation(page.door, place, text)
    expect(await historyOf(page)).toEqual(['approved Sie kauft Strom.'])
  })

  it('gives an earlier text back as a draft, and keeps the one that stood there', async () => {
    const page = await translatedPage('officer')
    const id = await page.segment('It buys power.')
    const place = { segmentId: id, locale: 'de' }
    await saveTranslation(page.door, place, 'Sie kauft Strom.')
    await stepTranslation(page.door, 'confirm', place)
    await saveTranslation(page.door, place, 'Sie beschafft Energie.')
    const [first] = await page.db.translationVersion.toArray()
    expect(await restoreVersion(page.door, first?.id ?? '')).toEqual({ ok: true, value: undefined })
    expect(await page.translation(id, 'de')).toMatchObject({ text: 'Sie kauft Strom.', state: 'draft' })
    expect(await historyOf(page)).toEqual([
      'translated Sie kauft Strom.',
      'draft Sie beschafft Energie.',
      'draft Sie kauft Strom.',
    ])
    await page.door.undo()
    expect((await page.translation(id, 'de'))?.text).toBe('Sie beschafft Energie.')
  })
})

describe('a comment', () => {
  it('is about the source or one language, ticked off, opened again, and each is undone', async () => {
    const page = await translatedPage('translator')
    const id = await page.segment('It buys power.')
    await addComment(page.door, { segmentId: id, locale: 'de' }, '  Which power? ')
    const comment = async () => (await page.db.segmentComment.toArray())[0]
    expect(await comment()).toMatchObject({ text: 'Which power?', locale: 'de', memberId, pageId: page.pageId })
    const commentId = (await comment())?.id ?? ''
    await resolveComment(page.door, commentId, true)
    expect(await comment()).toMatchObject({ resolvedBy: memberId })
    await resolveComment(page.door, commentId, false)
    expect((await comment())?.resolvedAt).toBeUndefined()
    await removeComment(page.door, commentId)
    expect(await comment()).toBeUndefined()
    for (let n = 0; n < 2; n += 1) await page.door.undo()
    expect(await comment()).toMatchObject({ resolvedBy: memberId })
  })

  it('without words or with too many is refused', async () => {
    const page = await translatedPage('translator')
    const place = { segmentId: await page.segment('It buys power.'), locale: undefined }
    expect(await addComment(page.door, place, ' \n ')).toEqual({ ok: false, error: { code: 'pages.comment-empty' } })
    expect(await addComment(page.door, place, 'x'.repeat(MAX_COMMENT + 1))).toEqual({
      ok: false,
      error: { code: 'pages.comment-too-long', params: { max: MAX_COMMENT } },
    })
    expect(await page.db.segmentComment.count()).toBe(0)
  })
})

describe('a locked translation', () => {
  it('refuses to be typed, confirmed or returned, and can still be reviewed', async () => {
    const page = await translatedPage('officer')
    const id = await page.segment('It buys power.')
    const place = { segmentId: id, locale: 'de' }
    await page.translate(id, 'de', 'Sie kauft Strom.', 'translated')
    await lockTranslation(page.door, place)
    const locked = { ok: false, error: { code: 'pages.locked' } }
    expect(await saveTranslation(page.door, place, 'x')).toEqual(locked)
    expect(await stepTranslation(page.door, 'confirm', place)).toEqual(locked)
    expect(await stepTranslation(page.door, 'return', place)).toEqual(locked)
    expect(await stepTranslation(page.door, 'review', place)).toMatchObject({ ok: true })
    expect(await page.translation(id, 'de')).toMatchObject({ text: 'Sie kauft Strom.', state: 'reviewed' })
  })

  it('is unlocked by a reviewer or by who locked it, not by another translator', async () => {
    const page = await translatedPage('translator')
    const id = await page.segment('It buys power.')
    const place = { segmentId: id, locale: 'de' }
    await page.translate(id, 'de', 'Sie kauft Strom.', 'translated', { lockedBy: randomIds.next() })
    expect(await unlockTranslation(page.door, place)).toEqual({ ok: false, error: { code: 'pages.not-allowed' } })
    await page.become('reviewer')
    expect(await unlockTranslation(page.door, place)).toMatchObject({ ok: true })
    await page.become('translator')
    await lockTranslation(page.door, place)
    expect(await unlockTranslation(page.door, place)).toMatchObject({ ok: true })
    expect((await page.translation(id, 'de'))?.lockedBy).toBeUndefined()
  })

  it('can only be one that is there', async () => {
    const page = await translatedPage('officer')
    const place = { segmentId: await page.segment('It buys power.'), locale: 'de' }
    expect(await lockTranslation(page.door, place)).toEqual({ ok: false, error: { code: 'pages.wrong-state' } })
  })
})
