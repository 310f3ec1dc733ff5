import { useTranslation } from 'react-i18next'
import type { IcleiMembership, Organisation } from '../../../../shared/model/organisation.ts'
import { legalTypes } from '../../../../shared/recruitment/legal-types.ts'
import type { Requirement } from '../../../../shared/recruitment/stages.ts'
import { ComboField, DateField, NumberField, RadioField, SelectField, TextField } from '../../../ui/fields.tsx'
import { useFormat } from '../../../ui/format.ts'
import { today } from '../../../data/clock.ts'
import { useLossWords } from '../pipeline/use-loss-words.ts'
import styles from './move-dialog.module.css'

/** What the person gave so far. */
export interface MoveAnswers {
  readonly legalType?: string | undefined
  readonly employees?: number | undefined
  readonly icleiMember?: IcleiMembership | undefined
  readonly revisitOn?: string | undefined
  readonly lostReason?: string | undefined
  readonly lostBecause?: string | undefined
}

interface RequirementFieldProps {
  readonly requirement: Requirement
  readonly organisation: Organisation | undefined
  readonly territory: readonly string[]
  /** Reasons for loss to choose from. */
  readonly reasons: readonly string[]
  /** The first of several: it is what the person goes on with. */
  readonly autoFocus: boolean
  readonly answers: MoveAnswers
  readonly onAnswer: (answers: MoveAnswers) => void
}

/** One thing a move lacks: why it matters, and the field to give it. */
export function RequirementField(props: RequirementFieldProps) {
  const { requirement, organisation, territory, reasons, autoFocus, answers, onAnswer } = props
  const lossWords = useLossWords()
  const { t } = useTranslation(['recruitment', 'codes', 'pipeline'])
  const format = useFormat()
  switch (requirement) {
    case 'legalType':
      return (
        <SelectField
          label={t('field.legalType')}
          autoFocus={autoFocus}
          description={t('move.why.legalType')}
          value={answers.legalType}
          onChange={(legalType) => onAnswer({ legalType })}
          options={legalTypes.map((code) => ({ id: code, label: t(`codes:legalType.${code}`) }))}
        />
      )
    case 'territory':
      return (
        <p className={styles.blocked}>
          {t('move.why.territory', { country: organisation?.country ?? '', territory: format.listOf(territory) })}
        </p>
      )
    case 'employees':
      return (
        <NumberField
          label={t('field.employees')}
          autoFocus={autoFocus}
          description={t('move.why.employees')}
          minValue={1}
          value={answers.employees}
          onChange={(employees) => onAnswer({ employees })}
        />
      )
    case 'icleiMember':
      return (
        <RadioField
          label={t('field.icleiMember')}
          description={t('move.why.icleiMember')}
          orientation="horizontal"
          value={answers.icleiMember}
          onChange={(id) => onAnswer({ icleiMember: id === 'yes' ? 'yes' : 'no' })}
          options={[
            { id: 'yes', label: t('iclei.yes') },
            { id: 'no', label: t('iclei.no') },
          ]}
        />
      )
    case 'revisitOn':
      return (
        <DateField
          label={t('field.revisitOn')}
          autoFocus={autoFocus}
          description={t('move.why.revisitOn')}
          minValue={today()}
          value={answers.revisitOn}
          onChange={(revisitOn) => onAnswer({ revisitOn })}
        />
      )
    case 'lostReason':
      return (
        <>
          <ComboField
            label={t('pipeline:loss.because')}
            autoFocus={autoFocus}
            description={t('pipeline:loss.becauseHint')}
            options={reasons.map((id) => ({ id, label: lossWords(id) }))}
            value={answers.lostBecause}
            allowsCustomValue
            onChange={(lostBecause) => onAnswer({ lostBecause })}
          />
          <TextField
            label={t('field.lostReason')}
            description={t('move.why.lostReason')}
            value={answers.lostReason ?? ''}
            onChange={(lostReason) => onAnswer({ lostReason })}
            multiline
            rows={2}
          />
        </>
      )
  }
}
