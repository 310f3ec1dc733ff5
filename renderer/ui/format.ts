import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormat, type Format } from './format-rules.ts'

/** Dates, numbers and money in the person's own notation. */
export function useFormat(): Format {
  const { i18n } = useTranslation('common')
  const locale = formatLocale(i18n.language, typeof navigator === 'undefined' ? [] : navigator.languages)
  return useMemo(() => createFormat(locale), [locale])
}

/** European notation where the browser says nothing more exact about the language of the interface. */
const usualRegion: Readonly<Record<string, string>> = { en: 'en-GB', de: 'de-DE' }

/** The locale for `Intl`: that of the browser when it is the interface's language, else the usual European one. */
export function formatLocale(language: string, preferred: readonly string[]): string {
  const base = language.split('-')[0] ?? 'en'
  const exact = preferred.find((tag) => tag.includes('-') && tag.split('-')[0] === base)
  // A browser set to US English is the installer's default on many European machines, not a choice of notation.
  if (exact !== undefined && exact !== 'en-US') return exact
  return usualRegion[base] ?? base
}
