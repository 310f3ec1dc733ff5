import { useTranslation } from 'react-i18next'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import styles from './exchange.module.css'
import { NEW_MEMBER, type ReturnerChoice } from './use-returner.ts'

/** Who answers for what came back: a member, or a new name. */
export function ReturnerField({ choice }: { readonly choice: ReturnerChoice }) {
  const { t } = useTranslation(['exchange', 'review'])
  const people = choice.members.map(({ id, name, role }) => ({
    id,
    label: t('review:assign.person', { name, role: t(`review:role.${role}`) }),
  }))
  return (
    <div className={styles.pair}>
      <SelectField
        label={t('take.by')}
        description={t('take.byHint')}
        options={[...people, ...(choice.mayAdd ? [{ id: NEW_MEMBER, label: t('take.someoneNew') }] : [])]}
        value={choice.chosen}
        onChange={choice.choose}
        isRequired
        autoFocus
      />
      {choice.chosen === NEW_MEMBER ? (
        <TextField
          label={t('take.name')}
          value={choice.name}
          onChange={choice.setName}
          maxLength={200}
          autoComplete="off"
          isRequired
        />
      ) : null}
    </div>
  )
}
