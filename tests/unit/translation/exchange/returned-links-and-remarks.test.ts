import { describe, expect, it } from 'vitest'
import type { Translation } from '../../../../shared/model/page.ts'
import type { SegmentComment } from '../../../../shared/model/segment-notes.ts'
import type { PackageRecords } from '../../../../shared/translation/exchange/page-package.ts'
import { planReturn, type PlannedRow } from '../../../../shared/translation/exchange/return-plan.ts'
import { sentSegment } from '../../../../shared/translation/exchange/sent-mark.ts'
import { pageHere, read, recordsOf, sendOut, sentence, target, uuid } from './page-out.ts'

const segment = sentence(0, 'See <1>the guide</1>.', [{ kind: 'link', href: 'https://example.org/en' }])
const text = 'Siehe <1>den Leitfaden</1>.'
const german = { '1': 'https://example.org/de' }
const austrian = { '1': 'https://example.org/at' }
const by = { memberId: uuid(9), role: 'translator' } as const

/** The row of the sentence after it went out as `sent`, came back as `back`, and is `now` here. */
async function row(sent: Translation, back: Translation, now: Translation): Promise<PlannedRow | undefined> {
  const marks = { [segment.id]: sentSegment(segment, sent) }
  const file = await read(await sendOut(recordsOf([segment], [back]), 'package', { direction: 'back', sent: marks }))
  const plan = planReturn(file, pageHere(recordsOf([segment], [now])), by)
  return plan.ok ? plan.value.rows[0] : undefined
}

const plain = target(segment, text)
const withLinks = (hrefs: Record<string, string>, more: Partial<Translation> = {}) =>
  target(segment, text, { hrefs, ...more })

describe('an address of a link that was changed on the other side', () => {
  it('comes back though the words are the same', async () => {
    expect(await row(plain, withLinks(german), plain)).toMatchObject({
      outcome: { kind: 'linksChanged', hrefs: german, state: 'translated' },
      preset: 'theirs',
      isOpen: false,
    })
  })

  it('comes back as taken away where it leads to the source’s again', async () => {
    expect(await row(withLinks(german), plain, withLinks(german))).toMatchObject({
      outcome: { kind: 'linksChanged', hrefs: {} },
      preset: 'theirs',
    })
  })

  it('is left to a person where it was changed here too, or the words were', async () => {
    const open = { outcome: { kind: 'linksChanged' }, isOpen: true, preset: 'mine' }
    expect(await row(plain, withLinks(german), withLinks(austrian))).toMatchObject(open)
    expect(await row(plain, withLinks(german), target(segment, `${text} Ja.`))).toMatchObject(open)
  })

  it('is no news where it was sent like that, or is here already, or is none a page may have', async () => {
    const unchanged = { outcome: { kind: 'unchanged' } }
    expect(await row(withLinks(german), withLinks(german), withLinks(austrian))).toMatchObject(unchanged)
    expect(await row(plain, withLinks(german), withLinks(german))).toMatchObject(unchanged)
    expect(await row(plain, withLinks({ '1': 'data:text/html,x' }), plain)).toMatchObject(unchanged)
  })

  it('is nobody’s approval', async () => {
    const approved = { ...plain, state: 'approved' as const }
    expect(await row(approved, { ...withLinks(german), state: 'approved' }, approved)).toMatchObject({
      outcome: { kind: 'linksChanged', state: 'translated' },
    })
  })
})

describe('a remark that was ticked off on the other side', () => {
  const stamps = { createdAt: '2026-05-01T10:00:00.000Z', updatedAt: '2026-05-01T10:00:00.000Z', rev: 0 }
  const remark: SegmentComment = {
    ...stamps,
    id: uuid(70),
    pageId: segment.pageId,
    segmentId: segment.id,
    text: 'Which guide?',
    memberId: uuid(9),
  }
  const resolved = { ...remark, resolvedAt: '2026-05-03T10:00:00.000Z', resolvedBy: uuid(71) }

  async function planned(here: SegmentComment, there: SegmentComment): Promise<PlannedRow | undefined> {
    const records = recordsOf([segment], [plain])
    const abroad: PackageRecords = {
      ...records,
      comments: [there],
      members: [{ id: uuid(71), name: 'Toni', role: 'translator' }],
    }
    const file = await read(await sendOut(abroad, 'package', { direction: 'back' }))
    const plan = planReturn(file, pageHere({ ...records, comments: [here] }), by)
    return plan.ok ? plan.value.rows[0] : undefined
  }

  it('is named, with who did it', async () => {
    expect(await planned(remark, resolved)).toMatchObject({
      resolved: [{ commentId: remark.id, text: 'Which guide?', name: 'Toni' }],
      newNotes: [],
    })
  })

  it('is no news where it is ticked off here too, or was opened again here since', async () => {
    expect(await planned(resolved, resolved)).toMatchObject({ resolved: [] })
    const again = { ...remark, updatedAt: '2026-05-04T10:00:00.000Z' }
    expect(await planned(again, resolved)).toMatchObject({ resolved: [] })
  })
})
