import type { CellFormat } from './cell-formats.ts'

const DAY_MS = 86_400_000

/**
 * The date of a serial number, `YYYY-MM-DD`, with the time where there is one. The calendar of 1900 counts a 29 February that
 * never was, so the days before it are one off (ECMA-376 Part 1 §18.17.4.1). What is no date of it stays as it is.
 */
export function serialDate(serial: number, is1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < (is1904 ? 0 : 1) || serial >= 2_958_466) return undefined
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const date = new Date(start + Math.round(serial * 86_400) * 1_000)
  const iso = date.toISOString()
  return date.getTime() % DAY_MS === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`
}

/**
 * A number as text: with a decimal point, without exponent or grouping. Where exactly three decimals follow, a zero is added,
 * because 2.644 could be read as two thousand: a workbook says which it is, and this keeps it said.
 */
export function numberText(raw: string): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  if (Number.isInteger(value)) return Math.abs(value) < 1e15 ? String(value) : BigInt(value).toString()
  const text = String(Number(value.toPrecision(15)))
  const full = text.includes('e') ? value.toFixed(15).replace(/\.?0+$/, '') : text
  return /\.\d{3}$/.test(full) ? `${full}0` : full
}

/** What a numeric cell shows. */
export function shownNumber(raw: string, format: CellFormat | undefined, is1904: boolean): string {
  if (format?.isDate === true) return serialDate(Number(raw), is1904) ?? numberText(raw)
  const text = numberText(raw)
  return format !== undefined && format.digits > 0 && /^\d+$/.test(text) ? text.padStart(format.digits, '0') : text
}

/** `_x000D_` is how a workbook writes a character XML has no room for (ECMA-376 Part 1 §22.4.2.4). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** The column of a reference, from 0: `A1` is 0, `AB7` is 27; -1 where it is none. */
export function columnOf(reference: string): number {
  let column = 0
  let at = 0
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~0x20
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return at === 0 || at > 3 ? -1 : column - 1
}
