import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Organisation } from '../../../../shared/model/organisation.ts'
import type { Recruitment } from '../../../../shared/model/recruitment.ts'
import { addDays, addMonth } from '../../../../shared/recruitment/joining.ts'
import { ownersOf } from '../../../../shared/recruitment/owners.ts'
import { today } from '../../../data/clock.ts'
import { MANY_PLANS, planMany, planRecruitments, type Plan } from '../../../data/commands/plan-recruitment.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { useLive } from '../../../data/use-live.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { DateField, TextField } from '../../../ui/fields.tsx'
import { Spinner } from '../../../ui/progress.tsx'
import { useRun } from '../use-run.ts'
import { MoveProgress, type MoveProgressState } from '../move/move-progress.tsx'
import { OwnerChoice } from './owner-choice.tsx'
import styles from './pipeline.module.css'

interface PlanDialogProps {
  readonly organisationIds: readonly string[]
  readonly onClose: () => void
}

/** The next step, its date, when it may join and who works on it: of one organisation, or of several at once. */
export function PlanDialog({ organisationIds, onClose }: PlanDialogProps) {
  const { db } = useDesk()
  const { t } = useTranslation(['pipeline', 'common'])
  const [only] = organisationIds.length === 1 ? organisationIds : []
  const known = useLive(async () => {
    if (only === undefined) return { organisation: undefined, recruitment: undefined }
    const [organisation, recruitment] = await Promise.all([db.organisation.get(only), db.recruitment.get(only)])
    return { organisation, recruitment }
  }, [db, only])
  if (known !== undefined) {
    return <PlanForm key={only} organisationIds={organisationIds} {...known} onClose={onClose} />
  }
  return (
    <Dialog isOpen size="small" title={t('plan.titleMany', { count: organisationIds.length })} onClose={onClose}>
      <Spinner label={t('common:loading')} />
    </Dialog>
  )
}

interface PlanFormProps extends PlanDialogProps {
  readonly organisation: Organisation | undefined
  readonly recruitment: Recruitment | undefined
}

const presets = {
  tomorrow: (day: string) => addDays(day, 1),
  week: (day: string) => addDays(day, 7),
  twoWeeks: (day: string) => addDays(day, 14),
  month: addMonth,
} as const

function PlanForm({ organisationIds, organisation, recruitment, onClose }: PlanFormProps) {
  const { db, door, workspace } = useDesk()
  const { t } = useTranslation(['pipeline', 'common'])
  const run = useRun()
  const [progress, setProgress] = useState<MoveProgressState>()
  const count = organisationIds.length
  const isOne = count === 1
  const before = ownersOf(recruitment)
  const [step, setStep] = useState(recruitment?.nextStep ?? '')
  const [due, setDue] = useState(recruitment?.nextStepDue)
  const [expected, setExpected] = useState(recruitment?.expectedOn)
  const [owners, setOwners] = useState<readonly string[]>(before)

  const write = async (plan: Plan) => {
    if (count <= MANY_PLANS) return planRecruitments(door, organisationIds, plan)
    const stopping = new AbortController()
    const onProgress = (done: number, total: number) => setProgress({ done, total, stop: () => stopping.abort() })
    onProgress(0, count)
    const { memberId } = workspace
    const planned = await planMany({ db, door }, organisationIds, plan, {
      memberId,
      onProgress,
      signal: stopping.signal,
    })
    setProgress(undefined)
    return planned
  }
  const save = async () => {
    const changed: Plan = {
      ...field('nextStep', step.trim() || undefined, isOne),
      ...field('nextStepDue', due, isOne),
      ...field('expectedOn', expected, isOne),
      addOwners: owners.filter((id) => !before.includes(id)),
      removeOwners: before.filter((id) => !owners.includes(id)),
    }
    const done = await run(write(changed), () => t('plan.done', { count }))
    if (done !== undefined) onClose()
  }

  if (progress !== undefined) return <MoveProgress title={t('plan.titleMany', { count })} {...progress} />
  return (
    <Dialog
      isOpen
      size="small"
      title={isOne ? t('plan.title', { name: organisation?.name ?? '' }) : t('plan.titleMany', { count })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" onPress={() => void save()}>
            {t('plan.save')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {isOne ? null : <p className={styles.lead}>{t('plan.manyHint')}</p>}
        <TextField label={t('plan.step')} value={step} onChange={setStep} autoFocus />
        <DateField label={t('plan.due')} value={due} onChange={setDue} />
        <div className={styles.presets} role="group" aria-label={t('plan.presets')}>
          {(['tomorrow', 'week', 'twoWeeks', 'month'] as const).map((preset) => (
            <Button key={preset} size="small" variant="quiet" onPress={() => setDue(presets[preset](today()))}>
              {t(`plan.${preset}`)}
            </Button>
          ))}
        </div>
        <DateField
          label={t('plan.expected')}
          description={t('plan.expectedHint')}
          value={expected}
          onChange={setExpected}
        />
        <OwnerChoice chosen={owners} onChange={setOwners} />
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      </form>
    </Dialog>
  )
}

/** Of one organisation an emptied field is emptied; of several it stays as it is. */
function field(name: 'nextStep' | 'nextStepDue' | 'expectedOn', value: string | undefined, isOne: boolean): Plan {
  if (value !== undefined) return { [name]: value }
  return isOne ? { [name]: null } : {}
}
