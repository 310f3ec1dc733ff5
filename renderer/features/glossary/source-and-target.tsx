import { useTranslation } from 'react-i18next'
import type { CsvLocales } from '../../../shared/translation/glossary/exchange/read-terms-csv.ts'
import { SelectField } from '../../ui/fields.tsx'
import styles from './glossary.module.css'
import { useLanguages } from './use-languages.ts'

const none: readonly string[] = []

interface SourceAndTargetProps {
  readonly value: CsvLocales
  readonly onChange: (value: CsvLocales) => void
}

/** Which languages a list means by its columns `source` and `target`. */
export function SourceAndTarget({ value, onChange }: SourceAndTargetProps) {
  const { t } = useTranslation('glossary')
  const { options } = useLanguages(none)
  return (
    <div className={styles.pair}>
      <SelectField
        label={t('import.source')}
        options={options}
        value={value.source}
        onChange={(source) => onChange({ ...value, source })}
      />
      <SelectField
        label={t('import.target')}
        options={options}
        value={value.target}
        onChange={(target) => onChange({ ...value, target })}
      />
    </div>
  )
}
