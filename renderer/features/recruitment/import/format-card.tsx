import { useTranslation } from 'react-i18next'
import { delimiters, type Delimiter } from '../../../../shared/recruitment/import/dialect.ts'
import { fileEncodings } from '../../../../shared/recruitment/import/encoding.ts'
import type { FileFormat, Inspection } from '../../../workers/import/protocol.ts'
import { Card } from '../../../ui/card.tsx'
import { SelectField, SwitchField } from '../../../ui/fields.tsx'
import styles from './import.module.css'

const delimiterWord: Readonly<Record<Delimiter, 'comma' | 'semicolon' | 'tab' | 'bar'>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

interface FormatCardProps {
  readonly inspection: Extract<Inspection, { kind: 'list' }>
  readonly onChange: (chosen: Partial<FileFormat>) => void
}

/** How the file is read: guessed, shown with the reason, and open to correction. */
export function FormatCard({ inspection, onChange }: FormatCardProps) {
  const { t } = useTranslation('recruitment')
  const { format, because, duplicates } = inspection
  return (
    <Card title={t('import.format.title')}>
      <div className={styles.fields}>
        <SelectField
          label={t('import.format.encoding')}
          description={t(`import.format.because.${because}`)}
          value={format.encoding}
          onChange={(id) => onChange({ encoding: fileEncodings.find((each) => each === id) ?? 'utf-8' })}
          options={fileEncodings.map((id) => ({ id, label: t(`import.encoding.${id}`) }))}
        />
        <SelectField
          label={t('import.format.delimiter')}
          value={format.delimiter}
          onChange={(id) => onChange({ delimiter: delimiters.find((each) => each === id) ?? ',' })}
          options={delimiters.map((id) => ({ id, label: t(`import.delimiter.${delimiterWord[id]}`) }))}
        />
        <SwitchField
          label={t('import.format.header')}
          value={format.hasHeader}
          onChange={(hasHeader) => onChange({ hasHeader })}
        />
      </div>
      {duplicates.length > 0 ? (
        <p className={styles.notice}>{t('import.format.duplicates', { names: duplicates.join(', ') })}</p>
      ) : null}
    </Card>
  )
}
