import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { letterPurposes, type LetterPurpose } from '../../../../shared/model/letter-template.ts'
import type { UsableTemplate } from '../../../../shared/writing/letter-templates.ts'
import { SelectField } from '../../../ui/fields.tsx'
import { useLanguageName } from '../../../ui/language-name.ts'
import { letterLocales } from './letter-resources.ts'
import styles from './writing.module.css'

const EVERY = 'every'

export interface TemplateFilterState {
  readonly locale: string | undefined
  readonly purpose: LetterPurpose | undefined
  readonly setLocale: (locale: string | undefined) => void
  readonly setPurpose: (purpose: LetterPurpose | undefined) => void
  readonly fits: (template: UsableTemplate) => boolean
}

/** Seventy templates are too many for one list: it begins with the language of the desk. */
export function useTemplateFilter(): TemplateFilterState {
  const { i18n } = useTranslation('writing')
  const own = letterLocales.find((each) => each === i18n.language.split('-')[0])
  const [locale, setLocale] = useState(own)
  const [purpose, setPurpose] = useState<LetterPurpose>()
  return {
    locale,
    purpose,
    setLocale,
    setPurpose,
    fits: (template) =>
      (locale === undefined || template.locale === locale) && (purpose === undefined || template.purpose === purpose),
  }
}

interface TemplateFilterProps {
  readonly filter: TemplateFilterState
  readonly templates: readonly UsableTemplate[]
}

export function TemplateFilter({ filter, templates }: TemplateFilterProps) {
  const { t } = useTranslation('writing')
  const languageName = useLanguageName()
  const locales = [...new Set(templates.map(({ locale }) => locale))].toSorted((a, b) =>
    languageName(a).localeCompare(languageName(b)),
  )
  return (
    <div className={styles.filter}>
      <SelectField
        label={t('templates.language')}
        options={[
          { id: EVERY, label: t('templates.everyLanguage') },
          ...locales.map((id) => ({ id, label: languageName(id) })),
        ]}
        value={filter.locale ?? EVERY}
        onChange={(id) => filter.setLocale(id === EVERY ? undefined : id)}
      />
      <SelectField
        label={t('field.purpose')}
        options={[
          { id: EVERY, label: t('templates.everyPurpose') },
          ...letterPurposes.map((id) => ({ id, label: t(`purpose.${id}`) })),
        ]}
        value={filter.purpose ?? EVERY}
        onChange={(id) => filter.setPurpose(letterPurposes.find((each) => each === id))}
      />
    </div>
  )
}
