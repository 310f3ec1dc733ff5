import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { derivedId } from '../../../../shared/ids.ts'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { Recruitment, RecruitmentStage } from '../../../../shared/model/recruitment.ts'
import { nextStep, type NextStep } from '../../../../shared/recruitment/next-step.ts'
import { stageOf } from '../../../../shared/recruitment/stages.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField, TextField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { planNextStep } from '../commands/organisations.ts'
import { PlanLine } from '../pipeline/plan-line.tsx'
import { useLossWords } from '../pipeline/use-loss-words.ts'
import { useRun } from '../use-run.ts'
import styles from './organisation-detail.module.css'

interface NextStepCardProps {
  readonly organisation: Organisation
  readonly recruitment: Recruitment | undefined
  readonly onMove: (organisationIds: readonly string[], to: RecruitmentStage) => void
}

/** One primary thing to do, and a note of what was planned and by when. */
export function NextStepCard({ organisation, recruitment, onMove }: NextStepCardProps) {
  const { door } = useDesk()
  const { t } = useTranslation('recruitment')
  const format = useFormat()
  const run = useRun()
  const stage = stageOf(recruitment)
  const lossWords = useLossWords()
  const { lostBecause, lostReason } = recruitment ?? {}
  const lost = [lostBecause === undefined ? undefined : lossWords(lostBecause), lostReason]
    .filter((words) => words !== undefined)
    .join(' – ')
  const [planned, setPlanned] = useState(recruitment?.nextStep ?? '')

  const plan = (nextStepText: string, due: string | undefined) => {
    if (nextStepText === (recruitment?.nextStep ?? '') && due === recruitment?.nextStepDue) return
    void run(planNextStep(door, organisation, { nextStep: nextStepText.trim() || null, nextStepDue: due ?? null }))
  }
  return (
    <Card
      title={t('step.title')}
      actions={<StepButton organisationId={organisation.id} step={nextStep(recruitment)} onMove={onMove} />}
    >
      <div className={styles.step}>
        {stage === 'objected' ? <p className={styles.warning}>{t('step.objected')}</p> : null}
        {lost === '' ? null : <p>{t('step.lost', { reason: lost })}</p>}
        {recruitment?.revisitOn === undefined ? null : (
          <p>{t('step.revisit', { date: format.date(recruitment.revisitOn) })}</p>
        )}
        <div className={styles.line}>
          <TextField
            label={t('step.plan')}
            value={planned}
            onChange={setPlanned}
            onBlur={() => plan(planned, recruitment?.nextStepDue)}
          />
          <DateField label={t('step.due')} value={recruitment?.nextStepDue} onChange={(due) => plan(planned, due)} />
        </div>
        <PlanLine organisationId={organisation.id} recruitment={recruitment} />
      </div>
    </Card>
  )
}

interface StepButtonProps {
  readonly organisationId: string
  readonly step: NextStep
  readonly onMove: NextStepCardProps['onMove']
}

/** The button that does the one next thing. */
function StepButton({ organisationId, step, onMove }: StepButtonProps) {
  const { db } = useDesk()
  const { t } = useTranslation('recruitment')
  const navigate = useNavigate()
  const pageId = derivedId(organisationId, 'page')
  const hasPage = useLive(async () => (await db.participantPage.get(pageId)) !== undefined, [db, pageId])
  if (step.kind === 'none') return null
  if (step.kind === 'openPage') {
    return (
      <Button
        variant="primary"
        onPress={() =>
          void (hasPage ? navigate({ to: '/pages/$pageId', params: { pageId } }) : navigate({ to: '/pages' }))
        }
      >
        {t(hasPage ? 'step.openPage' : 'step.startPage')}
      </Button>
    )
  }
  return (
    <Button variant="primary" onPress={() => onMove([organisationId], step.to)}>
      {step.kind === 'resume' ? t('step.resume') : t(`step.${step.to}`)}
    </Button>
  )
}
