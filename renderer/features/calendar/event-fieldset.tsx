import { useTranslation } from 'react-i18next'
import { eventKinds } from '../../../shared/model/event.ts'
import { DateField, SelectField, SwitchField, TextField } from '../../ui/fields.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import styles from './calendar.module.css'
import type { EventDraft, EventProblem } from './event-draft.ts'

interface EventFieldsetProps {
  readonly draft: EventDraft
  /** Shown at the field it concerns. */
  readonly problem: EventProblem | undefined
  readonly onChange: (draft: EventDraft) => void
}

/** The fields of an event. */
export function EventFieldset({ draft, problem, onChange }: EventFieldsetProps) {
  const { t } = useTranslation('calendar')
  const set = (change: Partial<EventDraft>) => onChange({ ...draft, ...change })
  const words = (...at: readonly EventProblem[]) =>
    problem !== undefined && at.includes(problem) ? { errorMessage: t(`event.problem.${problem}`) } : {}
  return (
    <>
      <TextField
        label={t('event.name')}
        value={draft.name}
        onChange={(name) => set({ name })}
        autoFocus
        isRequired
        {...words('name')}
      />
      <div className={styles.kindLine}>
        <SelectField
          label={t('event.kind')}
          value={draft.kind}
          options={eventKinds.map((id) => ({ id, label: t(`eventKind.${id}`) }))}
          onChange={(id) => set({ kind: eventKinds.find((each) => each === id) ?? 'event' })}
        />
        <SwitchField
          label={t('event.wholeDays')}
          value={draft.isWholeDays}
          onChange={(isWholeDays) => set({ isWholeDays })}
        />
      </div>
      <div className={styles.line}>
        <DateField
          label={t('event.start')}
          value={draft.startDay}
          onChange={(startDay) => set({ startDay })}
          isRequired
          {...words('start')}
        />
        {draft.isWholeDays ? null : (
          <TimeField
            label={t('event.from')}
            value={draft.startTime}
            onChange={(startTime) => set({ startTime })}
            {...words('time')}
          />
        )}
        <DateField
          label={t('event.end')}
          value={draft.endDay}
          onChange={(endDay) => set({ endDay })}
          {...words('end-before-start', 'mixed')}
        />
        {draft.isWholeDays ? null : (
          <TimeField label={t('event.until')} value={draft.endTime} onChange={(endTime) => set({ endTime })} />
        )}
      </div>
      <TextField label={t('event.place')} value={draft.place} onChange={(place) => set({ place })} />
      <TextField
        label={t('event.link')}
        type="url"
        value={draft.link}
        onChange={(link) => set({ link })}
        {...words('link')}
      />
      <TextField label={t('event.note')} value={draft.note} onChange={(note) => set({ note })} multiline rows={3} />
    </>
  )
}
