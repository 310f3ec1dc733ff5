/** How many rows titles and notes above a list may take. */
const MOST_TITLES = 30

/** How many rows stand above the list: titles and remarks fill a cell or two, the rows of a list most of them. */
export function guessSkip(rows: readonly (readonly string[])[]): number {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== '').length)
  const usual = median(filled.slice(0, 200))
  if (usual < 2) return 0
  const first = filled.slice(0, MOST_TITLES).findIndex((count) => count >= Math.max(2, usual * 0.6))
  return Math.max(first, 0)
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
