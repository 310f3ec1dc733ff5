/**
 * Words to insert, remove or replace to come from one row of words to the other (Levenshtein, Soviet Physics Doklady 10,
 * 1966). Words are numbers: equal number, equal word. Gives up above `limit` and answers `limit + 1`.
 */
export function wordDistance(a: ArrayLike<number>, b: ArrayLike<number>, limit = Infinity): number {
  const n = a.length
  const m = b.length
  if (Math.abs(n - m) > limit) return limit + 1
  const beyond = n + m + 1
  let above = new Int32Array(m + 1)
  let row = new Int32Array(m + 1)
  for (let j = 0; j <= m; j++) above[j] = j
  for (let i = 1; i <= n; i++) {
    // Only cells within `limit` of the diagonal can lie on a path that is short enough.
    const from = Math.max(1, i - limit)
    const to = Math.min(m, i + limit)
    row[from - 1] = from === 1 ? i : beyond
    let least = row[from - 1] ?? 0
    const word = a[i - 1]
    for (let j = from; j <= to; j++) {
      const replaced = (above[j - 1] ?? 0) + (word === b[j - 1] ? 0 : 1)
      const removed = (j === i + limit ? beyond : (above[j] ?? 0)) + 1
      const cell = Math.min(replaced, removed, (row[j - 1] ?? 0) + 1)
      row[j] = cell
      if (cell < least) least = cell
    }
    if (least > limit) return limit + 1
    ;[above, row] = [row, above]
  }
  const distance = above[m] ?? 0
  return distance > limit ? limit + 1 : distance
}
