import { afterEach, describe, expect, it } from 'vitest'
import { editSection } from '../../../renderer/features/pages/commands/edit-section.ts'
import { lockTranslation } from '../../../renderer/features/pages/commands/lock-translation.ts'
import { mergeWithNext, resegmentBlock } from '../../../renderer/features/pages/commands/merge-segments.ts'
import { splitSegment } from '../../../renderer/features/pages/commands/split-segment.ts'
import { recutPage } from '../../../renderer/features/pages/commands/recut-page.ts'
import { writeSegments } from '../../../renderer/features/pages/commands/write-segments.ts'
import {
  chooseOwnRules,
  chooseRules,
  removeRules,
} from '../../../renderer/features/settings/segmenting/choose-rules.ts'
import { derivedId, randomIds } from '../../../shared/ids.ts'
import type { Block, Segment, Translation } from '../../../shared/model/page.ts'
import { ok } from '../../../shared/result.ts'
import { segmentationRulesId } from '../../../shared/translation/segmenting/rule-sets.ts'
import { memberId, newDesk, removeDesks, type TestDesk } from '../data/support.ts'

const pageId = '018f0000-0000-7000-8000-00000000aaaa'
const sectionId = '018f0000-0000-7000-8000-00000000bbbb'
const locales = ['de', 'lv'] as const

interface Desk extends TestDesk {
  /** Segments of the section in order, of all blocks. */
  readonly segments: () => Promise<Segment[]>
  /** `state: text` of one language, in the order of the segments; `-` where there is none. */
  readonly texts: (locale: string) => Promise<string[]>
}

/** A page with one section of the given paragraphs. */
async function deskWith(...paragraphs: readonly string[]): Promise<Desk> {
  const desk = newDesk()
  const blocks = paragraphs.map((markup, index): Block => ({ id: `b${index}`, kind: 'paragraph', markup }))
  const made = await desk.door.run({ key: 'test' }, async (writer) => {
    await writer.create('participantPage', {
      id: pageId,
      organisationId: randomIds.next(),
      slug: 'auenheim',
      title: 'Auenheim',
      sourceLocale: 'en',
      targetLocales: [...locales],
      status: 'translating',
    })
    const section = await writer.create('pageSection', {
      id: sectionId,
      pageId,
      kind: 'policy',
      order: 1,
      blocks,
      facts: {},
    })
    await writeSegments(writer, section, 'en')
    return ok(undefined)
  })
  if (!made.ok) throw new Error(made.error.code)
  const segments = async () =>
    (await desk.db.segment.toArray()).toSorted((a, b) => a.blockId.localeCompare(b.blockId) || a.order - b.order)
  const texts = async (locale: string) => {
    const found = new Map((await desk.db.translation.toArray()).map((each) => [each.id, each]))
    return (await segments()).map(({ id }) => {
      const translation = found.get(derivedId(id, locale))
      return translation ? `${translation.state}: ${translation.text}` : '-'
    })
  }
  return { ...desk, segments, texts }
}

async function translate(
  desk: Desk,
  locale: string,
  rows: readonly (readonly [text: string, state: Translation['state']] | undefined)[],
): Promise<void> {
  const segments = await desk.segments()
  await desk.door.run({ key: 'test' }, async (writer) => {
    for (const [index, row] of rows.entries()) {
      const segment = segments[index]
      if (!segment || !row) continue
      await writer.create('translation', {
        id: derivedId(segment.id, locale),
        segmentId: segment.id,
        pageId,
        locale,
        text: row[0],
        state: row[1],
        origin: 'human',
        sourceHash: segment.sourceHash,
        sourceText: segment.source,
        memberId,
        ...(row[1] === 'approved' ? { reviewerId: memberId } : {}),
      })
    }
    return ok(undefined)
  })
}

async function sources(desk: Desk): Promise<string[]> {
  return (await desk.segments()).map(({ source }) => source)
}

async function idAt(desk: Desk, index: number): Promise<string> {
  return (await desk.segments())[index]?.id ?? ''
}

/** Everything stored about pages, for before and after. */
async function everything(desk: Desk): Promise<unknown> {
  const rows = await Promise.all([
    desk.db.pageSection.toArray(),
    desk.segments(),
    desk.db.translation.toArray(),
    desk.db.segmentComment.toArray(),
  ])
  // A record that comes back was written later.
  return JSON.parse(JSON.stringify(rows, (key, value: unknown) => (key === 'updatedAt' ? undefined : value))) as unknown
}

