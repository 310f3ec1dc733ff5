import { useTranslation } from 'react-i18next'
import { MenuButton } from '../../../ui/menu.tsx'
import { groupings, type GroupBy } from '../../../workers/search/protocol.ts'

interface GroupMenuProps {
  readonly group: GroupBy | undefined
  readonly onChange: (group: GroupBy | undefined) => void
}

const OFF = 'off'

/** What the rows of the table stand under. */
export function GroupMenu({ group, onChange }: GroupMenuProps) {
  const { t } = useTranslation('finding')
  return (
    <MenuButton
      variant="quiet"
      label={group === undefined ? t('group.label') : t('group.by', { what: t(`group.${group}`) })}
      items={[
        ...(group === undefined ? [] : [{ id: OFF, label: t('group.off') }]),
        ...groupings.map((id) => ({ id, label: t(`group.${id}`) })),
      ]}
      onAction={(id) => onChange(groupings.find((each) => each === id))}
    />
  )
}
