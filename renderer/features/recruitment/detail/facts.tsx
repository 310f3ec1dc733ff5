import { useTranslation } from 'react-i18next'
import { icleiMembership, type Organisation } from '../../../../shared/model/organisation.ts'
import { legalTypes } from '../../../../shared/recruitment/legal-types.ts'
import { mainActivities } from '../../../../shared/recruitment/main-activities.ts'
import { countryCodes, countryName } from '../../../../shared/text/countries.ts'
import {
  checkEmail,
  checkPhone,
  checkWebsite,
  splitList,
  tidy,
  type Checked,
} from '../../../../shared/recruitment/import/values.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import type { Patch } from '../../../data/door-types.ts'
import { Card } from '../../../ui/card.tsx'
import { ComboField, SelectField, TextField } from '../../../ui/fields.tsx'
import { useFollowing } from '../../../ui/use-following.ts'
import { editOrganisation } from '../commands/organisations.ts'
import { useRun } from '../use-run.ts'
import styles from './facts.module.css'
import { SourcedCount } from './sourced-count.tsx'
import { OriginsProvider, WithOrigin } from './with-origin.tsx'

type TextFact =
  | 'name'
  | 'localName'
  | 'place'
  | 'address'
  | 'website'
  | 'email'
  | 'phone'
  | 'nationalId'
  | 'nuts'
  | 'note'
  | 'replacedBy'

const checks: Readonly<Partial<Record<TextFact, (text: string) => Checked<string>>>> = {
  website: checkWebsite,
  email: checkEmail,
  phone: checkPhone,
  name: (text) => (text === '' ? { problem: 'name-missing' } : { value: text }),
}

/** The facts, each saved when one leaves its field; every save can be undone. */
export function Facts({ organisation }: { readonly organisation: Organisation }) {
  const { door } = useDesk()
  const { t, i18n } = useTranslation(['recruitment', 'codes'])
  const run = useRun()
  const save = (patch: Patch<'organisation'>) => void run(editOrganisation(door, organisation, patch))
  const text = (field: TextFact, multiline = false) => (
    <WithOrigin key={field} field={field} isWide={multiline}>
      <TextFactField organisation={organisation} field={field} multiline={multiline} onSave={save} />
    </WithOrigin>
  )
  return (
    <Card title={t('facts.title')}>
      <OriginsProvider organisation={organisation}>
        <div className={styles.facts}>
          {text('name')}
          {text('localName')}
          <WithOrigin field="legalType">
            <SelectField
              label={t('field.legalType')}
              value={organisation.legalType}
              options={legalTypes.map((code) => ({ id: code, label: t(`codes:legalType.${code}`) }))}
              onChange={(legalType) => save({ legalType })}
            />
          </WithOrigin>
          <WithOrigin field="mainActivity">
            <SelectField
              label={t('field.mainActivity')}
              value={organisation.mainActivity}
              options={mainActivities.map((code) => ({ id: code, label: t(`codes:mainActivity.${code}`) }))}
              onChange={(mainActivity) => save({ mainActivity })}
            />
          </WithOrigin>
          <WithOrigin field="country">
            <ComboField
              label={t('field.country')}
              value={organisation.country}
              options={countryCodes.map((code) => ({ id: code, label: countryName(code, i18n.language) }))}
              onChange={(country) => {
                if (country !== undefined && country !== organisation.country) save({ country })
              }}
            />
          </WithOrigin>
          <WithOrigin field="icleiMember">
            <SelectField
              label={t('field.icleiMember')}
              value={organisation.icleiMember}
              options={icleiMembership.map((id) => ({ id, label: t(`iclei.${id}`) }))}
              onChange={(id) => save({ icleiMember: icleiMembership.find((each) => each === id) ?? 'unknown' })}
            />
          </WithOrigin>
          <WithOrigin field="employees" isWide>
            <SourcedCount organisation={organisation} field="employees" onSave={save} />
          </WithOrigin>
          <WithOrigin field="population" isWide>
            <SourcedCount organisation={organisation} field="population" onSave={save} />
          </WithOrigin>
          {text('place')}
          {text('website')}
          {text('email')}
          {text('phone')}
          {text('nationalId')}
          {text('nuts')}
          {text('replacedBy')}
          <WithOrigin field="aliases">
            <ListField organisation={organisation} field="aliases" onSave={save} />
          </WithOrigin>
          <WithOrigin field="tags">
            <ListField organisation={organisation} field="tags" onSave={save} />
          </WithOrigin>
          {text('address', true)}
          {text('note', true)}
        </div>
      </OriginsProvider>
    </Card>
  )
}

interface FactFieldProps<F extends string> {
  readonly organisation: Organisation
  readonly field: F
  readonly onSave: (patch: Patch<'organisation'>) => void
}

function TextFactField({
  organisation,
  field,
  multiline,
  onSave,
}: FactFieldProps<TextFact> & { readonly multiline: boolean }) {
  const { t } = useTranslation('recruitment')
  const stored = organisation[field] ?? ''
  const [draft, setDraft] = useFollowing(stored)
  const value = tidy(draft, multiline)
  const checked: Checked<string> =
    value === '' && field !== 'name' ? { value: '' } : (checks[field]?.(value) ?? { value })
  return (
    <TextField
      label={t(`field.${field}`)}
      value={draft}
      multiline={multiline}
      rows={2}
      onChange={setDraft}
      errorMessage={'problem' in checked && draft !== stored ? t(`import.problem.${checked.problem}`) : undefined}
      onBlur={() => {
        if ('problem' in checked) return
        setDraft(checked.value)
        if (checked.value !== stored) onSave({ [field]: checked.value === '' ? null : checked.value })
      }}
    />
  )
}

function ListField({ organisation, field, onSave }: FactFieldProps<'aliases' | 'tags'>) {
  const { t } = useTranslation('recruitment')
  const stored = organisation[field].join('; ')
  const [draft, setDraft] = useFollowing(stored)
  return (
    <TextField
      label={t(`field.${field}`)}
      value={draft}
      onChange={setDraft}
      onBlur={() => {
        const values = splitList(draft)
        setDraft(values.join('; '))
        if (values.join('; ') !== stored) onSave({ [field]: [...values] })
      }}
    />
  )
}
