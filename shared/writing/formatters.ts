/** How figures and days are written in one language. Made once a language: `Intl` objects are costly, letters are many. */
export interface Formatters {
  readonly number: (value: number) => string
  /** 0.5 → `50%`. */
  readonly percent: (fraction: number) => string
  /** Integer cents of the euro; whole euros without decimals. */
  readonly money: (cents: number) => string
  /** `2026-05-01` → `1 May 2026`. */
  readonly longDate: (date: string) => string
  readonly list: (items: readonly string[]) => string
  /** ISO 3166-1 alpha-2 → the country's name; anything else stays as it is. */
  readonly country: (code: string) => string
}

const made = new Map<string, Formatters>()

/** Without a region these languages are written as overseas, but the authorities are in Europe. */
const europeanRegion: Readonly<Record<string, string>> = { en: 'en-GB', pt: 'pt-PT' }

/** A tag `Intl` accepts: a record may hold one that no language has. */
export function usableLocale(tag: string): string {
  try {
    const [canonical = 'en'] = Intl.getCanonicalLocales(tag)
    return europeanRegion[canonical] ?? canonical
  } catch {
    return 'en-GB'
  }
}

export function formattersFor(tag: string): Formatters {
  const locale = usableLocale(tag)
  const known = made.get(locale)
  if (known !== undefined) return known
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const euro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const wholeEuro = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const list = new Intl.ListFormat(locale)
  const regions = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' })
  const formatters: Formatters = {
    number: (value) => number.format(value),
    percent: (fraction) => percent.format(fraction),
    money: (cents) => (cents % 100 === 0 ? wholeEuro : euro).format(cents / 100),
    longDate: (date) => day.format(new Date(`${date}T00:00:00Z`)),
    list: (items) => list.format(items),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code),
  }
  made.set(locale, formatters)
  return formatters
}
