import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { icleiMembership } from '../../../../shared/model/organisation.ts'
import {
  bulkFields,
  bulkValue,
  mayBeEmptied,
  type BulkChange,
  type BulkField,
} from '../../../../shared/recruitment/finding/bulk-change.ts'
import {
  customFieldIdOf,
  customKey,
  type CustomKey,
  type CustomValue,
} from '../../../../shared/recruitment/custom-values.ts'
import { legalTypes } from '../../../../shared/recruitment/legal-types.ts'
import { mainActivities } from '../../../../shared/recruitment/main-activities.ts'
import { countryCodes, countryName } from '../../../../shared/text/countries.ts'
import { useActiveCustomFields } from '../../../data/custom-fields.ts'
import { CheckboxField, ComboField, SelectField, TextField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { CustomValueField } from '../custom-value-field.tsx'
import { BulkDialog } from './bulk-dialog.tsx'

interface EditDialogProps {
  readonly count: number
  readonly onApply: (change: BulkChange) => void
  readonly onClose: () => void
}

/** Sharing has a button of its own. */
const offered = bulkFields.filter((field) => field !== 'sharing')

/** One field of many organisations: a new value, or emptied; everywhere, or only where there is none. */
export function EditDialog({ count, onApply, onClose }: EditDialogProps) {
  const { t } = useTranslation(['finding', 'recruitment'])
  const format = useFormat()
  const customFields = useActiveCustomFields()
  const [field, setField] = useState<BulkField | CustomKey>('legalType')
  const [value, setValue] = useState<CustomValue>()
  const [empties, setEmpties] = useState(false)
  const [onlyEmpty, setOnlyEmpty] = useState(false)
  const stored = value === undefined ? undefined : bulkValue(field, value, customFields)
  const custom = customFields.find(({ id }) => id === customFieldIdOf(field))
  return (
    <BulkDialog
      title={t('bulk.editTitle', { count, shown: format.number(count) })}
      canApply={empties || stored !== undefined}
      onApply={() =>
        onApply({ kind: 'edit', field, value: empties ? undefined : stored, onlyEmpty: !empties && onlyEmpty })
      }
      onClose={onClose}
    >
      <SelectField
        label={t('bulk.field')}
        value={field}
        autoFocus
        options={[
          ...offered.map((id) => ({ id, label: t(`recruitment:field.${id}`) })),
          ...customFields.map(({ id, name }) => ({ id: customKey(id), label: name })),
        ]}
        onChange={(id) => {
          const plain = offered.find((each) => each === id)
          const ownId = customFieldIdOf(id)
          setField(plain ?? (ownId === undefined ? 'legalType' : customKey(ownId)))
          setValue(undefined)
          setEmpties(false)
        }}
      />
      {empties ? null : custom === undefined ? (
        <PlainValue field={field as BulkField} value={value} onChange={setValue} />
      ) : (
        <CustomValueField key={field} field={custom} value={value} onChange={setValue} />
      )}
      {empties || !mayBeEmptied(field) ? null : (
        <CheckboxField
          label={t('bulk.onlyEmpty')}
          description={t('bulk.onlyEmptyHelp')}
          value={onlyEmpty}
          onChange={setOnlyEmpty}
        />
      )}
      {mayBeEmptied(field) ? (
        <CheckboxField
          label={t('bulk.emptyField')}
          description={t('bulk.emptyFieldHelp')}
          value={empties}
          onChange={setEmpties}
        />
      ) : null}
    </BulkDialog>
  )
}

interface PlainValueProps {
  readonly field: BulkField
  readonly value: CustomValue | undefined
  readonly onChange: (value: CustomValue | undefined) => void
}

function PlainValue({ field, value, onChange }: PlainValueProps) {
  const { t, i18n } = useTranslation(['finding', 'recruitment', 'codes'])
  const label = t('bulk.value')
  const text = typeof value === 'string' ? value : undefined
  switch (field) {
    case 'legalType':
      return (
        <SelectField
          label={label}
          value={text}
          options={legalTypes.map((id) => ({ id, label: t(`codes:legalType.${id}`) }))}
          onChange={onChange}
        />
      )
    case 'mainActivity':
      return (
        <SelectField
          label={label}
          value={text}
          options={mainActivities.map((id) => ({ id, label: t(`codes:mainActivity.${id}`) }))}
          onChange={onChange}
        />
      )
    case 'icleiMember':
      return (
        <SelectField
          label={label}
          value={text}
          options={icleiMembership.map((id) => ({ id, label: t(`recruitment:iclei.${id}`) }))}
          onChange={onChange}
        />
      )
    case 'country':
      return (
        <ComboField
          label={label}
          value={text}
          options={countryCodes.map((id) => ({ id, label: countryName(id, i18n.language) }))}
          onChange={onChange}
        />
      )
    case 'nuts':
    case 'place':
    case 'sharing':
      return <TextField label={label} value={text ?? ''} onChange={onChange} maxLength={200} />
  }
}
