import organisationsFile from '../../../../resources/sample-workspace/organisations.json'
import marlowmere from '../../../../resources/sample-workspace/page-marlowmere.json'
import { entityTypes, type EntityType } from '../../../../shared/model/entities.ts'
import type { AnyRecord } from '../../../../shared/model/entity.ts'
import type { RecordSet } from '../../../data/load-records.ts'
import { eventRecords, goalRecords } from './event-records.ts'
import { organisationRecords } from './organisation-records.ts'
import { pageRecords } from './page-records.ts'
import { sampleDates } from './sample-dates.ts'
import { sampleOrganisations, samplePage } from './sample-schema.ts'

const file = sampleOrganisations.parse(organisationsFile)
const pages = [samplePage.parse(marlowmere)]

export const sampleFocalPoint = file.focalPoint
export const sampleMember = file.member

/** All records of the sample workspace, dated around `now` (milliseconds since 1970). */
export function sampleRecords(now: number, memberId: string): RecordSet {
  const context = { dates: sampleDates(now), memberId }
  const sets = [
    ...file.organisations.map((organisation) => organisationRecords(organisation, context)),
    ...file.events.map((event) => eventRecords(event, context)),
    goalRecords(file.goals, context),
    ...pages.map((page) => pageRecords(page, context)),
  ]
  const all = (type: EntityType): readonly AnyRecord[] => sets.flatMap((set) => set[type] ?? [])
  return Object.fromEntries(entityTypes.map((type) => [type, all(type)]))
}
