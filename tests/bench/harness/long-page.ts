import type { Page } from 'playwright-core'
import { derivedId } from '../../../shared/ids.ts'
import type { ParticipantPage } from '../../../shared/model/page.ts'
import { escapeText } from '../../../shared/translation/escape.ts'
import { alignSegments } from '../../../shared/translation/segmenting/align-segments.ts'
import { segmentBlocks } from '../../../shared/translation/segmenting/segment-blocks.ts'
import type { SentencePair } from './varied-units.ts'

const at = '2026-03-01T09:00:00.000Z'
const PER_SECTION = 100

/** Puts records into tables of the desk, past its own code: a bench needs more than a person could type. */
export function putRecords(page: Page, tables: Readonly<Record<string, readonly object[]>>): Promise<void> {
  return page.evaluate(async (records) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('desk')
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(new Error('the database does not open')))
    })
    const names = Object.keys(records)
    const writing = db.transaction(names, 'readwrite')
    for (const name of names) for (const record of records[name] ?? []) writing.objectStore(name).put(record)
    await new Promise<void>((resolve, reject) => {
      writing.addEventListener('complete', () => resolve())
      writing.addEventListener('abort', () => reject(new Error(writing.error?.name)))
    })
    db.close()
  }, tables)
}

/** Records that make a page long: sections of real sentences, `count` in all, half of them translated into German. */
export function longPage(page: ParticipantPage, pairs: readonly SentencePair[], count: number) {
  const base = { createdAt: at, updatedAt: at, rev: 0 }
  const pageSection: object[] = []
  const segment: object[] = []
  const translation: object[] = []
  for (let first = 0; first < count; first += PER_SECTION) {
    const id = derivedId(page.id, 'bench', String(first))
    const own = Array.from(
      { length: Math.min(PER_SECTION, count - first) },
      (_, n) => pairs[(first + n) % pairs.length],
    )
    const blocks = own.map((pair, n) => ({
      id: `b${n}`,
      // One sentence a block, however many the text has.
      kind: 'heading' as const,
      level: 3,
      markup: escapeText(pair?.source ?? ''),
    }))
    pageSection.push({ ...base, id, pageId: page.id, kind: 'caseStudy', order: 100 + first, blocks, facts: {} })
    const { create } = alignSegments(id, [], segmentBlocks({ blocks }, page.sourceLocale))
    for (const [n, fields] of create.entries()) {
      segment.push({ ...base, ...fields, pageId: page.id, sectionId: id })
      if (n % 2 === 1) continue
      translation.push({
        ...base,
        id: derivedId(fields.id, 'de'),
        segmentId: fields.id,
        pageId: page.id,
        locale: 'de',
        text: escapeText(own[n]?.target ?? ''),
        state: 'translated',
        origin: 'human',
        sourceHash: fields.sourceHash,
        sourceText: fields.source,
      })
    }
  }
  return { pageSection, segment, translation }
}

/** A glossary of the shortest pairs, which are names of things rather than sentences. */
export function glossaryOf(pairs: readonly SentencePair[], count: number): readonly object[] {
  const short = pairs.filter(({ source }) => source.split(' ').length === 4).slice(0, count)
  return short.flatMap(({ source, target }, n) => {
    const conceptId = derivedId('bench concept', String(n))
    const term = { createdAt: at, updatedAt: at, rev: 0, conceptId, status: 'preferred' }
    return [
      { ...term, id: derivedId('bench term', String(n), 'en'), locale: 'en', text: source },
      { ...term, id: derivedId('bench term', String(n), 'de'), locale: 'de', text: target },
    ]
  })
}
