import { CsvReader, type CsvItem } from '../../../shared/text/csv-reader.ts'
import { checkRow, type OrganisationDraft, type RowProblem } from '../../../shared/recruitment/import/check-row.ts'
import { numberFields } from '../../../shared/recruitment/import/fields.ts'
import type { Match, MatchRun } from '../../../shared/recruitment/import/match-index.ts'
import { noEvidence, weighNumber, type NumberEvidence } from '../../../shared/recruitment/import/numbers.ts'
import { splitBroken } from '../../../shared/recruitment/import/rejects.ts'
import type { ImportPlan } from './protocol.ts'
import { readText } from './read-text.ts'

export interface AcceptedRow {
  readonly match: Match
  readonly draft: OrganisationDraft
}

export interface RejectedRow {
  readonly line: number
  readonly cells: readonly string[]
  readonly problems: readonly RowProblem[]
}

/** What one piece of the file became. */
export interface ProcessedPiece {
  readonly accepted: readonly AcceptedRow[]
  readonly rejected: readonly RejectedRow[]
  /** Bytes read so far. */
  readonly bytes: number
}

/**
 * Reads a file row by row: checks each, and finds out whether the organisation is new, known or a repetition. Holds one
 * piece of the file at a time, so that its memory does not grow with the file.
 */
export async function* processFile(
  file: Blob,
  plan: ImportPlan,
  run: MatchRun,
  evidence: Map<number, NumberEvidence>,
): AsyncGenerator<ProcessedPiece> {
  const reader = new CsvReader(plan.format.delimiter, plan.format.newline)
  const figures = [...plan.rules.mapping.keys()].filter((column) => {
    const field = plan.rules.mapping[column]
    return field !== undefined && numberFields.has(field)
  })
  let header = plan.format.hasHeader
  const process = (items: readonly CsvItem[], bytes: number): ProcessedPiece => {
    const accepted: AcceptedRow[] = []
    const rejected: RejectedRow[] = []
    for (const item of items) {
      if (header) {
        header = false
        continue
      }
      if (item.kind === 'broken') {
        rejected.push({
          line: item.line,
          cells: splitBroken(item.raw, plan.format.delimiter),
          problems: [{ line: item.line, problem: 'quote-broken', value: item.raw.slice(0, 200) }],
        })
        continue
      }
      for (const column of figures) {
        evidence.set(column, weighNumber(evidence.get(column) ?? noEvidence, item.cells[column] ?? ''))
      }
      const row = checkRow(item.cells, item.line, plan.rules)
      if (row.ok) accepted.push({ match: run.match(row.draft), draft: row.draft })
      else rejected.push({ line: item.line, cells: item.cells, problems: row.problems })
    }
    return { accepted, rejected, bytes }
  }
  for await (const { text, bytes } of readText(file, plan.format.encoding)) yield process(reader.push(text), bytes)
  yield process(reader.end(), file.size)
}
