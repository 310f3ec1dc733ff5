import { randomIds } from '../../../shared/ids.ts'
import type { NewRecord } from '../../data/door-types.ts'
import type { AcceptedRow } from './process.ts'

/** Notes which line of the file made or changed which organisation: one record per chunk of the import. */
export class RowLedger {
  readonly #batchId: string
  #lines: number[] = []
  #organisationIds: string[] = []
  #updatedIds = new Set<string>()
  #originals: Record<string, Record<string, string>> = {}
  #filled: Record<string, string[]> = {}
  #createdFrom = ''

  constructor(batchId: string) {
    this.#batchId = batchId
  }

  created({ line, originals }: AcceptedRow, id: string): void {
    if (this.#createdFrom === '') this.#createdFrom = id
    this.#add(line, id, originals)
  }

  /** `fields`: what the row changed of an organisation that was there before, in this file or in the desk. */
  updated({ line, originals }: AcceptedRow, id: string, fields: readonly string[]): void {
    this.#updatedIds.add(id)
    this.#filled[this.#lines.length] = [...fields]
    const ofFields = Object.entries(originals ?? {}).filter(([field]) => fields.includes(field))
    this.#add(line, id, ofFields.length === 0 ? undefined : Object.fromEntries(ofFields))
  }

  /** What was noted since the last time, as a record; nothing where there was nothing. */
  take(): NewRecord<'importRow'> | undefined {
    if (this.#lines.length === 0) return undefined
    const record: NewRecord<'importRow'> = {
      id: randomIds.next(),
      batchId: this.#batchId,
      createdFrom: this.#createdFrom,
      updatedIds: [...this.#updatedIds],
      lines: this.#lines,
      organisationIds: this.#organisationIds,
      originals: this.#originals,
      filled: this.#filled,
    }
    this.#lines = []
    this.#organisationIds = []
    this.#updatedIds = new Set()
    this.#originals = {}
    this.#filled = {}
    this.#createdFrom = ''
    return record
  }

  #add(line: number, id: string, originals: Readonly<Record<string, string>> | undefined): void {
    if (originals !== undefined) this.#originals[this.#lines.length] = { ...originals }
    this.#lines.push(line)
    this.#organisationIds.push(id)
  }
}
