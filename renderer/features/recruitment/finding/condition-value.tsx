import { useTranslation } from 'react-i18next'
import type { CustomField } from '../../../../shared/model/custom-field.ts'
import type { SegmentCondition } from '../../../../shared/model/saved-view.ts'
import { conditionKind } from '../../../../shared/recruitment/finding/condition-fields.ts'
import { DateField, NumberField, TextField } from '../../../ui/fields.tsx'
import styles from './builder.module.css'
import { LikeTarget } from './like-target.tsx'
import { useValueOptions } from './use-value-options.ts'
import { ValuesField } from './values-field.tsx'

interface ConditionValueProps {
  readonly condition: SegmentCondition
  readonly fieldLabel: string
  readonly customFields: readonly CustomField[]
  readonly onChange: (condition: SegmentCondition) => void
}

/** What a condition compares with, by its kind. Nothing for conditions that need no value. */
export function ConditionValue({ condition, fieldLabel, customFields, onChange }: ConditionValueProps) {
  const { t } = useTranslation('finding')
  const options = useValueOptions(condition.field, customFields)
  const kind = conditionKind(condition.field, customFields)
  const { field, is, values = [], from, to } = condition
  if (['filled', 'empty', 'yes', 'no', 'overdue'].includes(is)) return null
  const range = (next: Pick<SegmentCondition, 'from' | 'to'>) => onChange(without({ field, is, ...next }))
  switch (kind) {
    case 'codes':
    case 'tags':
    case 'region':
      return (
        <ValuesField
          label={t('filter.value', { field: fieldLabel })}
          options={options}
          values={values}
          onChange={(next) => onChange({ field, is, values: [...next] })}
          allowsOthers={kind === 'region' || field === 'tags'}
        />
      )
    case 'number':
      return (
        <div className={styles.range}>
          <NumberField
            label={t('filter.from', { field: fieldLabel })}
            isLabelHidden
            value={typeof from === 'number' ? from : undefined}
            onChange={(next) => range({ from: next, to })}
          />
          <span aria-hidden="true">–</span>
          <NumberField
            label={t('filter.to', { field: fieldLabel })}
            isLabelHidden
            value={typeof to === 'number' ? to : undefined}
            onChange={(next) => range({ from, to: next })}
          />
        </div>
      )
    case 'date':
    case 'attendance':
      if (is === 'within') return <Whole label={t('filter.days', { field: fieldLabel })} to={to} onChange={range} />
      return (
        <div className={styles.range}>
          <DateField
            label={t('filter.from', { field: fieldLabel })}
            isLabelHidden
            value={typeof from === 'string' ? from : undefined}
            onChange={(next) => range({ from: next, to })}
          />
          <span aria-hidden="true">–</span>
          <DateField
            label={t('filter.to', { field: fieldLabel })}
            isLabelHidden
            value={typeof to === 'string' ? to : undefined}
            onChange={(next) => range({ from, to: next })}
          />
        </div>
      )
    case 'distance':
      return <Whole label={t('filter.kilometres', { field: fieldLabel })} to={to} onChange={range} />
    case 'likeness':
      return <LikeTarget value={values[0]} onChange={(value) => onChange({ field, is, values: [value] })} />
    case 'text':
      return (
        <TextField
          label={t('filter.text', { field: fieldLabel })}
          isLabelHidden
          value={values[0] ?? ''}
          onChange={(text) => onChange({ field, is, values: [text] })}
        />
      )
    case 'flag':
    case undefined:
      return null
  }
}

interface WholeProps {
  readonly label: string
  readonly to: SegmentCondition['to']
  readonly onChange: (next: Pick<SegmentCondition, 'to'>) => void
}

function Whole({ label, to, onChange }: WholeProps) {
  return (
    <NumberField
      label={label}
      isLabelHidden
      minValue={0}
      value={typeof to === 'number' ? to : undefined}
      onChange={(next) => onChange({ to: next })}
    />
  )
}

/** Ends that were emptied are absent, not `undefined`: a condition is compared and stored as text. */
function without({ field, is, from, to }: SegmentCondition): SegmentCondition {
  return { field, is, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}
