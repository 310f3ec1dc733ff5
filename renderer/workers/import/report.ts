import type { RowProblem, RowRules } from '../../../shared/recruitment/import/row-rules.ts'
import { ColumnEvidence } from './column-evidence.ts'
import type { RejectedRow } from './process.ts'
import type { ImportReport, Suspect } from './protocol.ts'

/** More than anyone reads; the file of rejected rows has all of them. */
const PROBLEMS_SHOWN = 5_000
const SUSPECTS_SHOWN = 500

/** Counts while a file is read. */
export class ReportBuilder {
  readonly evidence: ColumnEvidence
  readonly #counts = { read: 0, imported: 0, unchanged: 0, updated: 0, rejected: 0 }
  readonly #problems: RowProblem[] = []
  readonly #suspects: Omit<Suspect, 'knownName'>[] = []
  readonly #suppressedLines: number[] = []
  readonly #startedAt = performance.now()
  #problemCount = 0
  #suspectCount = 0
  #suppressedCount = 0
  #contacts = 0

  constructor(rules: RowRules) {
    this.evidence = new ColumnEvidence(rules)
  }

  count(outcome: 'imported' | 'unchanged' | 'updated'): void {
    this.#counts.read++
    this.#counts[outcome]++
  }

  reject(row: RejectedRow): void {
    this.#counts.read++
    this.#counts.rejected++
    this.#problemCount += row.problems.length
    if (this.#problems.length < PROBLEMS_SHOWN) this.#problems.push(...row.problems)
  }

  addContact(): void {
    this.#contacts++
  }

  suppress(line: number): void {
    this.#suppressedCount++
    if (this.#suppressedLines.length < SUSPECTS_SHOWN) this.#suppressedLines.push(line)
  }

  suspect(suspect: Omit<Suspect, 'knownName'>): void {
    this.#suspectCount++
    if (this.#suspects.length < SUSPECTS_SHOWN) this.#suspects.push(suspect)
  }

  /** Ids of the organisations that suspects may be, whose names the report is given. */
  get suspectIds(): readonly string[] {
    return [...new Set(this.#suspects.map(({ knownId }) => knownId))]
  }

  report(names: ReadonlyMap<string, string> = new Map()): ImportReport {
    return {
      counts: { ...this.#counts },
      contacts: this.#contacts,
      suppressedLines: this.#suppressedLines,
      suppressedCount: this.#suppressedCount,
      suspects: this.#suspects.map((suspect) => ({ ...suspect, knownName: names.get(suspect.knownId) ?? '' })),
      suspectCount: this.#suspectCount,
      problems: this.#problems,
      problemCount: this.#problemCount,
      evidence: Object.fromEntries(this.evidence.numbers),
      dates: Object.fromEntries(this.evidence.dates),
      zeros: Object.fromEntries(this.evidence.zeros),
      seconds: (performance.now() - this.#startedAt) / 1000,
    }
  }
}
