import { useTranslation } from 'react-i18next'
import { useMembers } from '../../../data/use-members.ts'
import { CheckboxField } from '../../../ui/fields.tsx'
import styles from './pipeline.module.css'

interface OwnerChoiceProps {
  /** Ids of members. */
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

/** Who works on a recruitment: any number of the focal point's people. */
export function OwnerChoice({ chosen, onChange }: OwnerChoiceProps) {
  const { t } = useTranslation('pipeline')
  const members = useMembers() ?? []
  const gone = chosen.filter((id) => !members.some((member) => member.id === id))
  const people = [...members, ...gone.map((id) => ({ id, name: t('owner.unknown') }))]
  return (
    <fieldset className={styles.owners}>
      <legend>{t('plan.owners')}</legend>
      {people.map(({ id, name }) => (
        <CheckboxField
          key={id}
          label={name}
          value={chosen.includes(id)}
          onChange={(isChosen) => onChange(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id))}
        />
      ))}
    </fieldset>
  )
}
