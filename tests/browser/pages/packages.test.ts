import { afterEach, describe, expect, it } from 'vitest'
import { editSection } from '../../../renderer/features/pages/commands/edit-section.ts'
import { addComment, resolveComment } from '../../../renderer/features/pages/commands/segment-comments.ts'
import { setLinkTargets } from '../../../renderer/features/pages/commands/set-link-targets.ts'
import { takePackage } from '../../../renderer/features/pages/commands/take-package.ts'
import { takeReturned } from '../../../renderer/features/pages/commands/take-returned.ts'
import { saveTranslation, stepTranslation } from '../../../renderer/features/pages/commands/translate-segment.ts'
import { loadPage } from '../../../renderer/features/pages/load-page.ts'
import { randomIds } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import { memberId, newDesk, organisation, removeDesks, type TestDesk } from '../data/support.ts'
import { translatedPage, type TranslatedPage } from './translated-page.ts'
import { client, quiet, sendOut, read, translateIn, take } from './sent-out.ts'

afterEach(async () => {
  client.cancel()
  await removeDesks()
})

async function otherDesk(): Promise<TestDesk> {
  const desk = newDesk()
  await desk.door.run({ key: 'test' }, async (writer) => {
    await writer.create('member', { id: memberId, name: 'Toni', role: 'translator' })
    return ok(undefined)
  })
  return desk
}

async function takeIn(desk: TestDesk, content: Blob) {
  const file = await read(content)
  if (file.kind !== 'package') throw new Error('no package')
  return takePackage(desk.door, { content: file.content, fileName: 'page.zip', takenSlugs: new Set() }, quiet())
}

/** The page with its participant, so that this desk is the one it belongs to. */
async function homePage(): Promise<TranslatedPage> {
  const desk = await translatedPage('officer')
  const page = await desk.db.participantPage.get(desk.pageId)
  await desk.door.run({ key: 'test' }, async (writer) => {
    await writer.create('organisation', { ...organisation('Musterstadt'), id: page?.organisationId ?? '' })
    await writer.create('glossaryTerm', {
      conceptId: randomIds.next(),
      locale: 'en',
      text: 'procurement',
      status: 'preferred',
    })
    await writer.create('glossaryTerm', {
      conceptId: randomIds.next(),
      locale: 'en',
      text: 'tram',
      status: 'preferred',
    })
    return ok(undefined)
  })
  return desk
}

