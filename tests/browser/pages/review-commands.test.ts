import { afterEach, describe, expect, it } from 'vitest'
import { approvePage } from '../../../renderer/features/pages/commands/approve-page.ts'
import { handOverCopy, recordDecision } from '../../../renderer/features/pages/commands/ask-participant.ts'
import { addMember, assignPage } from '../../../renderer/features/pages/commands/assign-page.ts'
import { createPage } from '../../../renderer/features/pages/commands/create-page.ts'
import { removeLocale, removePage } from '../../../renderer/features/pages/commands/page-settings.ts'
import { returnSegment } from '../../../renderer/features/pages/commands/return-segment.ts'
import { saveTranslation, stepTranslation } from '../../../renderer/features/pages/commands/translate-segment.ts'
import { loadMatrix } from '../../../renderer/features/pages/matrix/load-matrix.ts'
import { assignedWork } from '../../../renderer/features/today/assigned-work.ts'
import { derivedId } from '../../../shared/ids.ts'
import type { MemberRole } from '../../../shared/model/member.ts'
import { ok } from '../../../shared/result.ts'
import { memberId, newDesk, organisation, removeDesks, type TestDesk } from '../data/support.ts'

interface PageDesk extends TestDesk {
  readonly pageId: string
  readonly segmentId: string
}

/** A desk of somebody in a role, with a page in English, to be translated into German, of one sentence: its title. */
async function deskWithPage(role: MemberRole): Promise<PageDesk> {
  const desk = newDesk()
  const made = await desk.door.run({ key: 'test' }, async (writer) => {
    await writer.create('member', { id: memberId, name: 'Kim', role })
    return ok((await writer.create('organisation', organisation('Auenheim'))).id)
  })
  if (!made.ok) throw new Error(made.error.code)
  const page = await createPage(desk.door, {
    organisationId: made.value,
    sourceLocale: 'en',
    targetLocales: ['de'],
    takenSlugs: new Set(),
  })
  if (!page.ok) throw new Error(page.error.code)
  const [segment] = await desk.db.segment.where('pageId').equals(page.value.id).toArray()
  if (!segment) throw new Error('no sentence')
  return { ...desk, pageId: page.value.id, segmentId: segment.id }
}

async function translate({ door, segmentId }: PageDesk, to: 'translated' | 'approved' = 'approved'): Promise<void> {
  const place = { segmentId, locale: 'de' }
  expect(await saveTranslation(door, place, 'Nachhaltig in Auenheim')).toEqual(ok(undefined))
  for (const action of to === 'approved' ? (['confirm', 'review', 'approve'] as const) : (['confirm'] as const))
    expect(await stepTranslation(door, action, place)).toEqual(ok(undefined))
}

afterEach(removeDesks)

describe('assigning', () => {
  it('gives a language to people with a date, shows in the matrix and on their Today, and is one record', async () => {
    const desk = await deskWithPage('officer')
    const added = await addMember(desk.door, { name: 'Toni Translator', role: 'translator' })
    if (!added.ok) throw new Error(added.error.code)
    const place = { pageId: desk.pageId, locale: 'de' }
    const facts = { translatorId: added.value, reviewerId: memberId, due: '2026-04-01' }
    expect(await assignPage(desk.door, place, facts)).toEqual(ok(undefined))
    expect(await assignPage(desk.door, place, { ...facts, due: '2026-05-01' })).toEqual(ok(undefined))
    expect(await desk.db.pageAssignment.toArray()).toMatchObject([
      { id: derivedId(desk.pageId, 'assignment', 'de'), due: '2026-05-01' },
    ])
    const [row] = (await loadMatrix(desk.db)).rows
    const cell = row?.cells.find(({ locale }) => locale === 'de')
    expect(cell?.assigned).toMatchObject({ translator: { name: 'Toni Translator' }, reviewer: { name: 'Kim' } })

    const forTranslator = await assignedWork(desk.db, added.value)
    expect(forTranslator).toMatchObject([{ locale: 'de', as: 'translator', due: '2026-05-01', open: 1 }])
    expect(forTranslator[0]?.segmentId).toBe(desk.segmentId)
    // Nothing to review before it is translated; nothing to translate afterwards.
    expect(await assignedWork(desk.db, memberId)).toEqual([])
    await translate(desk, 'translated')
    expect(await assignedWork(desk.db, added.value)).toEqual([])
    expect(await assignedWork(desk.db, memberId)).toMatchObject([{ as: 'reviewer', open: 1 }])
  })

  it('to nobody takes the assignment away, and so does taking the language or the page away', async () => {
    const desk = await deskWithPage('officer')
    const place = { pageId: desk.pageId, locale: 'de' }
    const facts = { translatorId: memberId, reviewerId: undefined, due: undefined }
    await assignPage(desk.door, place, facts)
    await assignPage(desk.door, place, { ...facts, translatorId: undefined })
    expect(await desk.db.pageAssignment.count()).toBe(0)
    await assignPage(desk.door, place, facts)
    await removeLocale(desk.door, desk.pageId, 'de')
    expect(await desk.db.pageAssignment.count()).toBe(0)
    await desk.door.undo()
    expect(await desk.db.pageAssignment.count()).toBe(1)
    await removePage(desk.door, desk.pageId)
    expect(await desk.db.pageAssignment.count()).toBe(0)
  })

  it.each(['translator', 'reviewer'] as const)('is refused to a %s, as is adding a colleague', async (role) => {
    const desk = await deskWithPage(role)
    const refused = { ok: false, error: { code: 'pages.not-allowed' } }
    const facts = { translatorId: memberId, reviewerId: undefined, due: undefined }
    expect(await assignPage(desk.door, { pageId: desk.pageId, locale: 'de' }, facts)).toEqual(refused)
    expect(await addMember(desk.door, { name: 'X', role: 'officer' })).toEqual(refused)
    expect(await desk.db.member.count()).toBe(1)
  })
})

