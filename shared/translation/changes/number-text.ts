/** A number as it stands in a text. */
export interface NumberSpan {
  readonly from: number
  readonly to: number
  readonly raw: string
  /** Sign, digits and `.` before a fraction without trailing zeros: `205,000` and `205 000` are both `205000`. */
  readonly value: string
  /** The sign between groups of three digits, where there is one. */
  readonly group: string | undefined
}

interface Notation {
  readonly group: string
  readonly decimal: string
  /** Whether four digits are grouped: `1,234` in English, `1234` in Polish. */
  readonly groupsFour: boolean
  readonly pattern: RegExp
}

/** Blanks and apostrophes group digits in every language: ISO 80000-1 writes `205 000`, the Swiss `205’000`. */
const anyGroup = [' ', '\u00a0', '\u2009', '\u202f', "'", '’']
const notations = new Map<string, Notation>()

/** How numbers are written in a language, from CLDR by way of `Intl`. */
function notationOf(locale: string): Notation {
  const known = notations.get(locale)
  if (known) return known
  const parts = new Intl.NumberFormat(locale).formatToParts(-1_234_567.8)
  const group = parts.find(({ type }) => type === 'group')?.value ?? '\u00a0'
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.'
  const groups = [...new Set([group, ...anyGroup])].map(escaped).join('')
  const fraction = `(?:${escaped(decimal)}\\d+)?`
  const notation = {
    group,
    decimal,
    groupsFour: !/^\d+$/.test(new Intl.NumberFormat(locale).format(1234)),
    pattern: new RegExp(
      `(?:(?<=^|[\\s(])[-−])?(?<!\\d)(?:\\d{1,3}(?<group>[${groups}])\\d{3}(?:\\k<group>\\d{3})*(?!\\d)${fraction}|\\d+${fraction})`,
      'gu',
    ),
  }
  notations.set(locale, notation)
  return notation
}

function escaped(sign: string): string {
  return sign.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`)
}

/** All numbers of a plain text, read as its language writes them. */
export function findNumbers(text: string, locale: string): NumberSpan[] {
  const { decimal, pattern } = notationOf(locale)
  return [...text.matchAll(pattern)].map((match) => {
    const raw = match[0]
    const [whole = '', fraction = ''] = raw.split(decimal)
    const sign = /^[-−]/.test(raw) ? '-' : ''
    const tail = fraction.replace(/0+$/, '')
    return {
      from: match.index,
      to: match.index + raw.length,
      raw,
      value: `${sign}${whole.replaceAll(/\D/g, '')}${tail === '' ? '' : `.${tail}`}`,
      group: match.groups?.group,
    }
  })
}

/**
 * A number of the source, written for a translation in the place of `old`: in the notation of the language, and grouped as
 * the translator grouped the number that stood there.
 */
export function writeNumber(number: NumberSpan, sourceLocale: string, old: NumberSpan, locale: string): string {
  const { group, decimal, groupsFour } = notationOf(locale)
  const [whole = '', fraction] = number.raw.replace(/^[-−]/, '').split(notationOf(sourceLocale).decimal)
  const digits = whole.replaceAll(/\D/g, '')
  const sign = number.value.startsWith('-') ? (old.raw.startsWith('−') ? '−' : '-') : ''
  const oldDigits = old.value.replace('-', '').split('.')[0]?.length ?? 0
  // A number of five digits shows how its writer groups; a shorter one may be a year.
  const isGrouped =
    old.group !== undefined || (oldDigits < 5 && number.group !== undefined && digits.length > (groupsFour ? 3 : 4))
  const written = isGrouped ? digits.replaceAll(/\B(?=(\d{3})+$)/g, old.group ?? group) : digits
  return sign + written + (fraction === undefined ? '' : decimal + fraction)
}
