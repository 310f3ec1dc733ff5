import { createHash } from 'node:crypto'
import { derivedId } from '../../../../shared/ids.ts'
import type { InlineCode, Segment, Translation } from '../../../../shared/model/page.ts'
import type { PackageFacts, PackageRecords } from '../../../../shared/translation/exchange/page-package.ts'
import { readReturnedFile } from '../../../../shared/translation/exchange/read-returned-file.ts'
import type { LockablePage } from '../../../../shared/translation/exchange/return-plan.ts'
import type { ReturnedFile } from '../../../../shared/translation/exchange/returned-file.ts'
import { sentSegment } from '../../../../shared/translation/exchange/sent-mark.ts'
import type { TableWords } from '../../../../shared/translation/exchange/write-docx.ts'
import { writeOutgoing, type OutgoingFormat } from '../../../../shared/translation/exchange/write-outgoing.ts'
import { sourceHash } from '../../../../shared/translation/source-hash.ts'

/** A page of an authority on its way out and back, for the tests of all formats. */
export const sha256 = (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex'))
export const uuid = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`
const base = { createdAt: '2026-05-01T10:00:00.000Z', updatedAt: '2026-05-01T10:00:00.000Z', rev: 0 }

export const words: TableWords = {
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

export function sentence(n: number, source: string, codes: readonly InlineCode[] = []): Segment {
  const place = { pageId: uuid(1), sectionId: uuid(3), blockId: 'b', order: n }
  return { ...base, id: uuid(100 + n), ...place, source, codes: [...codes], sourceHash: sourceHash(source, codes) }
}

export function target(segment: Segment, text: string, more: Partial<Translation> = {}): Translation {
  return {
    ...base,
    id: derivedId(segment.id, 'de'),
    segmentId: segment.id,
    pageId: segment.pageId,
    locale: 'de',
    text,
    state: 'translated',
    origin: 'human',
    sourceHash: segment.sourceHash,
    sourceText: segment.source,
    ...more,
  }
}

export function recordsOf(segments: readonly Segment[], translations: readonly Translation[]): PackageRecords {
  return {
    organisationName: 'Marlowmere City Council',
    page: {
      ...base,
      id: uuid(1),
      organisationId: uuid(2),
      slug: 'marlowmere',
      title: 'SPP in Marlowmere',
      sourceLocale: 'en',
      targetLocales: ['de', 'da'],
      status: 'translating',
    },
    sections: [
      {
        ...base,
        id: uuid(3),
        pageId: uuid(1),
        kind: 'overview',
        order: 1,
        blocks: [{ id: 'b', kind: 'paragraph', markup: '' }],
        facts: {},
      },
    ],
    segments: [...segments],
    translations: [...translations],
    media: [],
    comments: [],
    terms: [],
    exceptions: [],
    units: [],
    members: [],
  }
}

export function pageHere({ page, sections, segments, translations, comments }: PackageRecords): LockablePage {
  return {
    pageId: page.id,
    locale: 'de',
    sourceLocale: page.sourceLocale,
    targetLocales: page.targetLocales,
    sections,
    segments,
    translations,
    comments,
    received: new Map(),
    locked: new Set(translations.filter(({ lockedBy }) => lockedBy !== undefined).map(({ segmentId }) => segmentId)),
  }
}

/** The file as it leaves. */
export function sendOut(
  records: PackageRecords,
  format: OutgoingFormat,
  more: Partial<PackageFacts> = {},
): Promise<Uint8Array> {
  const translations = new Map(records.translations.map((one) => [one.segmentId, one]))
  const facts: PackageFacts = {
    direction: 'out',
    targetLocale: 'de',
    madeAt: '2026-05-02T10:00:00.000Z',
    madeBy: 'Kim',
    sent: Object.fromEntries(
      records.segments.map((segment) => [segment.id, sentSegment(segment, translations.get(segment.id))]),
    ),
    ...more,
  }
  return writeOutgoing({ records, facts, version: '1.0.0' }, format, words, sha256)
}

export async function read(bytes: Uint8Array): Promise<ReturnedFile> {
  const file = await readReturnedFile(bytes, sha256)
  if (!file.ok) throw new Error(file.error.code)
  return file.value
}
