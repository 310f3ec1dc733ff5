import { useTranslation } from 'react-i18next'
import { attentions } from '../../../../shared/recruitment/pipeline/attention.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useMembers } from '../../../data/use-members.ts'
import { SelectField } from '../../../ui/fields.tsx'
import { NO_LANE } from '../../../workers/search/lanes.ts'
import type { OrganisationQuery } from '../../../workers/search/protocol.ts'

interface AttentionFilterProps {
  readonly ownerId: string | undefined
  readonly attention: OrganisationQuery['attention']
  /** Stable: what it stands for may change, not the function. */
  readonly onChange: (change: (query: OrganisationQuery) => OrganisationQuery) => void
}

const ALL = 'all'

/** Narrows table and board to one's own work, and to what is late, unplanned or stale. */
export function AttentionFilter({ ownerId, attention, onChange }: AttentionFilterProps) {
  const { workspace } = useDesk()
  const { t } = useTranslation('pipeline')
  const others = (useMembers() ?? []).filter(({ id }) => id !== workspace.memberId)
  return (
    <>
      <SelectField
        label={t('owner.label')}
        isLabelHidden
        value={ownerId ?? ALL}
        options={[
          { id: ALL, label: t('owner.all') },
          { id: workspace.memberId, label: t('owner.mine') },
          ...others.map(({ id, name }) => ({ id, label: name })),
          { id: NO_LANE, label: t('owner.none') },
        ]}
        onChange={(id) => onChange(({ ownerId: _owner, ...rest }) => (id === ALL ? rest : { ...rest, ownerId: id }))}
      />
      <SelectField
        label={t('needs.label')}
        isLabelHidden
        value={attention ?? ALL}
        options={[{ id: ALL, label: t('needs.all') }, ...attentions.map((id) => ({ id, label: t(`needs.${id}`) }))]}
        onChange={(id) => {
          const wanted = attentions.find((each) => each === id)
          onChange(({ attention: _attention, ...rest }) =>
            wanted === undefined ? rest : { ...rest, attention: wanted },
          )
        }}
      />
    </>
  )
}
