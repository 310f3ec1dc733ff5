import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MemberRole } from '../../../../shared/model/member.ts'
import { exportPageXliff } from '../../../../shared/translation/xliff/page/export-page-xliff.ts'
import type { Receipt, ReceiptRow } from '../../../../shared/translation/xliff/page/merge-outcome.ts'
import { mergeReturned, type CurrentPage } from '../../../../shared/translation/xliff/page/merge-returned.ts'
import type { PageExchange } from '../../../../shared/translation/xliff/page/page-exchange.ts'
import { readPageXliff } from '../../../../shared/translation/xliff/page/read-page-xliff.ts'
import type { ReturnedPage } from '../../../../shared/translation/xliff/page/returned-page.ts'
import { readXliff } from '../../../../shared/translation/xliff/read-xliff.ts'
import { idOf, pageArbitrary, pageOf } from './page-arbitrary.ts'

const versions = ['2.1', '1.2'] as const
const anna = { memberId: 'anna', role: 'translator' as MemberRole }

function returned(text: string): ReturnedPage {
  const document = readXliff(text)
  const page = document.ok ? readPageXliff(document.value) : document
  if (!page.ok) throw new Error(page.error.code)
  return page.value
}

function currentOf({ page, segments, translations }: PageExchange): CurrentPage {
  return { pageId: page.id, locale: 'de', segments, translations }
}

function merge(content: PageExchange, text: string, by = anna): Receipt {
  const receipt = mergeReturned(currentOf(content), returned(text), by)
  if (!receipt.ok) throw new Error(receipt.error.code)
  return receipt.value
}

const content = pageOf([
  {
    source: { text: 'Read <1>our policy</1>.', codes: [{ kind: 'bold' }] },
    target: { text: 'Lest <1>unsere Politik</1>.', state: 'translated' },
    isOutdated: false,
    comments: [{ text: 'du or Sie?', isAboutSource: false }],
  },
])
const untranslated: PageExchange = { ...content, translations: [] }
const withText = (
  text: string,
  state: 'draft' | 'translated' | 'reviewed' | 'approved' = 'translated',
): PageExchange => ({
  ...content,
  translations: content.translations.map((one) => ({ ...one, text, state })),
})
const edited = (text: string) => text.replace('Lest ', 'Lesen Sie ')
const first = (receipt: Receipt): ReceiptRow | undefined => receipt.rows[0]

