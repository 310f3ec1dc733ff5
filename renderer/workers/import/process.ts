import type { CsvItem } from '../../../shared/text/csv-reader.ts'
import {
  checkRow,
  problemAt,
  type OrganisationDraft,
  type PersonDraft,
  type RowProblem,
} from '../../../shared/recruitment/import/check-row.ts'
import type { Match, MatchRun } from '../../../shared/recruitment/import/match-run.ts'
import { splitBroken } from '../../../shared/recruitment/import/rejects.ts'
import type { ColumnEvidence } from './column-evidence.ts'
import type { ImportPlan, Suspect } from './protocol.ts'
import { openRows } from './row-source.ts'

export interface AcceptedRow {
  readonly line: number
  readonly match: Match
  readonly draft: OrganisationDraft
  readonly person?: PersonDraft
  readonly originals?: Readonly<Record<string, string>>
  readonly empty?: readonly string[]
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
  readonly suspects: readonly Omit<Suspect, 'knownName'>[]
  /** Bytes read so far. */
  readonly bytes: number
}

/** Rows between two moments at which the work may be paused or cancelled. */
const MOST_ROWS = 2_000

/**
 * Reads a file row by row: checks each, and finds out whether the organisation is new, known or a repetition. Holds one
 * piece of the file at a time, so that its memory does not grow with the file.
 */
export async function* processFile(
  file: Blob,
  plan: ImportPlan,
  run: MatchRun,
  evidence: ColumnEvidence,
): AsyncGenerator<ProcessedPiece> {
  let before = 0
  let toSkip = (plan.format.skip ?? 0) + (plan.format.hasHeader ? 1 : 0)
  for await (const { items, done } of openRows(file, plan.format)) {
    const skipped = Math.min(toSkip, items.length)
    toSkip -= skipped
    for (let from = skipped; from < items.length || from === skipped; from += MOST_ROWS) {
      const to = Math.min(from + MOST_ROWS, items.length)
      // How far it is within the piece, so that a small file shows how far it is, too.
      const bytes = Math.round(before + ((done - before) * to) / Math.max(items.length, 1))
      yield { ...processItems(items.slice(from, to), plan, run, evidence), bytes }
    }
    before = done
  }
}

function processItems(
  items: readonly CsvItem[],
  plan: ImportPlan,
  run: MatchRun,
  evidence: ColumnEvidence,
): Omit<ProcessedPiece, 'bytes'> {
  const accepted: AcceptedRow[] = []
  const rejected: RejectedRow[] = []
  const suspects: Omit<Suspect, 'knownName'>[] = []
  for (const item of items) {
    const { line } = item
    if (item.kind === 'broken') {
      rejected.push(brokenRow(line, item.raw, plan))
      continue
    }
    const cells = fixed(item.cells, plan.fixes?.[line])
    evidence.weigh(cells)
    const row = checkRow(cells, line, plan.rules)
    if (!row.ok) {
      rejected.push({ line, cells, problems: row.problems })
      continue
    }
    const decision = plan.suspects?.byLine[line] ?? plan.suspects?.all ?? 'new'
    const match = run.match(row.draft, () => decision)
    const suspect = match.kind === 'repeated' ? undefined : match.suspect
    if (suspect !== undefined) {
      suspects.push({ line, name: row.draft.name, because: suspect.because, knownId: suspect.id })
    }
    if (suspect !== undefined && decision === 'leaveOut') {
      const column = plan.rules.labels[plan.rules.mapping.indexOf('name')]
      rejected.push({ line, cells, problems: [problemAt(line, column, 'perhaps-there', row.draft.name)] })
      continue
    }
    const { draft, person, originals, empty } = row
    accepted.push({
      line,
      match,
      draft,
      ...(person === undefined ? {} : { person }),
      ...(originals === undefined ? {} : { originals }),
      ...(empty === undefined ? {} : { empty }),
    })
  }
  return { accepted, rejected, suspects }
}

function brokenRow(line: number, raw: string, plan: ImportPlan): RejectedRow {
  const isCard = plan.format.kind === 'cards'
  return {
    line,
    cells: isCard ? [] : splitBroken(raw, plan.format.delimiter),
    problems: [{ line, problem: isCard ? 'card-broken' : 'quote-broken', value: raw.slice(0, 200) }],
  }
}

function fixed(cells: readonly string[], fixes: Readonly<Record<number, string>> | undefined): readonly string[] {
  if (fixes === undefined) return cells
  const mended = [...cells]
  for (const [column, text] of Object.entries(fixes)) {
    while (mended.length <= Number(column)) mended.push('')
    mended[Number(column)] = text
  }
  return mended
}
