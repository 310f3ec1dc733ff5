/** The forms a month has in one language, in the order in which `Intl` and a table of stems give them. */
export interface MonthForm {
  /** Which spelling: `long` inside a date (`12 marca`), `alone` (`marzec`), `short`; `stem`: another case of the long one. */
  readonly kind: 'long' | 'alone' | 'short' | 'stem'
  /** 1 to 12. */
  readonly month: number
  readonly text: string
}

const kinds = {
  long: { day: 'numeric', month: 'long' },
  alone: { month: 'long' },
  short: { day: 'numeric', month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const known = new Map<string, readonly MonthForm[]>()

/** All spellings of the months, from CLDR by way of `Intl`; longer ones first, so that `March` is not read as `Mar`. */
export function monthForms(locale: string): readonly MonthForm[] {
  const found = known.get(locale)
  if (found) return found
  const named = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) => {
    const format = new Intl.DateTimeFormat(locale, { ...kinds[kind], timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, index): MonthForm => {
      const part = format.formatToParts(Date.UTC(2024, index, 15)).find(({ type }) => type === 'month')
      return { kind, month: index + 1, text: (part?.value ?? '').replace(/\.$/, '') }
    })
  })
  const usable = named.filter(({ text }) => /^\p{L}{2,}$/u.test(text))
  const forms = [...usable, ...stems(usable)].sort((a, b) => b.text.length - a.text.length)
  known.set(locale, forms)
  return forms
}

/** `mart` of `marts`: what Latvian, Polish or Finnish leave of a month in every case. Only where it means one month. */
function stems(forms: readonly MonthForm[]): MonthForm[] {
  const long = forms.filter(({ kind }) => kind !== 'short')
  return long.flatMap(({ month, text }): MonthForm[] => {
    const stem = text.slice(0, Math.max(4, text.length - 2))
    const isShared = long.some((other) => other.month !== month && other.text.startsWith(stem))
    return stem.length < text.length && !isShared ? [{ kind: 'stem', month, text: stem }] : []
  })
}

/** The same spelling of another month; `undefined` where `Intl` does not know that case. */
export function monthLike(form: MonthForm, month: number, locale: string): string | undefined {
  if (form.kind === 'stem') return undefined
  return monthForms(locale).find((other) => other.kind === form.kind && other.month === month)?.text
}
