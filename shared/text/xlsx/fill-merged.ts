import { columnOf } from './cell-text.ts'
import type { SheetRow } from './read-sheet.ts'

/** Puts the value of a merged area into each of its cells, as one reads it; rows outside the list stay away. */
export function fillMerged(rows: readonly SheetRow[], merged: readonly string[]): readonly SheetRow[] {
  if (merged.length === 0) return rows
  const byLine = new Map(rows.map((row) => [row.line, { line: row.line, cells: [...row.cells] }]))
  for (const area of merged) {
    const [from = '', to = from] = area.split(':')
    const [left, right] = [columnOf(from), columnOf(to)]
    const [top, bottom] = [lineOf(from), lineOf(to)]
    const value = byLine.get(top)?.cells[left] ?? ''
    if (left < 0 || value === '' || bottom - top > rows.length + 1_000) continue
    for (let line = top; line <= bottom; line++) {
      const cells = byLine.get(line)?.cells
      if (cells === undefined) continue
      while (cells.length <= right) cells.push('')
      for (let column = left; column <= right; column++) cells[column] = value
    }
  }
  return rows.map((row) => byLine.get(row.line) ?? row)
}

function lineOf(reference: string): number {
  return Number(/\d+/.exec(reference)?.[0] ?? 0)
}
