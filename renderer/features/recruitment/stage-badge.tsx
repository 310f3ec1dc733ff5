import { useTranslation } from 'react-i18next'
import type { RecruitmentStage } from '../../../shared/model/recruitment.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'

export const stageTones: Readonly<Record<RecruitmentStage, Tone>> = {
  identified: 'neutral',
  qualified: 'neutral',
  contacted: 'info',
  inDialogue: 'info',
  proposalSent: 'info',
  formSent: 'info',
  formSubmitted: 'info',
  joined: 'good',
  parked: 'warn',
  declined: 'neutral',
  notEligible: 'neutral',
  objected: 'bad',
}

export function StageBadge({ stage }: { readonly stage: RecruitmentStage }) {
  const { t } = useTranslation('recruitment')
  return <Badge tone={stageTones[stage]}>{t(`stage.${stage}`)}</Badge>
}