afterEach(removeDesks)

describe('splitting a segment', () => {
  it('divides its translations in every language, and what was approved is translated', async () => {
    const desk = await deskWith('See the U.S. Schools pay for it. The end.')
    await translate(desk, 'de', [
      ['Siehe USA. Schulen zahlen dafür.', 'approved'],
      ['Ende.', 'approved'],
    ])
    await translate(desk, 'lv', [['Skatiet ASV, kas maksā?', 'reviewed']])
    const [first] = await desk.segments()
    const before = await desk.segments()
    const answer = await splitSegment(desk.door, first?.id ?? '', first?.source.indexOf('Schools') ?? 0)
    expect(await sources(desk)).toEqual(['See the U.S.', 'Schools pay for it.', 'The end.'])
    expect(answer).toEqual({ ok: true, value: (await desk.segments()).map(({ id }) => id) })
    expect(await idAt(desk, 0)).toBe(before[0]?.id)
    expect(await idAt(desk, 2)).toBe(before[1]?.id)
    expect(await desk.texts('de')).toEqual([
      'translated: Siehe USA.',
      'translated: Schulen zahlen dafür.',
      'approved: Ende.',
    ])
    expect(await desk.texts('lv')).toEqual(['draft: Skatiet ASV, kas maksā?', '-', '-'])
    const reviewed = (await desk.db.translation.toArray()).filter(({ reviewerId }) => reviewerId !== undefined)
    expect(reviewed.map(({ text }) => text)).toEqual(['Ende.'])
  })

  it('is one step of undo, and of redo', async () => {
    const desk = await deskWith('Buy green power; it saves money.')
    await translate(desk, 'de', [['Kauft Ökostrom; das spart Geld.', 'approved']])
    const before = await everything(desk)
    await splitSegment(desk.door, await idAt(desk, 0), 16)
    const after = await everything(desk)
    expect(after).not.toEqual(before)
    await desk.door.undo()
    expect(await everything(desk)).toEqual(before)
    await desk.door.redo()
    expect(await everything(desk)).toEqual(after)
  })

  it('outlives an edit of the same paragraph', async () => {
    const desk = await deskWith('Buy green power; it saves money.')
    await translate(desk, 'de', [['Kauft Ökostrom; das spart Geld.', 'translated']])
    await splitSegment(desk.door, await idAt(desk, 0), 16)
    const ids = (await desk.segments()).map(({ id }) => id)
    const markup = 'Now buy green power; it saves a lot of money. Every year.'
    await editSection(desk.door, sectionId, { kind: 'prose', blocks: [{ id: 'b0', kind: 'paragraph', markup }] })
    expect(await sources(desk)).toEqual(['Now buy green power;', 'it saves a lot of money.', 'Every year.'])
    expect((await desk.segments()).slice(0, 2).map(({ id }) => id)).toEqual(ids)
  })

  it('keeps the words as they were in the history', async () => {
    const desk = await deskWith('Buy green power; it saves money.')
    await translate(desk, 'de', [['Kauft Ökostrom; das spart Geld.', 'approved']])
    await splitSegment(desk.door, await idAt(desk, 0), 16)
    expect((await desk.db.translationVersion.toArray()).map(({ text, state }) => `${state}: ${text}`)).toEqual([
      'approved: Kauft Ökostrom; das spart Geld.',
    ])
  })

  it('is refused while a translation of it is locked', async () => {
    const desk = await deskWith('Buy green power; it saves money.')
    await translate(desk, 'de', [['Kauft Ökostrom; das spart Geld.', 'approved']])
    await lockTranslation(desk.door, { segmentId: await idAt(desk, 0), locale: 'de' })
    const before = await everything(desk)
    expect(await splitSegment(desk.door, await idAt(desk, 0), 16)).toMatchObject({ error: { code: 'pages.locked' } })
    expect(await everything(desk)).toEqual(before)
  })

  it('changes nothing where there is no place to cut', async () => {
    const desk = await deskWith('Green.')
    const before = await everything(desk)
    expect(await splitSegment(desk.door, await idAt(desk, 0), 3)).toMatchObject({
      error: { code: 'pages.cannot-split' },
    })
    expect(await splitSegment(desk.door, randomIds.next(), 3)).toMatchObject({ error: { code: 'pages.gone' } })
    expect(await everything(desk)).toEqual(before)
  })
})

