import type { SegmentComment } from '../../model/segment-notes.ts'
import type { CurrentPage } from '../xliff/page/merge-returned.ts'
import { sentMark, type ExchangeNote } from '../xliff/page/desk-vocabulary.ts'
import type { ReturnedPage, ReturnedSegment } from '../xliff/page/returned-page.ts'
import { rowKeys } from './bilingual-table.ts'
import { markedLine } from './marked-text.ts'
import type { PagePackage } from './page-package.ts'
import type { ReturnedRow, ReturnedTable } from './read-docx.ts'
import type { ReturnedFile } from './returned-file.ts'
import { hasWords, lineSign, readRowMark, sourceSign, type SentSegment } from './sent-mark.ts'

/** One language of a page as this desk has it, with what a file is held against. */
export interface PageHere extends CurrentPage {
  readonly sourceLocale: string
  readonly comments: readonly Pick<
    SegmentComment,
    'id' | 'segmentId' | 'locale' | 'text' | 'resolvedAt' | 'updatedAt'
  >[]
  /** By segment, what a package brought here last. Empty where the page did not come by a package. */
  readonly received: ReadonlyMap<string, SentSegment>
}

/** What a file brings back, in the one form that is merged, whatever the format. */
export function returnedPageOf(file: ReturnedFile, here: PageHere): ReturnedPage {
  if (file.kind === 'xliff') return file.page
  return file.kind === 'table' ? pageOfTable(file.table, here) : pageOfPackage(file.content, here)
}

function pageOfTable(table: ReturnedTable, here: PageHere): ReturnedPage {
  const byKey = new Map([...rowKeys(here.segments.map(({ id }) => id))].map(([id, key]) => [key, id]))
  const segments = new Map(here.segments.map((segment) => [segment.id, segment]))
  const translations = new Map(
    here.translations.filter((one) => one.locale === here.locale).map((one) => [one.segmentId, one]),
  )
  return {
    pageId: table.pageId,
    sourceLocale: table.sourceLocale,
    locale: table.targetLocale,
    segments: table.rows.map((row) => {
      const segment = segments.get(byKey.get(row.key) ?? keyWithin(row.key, here))
      return segment ? segmentOfRow(row, segment, translations.get(segment.id), here) : unknownRow(row)
    }),
  }
}

/** Keys grow with the page: one written while it was smaller is the end of one of now. */
function keyWithin(key: string, here: PageHere): string {
  const fitting = here.segments.filter(({ id }) => id.replaceAll('-', '').endsWith(key))
  return fitting.length === 1 ? (fitting[0]?.id ?? '') : ''
}

function segmentOfRow(
  row: ReturnedRow,
  segment: PageHere['segments'][number],
  current: PageHere['translations'][number] | undefined,
  here: PageHere,
): ReturnedSegment {
  const mark = row.mark === undefined ? undefined : readRowMark(row.mark)
  const isSameSource = mark === undefined || mark.source === sourceSign(segment)
  const isAsSent = mark !== undefined && lineSign(row.target) === mark.target
  // Word processors change line ends and outer space: what is the same but for them is the text that is here.
  const isAsHere = current !== undefined && markedLine(current.text) === row.target
  const target = isAsHere ? current.text : row.target
  const isThere = hasWords({ text: target })
  const markOfSent = (short: string): string => {
    if (short === lineSign(current?.text ?? '')) return sentMark(current?.text ?? '')
    return isAsSent ? sentMark(target) : short
  }
  return {
    segmentId: segment.id,
    sourceHash: isSameSource ? segment.sourceHash : mark.source,
    isSourceIntact: !isSameSource || row.source === markedLine(segment.source),
    source: row.source,
    codes: isSameSource ? segment.codes : [],
    // Whoever writes in a table means it as done: there is no other way to say so in it.
    ...(isThere ? { target, state: isAsSent ? (mark.state ?? 'translated') : 'translated' } : {}),
    isOutdated: isThere && isAsSent && mark.isOutdated,
    notes: newRemarks(row.comment, segment.id, here),
    foreignCodes: 0,
    ...(mark === undefined
      ? {}
      : {
          sent: {
            mark: markOfSent(mark.target),
            ...(mark.state === undefined ? {} : { state: mark.state }),
            isOutdated: mark.isOutdated,
            commentIds: [],
          },
        }),
  }
}

function unknownRow({ key, source, target }: ReturnedRow): ReturnedSegment {
  return {
    segmentId: key,
    sourceHash: '',
    isSourceIntact: true,
    source,
    codes: [],
    ...(hasWords({ text: target }) ? { target, state: 'translated' as const } : {}),
    isOutdated: false,
    notes: [],
    foreignCodes: 0,
  }
}

/** The remarks that were sent stand in the same cell; the lines that are in none of them are new. */
function newRemarks(cell: string, segmentId: string, { comments }: PageHere): ExchangeNote[] {
  const known = new Set(
    comments
      .filter((comment) => comment.segmentId === segmentId)
      .flatMap(({ text }) => text.split('\n').map((line) => line.trim())),
  )
  const lines = cell.split('\n').map((line) => line.trim())
  const text = lines.filter((line) => line !== '' && !known.has(line)).join('\n')
  return text === '' ? [] : [{ about: 'target', text }]
}

function pageOfPackage({ manifest, records }: PagePackage, here: PageHere): ReturnedPage {
  const translations = new Map(records.translations.map((translation) => [translation.segmentId, translation]))
  const comments = Map.groupBy(records.comments, ({ segmentId }) => segmentId)
  const known = new Set(here.comments.map(({ id }) => id))
  const sent = new Map(Object.entries(manifest.sent ?? {}))
  // On the way out the other side has the newer text, and what it sent last stands between the two.
  const base = manifest.direction === 'out' && here.received.size > 0 ? here.received : sent
  return {
    pageId: manifest.pageId,
    sourceLocale: manifest.sourceLocale,
    locale: manifest.targetLocale,
    segments: records.segments.map((segment): ReturnedSegment => {
      const translation = translations.get(segment.id)
      const before = base.get(segment.id)
      return {
        segmentId: segment.id,
        sourceHash: translation?.sourceHash ?? segment.sourceHash,
        isSourceIntact: true,
        source: translation?.sourceText ?? segment.source,
        codes: translation?.sourceCodes ?? segment.codes,
        ...(translation && hasWords(translation) ? { target: translation.text, state: translation.state } : {}),
        isOutdated: translation !== undefined && translation.sourceHash !== segment.sourceHash,
        notes: (comments.get(segment.id) ?? []).map(({ id, locale, text }) => ({
          ...(known.has(id) ? { commentId: id } : {}),
          about: locale === undefined ? 'source' : 'target',
          text,
        })),
        foreignCodes: 0,
        ...(before === undefined ? {} : { sent: { ...before, commentIds: [] } }),
      }
    }),
  }
}
