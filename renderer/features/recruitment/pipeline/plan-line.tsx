import { UsersRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recruitment } from '../../../../shared/model/recruitment.ts'
import { ownersOf } from '../../../../shared/recruitment/owners.ts'
import { useMembers } from '../../../data/use-members.ts'
import { Button } from '../../../ui/button.tsx'
import { useFormat } from '../../../ui/format.ts'
import styles from './pipeline.module.css'
import { PlanDialog } from './plan-dialog.tsx'

interface PlanLineProps {
  readonly organisationId: string
  readonly recruitment: Recruitment | undefined
}

/** Who works on an organisation and when it may join, with the way to change both. */
export function PlanLine({ organisationId, recruitment }: PlanLineProps) {
  const { t } = useTranslation('pipeline')
  const format = useFormat()
  const members = useMembers() ?? []
  const [isPlanning, setPlanning] = useState(false)
  const owners = ownersOf(recruitment).map(
    (id) => members.find((member) => member.id === id)?.name ?? t('owner.unknown'),
  )
  const { expectedOn } = recruitment ?? {}
  return (
    <div className={styles.planLine}>
      <UsersRound aria-hidden="true" />
      <span>
        <bdi>{owners.length === 0 ? t('owner.none') : t('owner.list', { names: format.listOf(owners) })}</bdi>
        {expectedOn === undefined ? null : ` · ${t('plan.expectedOn', { date: format.date(expectedOn) })}`}
      </span>
      <Button size="small" variant="quiet" onPress={() => setPlanning(true)}>
        {t('plan.change')}
      </Button>
      {isPlanning ? <PlanDialog organisationIds={[organisationId]} onClose={() => setPlanning(false)} /> : null}
    </div>
  )
}
