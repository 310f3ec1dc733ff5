import { Words } from './key-column.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Ids by row: a UUID in 16 bytes instead of a text of 36 letters. Other ids are kept as they are. */
export class IdColumn {
  readonly #words = [new Words(), new Words(), new Words(), new Words()] as const
  readonly #others = new Map<number, string>()
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Answers the row of the id. */
  push(id: string): number {
    const row = this.#length++
    if (!UUID.test(id)) {
      this.#others.set(row, id)
      return row
    }
    const hex = id.replaceAll('-', '')
    this.#words.forEach((words, at) => words.set(row, Number.parseInt(hex.slice(at * 8, at * 8 + 8), 16)))
    return row
  }

  get(row: number): string {
    const other = this.#others.get(row)
    if (other !== undefined) return other
    const hex = this.#words.map((words) => words.get(row).toString(16).padStart(8, '0')).join('')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }
}
