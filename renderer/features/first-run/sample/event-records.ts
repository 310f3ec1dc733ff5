import { derivedId } from '../../../../shared/ids.ts'
import type { RecordSet } from '../../../data/load-records.ts'
import { sampleId, sampleRecord, type SampleContext } from './organisation-records.ts'
import type { SampleEvent } from './sample-schema.ts'

const HOUR = 3_600_000

/** One made-up event with those who attended it. */
export function eventRecords(sample: SampleEvent, { dates, memberId }: SampleContext): RecordSet {
  const { key, name, kind, startsIn, hour, hours = 1, lastsDays = 1, place, link } = sample
  const id = sampleId('event', key)
  const day = dates.date(startsIn)
  const begins = hour === undefined ? undefined : new Date(`${day}T${String(hour).padStart(2, '0')}:00`).getTime()
  const span =
    begins === undefined
      ? { start: day, end: lastsDays > 1 ? dates.date(startsIn + lastsDays - 1) : undefined }
      : { start: new Date(begins).toISOString(), end: new Date(begins + hours * HOUR).toISOString() }
  const made = dates.instant(30)
  const at = begins === undefined ? `${day}T12:00:00.000Z` : span.start
  return {
    event: [sampleRecord({ id, name, kind, ...span, place, link }, made)],
    activity: (sample.attended ?? []).map((organisationKey) => {
      const organisationId = sampleId(organisationKey)
      const attendance = { id: derivedId(id, 'attendance', organisationId), organisationId, kind: 'event' }
      return sampleRecord({ ...attendance, at, subject: name, eventId: id, memberId }, at)
    }),
  }
}

/** What the made-up focal point wants to reach this year. */
export function goalRecords(goals: Readonly<Record<string, number | undefined>>, { dates }: SampleContext): RecordSet {
  const year = Number(dates.date(0).slice(0, 4))
  return { recruitmentGoal: [sampleRecord({ id: sampleId('goal', 'this year'), year, ...goals }, dates.instant(60))] }
}
