import { useTranslation } from 'react-i18next'
import { meetingProblems, type Meeting } from '../../../../shared/writing/meeting.ts'
import { addDays } from '../../../../shared/recruitment/joining.ts'
import { today } from '../../../data/clock.ts'
import { CheckboxField, DateField, NumberField, TextField } from '../../../ui/fields.tsx'
import styles from './writing.module.css'

interface MeetingFieldsProps {
  readonly meeting: Meeting | undefined
  readonly onChange: (meeting: Meeting | undefined) => void
}

/** An invitation that goes along as a calendar entry. */
export function MeetingFields({ meeting, onChange }: MeetingFieldsProps) {
  const { t } = useTranslation('writing')
  const problems = meeting === undefined ? [] : meetingProblems(meeting)
  const wrong = (field: (typeof problems)[number]) =>
    problems.includes(field) ? t(`meeting.wrong.${field}`) : undefined
  return (
    <>
      <CheckboxField
        label={t('meeting.add')}
        value={meeting !== undefined}
        onChange={(isOn) => onChange(isOn ? newMeeting(t('meeting.usualTitle')) : undefined)}
      />
      {meeting === undefined ? null : (
        <div className={styles.meeting} role="group" aria-label={t('meeting.label')}>
          <TextField
            label={t('meeting.title')}
            value={meeting.title}
            onChange={(title) => onChange({ ...meeting, title })}
            errorMessage={wrong('title')}
            maxLength={200}
          />
          <div className={styles.pair}>
            <DateField
              label={t('meeting.date')}
              value={meeting.date}
              minValue={today()}
              onChange={(date) => onChange({ ...meeting, date: date ?? '' })}
              errorMessage={wrong('date')}
            />
            <TextField
              label={t('meeting.time')}
              value={meeting.time}
              onChange={(time) => onChange({ ...meeting, time })}
              errorMessage={wrong('time')}
              placeholder="10:00"
            />
            <NumberField
              label={t('meeting.minutes')}
              value={meeting.minutes}
              minValue={5}
              maxValue={1_440}
              step={5}
              onChange={(minutes) => onChange({ ...meeting, minutes: minutes ?? 0 })}
              errorMessage={wrong('minutes')}
            />
          </div>
          <TextField
            label={t('meeting.place')}
            description={t('meeting.zone', { zone: meeting.timeZone })}
            value={meeting.place}
            onChange={(place) => onChange({ ...meeting, place })}
            maxLength={300}
          />
        </div>
      )}
    </>
  )
}

/** In a week, in the morning, for an hour, on the clocks of this computer. */
function newMeeting(title: string): Meeting {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return { title, date: addDays(today(), 7), time: '10:00', minutes: 60, timeZone, place: '' }
}
