const DAY = 86_400_000

/** Instants and dates relative to the moment the sample is opened. */
export interface SampleDates {
  /** So many days ago, at an hour of the working day. */
  instant(daysAgo: number): string
  /** So many days from now; negative: ago. `YYYY-MM-DD` in local time. */
  date(inDays: number): string
}

export function sampleDates(now: number): SampleDates {
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    instant: (daysAgo) => new Date(now - daysAgo * DAY - 3_600_000).toISOString(),
    date: (inDays) => {
      const at = new Date(now + inDays * DAY)
      return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
    },
  }
}