describe('merging a segment with the next', () => {
  it('joins texts and codes, with the lower state, and keeps what was said about both', async () => {
    const desk = await deskWith('Buy <b>green</b>. It saves <i>money</i>. The end.')
    await translate(desk, 'de', [
      ['Kauft <1>grün</1>.', 'approved'],
      ['Das spart <1>Geld</1>.', 'translated'],
      ['Ende.', 'approved'],
    ])
    await translate(desk, 'lv', [undefined, ['Tas ietaupa <1>naudu</1>.', 'reviewed']])
    const second = await idAt(desk, 1)
    await desk.door.run({ key: 'test' }, async (writer) => {
      await writer.create('segmentComment', { pageId, segmentId: second, locale: 'de', text: 'Really?', memberId })
      await writer.create('checkDismissal', {
        id: derivedId(second, 'dismissal', 'de', 'numbers', '5'),
        pageId,
        segmentId: second,
        locale: 'de',
        check: 'numbers',
        fingerprint: '5',
        reason: 'A name.',
        memberId,
      })
      return ok(undefined)
    })
    const first = await idAt(desk, 0)
    expect(await mergeWithNext(desk.door, first)).toEqual({ ok: true, value: [first, await idAt(desk, 1)] })
    expect(await sources(desk)).toEqual(['Buy <1>green</1>. It saves <2>money</2>.', 'The end.'])
    expect(await desk.texts('de')).toEqual(['translated: Kauft <1>grün</1>. Das spart <2>Geld</2>.', 'approved: Ende.'])
    expect(await desk.texts('lv')).toEqual(['draft: Tas ietaupa <2>naudu</2>.', '-'])
    expect(await desk.db.translation.where('segmentId').equals(second).count()).toBe(0)
    expect((await desk.db.segmentComment.toArray()).map(({ segmentId }) => segmentId)).toEqual([first])
    expect((await desk.db.checkDismissal.toArray()).map(({ segmentId, id }) => [segmentId, id])).toEqual([
      [first, derivedId(first, 'dismissal', 'de', 'numbers', '5')],
    ])
  })

  it('and splitting again gives the segments, ids and texts there were, by undo with their states', async () => {
    const desk = await deskWith('Buy green. It saves money.')
    await translate(desk, 'de', [
      ['Kauft grün.', 'approved'],
      ['Das spart Geld.', 'approved'],
    ])
    const before = await everything(desk)
    const ids = (await desk.segments()).map(({ id }) => id)
    await mergeWithNext(desk.door, await idAt(desk, 0))
    await splitSegment(desk.door, await idAt(desk, 0), 10)
    expect(await sources(desk)).toEqual(['Buy green.', 'It saves money.'])
    expect((await desk.segments()).map(({ id }) => id)).toEqual(ids)
    expect(await desk.texts('de')).toEqual(['translated: Kauft grün.', 'translated: Das spart Geld.'])
    expect((await desk.db.pageSection.toArray())[0]?.blocks[0]).not.toHaveProperty('cuts')
    await desk.door.undo()
    await desk.door.undo()
    expect(await everything(desk)).toEqual(before)
  })

  it('is refused for the last of a paragraph', async () => {
    const desk = await deskWith('Buy green.', 'It saves money.')
    expect(await mergeWithNext(desk.door, await idAt(desk, 0))).toMatchObject({ error: { code: 'pages.cannot-merge' } })
    expect(await sources(desk)).toHaveLength(2)
  })
})

