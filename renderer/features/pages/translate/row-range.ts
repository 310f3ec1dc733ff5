/** Rows of a list from `from` up to `to`, which is not included. */
export interface RowRange {
  readonly from: number
  readonly to: number
}

/** Rows drawn before and after those in sight, so that scrolling and stepping do not run into nothing. */
export const AROUND = 14
/** Closer than this to an end of what is drawn, more is drawn. */
const NEAR = 6

export function rangeAround(at: number, total: number): RowRange {
  return { from: Math.max(0, at - AROUND), to: Math.min(total, at + AROUND + 1) }
}

/** What to draw where `first` to `last` are in sight: as before while that is enough. */
export function rangeFor(before: RowRange, first: number, last: number, total: number): RowRange {
  const isEnough =
    (before.from === 0 || before.from <= first - NEAR) &&
    (before.to >= total || before.to > last + NEAR) &&
    before.to - before.from <= last - first + 4 * AROUND
  if (isEnough) return before
  return { from: Math.max(0, first - AROUND), to: Math.min(total, last + AROUND + 1) }
}

/** The rows to draw, as runs without a gap: those of the range, and the one in hand wherever it is. */
export function runsOf(range: RowRange, at: number, total: number): readonly RowRange[] {
  const from = Math.max(0, Math.min(range.from, total))
  const to = Math.max(from, Math.min(range.to, total))
  const own = { from: at, to: Math.min(total, at + 1) }
  const isInside = at >= from && at < to
  if (isInside || own.to <= own.from) return [{ from, to }]
  if (to <= from) return [own]
  return at < from ? [own, { from, to }] : [{ from, to }, own]
}