describe('a package for another desk', () => {
  it('brings the page with its terms and remarks as one step, and one undo takes it all back', async () => {
    const home = await homePage()
    const id = await home.segment('Green procurement saves money.')
    await home.translate(id, 'de', 'Grün beschaffen spart Geld.', 'approved', { memberId })
    await addComment(home.door, { segmentId: id, locale: undefined }, 'Which money?')
    const away = await otherDesk()
    const before = await away.db.undo.count()
    const taken = await takeIn(away, await sendOut(home.db, home.pageId, 'package'))
    expect(taken).toMatchObject({ ok: true, value: { pageId: home.pageId, locale: 'de', segments: 1, terms: 1 } })
    expect(await away.db.undo.count()).toBe(before + 1)
    expect(await loadPage(away.db, home.pageId)).toMatchObject({
      page: { title: 'SPP in Musterstadt', targetLocales: ['de'] },
      organisation: undefined,
      // Approving is a step of its own, at a desk.
      translations: [{ text: 'Grün beschaffen spart Geld.', state: 'reviewed' }],
    })
    expect(await away.db.segmentComment.toArray()).toMatchObject([{ text: 'Which money?' }])
    expect(await away.db.glossaryTerm.toArray()).toMatchObject([{ text: 'procurement', importedFrom: 'page.zip' }])
    expect(await takeIn(away, await sendOut(home.db, home.pageId, 'package'))).toMatchObject({
      error: { code: 'exchange.already-here' },
    })
    await away.door.undo()
    expect(await away.db.participantPage.count()).toBe(0)
    expect(await away.db.segment.count()).toBe(0)
    expect(await away.db.glossaryTerm.count()).toBe(0)
  })

  it('comes back with what was done there, and nothing that was done at home meanwhile is lost', async () => {
    const home = await homePage()
    const [first, second, third] = [
      await home.segment('Buy green.'),
      await home.segment('Buy less.'),
      await home.segment('Buy local.'),
    ]
    await home.translate(first, 'de', 'Kauft grün.', 'draft')
    await home.translate(second, 'de', 'Kauft weniger.', 'draft')
    const away = await otherDesk()
    expect((await takeIn(away, await sendOut(home.db, home.pageId, 'package'))).ok).toBe(true)
    for (const [segmentId, text] of [
      [first, 'Grün kaufen.'],
      [second, 'Weniger kaufen.'],
      [third, 'Regional kaufen.'],
    ] as const) {
      const place = { segmentId, locale: 'de' }
      await saveTranslation(away.door, place, text)
      await stepTranslation(away.door, 'confirm', place)
    }
    await addComment(away.door, { segmentId: third, locale: 'de' }, 'Or from here?')
    const back = await sendOut(away.db, home.pageId, 'package')
    const file = await read(back)
    expect(file.kind === 'package' && file.content.manifest.direction).toBe('back')
    // Meanwhile at home.
    await saveTranslation(home.door, { segmentId: second, locale: 'de' }, 'Spart!')
    const taken = await take(home, back, { by: { name: 'Toni' } })
    expect(taken.plan.receipt.totals).toMatchObject({ taken: 2, proposal: 1 })
    expect(taken.comments).toBe(1)
    expect(await home.translation(first, 'de')).toMatchObject({ text: 'Grün kaufen.', state: 'translated' })
    expect(await home.translation(second, 'de')).toMatchObject({ text: 'Spart!' })
    expect(await home.translation(third, 'de')).toMatchObject({ text: 'Regional kaufen.', memberId: taken.by.memberId })
    expect(await takeIn(await otherDesk(), back)).toMatchObject({ error: { code: 'exchange.not-here' } })
  })

  it('a second time brings the changes of the page along, and a change made there is proposed at home', async () => {
    const home = await homePage()
    const [section] = await home.db.pageSection.toArray()
    if (!section) throw new Error('no section')
    const write = (desk: TestDesk, ...texts: readonly string[]) =>
      editSection(desk.door, section.id, {
        kind: 'prose',
        blocks: texts.map((markup, at) => ({ id: `p${at}`, kind: 'paragraph', markup })),
      })
    const sources = async (desk: TestDesk) =>
      (await desk.db.segment.toArray()).map(({ source }) => source).toSorted((a, b) => a.localeCompare(b))
    await write(home, 'Buy green.', 'Stay local.')
    const away = await otherDesk()
    await takeIn(away, await sendOut(home.db, home.pageId, 'package'))
    const green = (await away.db.segment.toArray()).find(({ source }) => source === 'Buy green.')
    const place = { segmentId: green?.id ?? '', locale: 'de' }
    await saveTranslation(away.door, place, 'Grün kaufen.')
    await stepTranslation(away.door, 'confirm', place)

    await write(home, 'Buy green.', 'Stay local.', 'Ask early.')
    const second = await read(await sendOut(home.db, home.pageId, 'package'))
    const input = { pageId: home.pageId, locale: 'de', file: second, by: { memberId }, choices: new Map() }
    const taken = await takeReturned(away.door, input, quiet())
    expect(taken.ok && [...taken.value.sections]).toEqual([section.id])
    expect(await sources(away)).toEqual(['Ask early.', 'Buy green.', 'Stay local.'])
    // What was translated there is kept: it is newer than what the package brought.
    expect((await away.db.translation.toArray()).map(({ text }) => text)).toEqual(['Grün kaufen.'])
    await away.door.undo()
    expect(await sources(away)).toEqual(['Buy green.', 'Stay local.'])
    await away.door.redo()

    await write(away, 'Buy green.', 'Stay local.', 'Ask very early.')
    const back = await read(await sendOut(away.db, home.pageId, 'package'))
    const atHome = { ...input, file: back }
    const kept = await takeReturned(home.door, atHome, quiet())
    expect(kept.ok && kept.value.plan.sections).toMatchObject([{ side: 'theirs', after: 'Ask very early.' }])
    expect(await sources(home)).toEqual(['Ask early.', 'Buy green.', 'Stay local.'])
    expect(await home.translation(place.segmentId, 'de')).toMatchObject({ text: 'Grün kaufen.' })

    const [planned] = kept.ok ? kept.value.plan.sections : []
    const sections = new Map([[section.id, { choice: 'theirs' as const, over: planned?.mark ?? '' }]])
    expect((await takeReturned(home.door, { ...atHome, sections }, quiet())).ok).toBe(true)
    expect(await sources(home)).toEqual(['Ask very early.', 'Buy green.', 'Stay local.'])
  })

  it('brings back where a link leads, and remarks that were ticked off there', async () => {
    const home = await homePage()
    const id = await home.segment('See <1>the guide</1>.', [{ kind: 'link', href: 'https://example.org/en' }])
    await home.translate(id, 'de', 'Siehe <1>den Leitfaden</1>.', 'translated', { memberId })
    await addComment(home.door, { segmentId: id, locale: 'de' }, 'Which guide?')
    const away = await otherDesk()
    away.later(60_000)
    await takeIn(away, await sendOut(home.db, home.pageId, 'package'))
    await setLinkTargets(away.door, { segmentId: id, locale: 'de' }, new Map([[1, 'https://example.org/de']]))
    const [remark] = await away.db.segmentComment.toArray()
    await resolveComment(away.door, remark?.id ?? '', true)
    const taken = await take(home, await sendOut(away.db, home.pageId, 'package'), { by: { name: 'Toni' } })
    expect(taken).toMatchObject({ resolved: 1, comments: 0 })
    expect(taken.plan.receipt.totals).toMatchObject({ linksChanged: 1, taken: 0 })
    expect(await home.translation(id, 'de')).toMatchObject({
      text: 'Siehe <1>den Leitfaden</1>.',
      hrefs: { '1': 'https://example.org/de' },
      memberId: taken.by.memberId,
    })
    const [here] = await home.db.segmentComment.toArray()
    expect(here?.resolvedAt).toBeDefined()
    await home.door.undo()
    expect((await home.translation(id, 'de'))?.hrefs).toBeUndefined()
    expect((await home.db.segmentComment.toArray())[0]?.resolvedAt).toBeUndefined()
  })

  it('is planned and taken away from the page with the same outcome', async () => {
    const home = await homePage()
    const ids = [await home.segment('Buy green.'), await home.segment('Buy less.')]
    const [first = '', second = ''] = ids
    const back = await translateIn(await sendOut(home.db, home.pageId, 'xliff21'), {
      [first]: 'Grün kaufen.',
      [second]: 'Weniger kaufen.',
    })
    const file = await read(back)
    const place = { pageId: home.pageId, locale: 'de' }
    const by = { memberId, role: 'officer' } as const
    const plan = await client.plan({ database: home.db.name, place, file, by, sections: new Map() })
    expect(plan.ok && plan.value.receipt.totals.taken).toBe(2)
    const desk = { database: home.db.name, memberId }
    const input = { ...place, file, by: { memberId }, choices: new Map() }
    const before = await home.db.undo.count()
    const taken = await client.take(desk, input, quiet())
    expect(taken.ok && [...taken.value.taken]).toEqual(ids)
    expect(await home.db.undo.count()).toBe(before + 1)
    expect(await home.translation(first, 'de')).toMatchObject({ text: 'Grün kaufen.' })
  })

  it('that was changed on the way is refused, and nothing of it comes in', async () => {
    const home = await homePage()
    await home.segment('Buy green.')
    const bytes = new Uint8Array(await (await sendOut(home.db, home.pageId, 'package')).arrayBuffer())
    // Content, not the file name ahead of it: that is read from the directory at the end.
    for (const at of [200, bytes.length >> 1, bytes.length - 60]) {
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      const file = await client.read(new Blob([changed]))
      expect(file.ok).toBe(false)
    }
  })
})
