import type { RowProblem } from '../../../shared/recruitment/import/check-row.ts'
import type { NumberEvidence } from '../../../shared/recruitment/import/numbers.ts'
import type { RejectedRow } from './process.ts'
import type { ImportReport } from './protocol.ts'

/** More than anyone reads; the file of rejected rows has all of them. */
const PROBLEMS_SHOWN = 5_000

/** Counts while a file is read. */
export class ReportBuilder {
  readonly evidence = new Map<number, NumberEvidence>()
  readonly #counts = { read: 0, imported: 0, unchanged: 0, updated: 0, rejected: 0 }
  readonly #problems: RowProblem[] = []
  readonly #startedAt = performance.now()
  #problemCount = 0

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

  report(): ImportReport {
    return {
      counts: { ...this.#counts },
      problems: this.#problems,
      problemCount: this.#problemCount,
      evidence: Object.fromEntries(this.evidence),
      seconds: (performance.now() - this.#startedAt) / 1000,
    }
  }
}
