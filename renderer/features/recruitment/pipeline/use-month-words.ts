import { useMemo } from 'react'
import { useFormat } from '../../../ui/format.ts'

/** `2026-05` → `May 2026`; short: `May 26`. */
export function useMonthWords(): (month: string, length?: 'long' | 'short') => string {
  const { locale } = useFormat()
  return useMemo(() => {
    const long = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
    const short = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' })
    return (month, length = 'long') => (length === 'long' ? long : short).format(new Date(`${month}-01T00:00:00Z`))
  }, [locale])
}
