/** Noon of a day where the person is, as an instant: a day without a time. */
export function noonOf(day: string): string {
  return instantOf(day, '12:00')
}

/** A day and a time of day where the person is, as an instant. */
export function instantOf(day: string, time: string): string {
  return new Date(`${day}T${time}:00`).toISOString()
}

/** The day and the time of day of an instant where the person is. */
export function wallTimeOf(instant: string): { readonly day: string; readonly time: string } {
  const at = new Date(instant)
  const [day = '', clock = ''] = new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().split('T')
  return { day, time: clock.slice(0, 5) }
}
