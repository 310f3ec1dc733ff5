/** How a language writes large numbers: its thousands separator (`''` up to four digits where `space`), its decimal mark. */
const notation: Readonly<Record<string, readonly [thousands: string, decimal: string]>> = {
  en: [',', '.'],
  de: ['.', ','],
  fr: ['\u202f', ','],
  it: ['.', ','],
  pt: ['\u00a0', ','],
  es: ['\u00a0', ','],
  da: ['.', ','],
  sv: ['\u00a0', ','],
  nl: ['.', ','],
  lv: ['\u00a0', ','],
  fi: ['\u00a0', ','],
  pl: ['\u00a0', ','],
  el: ['.', ','],
}

/**
 * A value in plain decimal notation as a language writes it, with as many decimals as `written` shows. Undefined for a
 * language without a row, and where there is nothing to change.
 */
export function localiseFigure(value: string, written: string, language: string): string | undefined {
  const row = notation[language]
  if (!row) return undefined
  const [thousands, decimal] = row
  const [whole = '', fraction = ''] = value.split('.')
  const isGrouped = /\D\d{3}(?:\D|$)/.test(written) && whole.length > 3
  const grouped = isGrouped ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, thousands) : whole
  const decimals = fraction === '' ? '' : fraction.padEnd(/\D(\d+)$/.exec(written)?.[1]?.length ?? 0, '0')
  const text = decimals === '' ? grouped : `${grouped}${decimal}${decimals}`
  return text === written ? undefined : text
}
