import { useTranslation } from 'react-i18next'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { SelectField } from '../../../ui/fields.tsx'

interface LikeTargetProps {
  /** `participants`, or the id of an organisation. */
  readonly value: string | undefined
  readonly onChange: (value: string) => void
}

/** Whom look-alikes are sought of: every participant, one of them, or the organisation the search began with. */
export function LikeTarget({ value = 'participants', onChange }: LikeTargetProps) {
  const { db } = useDesk()
  const { t } = useTranslation('finding')
  const named = useLive(async () => {
    const joined = await db.recruitment.where('stage').equals('joined').primaryKeys()
    const wanted = [...new Set([...joined, ...(value === 'participants' ? [] : [value])])].slice(0, 500)
    const found = await db.organisation.bulkGet(wanted)
    return found.flatMap((organisation) =>
      organisation === undefined ? [] : [{ id: organisation.id, label: organisation.name }],
    )
  }, [db, value])
  const sorted = (named ?? []).toSorted((a, b) => a.label.localeCompare(b.label))
  return (
    <SelectField
      label={t('field.like')}
      isLabelHidden
      value={value}
      options={[{ id: 'participants', label: t('like.participants') }, ...sorted]}
      onChange={onChange}
    />
  )
}
