import * as fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Segment, Translation } from '../../../../shared/model/page.ts'
import { toMarked } from '../../../../shared/translation/exchange/marked-text.ts'
import type { PackageRecords } from '../../../../shared/translation/exchange/page-package.ts'
import { planReturn, type LockablePage, type ReturnPlan } from '../../../../shared/translation/exchange/return-plan.ts'
import { outgoingFormats, type OutgoingFormat } from '../../../../shared/translation/exchange/write-outgoing.ts'
import { sentSegment } from '../../../../shared/translation/exchange/sent-mark.ts'
import { pageHere, read, recordsOf, sendOut, sentence, target, uuid } from './page-out.ts'

const one = sentence(0, 'Buy <1>green</1> &amp; fair.', [{ kind: 'bold' }])
const two = sentence(1, 'Buy less.')
const records = recordsOf([one, two], [target(one, '<1>Grün</1> &amp; fair kaufen.')])
const translator = { memberId: uuid(9), role: 'translator' } as const

async function plan(
  bytes: Uint8Array,
  here: LockablePage,
  by: { memberId: string; role: 'translator' | 'reviewer' } = translator,
): Promise<ReturnPlan> {
  const planned = planReturn(await read(bytes), here, by)
  if (!planned.ok) throw new Error(planned.error.code)
  return planned.value
}

/** What a translator does with a file of each format: other words for a sentence. */
async function edited(
  format: OutgoingFormat,
  work: PackageRecords,
  texts: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  if (format === 'package') {
    const sent = Object.fromEntries(
      work.segments.map((segment) => [
        segment.id,
        sentSegment(
          segment,
          work.translations.find(({ segmentId }) => segmentId === segment.id),
        ),
      ]),
    )
    const translations = work.segments.flatMap((segment): Translation[] => {
      const before = work.translations.find(({ segmentId }) => segmentId === segment.id)
      const text = texts.get(segment.id)
      return text === undefined ? (before ? [before] : []) : [target(segment, text)]
    })
    return sendOut({ ...work, translations }, format, { direction: 'back', sent })
  }
  // The other formats hold the sentence in hand: sent with other words, and the marks of what was sent put back.
  const before = await sendOut(work, format)
  const after = await sendOut(
    {
      ...work,
      translations: work.segments.flatMap((segment): Translation[] => {
        const text = texts.get(segment.id)
        const old = work.translations.find(({ segmentId }) => segmentId === segment.id)
        return text === undefined ? (old ? [old] : []) : [target(segment, text)]
      }),
    },
    format,
  )
  if (format === 'table') {
    const [was, is] = [before, after].map((bytes) =>
      strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()),
    )
    const marks = [...(was ?? '').matchAll(/[0-9a-f]{17}/g)].map(([mark]) => mark)
    let at = 0
    const document = (is ?? '').replaceAll(/[0-9a-f]{17}/g, () => marks[at++] ?? '')
    return zipSync({ ...unzipSync(after), 'word/document.xml': strToU8(document) })
  }
  const pattern = / desk:(?:sent|state|outdated)="[^"]*"/g
  const units = strFromU8(before).match(/<(?:trans-)?unit [^>]*>/g) ?? []
  let at = 0
  return strToU8(
    strFromU8(after).replaceAll(/<(?:trans-)?unit [^>]*>/g, (start) => {
      const marks = (units[at++] ?? '').match(pattern)?.join('') ?? ''
      return start.replaceAll(pattern, '').replace(/\/?>$/, (end) => `${marks}${end}`)
    }),
  )
}

const kinds = (planned: ReturnPlan) => planned.rows.map(({ outcome }) => outcome.kind)

