import { describe, expect, test } from 'vitest'
import { createFormat } from '../../../renderer/ui/format-rules.ts'
import { formatLocale } from '../../../renderer/ui/format.ts'

const now = new Date(2026, 4, 10, 12, 0).getTime()

describe('the notation', () => {
  test('follows the browser where it speaks the language of the interface', () => {
    expect(formatLocale('de', ['de-AT', 'en-US'])).toBe('de-AT')
    expect(formatLocale('en', ['fr-FR', 'en-IE'])).toBe('en-IE')
  })

  test('is European where the browser says nothing better', () => {
    expect(formatLocale('en', ['en-US', 'en'])).toBe('en-GB')
    expect(formatLocale('de', ['fr-FR'])).toBe('de-DE')
    expect(formatLocale('en-XA', [])).toBe('en-GB')
  })
})

describe('in German', () => {
  const format = createFormat('de-DE')

  test('money is cents, whole euros without decimals', () => {
    expect(format.money(100_000)).toBe('1.000\u00A0€')
    expect(format.money(6_250)).toBe('62,50\u00A0€')
  })

  test('a calendar date stays the day it is', () => {
    expect(format.date('2026-05-01')).toBe('01.05.2026')
  })

  test('days are said by calendar, not by hours', () => {
    expect(format.relative('2026-05-10', now)).toBe('heute')
    expect(format.relative('2026-05-11', now)).toBe('morgen')
    expect(format.relative('2026-05-03', now)).toBe('vor 7 Tagen')
    expect(format.relative(new Date(2026, 4, 9, 23, 59).toISOString(), now)).toBe('gestern')
    expect(format.relative(new Date(now - 5 * 60_000).toISOString(), now)).toBe('vor 5 Minuten')
  })
})
