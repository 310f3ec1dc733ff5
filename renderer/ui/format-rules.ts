export interface Format {
  readonly locale: string
  /** `2026-05-01` or an instant → `1 May 2026`. */
  readonly date: (value: string) => string
  /** An instant → `1 May 2026, 10:41`, in the local time zone. */
  readonly dateTime: (value: string) => string
  /** An instant or date, seen from `now` → `in 3 days`, `yesterday`. */
  readonly relative: (value: string, now?: number) => string
  readonly number: (value: number) => string
  /** 0.5 → `50 %`. */
  readonly percent: (fraction: number) => string
  /** Integer cents of the euro → `€1,000.00`; whole euros without the decimals. */
  readonly money: (cents: number) => string
  readonly listOf: (items: readonly string[]) => string
}

const DAY = 86_400_000

/** A calendar date stays the day it is, whatever the time zone: it is read as local midnight. */
function moment(value: string): Date {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  return day ? new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3])) : new Date(value)
}

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()
}

/** The formats of one locale. Intl objects are costly to make, so each is made once. */
export function createFormat(locale: string): Format {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const euro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const wholeEuro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })

  return {
    locale,
    date: (value) => date.format(moment(value)),
    dateTime: (value) => dateTime.format(moment(value)),
    relative(value, now = Date.now()) {
      const at = moment(value)
      const hasTime = value.length > 10
      const seconds = (at.getTime() - now) / 1000
      if (hasTime && Math.abs(seconds) < 3_600) return relative.format(Math.round(seconds / 60), 'minute')
      const days = Math.round((startOfDay(at) - startOfDay(new Date(now))) / DAY)
      if (hasTime && days === 0) return relative.format(Math.round(seconds / 3_600), 'hour')
      if (Math.abs(days) < 45) return relative.format(days, 'day')
      if (Math.abs(days) < 540) return relative.format(Math.round(days / 30.44), 'month')
      return relative.format(Math.round(days / 365.25), 'year')
    },
    number: (value) => number.format(value),
    percent: (fraction) => percent.format(fraction),
    money: (cents) => (cents % 100 === 0 ? wholeEuro : euro).format(cents / 100),
    listOf: (items) => list.format(items),
  }
}