describe('returning a sentence', () => {
  it('makes it a draft with a comment, and one undo takes both back', async () => {
    const desk = await deskWithPage('reviewer')
    await translate(desk)
    const place = { segmentId: desk.segmentId, locale: 'de' }
    expect(await returnSegment(desk.door, place, '  Please say "Beschaffung".  ')).toEqual(ok(undefined))
    const id = derivedId(desk.segmentId, 'de')
    expect(await desk.db.translation.get(id)).toMatchObject({ state: 'draft', text: 'Nachhaltig in Auenheim' })
    expect(await desk.db.segmentComment.toArray()).toMatchObject([
      { segmentId: desk.segmentId, locale: 'de', text: 'Please say "Beschaffung".', memberId, pageId: desk.pageId },
    ])
    await desk.door.undo()
    expect(await desk.db.translation.get(id)).toMatchObject({ state: 'approved' })
    expect(await desk.db.segmentComment.count()).toBe(0)
  })

  it('is refused to a translator and where there is nothing to return, without a comment left behind', async () => {
    const desk = await deskWithPage('translator')
    await translate(desk, 'translated')
    const place = { segmentId: desk.segmentId, locale: 'de' }
    expect(await returnSegment(desk.door, place, 'No')).toMatchObject({ error: { code: 'pages.not-allowed' } })
    const reviewer = await deskWithPage('reviewer')
    const untranslated = { segmentId: reviewer.segmentId, locale: 'de' }
    expect(await returnSegment(reviewer.door, untranslated, 'No')).toMatchObject({
      error: { code: 'pages.wrong-state' },
    })
    for (const { db } of [desk, reviewer]) expect(await db.segmentComment.count()).toBe(0)
  })
})

describe('the participant', () => {
  const facts = { by: ' Mayor X ', via: 'email', on: '2026-03-02', locales: ['en', 'de'], note: '' } as const
  const statusOf = async ({ db, pageId }: PageDesk) => (await db.participantPage.get(pageId))?.status

  it('is asked, approves, and the page is approved; undo takes the answer back', async () => {
    const desk = await deskWithPage('officer')
    expect(await handOverCopy(desk.door, desk.pageId)).toEqual(ok(undefined))
    expect(await statusOf(desk)).toBe('participantApproval')
    const decided = { ...facts, decision: 'approved' as const, locales: [...facts.locales] }
    expect(await recordDecision(desk.door, desk.pageId, decided)).toEqual(ok(undefined))
    expect(await statusOf(desk)).toBe('approved')
    expect(await desk.db.participantDecision.toArray()).toMatchObject([
      { decision: 'approved', by: 'Mayor X', via: 'email', on: '2026-03-02', memberId },
    ])
    expect((await desk.db.participantDecision.toArray())[0]).not.toHaveProperty('note')
    await desk.door.undo()
    expect(await desk.db.participantDecision.count()).toBe(0)
    expect(await statusOf(desk)).toBe('participantApproval')
  })

  it('wants changes, and the page is edited again', async () => {
    const desk = await deskWithPage('officer')
    await handOverCopy(desk.door, desk.pageId)
    const decided = { ...facts, decision: 'changesWanted' as const, locales: ['de'], note: 'Other photo' }
    await recordDecision(desk.door, desk.pageId, decided)
    expect(await statusOf(desk)).toBe('editing')
    expect(await desk.db.participantDecision.toArray()).toMatchObject([{ note: 'Other photo', locales: ['de'] }])
  })

  it('has the last word: our own approval of every language leaves the page with the participant', async () => {
    const desk = await deskWithPage('officer')
    await translate(desk)
    for (const locale of ['en', 'de']) expect(await approvePage(desk.door, desk.pageId, locale)).toEqual(ok(undefined))
    expect(await statusOf(desk)).toBe('participantApproval')
  })

  it('is asked by officers only', async () => {
    const desk = await deskWithPage('reviewer')
    const decided = { ...facts, decision: 'approved' as const, locales: ['en'] }
    for (const answer of [
      await handOverCopy(desk.door, desk.pageId),
      await recordDecision(desk.door, desk.pageId, decided),
    ])
      expect(answer).toEqual({ ok: false, error: { code: 'pages.not-allowed' } })
  })
})

describe('an edition', () => {
  it('keeps the words of the one before it, and approving the same again keeps them', async () => {
    const desk = await deskWithPage('officer')
    await translate(desk)
    await approvePage(desk.door, desk.pageId, 'de')
    const id = derivedId(desk.pageId, 'edition', 'de')
    expect(await desk.db.pageEdition.get(id)).not.toHaveProperty('before')
    await saveTranslation(desk.door, { segmentId: desk.segmentId, locale: 'de' }, 'Auenheim kauft nachhaltig ein')
    for (const action of ['confirm', 'review', 'approve'] as const)
      await stepTranslation(desk.door, action, { segmentId: desk.segmentId, locale: 'de' })
    await approvePage(desk.door, desk.pageId, 'de')
    expect((await desk.db.pageEdition.get(id))?.before?.lines).toEqual(['Nachhaltig in Auenheim'])
    await approvePage(desk.door, desk.pageId, 'de')
    expect((await desk.db.pageEdition.get(id))?.before?.lines).toEqual(['Nachhaltig in Auenheim'])
  })
})
