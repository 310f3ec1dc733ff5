import { useTranslation } from 'react-i18next'
import { mergeFieldNames, OWN_FIELD } from '../../../../shared/writing/merge-fields.ts'
import { MenuButton } from '../../../ui/menu.tsx'

interface FieldMenuProps {
  readonly ownFields: readonly string[]
  readonly onInsert: (field: string) => void
}

/** Every merge field by what it says, the focal point's own last. */
export function FieldMenu({ ownFields, onInsert }: FieldMenuProps) {
  const { t } = useTranslation('writing')
  return (
    <MenuButton
      label={t('templates.insert')}
      variant="quiet"
      items={[
        ...mergeFieldNames.map((id) => ({ id, label: t(`merge.${id}`) })),
        ...ownFields.map((name) => ({ id: `${OWN_FIELD}${name}`, label: t('templates.ownField', { name }) })),
      ]}
      onAction={onInsert}
    />
  )
}
