import { useTranslation } from 'react-i18next'
import type { UpdatePolicies, UpdatePolicy } from '../../../../shared/recruitment/import/update-policy.ts'
import { Card } from '../../../ui/card.tsx'
import { RadioField } from '../../../ui/fields.tsx'

const order = ['fillEmpty', 'overwrite', 'mirror', 'keep'] as const satisfies readonly UpdatePolicy[]

interface PolicyCardProps {
  readonly policies: UpdatePolicies
  readonly onChange: (policies: UpdatePolicies) => void
}

/** What rows do to organisations that are there already; a single column may do otherwise, in its row below. */
export function PolicyCard({ policies, onChange }: PolicyCardProps) {
  const { t } = useTranslation('importing')
  return (
    <Card title={t('policy.title')}>
      <RadioField
        label={t('policy.label')}
        orientation="columns"
        value={policies.all}
        onChange={(id) => {
          const all = order.find((each) => each === id)
          if (all !== undefined) onChange({ ...policies, all })
        }}
        options={order.map((id) => ({ id, label: t(`policy.${id}`), description: t(`policy.${id}Hint`) }))}
      />
    </Card>
  )
}
