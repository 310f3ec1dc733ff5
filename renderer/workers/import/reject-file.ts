import type { RowProblem } from '../../../shared/recruitment/import/row-rules.ts'
import { rejectHeader, rejectLine } from '../../../shared/recruitment/import/rejects.ts'
import type { ValueProblem } from '../../../shared/recruitment/import/values.ts'
import { BYTE_ORDER_MARK } from '../../../shared/text/csv-writer.ts'
import type { ImportRequest } from './protocol.ts'

type Pass = Extract<ImportRequest, { kind: 'check' | 'run' }>
type Reasons = Readonly<Record<ValueProblem, string>>

/** Rejected rows as a file that can be corrected and imported again. Its parts live outside the script's memory. */
export class RejectFile {
  readonly #request: Pass
  readonly #parts: Blob[] = []
  #lines: string[]

  constructor(request: Pass) {
    this.#request = request
    this.#lines = [BYTE_ORDER_MARK + rejectHeader(request.plan.header, request.plan.format.delimiter)]
  }

  add(line: number, cells: readonly string[], problems: readonly RowProblem[]): void {
    if (this.#request.kind !== 'run') return
    const { plan, reasons } = this.#request
    this.#lines.push(rejectLine(plan.header, cells, line, problemWords(problems, reasons), plan.format.delimiter))
    if (this.#lines.length >= 1_000) this.#store()
  }

  blob(): Blob {
    this.#store()
    return new Blob(this.#parts, { type: 'text/csv;charset=utf-8' })
  }

  #store(): void {
    if (this.#lines.length > 0) this.#parts.push(new Blob([`${this.#lines.join('\r\n')}\r\n`]))
    this.#lines = []
  }
}

function problemWords(problems: readonly RowProblem[], reasons: Reasons): string {
  return problems
    .map(({ column, problem }) => (column === undefined ? reasons[problem] : `${column}: ${reasons[problem]}`))
    .join(' · ')
}
