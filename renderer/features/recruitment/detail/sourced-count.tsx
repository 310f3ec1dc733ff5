import { useTranslation } from 'react-i18next'
import type { SourcedNumber } from '../../../../shared/model/entity.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import { tidy } from '../../../../shared/recruitment/import/values.ts'
import type { Patch } from '../../../data/door-types.ts'
import { DateField, NumberField, TextField } from '../../../ui/fields.tsx'
import { useFollowing } from '../../../ui/use-following.ts'
import { today } from '../../../data/clock.ts'
import styles from './facts.module.css'

interface SourcedCountProps {
  readonly organisation: Organisation
  readonly field: 'employees' | 'population'
  readonly onSave: (patch: Patch<'organisation'>) => void
}

/** A figure and, once there is one, where it is from and of which day: a fee must be able to say what it rests on. */
export function SourcedCount({ organisation, field, onSave }: SourcedCountProps) {
  const { t } = useTranslation('recruitment')
  const stored = organisation[field]
  return (
    <div className={styles.sourced}>
      <NumberField
        label={t(`field.${field}`)}
        minValue={field === 'employees' ? 1 : 0}
        value={stored?.value}
        onChange={(value) => {
          if (value === stored?.value) return
          onSave({ [field]: value === undefined ? null : { value, source: t('facts.byHand'), date: today() } })
        }}
      />
      {stored === undefined ? null : (
        <>
          <SourceField field={field} stored={stored} onSave={onSave} />
          <DateField
            label={t(`facts.asOf.${field}`)}
            value={stored.date}
            onChange={(date) => {
              if (date === stored.date) return
              const { date: _, ...undated } = stored
              onSave({ [field]: date === undefined ? undated : { ...undated, date } })
            }}
          />
        </>
      )}
    </div>
  )
}

interface SourceFieldProps {
  readonly field: 'employees' | 'population'
  readonly stored: SourcedNumber
  readonly onSave: (patch: Patch<'organisation'>) => void
}

function SourceField({ field, stored, onSave }: SourceFieldProps) {
  const { t } = useTranslation('recruitment')
  const [draft, setDraft] = useFollowing(stored.source)
  return (
    <TextField
      label={t(`facts.source.${field}`)}
      value={draft}
      onChange={setDraft}
      onBlur={() => {
        const source = tidy(draft)
        setDraft(source)
        if (source !== stored.source) onSave({ [field]: { ...stored, source } })
      }}
    />
  )
}
