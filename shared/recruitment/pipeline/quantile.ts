/**
 * The value below which a share (0 to 1) of the values lies, between two values where it falls between them. Source: Hyndman
 * and Fan, "Sample quantiles in statistical packages" (1996), definition 7. `undefined` without values.
 */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)]
  const high = sorted[Math.ceil(at)]
  if (low === undefined || high === undefined) return undefined
  return low + (high - low) * (at - Math.floor(at))
}
