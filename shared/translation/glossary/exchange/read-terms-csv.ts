import { CsvReader, type CsvItem } from '../../../text/csv-reader.ts'
import { BYTE_ORDER_MARK, unguardFormula } from '../../../text/csv-writer.ts'
import { readStatus } from './status-words.ts'
import {
  settleDrafts,
  tidy,
  type ConceptDraft,
  type TermDraft,
  type TermImport,
  type TermProblem,
} from './term-draft.ts'
import { readLocale } from './term-locale.ts'

/** The languages of columns that are only called source and target. */
export interface CsvLocales {
  readonly source?: string
  readonly target?: string
}

type Column =
  | { readonly kind: 'term'; readonly locale: string }
  | { readonly kind: 'concept' | 'status' | 'definition' | 'note' | 'domain' }
  | { readonly kind: 'none' }

const headings: Readonly<Record<string, Exclude<Column['kind'], 'term' | 'none'>>> = {
  concept: 'concept',
  'concept id': 'concept',
  conceptid: 'concept',
  status: 'status',
  usage: 'status',
  definition: 'definition',
  note: 'note',
  comment: 'note',
  domain: 'domain',
  subject: 'domain',
  'subject field': 'domain',
}

/** The delimiter of the first line: the one that cuts it into most pieces. */
function delimiterOf(text: string): string {
  const [heading = ''] = text.split('\n', 1)
  const pieces = (delimiter: string) => heading.split(delimiter).length
  return ['\t', ';', ','].reduce((best, each) => (pieces(each) > pieces(best) ? each : best), ',')
}

function readHeading(cells: readonly string[], line: number, locales: CsvLocales, problems: TermProblem[]): Column[] {
  return cells.map((cell): Column => {
    const written = tidy(unguardFormula(cell))
    const heading = written.toLowerCase()
    if (heading === 'source' || heading === 'target') {
      const locale = locales[heading]
      if (locale !== undefined) return { kind: 'term', locale }
      problems.push({ line, code: 'localesNeeded', what: written })
      return { kind: 'none' }
    }
    const known = Object.hasOwn(headings, heading) ? headings[heading] : undefined
    if (known) return { kind: known }
    const locale = readLocale(written)
    if (locale !== undefined) return { kind: 'term', locale }
    if (written !== '') problems.push({ line, code: 'unknownColumn', what: written })
    return { kind: 'none' }
  })
}

function readRow(
  cells: readonly string[],
  line: number,
  columns: readonly Column[],
  problems: TermProblem[],
): { readonly concept: string; readonly terms: readonly TermDraft[] } {
  const cell = (kind: Column['kind']) =>
    unguardFormula(cells[columns.findIndex((column) => column.kind === kind)] ?? '').trim()
  const written = cell('status')
  const status = written === '' ? 'preferred' : readStatus(written)
  if (status === undefined) problems.push({ line, code: 'unknownStatus', what: written })
  const [definition, note, domain] = [cell('definition'), cell('note'), cell('domain')]
  const about = {
    ...(definition === '' ? {} : { definition }),
    ...(note === '' ? {} : { note }),
    ...(domain === '' ? {} : { domain }),
  }
  const terms = columns.flatMap((column, at) =>
    column.kind === 'term' && tidy(cells[at] ?? '') !== ''
      ? [
          {
            locale: column.locale,
            text: tidy(unguardFormula(cells[at] ?? '')),
            status: status ?? ('allowed' as const),
            ...about,
          },
        ]
      : [],
  )
  return { concept: cell('concept'), terms }
}

/**
 * Terms of a delimited list (RFC 4180; comma, semicolon or tab). The first line has the headings: a language tag for each
 * column of terms, or `source` and `target`; `status`, `definition`, `note` and `domain` are told of all terms of a row.
 * Each row is a concept, except that rows alike in `concept` are one.
 */
export function readTermsCsv(text: string, locales: CsvLocales = {}): TermImport {
  const plain = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
  const reader = new CsvReader(delimiterOf(plain), plain.includes('\n') ? '\n' : '\r')
  const items: readonly CsvItem[] = [...reader.push(plain), ...reader.end()]
  const problems: TermProblem[] = []
  const concepts: { line: number; terms: TermDraft[] }[] = []
  const byName = new Map<string, TermDraft[]>()
  let columns: readonly Column[] | undefined

  for (const item of items) {
    if (item.kind === 'broken') {
      problems.push({ line: item.line, code: 'brokenLine' })
      continue
    }
    if (!columns) {
      columns = readHeading(item.cells, item.line, locales, problems)
      if (columns.some(({ kind }) => kind === 'term')) continue
      return settleDrafts([], [...problems, { line: item.line, code: 'noColumns' }])
    }
    const { concept, terms } = readRow(item.cells, item.line, columns, problems)
    const known = concept === '' ? undefined : byName.get(concept)
    if (known) {
      known.push(...terms)
      continue
    }
    const made = [...terms]
    concepts.push({ line: item.line, terms: made })
    if (concept !== '') byName.set(concept, made)
  }
  return settleDrafts(concepts satisfies readonly ConceptDraft[], problems)
}
