import { afterEach, describe, expect, it } from 'vitest'
import { addComment } from '../../../renderer/features/pages/commands/segment-comments.ts'
import { takeReturned } from '../../../renderer/features/pages/commands/take-returned.ts'
import { ok } from '../../../shared/result.ts'
import { memberId, removeDesks } from '../data/support.ts'
import { translatedPage } from './translated-page.ts'
import { client, quiet, sendOut, read, translateIn, take } from './sent-out.ts'

afterEach(async () => {
  client.cancel()
  await removeDesks()
})

describe('a page that went out and comes back', () => {
  it('brings its texts as one step, with who returned them, their history and the memory, and one undo', async () => {
    const desk = await translatedPage('officer')
    const [first, second] = [await desk.segment('Buy green.'), await desk.segment('Buy less.')]
    await desk.translate(first, 'de', 'Kauft grün.', 'draft')
    const back = await translateIn(await sendOut(desk.db, desk.pageId, 'xliff21'), {
      [first]: 'Grün kaufen.',
      [second]: 'Weniger kaufen.',
    })
    const before = await desk.db.undo.count()
    const { taken, by } = await take(desk, back)
    expect([...taken]).toEqual([first, second])
    expect(await desk.db.undo.count()).toBe(before + 1)
    expect(await desk.db.member.get(by.memberId)).toMatchObject({ name: 'Ada Extern', role: 'translator' })
    expect(await desk.translation(second, 'de')).toMatchObject({
      text: 'Weniger kaufen.',
      state: 'translated',
      memberId: by.memberId,
    })
    const history = await desk.db.translationVersion.where('segmentId').equals(first).toArray()
    expect(history.map(({ text }) => text).toSorted()).toEqual(['Grün kaufen.', 'Kauft grün.'])
    expect(history.find(({ text }) => text === 'Grün kaufen.')).toMatchObject({ memberId: by.memberId })
    expect((await desk.db.tmUnit.toArray()).map(({ target }) => target).toSorted()).toEqual([
      'Grün kaufen.',
      'Weniger kaufen.',
    ])
    await desk.door.undo()
    expect(await desk.translation(first, 'de')).toMatchObject({ text: 'Kauft grün.', state: 'draft' })
    expect(await desk.translation(second, 'de')).toBeUndefined()
    expect(await desk.db.member.get(by.memberId)).toBeUndefined()
  })

  it('from two translators is merged: the second overwrites nothing, and its text is taken only where one says so', async () => {
    const desk = await translatedPage('officer')
    const [first, second] = [await desk.segment('Buy green.'), await desk.segment('Buy less.')]
    const out = await sendOut(desk.db, desk.pageId, 'xliff21')
    const one = await translateIn(out, { [first]: 'Grün kaufen.', [second]: 'Weniger kaufen.' })
    const two = await translateIn(out, { [first]: 'Kauft grün.', [second]: 'Kauft weniger.' })
    await take(desk, one)
    const kept = await take(desk, two, { by: { name: 'Ben Extern' } })
    expect(kept.plan.receipt.totals).toMatchObject({ proposal: 2, taken: 0 })
    expect(kept.taken.size).toBe(0)
    expect(await desk.translation(first, 'de')).toMatchObject({ text: 'Grün kaufen.' })

    const choices = new Map([
      [first, { choice: 'theirs' as const, over: 'Grün kaufen.' }],
      // Made over a text that is not here any more: it does not count.
      [second, { choice: 'theirs' as const, over: 'Etwas anderes.' }],
    ])
    const chosen = await take(desk, two, { by: { name: 'Ben Extern' }, choices })
    expect([...chosen.taken]).toEqual([first])
    expect(await desk.translation(first, 'de')).toMatchObject({ text: 'Kauft grün.' })
    expect(await desk.translation(second, 'de')).toMatchObject({ text: 'Weniger kaufen.' })
  })

  it('keeps a sentence at draft that fails a blocking check, and never approves', async () => {
    const desk = await translatedPage('officer')
    const bold = await desk.segment('Buy <1>green</1>.', [{ kind: 'bold' }])
    const out = await sendOut(desk.db, desk.pageId, 'xliff21')
    const lost = await translateIn(out, { [bold]: 'Grün kaufen.' })
    const file = await read(lost)
    expect((await take(desk, lost, { file })).plan.receipt.totals.codesLost).toBe(1)
    expect(await desk.translation(bold, 'de')).toMatchObject({ text: 'Grün kaufen.', state: 'draft' })

    const plain = await desk.segment('Buy less.')
    const approved = (
      await (await translateIn(await sendOut(desk.db, desk.pageId, 'xliff21'), { [plain]: 'Weniger kaufen.' })).text()
    ).replaceAll('state="translated"', 'state="final"')
    await take(desk, new Blob([approved]), { by: { memberId } })
    expect(await desk.translation(plain, 'de')).toMatchObject({ state: 'reviewed', reviewerId: memberId })
  })

  it('does not let a translator set through a file what they could not set at the desk', async () => {
    const desk = await translatedPage('officer')
    const reviewer = await desk.door.run({ key: 'test' }, async (writer) =>
      ok((await writer.create('member', { name: 'Rita', role: 'reviewer' })).id),
    )
    const plain = await desk.segment('Buy less.')
    const back = (
      await (await translateIn(await sendOut(desk.db, desk.pageId, 'xliff21'), { [plain]: 'Weniger kaufen.' })).text()
    ).replaceAll('state="translated"', 'state="reviewed"')
    await desk.become('translator')
    await take(desk, new Blob([back]), { by: { memberId: reviewer.ok ? reviewer.value : '' } })
    expect(await desk.translation(plain, 'de')).toMatchObject({ state: 'translated' })
    const { pageId, door } = desk
    const input = { pageId, locale: 'de', file: await read(new Blob([back])), by: { name: 'New' }, choices: new Map() }
    expect(await takeReturned(door, input, quiet())).toMatchObject({ error: { code: 'pages.not-allowed' } })
  })

  it('brings a text for a source that has changed since as one for the old source', async () => {
    const desk = await translatedPage('officer')
    const id = await desk.segment('Buy green.')
    const back = await translateIn(await sendOut(desk.db, desk.pageId, 'xliff21'), { [id]: 'Grün kaufen.' })
    await desk.edit(id, 'Buy greener.')
    expect((await take(desk, back)).plan.receipt.totals.sourceChanged).toBe(1)
    const translation = await desk.translation(id, 'de')
    const segment = await desk.db.segment.get(id)
    expect(translation).toMatchObject({ text: 'Grün kaufen.', sourceText: 'Buy green.' })
    expect(translation?.sourceHash).not.toBe(segment?.sourceHash)
  })

  it('brings remarks once, however often the file is taken', async () => {
    const desk = await translatedPage('officer')
    const id = await desk.segment('Buy green.')
    await addComment(desk.door, { segmentId: id, locale: 'de' }, 'Which green?')
    const out = await (await sendOut(desk.db, desk.pageId, 'xliff21')).text()
    const back = new Blob([out.replace('</notes>', '<note id="n9" category="comment">The colour.</note></notes>')])
    expect((await take(desk, back)).comments).toBe(1)
    expect((await take(desk, back)).comments).toBe(0)
    const comments = await desk.db.segmentComment.toArray()
    expect(comments.map(({ text, locale }) => [text, locale])).toEqual([
      ['Which green?', 'de'],
      ['The colour.', 'de'],
    ])
  })

  it('leaves a locked text alone, and everything where it is called off or of another page', async () => {
    const desk = await translatedPage('officer')
    const [locked, free] = [await desk.segment('Buy green.'), await desk.segment('Buy less.')]
    await desk.translate(locked, 'de', 'Kauft grün.', 'draft', { lockedBy: memberId })
    const back = await translateIn(await sendOut(desk.db, desk.pageId, 'xliff21'), {
      [locked]: 'Grün kaufen.',
      [free]: 'Weniger kaufen.',
    })
    const file = await read(back)
    const { pageId, door, db } = desk
    const input = { pageId, locale: 'de', file, by: { memberId }, choices: new Map() }
    const stop = new AbortController()
    const onProgress = () => stop.abort()
    expect(await takeReturned(door, input, { signal: stop.signal, onProgress })).toMatchObject({
      error: { code: 'exchange.cancelled' },
    })
    expect(await desk.translation(free, 'de')).toBeUndefined()
    const other = await translatedPage('officer')
    expect(await takeReturned(other.door, { ...input, pageId: other.pageId }, quiet())).toMatchObject({
      error: { code: 'page-xliff.other-page' },
    })
    expect(await other.db.translation.count()).toBe(0)
    expect([...(await take(desk, back)).taken]).toEqual([free])
    expect(await db.translation.where('segmentId').equals(locked).first()).toMatchObject({ text: 'Kauft grün.' })
  })

  it('as a table in a document takes the same way', async () => {
    const desk = await translatedPage('officer')
    const id = await desk.segment('Buy less.')
    const out = await sendOut(desk.db, desk.pageId, 'table')
    expect((await take(desk, out)).plan.rows).toMatchObject([{ segmentId: id, outcome: { kind: 'unchanged' } }])
  })
})

/** A desk that has never seen the page, of somebody who translates. */
describe('a file of 200 MB', () => {
  it('is refused by its size', async () => {
    const block = new Blob([new Uint8Array(1_000_000)])
    const huge = new Blob(Array.from({ length: 200 }, () => block))
    expect(await client.read(huge)).toMatchObject({ error: { code: 'exchange.too-large', params: { megabytes: 200 } } })
  })
})
