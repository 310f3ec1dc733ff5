import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../../../shared/model/custom-field.ts'
import { customKey } from '../../../../shared/recruitment/custom-values.ts'
import {
  importFields,
  isPersonField,
  listFields,
  type ImportField,
} from '../../../../shared/recruitment/import/fields.ts'
import { columnLabels, type ColumnMapping } from '../../../../shared/recruitment/import/mapping.ts'
import {
  updatePolicies,
  type UpdatePolicies,
  type UpdatePolicy,
} from '../../../../shared/recruitment/import/update-policy.ts'
import { Card } from '../../../ui/card.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import styles from './import.module.css'

interface MappingCardProps {
  readonly header: readonly string[]
  readonly preview: readonly (readonly string[])[]
  readonly mapping: ColumnMapping
  readonly customFields: readonly CustomField[]
  readonly policies: UpdatePolicies
  readonly onMap: (column: number, field: ImportField | undefined) => void
  readonly onPolicies: (policies: UpdatePolicies) => void
}

const SKIP = 'skip'
const AS_ALL = 'asAll'
const SAMPLES = 3
const policies = Object.keys(updatePolicies) as UpdatePolicy[]

/** Each column with its first values, the field it fills, and what it does where the organisation is there already. */
export function MappingCard({
  header,
  preview,
  mapping,
  customFields,
  policies: chosen,
  onMap,
  onPolicies,
}: MappingCardProps) {
  const { t } = useTranslation(['recruitment', 'importing'])
  const labels = columnLabels(header)
  const taken = new Set(mapping.filter((field) => field !== undefined && !listFields.has(field)))
  const fields = [
    ...importFields.map((id) => ({ id: id as ImportField, label: t(`field.${id}`) })),
    ...customFields.map(({ id, name }) => ({ id: customKey(id) as ImportField, label: name })),
  ]
  const setPolicy = (field: ImportField, id: string) => {
    const { [field]: _, ...others } = chosen.byField
    const policy = policies.find((each) => each === id)
    onPolicies({ ...chosen, byField: policy === undefined ? others : { ...others, [field]: policy } })
  }
  return (
    <Card title={t('import.mapping.title')} flush>
      <div className={styles.tableFrame}>
        <table className={styles.mapping}>
          <thead>
            <tr>
              <th scope="col">{t('import.mapping.column')}</th>
              <th scope="col">{t('import.mapping.field')}</th>
              <th scope="col">{t('importing:mapping.policy')}</th>
              <th scope="col">{t('import.mapping.values')}</th>
            </tr>
          </thead>
          <tbody>
            {labels.map((label, column) => {
              const field = mapping[column]
              return (
                <tr key={label} className={field === undefined ? styles.skipped : undefined}>
                  <th scope="row">
                    <bdi>{label}</bdi>
                  </th>
                  <td>
                    <SelectField
                      label={t('import.mapping.fieldOf', { column: label })}
                      isLabelHidden
                      value={field ?? SKIP}
                      options={[
                        { id: SKIP, label: t('import.mapping.skip') },
                        ...fields.filter(({ id }) => field === id || !taken.has(id)),
                      ]}
                      onChange={(id) => onMap(column, fields.find((each) => each.id === id)?.id)}
                    />
                  </td>
                  <td>
                    {field === undefined || field === 'country' || isPersonField(field) ? null : (
                      <SelectField
                        label={t('importing:mapping.policyOf', { column: label })}
                        isLabelHidden
                        value={chosen.byField[field] ?? AS_ALL}
                        options={[
                          { id: AS_ALL, label: t('importing:mapping.asAll') },
                          ...policies.map((id) => ({ id, label: t(`importing:policy.${id}`) })),
                        ]}
                        onChange={(id) => setPolicy(field, id)}
                      />
                    )}
                  </td>
                  <td className={styles.samples}>
                    <bdi>
                      {preview
                        .map((row) => row[column]?.trim() ?? '')
                        .filter((value) => value !== '')
                        .slice(0, SAMPLES)
                        .join(' · ')}
                    </bdi>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