describe.each(versions)('a page that comes back as XLIFF %s', (version) => {
  const sent = exportPageXliff(content, 'de', { version })

  it('changes nothing and loses nothing when it comes back as it went', () => {
    fc.assert(
      fc.property(pageArbitrary, fc.constantFrom<MemberRole>('translator', 'reviewer', 'officer'), (page, role) => {
        const receipt = merge(page, exportPageXliff(page, 'de', { version }), { memberId: 'anna', role })
        expect(receipt.totals).toMatchObject({ unchanged: page.segments.length })
        for (const { lost, newNotes } of receipt.rows) {
          expect({ ...lost, codes: [], newNotes }).toEqual({
            codes: [],
            foreignCodes: 0,
            notes: [],
            marks: false,
            newNotes: [],
          })
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('is taken where only the other side has worked', () => {
    expect(first(merge(content, edited(sent)))?.outcome).toEqual({
      kind: 'taken',
      text: 'Lesen Sie <1>unsere Politik</1>.',
      state: 'translated',
    })
  })

  it('is a proposal where the desk has gone on meanwhile, in its text or its state', () => {
    for (const now of [withText('Seht <1>unsere Politik</1>.'), withText('Lest <1>unsere Politik</1>.', 'approved')]) {
      expect(first(merge(now, edited(sent)))?.outcome).toMatchObject({
        kind: 'proposal',
        text: 'Lesen Sie <1>unsere Politik</1>.',
        current: now.translations[0]?.text,
      })
    }
  })

  it('leaves what the desk has made of a segment the other side did not touch', () => {
    expect(first(merge(withText('Seht <1>unsere Politik</1>.'), sent))?.outcome).toEqual({ kind: 'unchanged' })
  })

  it('is unchanged where both sides came to the same text', () => {
    expect(first(merge(withText('Lesen Sie <1>unsere Politik</1>.'), edited(sent)))?.outcome).toEqual({
      kind: 'unchanged',
    })
  })

  it('tells the old and the new source where the source has changed', () => {
    const now = {
      ...content,
      segments: content.segments.map((one) => ({ ...one, source: 'See <1>it</1>.', sourceHash: 'other' })),
    }
    expect(first(merge(now, edited(sent)))?.outcome).toMatchObject({
      kind: 'sourceChanged',
      oldSource: 'Read <1>our policy</1>.',
      newSource: 'See <1>it</1>.',
    })
    expect(first(merge(now, sent))?.outcome).toEqual({ kind: 'unchanged' })
  })

  it('refuses a text whose source was altered on the way, and one that was emptied', () => {
    expect(first(merge(content, edited(sent).replace('>Read ', '>Study ')))?.outcome).toMatchObject({
      kind: 'refused',
      reason: 'sourceAltered',
    })
    const emptied = sent.replace(/ state="translated"/, '').replace(/<target.*<\/target>/, '')
    expect(first(merge(content, emptied))).toMatchObject({
      outcome: { kind: 'refused', reason: 'emptied' },
      lost: { state: { from: 'translated', to: undefined } },
    })
  })

  it('names the codes that were lost, and takes nothing by half', () => {
    const bare = sent.replace(/(<target[^>]*>).*(<\/target>)/, '$1Lest unsere Politik.$2')
    expect(first(merge(content, bare))).toMatchObject({
      outcome: { kind: 'codesLost', missing: [1], extra: [], text: 'Lest unsere Politik.' },
      lost: { codes: [1] },
    })
  })

  it('knows no segment of another page, and says which segments did not come back', () => {
    const other = { ...content, segments: content.segments.map((one) => ({ ...one, id: idOf(77) })) }
    const receipt = merge(other, edited(sent))
    expect(first(receipt)?.outcome).toMatchObject({ kind: 'unknownSegment' })
    expect(receipt.notReturned).toEqual([idOf(77)])
  })

  it('fills what was untranslated', () => {
    const file = exportPageXliff(untranslated, 'de', { version })
    const filled = file
      .replace('<segment id="s1">', '<segment id="s1" state="translated">')
      .replace('</source>', `</source><target${version === '1.2' ? ' state="translated"' : ''}>Lest!</target>`)
    const codeless = { ...untranslated, segments: untranslated.segments.map((one) => ({ ...one, codes: [] })) }
    expect(first(merge(codeless, filled))?.outcome).toEqual({ kind: 'taken', text: 'Lest!', state: 'translated' })
    expect(first(merge(withText('Schon da.'), filled))?.outcome.kind).toBe('codesLost')
  })

  it('lets a translator bring a text to translated and a reviewer to reviewed, never to approved', () => {
    const final = edited(sent).replace(' state="translated"', ' state="final"')
    expect(first(merge(content, final))).toMatchObject({
      outcome: { kind: 'taken', state: 'translated' },
      lost: { state: { from: 'approved', to: 'translated' } },
    })
    expect(first(merge(content, final, { memberId: 'rosa', role: 'reviewer' }))?.outcome).toMatchObject({
      state: 'reviewed',
    })
  })

  it('does not take a changed text for approved because it was approved when it was sent', () => {
    const approved = withText('Lest <1>unsere Politik</1>.', 'approved')
    const back = edited(exportPageXliff(approved, 'de', { version }))
    expect(first(merge(approved, back))?.outcome).toMatchObject({ kind: 'taken', state: 'translated' })
  })

  it('tells of a state and of notes that did not come back, and of new notes', () => {
    const poorer = sent
      .replace(/ state="translated"/, '')
      .replace(/<notes>.*<\/notes>/, '')
      .replace(/<note [^>]*>.*<\/note>/, '')
    expect(first(merge(content, poorer))).toMatchObject({
      outcome: { kind: 'unchanged' },
      lost: { state: { from: 'translated', to: 'draft' }, notes: [idOf(1000)] },
    })
    const note = version === '1.2' ? '<note>Formal.</note></trans-unit>' : undefined
    const noted = note ? sent.replace('</trans-unit>', note) : sent.replace('</notes>', '<note>Formal.</note></notes>')
    expect(first(merge(content, noted))?.newNotes).toEqual([{ about: 'target', text: 'Formal.' }])
  })

  it('proposes rather than takes where the marks of the desk were lost', () => {
    const bare = edited(sent).replaceAll(/ desk:(?!page)\w+="[^"]*"/g, '')
    expect(first(merge(content, bare))).toMatchObject({ outcome: { kind: 'proposal' }, lost: { marks: true } })
    expect(first(merge(content, sent.replaceAll(/ desk:(?!page)\w+="[^"]*"/g, '')))?.outcome).toEqual({
      kind: 'unchanged',
    })
  })

  it('is refused whole when it is of another page or another language', () => {
    const page = returned(sent)
    const current = currentOf(content)
    expect(mergeReturned({ ...current, pageId: 'other' }, page, anna)).toMatchObject({
      error: { code: 'page-xliff.other-page' },
    })
    expect(mergeReturned({ ...current, locale: 'da' }, page, anna)).toMatchObject({
      error: { code: 'page-xliff.other-language' },
    })
  })
})

describe('a text that was outdated when it was sent', () => {
  const outdated: PageExchange = {
    ...content,
    translations: content.translations.map((one) => ({ ...one, sourceHash: idOf(5) })),
  }
  const sent = exportPageXliff(outdated, 'de', { version: '2.1' })

  it('is unchanged while the other side has not said that it is still right', () => {
    expect(first(merge(outdated, sent))?.outcome).toEqual({ kind: 'unchanged' })
  })

  it('is taken as it is when the other side says so', () => {
    const confirmed = sent.replace('state="initial" subState="desk:outdated"', 'state="translated"')
    expect(first(merge(outdated, confirmed))?.outcome).toEqual({
      kind: 'taken',
      text: 'Lest <1>unsere Politik</1>.',
      state: 'translated',
    })
  })

  it('is not approved again by being confirmed', () => {
    const wasApproved = {
      ...outdated,
      translations: outdated.translations.map((one) => ({ ...one, state: 'approved' as const })),
    }
    const file = exportPageXliff(wasApproved, 'de', { version: '2.1' })
    const confirmed = file.replace('state="initial" subState="desk:outdated"', 'state="final"')
    expect(first(merge(wasApproved, confirmed))?.outcome).toMatchObject({ kind: 'taken', state: 'translated' })
  })
})

it('a segment that comes back twice is refused both times', () => {
  const page = returned(exportPageXliff(content, 'de', { version: '2.1' }))
  const receipt = mergeReturned(currentOf(content), { ...page, segments: [...page.segments, ...page.segments] }, anna)
  expect(receipt.ok && receipt.value.rows.map((row) => row.outcome)).toMatchObject([
    { kind: 'refused', reason: 'repeated' },
    { kind: 'refused', reason: 'repeated' },
  ])
})
