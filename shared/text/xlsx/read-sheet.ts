import { columnOf, shownNumber, unescapeText } from './cell-text.ts'
import { scanXml } from './scan-xml.ts'
import type { Workbook } from './open-workbook.ts'

export interface SheetRow {
  /** The number of the row in the workbook, from 1. */
  readonly line: number
  readonly cells: string[]
}

export interface SheetContent {
  /** Rows with any text; empty ones are passed over, a million of them too. */
  readonly rows: readonly SheetRow[]
  /** Areas of merged cells, as `B2:B5`. */
  readonly merged: readonly string[]
  readonly hiddenRows: number
  readonly hiddenColumns: number
  /** Formulas whose result the workbook does not hold. */
  readonly uncalculated: number
}

/** More cells than a list of authorities has, and than a page holds well. */
const MOST_CELLS = 12_000_000

export class SheetTooLarge extends Error {}

/** The rows of a sheet as the workbook shows them. Throws where it is damaged; `pause` may throw to end it. */
export async function readSheet(workbook: Workbook, path: string, pause?: () => Promise<void>): Promise<SheetContent> {
  const reader = new SheetReader(workbook)
  await scanXml(workbook.part(path), reader, pause)
  return reader.content()
}

class SheetReader {
  readonly #workbook: Workbook
  readonly #rows: SheetRow[] = []
  readonly #merged: string[] = []
  #hidden = { rows: 0, columns: 0 }
  #uncalculated = 0
  #cellCount = 0
  #line = 0
  #cells: string[] = []
  #column = 0
  #type = ''
  #style = 0
  #value = ''
  #inline = ''
  #hasFormula = false
  #collects: 'value' | 'inline' | undefined
  #inPhonetic = false

  constructor(workbook: Workbook) {
    this.#workbook = workbook
  }

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    switch (name) {
      case 'row':
        this.#line = attributes.r === undefined ? this.#line + 1 : Number(attributes.r)
        this.#cells = []
        this.#column = -1
        if (isTrue(attributes.hidden)) this.#hidden.rows++
        return
      case 'c': {
        const named = attributes.r === undefined ? -1 : columnOf(attributes.r)
        this.#column = named === -1 ? this.#column + 1 : named
        this.#type = attributes.t ?? 'n'
        this.#style = Number(attributes.s ?? 0)
        this.#value = ''
        this.#inline = ''
        this.#hasFormula = false
        return
      }
      case 'v':
        this.#collects = 'value'
        return
      case 't':
        this.#collects = this.#inPhonetic ? undefined : 'inline'
        return
      case 'f':
        this.#hasFormula = true
        return
      case 'rPh':
        this.#inPhonetic = true
        return
      case 'col':
        if (isTrue(attributes.hidden)) this.#hidden.columns += Number(attributes.max) - Number(attributes.min) + 1
        return
      case 'mergeCell':
        if (attributes.ref !== undefined) this.#merged.push(attributes.ref)
    }
  }

  text = (piece: string): void => {
    if (this.#collects === 'value') this.#value += piece
    else if (this.#collects === 'inline') this.#inline += piece
  }

  close = (name: string): void => {
    if (name === 'v' || name === 't') this.#collects = undefined
    else if (name === 'rPh') this.#inPhonetic = false
    else if (name === 'c') this.#take()
    else if (name === 'row' && this.#cells.some((cell) => cell.trim() !== '')) {
      this.#rows.push({ line: this.#line, cells: Array.from(this.#cells, (cell) => cell ?? '') })
    }
  }

  content(): SheetContent {
    return {
      rows: this.#rows,
      merged: this.#merged,
      hiddenRows: this.#hidden.rows,
      hiddenColumns: this.#hidden.columns,
      uncalculated: this.#uncalculated,
    }
  }

  #take(): void {
    const text = this.#shown()
    if (text === '') {
      if (this.#hasFormula && this.#type !== 'str') this.#uncalculated++
      return
    }
    if (++this.#cellCount > MOST_CELLS) throw new SheetTooLarge()
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = text
  }

  #shown(): string {
    const { strings, formats, is1904 } = this.#workbook
    switch (this.#type) {
      case 's':
        return strings[Number(this.#value)] ?? ''
      case 'inlineStr':
        return unescapeText(this.#inline)
      case 'b':
        return this.#value === '' ? '' : this.#value.trim() === '1' ? 'TRUE' : 'FALSE'
      case 'str':
        return unescapeText(this.#value)
      case 'd':
        return this.#value.replace(/T00:00:00(?:\.0+)?Z?$/, '')
      case 'n':
        return this.#value === '' ? '' : shownNumber(this.#value, formats[this.#style], is1904)
      // `e`: an error such as #REF!, kept as it shows, and refused where a value is needed.
      default:
        return this.#value
    }
  }
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true'
}