describe.each(outgoingFormats)('a page that comes back as %s', (format) => {
  it('says that nothing is new where nobody touched it', async () => {
    const planned = await plan(await sendOut(records, format), pageHere(records))
    expect(kinds(planned)).toEqual(['unchanged', 'unchanged'])
    expect(planned.receipt.notReturned).toEqual([])
  })

  it('brings a new text and leaves the untouched one as it is', async () => {
    const back = await edited(format, records, new Map([[two.id, 'Kauft weniger.']]))
    const planned = await plan(back, pageHere(records))
    expect(planned.rows.map(({ outcome, preset }) => [outcome.kind, preset])).toEqual([
      ['unchanged', 'mine'],
      ['taken', 'theirs'],
    ])
    expect(planned.rows[1]).toMatchObject({ n: 2, theirs: 'Kauft weniger.', state: 'translated', isOpen: false })
  })

  it('overwrites nothing of a translator who was faster: the second return is a proposal', async () => {
    const back = await edited(format, records, new Map([[two.id, 'Kauft weniger.']]))
    const since = recordsOf([one, two], [...records.translations, target(two, 'Weniger kaufen.')])
    const planned = await plan(back, pageHere(since))
    expect(planned.rows[1]).toMatchObject({
      outcome: { kind: 'proposal' },
      mine: 'Weniger kaufen.',
      theirs: 'Kauft weniger.',
      preset: 'mine',
      isOpen: true,
    })
  })

  it('brings nothing new a second time', async () => {
    const back = await edited(format, records, new Map([[two.id, 'Kauft weniger.']]))
    const since = recordsOf([one, two], [...records.translations, target(two, 'Kauft weniger.')])
    expect(kinds(await plan(back, pageHere(since)))).toEqual(['unchanged', 'unchanged'])
  })

  it('tells a source that has changed since, and a sentence that is gone', async () => {
    const back = await edited(
      format,
      records,
      new Map([
        [one.id, '<1>Grün</1> und fair kaufen.'],
        [two.id, 'Kauft weniger.'],
      ]),
    )
    const next: Segment = { ...sentence(0, 'Buy <1>green</1> and local.', [{ kind: 'bold' }]) }
    const planned = await plan(back, pageHere(recordsOf([next], records.translations)))
    expect(kinds(planned)).toEqual(['sourceChanged', 'unknownSegment'])
    // What is here is what they had before their eyes: their text takes its place, for the source it was made for.
    expect(planned.rows[0]).toMatchObject({ preset: 'theirs', isOpen: true, madeFor: { text: one.source } })
  })

  it('names codes that were lost, and keeps what is here', async () => {
    const back = await edited(format, records, new Map([[one.id, 'Grün und fair kaufen.']]))
    const planned = await plan(back, pageHere(records))
    expect(planned.rows[0]).toMatchObject({
      outcome: { kind: 'codesLost', missing: [1] },
      preset: 'mine',
      isOpen: true,
    })
  })

  it('leaves a locked text alone', async () => {
    const locked = recordsOf(
      [one, two],
      [target(one, 'x', { lockedBy: uuid(9) }), target(two, '', { lockedBy: uuid(9) })],
    )
    const back = await edited(format, locked, new Map([[two.id, 'Kauft weniger.']]))
    const planned = await plan(back, pageHere(locked))
    expect(planned.rows[1]).toMatchObject({ isLocked: true, preset: 'mine', isOpen: false })
  })

  it('is refused for another page, another language and another source', async () => {
    const file = await read(await sendOut(records, format))
    const here = pageHere(records)
    const code = (at: Partial<LockablePage>) => {
      const planned = planReturn(file, { ...here, ...at }, translator)
      return planned.ok ? 'read' : planned.error.code
    }
    expect(code({ pageId: uuid(7) })).toBe('page-xliff.other-page')
    expect(code({ locale: 'da' })).toBe('page-xliff.other-language')
    expect(code({ locale: 'da', targetLocales: ['da'] })).toBe('exchange.no-such-language')
    expect(code({ sourceLocale: 'fr' })).toBe('exchange.other-source')
    expect(code({})).toBe('read')
  })
})

describe('a return', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'ö', ' ', '\n', '⟦', '&amp;', '.') })

  it('of an untouched file changes nothing, whatever the texts', async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, fc.constantFrom(...outgoingFormats), async (first, second, format) => {
        const work = recordsOf(
          [one, two],
          [target(one, `<1>${first}</1>x`), target(two, `${second}x`, { state: 'draft' })],
        )
        const planned = await plan(await sendOut(work, format), pageHere(work))
        expect(kinds(planned)).toEqual(['unchanged', 'unchanged'])
      }),
      { numRuns: 40 },
    )
  })

  it('never approves: a reviewer brings a text to reviewed, a translator to translated', async () => {
    const work = recordsOf([one, two], [])
    const back = await sendOut(
      { ...work, translations: [target(two, 'Kauft weniger.', { state: 'approved' })] },
      'package',
      {
        direction: 'back',
        sent: Object.fromEntries([one, two].map((each) => [each.id, sentSegment(each, undefined)])),
      },
    )
    expect((await plan(back, pageHere(work))).rows[1]).toMatchObject({ state: 'translated' })
    expect((await plan(back, pageHere(work), { ...translator, role: 'reviewer' })).rows[1]).toMatchObject({
      state: 'reviewed',
    })
  })

  it('of a table with a changed source is refused for that sentence', async () => {
    const back = await edited('table', records, new Map([[two.id, 'Kauft weniger.']]))
    const files = unzipSync(back)
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace(
      toMarked(two.source),
      'Buy more.',
    )
    const planned = await plan(zipSync({ ...files, 'word/document.xml': strToU8(document) }), pageHere(records))
    expect(planned.rows[1]?.outcome).toMatchObject({ kind: 'refused', reason: 'sourceAltered' })
  })

  it('of a table brings the lines that were added to its remarks, and no others', async () => {
    const comment = {
      id: uuid(50),
      createdAt: '2026-05-01T10:00:00.000Z',
      updatedAt: '2026-05-01T10:00:00.000Z',
      rev: 0,
    }
    const work: PackageRecords = {
      ...records,
      comments: [{ ...comment, pageId: uuid(1), segmentId: two.id, text: 'How much less?', memberId: uuid(9) }],
    }
    const bytes = await sendOut(work, 'table')
    const files = unzipSync(bytes)
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const more = document.replace('How much less?</w:t></w:r></w:p>', '$&<w:p><w:r><w:t>A third.</w:t></w:r></w:p>')
    const planned = await plan(zipSync({ ...files, 'word/document.xml': strToU8(more) }), pageHere(work))
    expect(planned.rows.map(({ newNotes }) => newNotes)).toEqual([[], [{ about: 'target', text: 'A third.' }]])
  })

  it('of a table from a desk that wrote no marks only proposes', async () => {
    const back = await edited('table', records, new Map([[one.id, '<1>Grün</1> einkaufen.']]))
    const files = unzipSync(back)
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array()).replaceAll(/ · [0-9a-f]{17}/g, '')
    const planned = await plan(zipSync({ ...files, 'word/document.xml': strToU8(document) }), pageHere(records))
    expect(planned.rows[0]).toMatchObject({ outcome: { kind: 'proposal' }, lost: { marks: true } })
  })
})
