import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkMove, type MoveDetails, type Requirement } from '../../../../shared/recruitment/stages.ts'
import { reasonsToChoose } from '../../../../shared/recruitment/pipeline/losses.ts'
import type { Patch } from '../../../data/door-types.ts'
import { useFocalPoint } from '../../../data/use-focal-point.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { MoveFacts } from '../commands/move-stage.ts'
import styles from './move-dialog.module.css'
import type { PendingMove } from './pending-move.ts'
import { RequirementField, type MoveAnswers } from './requirement-field.tsx'

interface MoveDialogProps {
  readonly pending: PendingMove
  readonly facts: MoveFacts
  readonly onClose: () => void
  /** `newReason`: typed, and to be kept in the list for next time. */
  readonly onMove: (fill: Patch<'organisation'>, details: MoveDetails, newReason: string | undefined) => void
}

/** What a move lacks, why it matters, and fields to give it at once. */
export function MoveDialog({ pending, facts, onClose, onMove }: MoveDialogProps) {
  const { t } = useTranslation('recruitment')
  const format = useFormat()
  const { to, missing, organisation, organisationIds } = pending
  const [answers, setAnswers] = useState<MoveAnswers>({})
  const { legalType, employees, icleiMember, revisitOn, lostReason = '', lostBecause = '' } = answers
  const focalPoint = useFocalPoint()
  const reasons = reasonsToChoose(focalPoint?.lossReasons)
  const because = lostBecause.trim()
  const fill: Patch<'organisation'> = {
    ...(legalType === undefined ? {} : { legalType }),
    ...(employees === undefined
      ? {}
      : { employees: { value: employees, source: t('move.source'), date: facts.today } }),
    ...(icleiMember === undefined ? {} : { icleiMember }),
  }
  const details: MoveDetails = {
    ...(revisitOn === undefined ? {} : { revisitOn }),
    ...(lostReason.trim() === '' ? {} : { lostReason: lostReason.trim() }),
    ...(because === '' ? {} : { lostBecause: because }),
  }
  const isOpen = stillMissing(pending, facts, fill, details).length > 0
  const stage = t(`stage.${to}`)
  const go = () => onMove(fill, details, because === '' || reasons.includes(because) ? undefined : because)

  return (
    <Dialog
      isOpen
      title={
        organisation === undefined
          ? t('move.titleMany', { stage, shown: format.number(organisationIds.length) })
          : t('move.title', { stage, name: organisation.name })
      }
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('move.stay')}</Button>
          <Button variant="primary" isDisabled={isOpen} onPress={go}>
            {t('move.go', { stage })}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p>{t('move.missing', { count: missing.length })}</p>
        {missing.map((requirement, index) => (
          <RequirementField
            key={requirement}
            requirement={requirement}
            organisation={organisation}
            territory={facts.territory}
            reasons={reasons}
            autoFocus={index === 0}
            answers={answers}
            onAnswer={(given) => setAnswers({ ...answers, ...given })}
          />
        ))}
      </div>
    </Dialog>
  )
}

/** What is missing with what was given so far. Of several organisations only the way out itself is asked about. */
function stillMissing(
  { organisation, to, missing }: PendingMove,
  { territory }: MoveFacts,
  fill: Patch<'organisation'>,
  details: MoveDetails,
): readonly Requirement[] {
  if (organisation === undefined) {
    const given = {
      revisitOn: details.revisitOn !== undefined,
      lostReason: (details.lostReason ?? details.lostBecause) !== undefined,
    }
    return missing.filter((each) => (each === 'revisitOn' || each === 'lostReason') && !given[each])
  }
  const filled = {
    ...organisation,
    ...(fill.legalType ? { legalType: fill.legalType } : {}),
    ...(fill.employees ? { employees: fill.employees } : {}),
    ...(fill.icleiMember ? { icleiMember: fill.icleiMember } : {}),
  }
  const from = to === 'identified' ? 'qualified' : 'identified'
  const check = checkMove(from, to, { organisation: filled, territory }, details)
  return check.ok || check.refusal.code !== 'missing' ? [] : check.refusal.missing
}
