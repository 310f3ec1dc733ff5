export interface BenchOptions {
  /** Progress, on stderr: stdout belongs to the result. */
  readonly say: (words: string) => void
}

/** What every `tests/bench/<name>.ts` exports as `run`: measures, cleans up after itself, answers plain numbers. */
export type Bench = (options: BenchOptions) => Promise<object>

/** The middle of a list of measurements, so that one hiccup of the machine does not count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** The value below which a share (0 to 1) of the measurements lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}
