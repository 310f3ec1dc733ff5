import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Names of languages in the language of the interface: `de` → `German`, `Deutsch`. */
export function useLanguageName(): (locale: string) => string {
  const { i18n } = useTranslation('common')
  return useMemo(() => {
    const names = new Intl.DisplayNames([i18n.language], { type: 'language', fallback: 'code' })
    return (locale: string) => names.of(locale) ?? locale
  }, [i18n.language])
}
