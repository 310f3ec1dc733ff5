import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { pageLocales } from '../../../shared/translation/page-labels.ts'
import type { Option } from '../../ui/field-parts.tsx'

export interface Languages {
  /** `de` → `German`, `Deutsch`. */
  readonly nameOf: (locale: string) => string
  /** The languages of pages and those asked for as well, by name. */
  readonly options: readonly Option[]
}

export function useLanguages(others: readonly string[]): Languages {
  const { i18n } = useTranslation('glossary')
  return useMemo(() => {
    const names = new Intl.DisplayNames([i18n.language], { type: 'language', fallback: 'code' })
    const nameOf = (locale: string) => names.of(locale) ?? locale
    const compare = new Intl.Collator(i18n.language).compare
    const options = [...new Set([...pageLocales, ...others])]
      .map((id) => ({ id, label: nameOf(id) }))
      .sort((a, b) => compare(a.label, b.label))
    return { nameOf, options }
  }, [i18n.language, others])
}
