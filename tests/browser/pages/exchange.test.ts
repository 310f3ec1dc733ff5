import { afterEach, describe, expect, it } from 'vitest'
import { addComment } from '../../../renderer/features/pages/commands/segment-comments.ts'
import { takePackage } from '../../../renderer/features/pages/commands/take-package.ts'
import {
  takeReturned,
  type Returner,
  type TakeReturned,
  type TakenReturn,
} from '../../../renderer/features/pages/commands/take-returned.ts'
import { saveTranslation, stepTranslation } from '../../../renderer/features/pages/commands/translate-segment.ts'
import { gatherOutgoing, type MemoryPort } from '../../../renderer/features/pages/exchange/gather-outgoing.ts'
import { loadPage } from '../../../renderer/features/pages/load-page.ts'
import { ExchangeClient } from '../../../renderer/features/pages/exchange/exchange-client.ts'
import type { ReadDatabase } from '../../../renderer/data/read-database.ts'
import { randomIds } from '../../../shared/ids.ts'
import { ok } from '../../../shared/result.ts'
import type { ReturnedFile } from '../../../shared/translation/exchange/returned-file.ts'
import type { TableWords } from '../../../shared/translation/exchange/write-docx.ts'
import type { OutgoingFormat } from '../../../shared/translation/exchange/write-outgoing.ts'
import { memberId, newDesk, organisation, removeDesks, type TestDesk } from '../data/support.ts'
import { translatedPage, type TranslatedPage } from './translated-page.ts'

const words: TableWords = {
  intro: 'Write in the third column.',
  number: 'No.',
  source: 'Source',
  target: 'Translation',
  state: 'State',
  comment: 'Remark',
  states: {
    untranslated: 'open',
    draft: 'draft',
    translated: 'translated',
    reviewed: 'reviewed',
    approved: 'approved',
  },
}
const client = new ExchangeClient()
const noMemory: MemoryPort = { lookup: () => Promise.resolve({ matches: [] }) }
const quiet = () => ({ signal: new AbortController().signal, onProgress: () => undefined })

afterEach(async () => {
  client.cancel()
  await removeDesks()
})

/** A page as a desk sends it, through the worker, as a person would. */
async function sendOut(
  db: ReadDatabase,
  pageId: string,
  format: OutgoingFormat,
  memory: MemoryPort = noMemory,
): Promise<Blob> {
  const data = await loadPage(db, pageId)
  const gathered = data && (await gatherOutgoing({ db, memory }, data, 'de', quiet()))
  if (!gathered) throw new Error('nothing gathered')
  const { records, sent, direction } = gathered
  const facts = { direction, sent, targetLocale: 'de', madeAt: '2026-03-01T08:00:00.000Z', madeBy: 'Kim' } as const
  const written = await client.write({ records, facts, version: '1.0.0' }, format, words)
  if (!written.ok) throw new Error(written.error.code)
  return written.value
}

async function read(content: Blob): Promise<ReturnedFile> {
  const file = await client.read(content)
  if (!file.ok) throw new Error(file.error.code)
  return file.value
}

/** A translator's program: the XLIFF file with other words for some sentences, done. */
async function translateIn(content: Blob, texts: Readonly<Record<string, string>>): Promise<Blob> {
  const xml = new DOMParser().parseFromString(await content.text(), 'application/xml')
  for (const unit of xml.getElementsByTagName('unit')) {
    const text = texts[unit.id]
    const segment = unit.getElementsByTagName('segment')[0]
    if (text === undefined || !segment) continue
    const target =
      segment.getElementsByTagName('target')[0] ??
      segment.appendChild(xml.createElementNS(segment.namespaceURI, 'target'))
    target.textContent = text
    segment.setAttribute('state', 'translated')
    segment.removeAttribute('subState')
  }
  return new Blob([new XMLSerializer().serializeToString(xml)])
}

async function take(desk: TranslatedPage, content: Blob, more: Partial<TakeReturned> = {}): Promise<TakenReturn> {
  const { pageId, door } = desk
  const by: Returner = { name: 'Ada Extern' }
  const input = { pageId, locale: 'de', file: await read(content), by, choices: new Map(), ...more }
  const taken = await takeReturned(door, input, quiet())
  if (!taken.ok) throw new Error(taken.error.code)
  return taken.value
}

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

describe('a file of 200 MB', () => {
  it('is refused by its size', async () => {
    const block = new Blob([new Uint8Array(1_000_000)])
    const huge = new Blob(Array.from({ length: 200 }, () => block))
    expect(await client.read(huge)).toMatchObject({ error: { code: 'exchange.too-large', params: { megabytes: 200 } } })
  })
})
