import { useTranslation } from 'react-i18next'
import { importFields, listFields, type ImportField } from '../../../../shared/recruitment/import/fields.ts'
import { columnLabels, type ColumnMapping } from '../../../../shared/recruitment/import/mapping.ts'
import { Card } from '../../../ui/card.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import styles from './import.module.css'

interface MappingCardProps {
  readonly header: readonly string[]
  readonly preview: readonly (readonly string[])[]
  readonly mapping: ColumnMapping
  readonly onMap: (column: number, field: ImportField | undefined) => void
}

const SKIP = 'skip'
const SAMPLES = 3

/** Each column with its first values and the field it fills. */
export function MappingCard({ header, preview, mapping, onMap }: MappingCardProps) {
  const { t } = useTranslation('recruitment')
  const labels = columnLabels(header)
  const taken = new Set(mapping.filter((field) => field !== undefined && !listFields.has(field)))
  const options = (column: number) => [
    { id: SKIP, label: t('import.mapping.skip') },
    ...importFields
      .filter((field) => mapping[column] === field || !taken.has(field))
      .map((field) => ({ id: field, label: t(`field.${field}`) })),
  ]
  return (
    <Card title={t('import.mapping.title')} flush>
      <div className={styles.tableFrame}>
        <table className={styles.mapping}>
          <thead>
            <tr>
              <th scope="col">{t('import.mapping.column')}</th>
              <th scope="col">{t('import.mapping.field')}</th>
              <th scope="col">{t('import.mapping.values')}</th>
            </tr>
          </thead>
          <tbody>
            {labels.map((label, column) => (
              <tr key={label} className={mapping[column] === undefined ? styles.skipped : undefined}>
                <th scope="row">{label}</th>
                <td>
                  <SelectField
                    label={t('import.mapping.fieldOf', { column: label })}
                    isLabelHidden
                    value={mapping[column] ?? SKIP}
                    options={options(column)}
                    onChange={(id) =>
                      onMap(
                        column,
                        importFields.find((field) => field === id),
                      )
                    }
                  />
                </td>
                <td className={styles.samples}>
                  {preview
                    .map((row) => row[column]?.trim() ?? '')
                    .filter((value) => value !== '')
                    .slice(0, SAMPLES)
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