describe('cutting a paragraph anew', () => {
  it('takes back what people cut and joined, in this paragraph only, and keeps every word', async () => {
    const desk = await deskWith('Buy green. It saves money; that is good. The end.', 'One; two.')
    await translate(desk, 'de', [
      ['Kauft grün.', 'approved'],
      ['Es spart; das ist gut.', 'approved'],
      ['Ende.', 'approved'],
    ])
    await mergeWithNext(desk.door, await idAt(desk, 0))
    await splitSegment(desk.door, await idAt(desk, 0), 27)
    await splitSegment(desk.door, await idAt(desk, 3), 4)
    expect(await sources(desk)).toEqual(['Buy green. It saves money;', 'that is good.', 'The end.', 'One;', 'two.'])
    await resegmentBlock(desk.door, await idAt(desk, 0))
    expect(await sources(desk)).toEqual(['Buy green.', 'It saves money; that is good.', 'The end.', 'One;', 'two.'])
    expect(await desk.texts('de')).toEqual([
      'draft: Kauft grün.',
      'draft: Es spart; das ist gut.',
      'approved: Ende.',
      '-',
      '-',
    ])
  })
})

describe('rules for sentences from a file', () => {
  const content = {
    isCascading: false,
    languages: [{ name: 'English', rules: [{ isBreak: true, before: '[.;]', after: String.raw`\s` }] }],
    maps: [{ pattern: 'en.*', language: 'English' }],
  }
  const offer = {
    ...content,
    id: segmentationRulesId(content),
    fileName: 'house.srx',
    leftOut: [],
    leftOutCount: 0,
  }
  const quiet = () => ({ signal: new AbortController().signal, onProgress: () => undefined })

  it('leave what is written as it is, and cut new text', async () => {
    const { door, db, segments } = await deskWith('Ask early; buy less.')
    expect((await chooseRules(door, offer)).ok).toBe(true)
    const section = await db.pageSection.get(sectionId)
    const [first] = section?.blocks ?? []
    if (!first) throw new Error('no block')
    const edited: Block = { id: 'b0', kind: 'paragraph', markup: 'Ask early; buy even less.' }
    const added: Block = { id: 'b1', kind: 'paragraph', markup: 'Look; compare.' }
    expect((await editSection(door, sectionId, { kind: 'prose', blocks: [edited, added] })).ok).toBe(true)
    expect((await segments()).map(({ source }) => source)).toEqual(['Ask early; buy even less.', 'Look;', 'compare.'])
  })

  it('cut a whole page anew when they are asked to, translations along, and one undo puts it back', async () => {
    const desk = await deskWith('Ask early; buy less.', 'Stays. Same.')
    const { door, segments, texts } = desk
    await translate(desk, 'de', [['Frag früh; kauf weniger.', 'translated']])
    await chooseRules(door, offer)
    const cut = await recutPage(door, pageId, quiet())
    expect(cut).toEqual({ ok: true, value: { cut: 1, locked: 0 } })
    expect((await segments()).map(({ source }) => source)).toEqual(['Ask early;', 'buy less.', 'Stays.', 'Same.'])
    expect((await texts('de')).slice(0, 2)).toEqual(['draft: Frag früh;', 'draft: kauf weniger.'])
    await door.undo()
    expect((await segments()).map(({ source }) => source)).toEqual(['Ask early; buy less.', 'Stays.', 'Same.'])
    expect((await texts('de'))[0]).toBe('translated: Frag früh; kauf weniger.')
  })

  it('leave a paragraph with a locked translation as it is', async () => {
    const desk = await deskWith('Ask early; buy less.')
    await translate(desk, 'de', [['Frag früh; kauf weniger.', 'translated']])
    const [first] = await desk.segments()
    await lockTranslation(desk.door, { segmentId: first?.id ?? '', locale: 'de' })
    await chooseRules(desk.door, offer)
    expect(await recutPage(desk.door, pageId, quiet())).toEqual({ ok: true, value: { cut: 0, locked: 1 } })
    expect(await desk.segments()).toHaveLength(1)
  })

  it('are in use for one paragraph that is cut anew, and stay until no paragraph needs them', async () => {
    const { door, db, segments } = await deskWith('Ask early; buy less.')
    await chooseRules(door, offer)
    const [first] = await segments()
    await resegmentBlock(door, first?.id ?? '')
    expect(await segments()).toHaveLength(2)
    await chooseOwnRules(door)
    expect(await removeRules(door, offer.id)).toMatchObject({ ok: false, error: { code: 'srx.in-use' } })
    await recutPage(door, pageId, quiet())
    expect(await segments()).toHaveLength(1)
    expect((await removeRules(door, offer.id)).ok).toBe(true)
    expect(await db.segmentationRules.count()).toBe(0)
  })
})
