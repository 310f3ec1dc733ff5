import { derivedId } from '../../../../shared/ids.ts'
import type { AnyRecord } from '../../../../shared/model/entity.ts'
import { quoteFee } from '../../../../shared/network/fees.ts'
import { joiningRecords } from '../../../../shared/recruitment/joining.ts'
import type { RecordSet } from '../../../data/load-records.ts'
import { feeTable } from '../../../data/fee-rules.ts'
import type { SampleDates } from './sample-dates.ts'
import type { SampleOrganisation } from './sample-schema.ts'

export interface SampleContext {
  readonly dates: SampleDates
  readonly memberId: string
}

/** The id of a made-up record, the same whenever the sample is opened. */
export function sampleId(...parts: readonly string[]): string {
  return derivedId('sample', ...parts)
}

/** Fields as a whole record, as if the secretariat had sent it; absent fields are left out. */
export function sampleRecord(
  fields: Readonly<Record<string, unknown>> & { readonly id: string },
  at: string,
): AnyRecord {
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return { createdAt: at, updatedAt: at, rev: 1, ...present, id: fields.id }
}

function membershipRecords(sample: SampleOrganisation, organisationId: string, { dates }: SampleContext): RecordSet {
  const { joinedDaysAgo, membership, employees, iclei } = sample
  if (joinedDaysAgo === undefined || employees === undefined) return {}
  const quote = quoteFee({ employees, icleiMember: iclei }, feeTable)
  if (!quote.ok) return {}
  const joinedOn = dates.date(-joinedDaysAgo)
  const { participation, membershipYear: first } = joiningRecords(organisationId, joinedOn, employees, quote.value)
  const at = dates.instant(joinedDaysAgo)
  const { status = 'quoted', invoicedDaysAgo, paidDaysAgo } = membership ?? {}
  const thisYear = Number(dates.date(0).slice(0, 4))
  // Earlier years are settled; the newest is as the file says.
  const years = Array.from({ length: thisYear - first.year + 1 }, (_, index) => first.year + index).map((year) => {
    const id = derivedId(participation.id, 'membershipYear', String(year))
    if (year < thisYear) {
      const settled = `${year}-12-01`
      return { ...first, id, year, status: 'paid', invoicedOn: settled, paidOn: settled, amountPaid: first.netFee }
    }
    return {
      ...first,
      id,
      year,
      status,
      invoicedOn: invoicedDaysAgo === undefined ? undefined : dates.date(-invoicedDaysAgo),
      paidOn: paidDaysAgo === undefined ? undefined : dates.date(-paidDaysAgo),
      amountPaid: paidDaysAgo === undefined ? undefined : first.netFee,
    }
  })
  return {
    participation: [sampleRecord({ ...participation }, at)],
    membershipYear: years.map((year) => sampleRecord(year, at)),
  }
}

/** The moves that brought an organisation to its stage. */
function stageMoves(
  sample: SampleOrganisation,
  organisationId: string,
  { dates, memberId }: SampleContext,
): AnyRecord[] {
  const moves = sample.moves ?? []
  return moves.map(({ to, daysAgo }, index) => {
    const id = sampleId(sample.key, 'move', String(index))
    const at = dates.instant(daysAgo)
    const fromStage = moves[index - 1]?.to ?? 'identified'
    return sampleRecord({ id, organisationId, kind: 'stage', at, subject: '', memberId, fromStage, toStage: to }, at)
  })
}

/** Why the sample may keep its people's data; who has left has none any more, so that one sees what that looks like. */
function contactBases(
  sample: SampleOrganisation,
  organisationId: string,
  since: string,
  { dates, memberId }: SampleContext,
): AnyRecord[] {
  const { contacts = [], joinedDaysAgo, sinceDaysAgo = 1 } = sample
  const date = dates.date(-sinceDaysAgo)
  return contacts
    .filter(({ left }) => left === undefined)
    .flatMap(({ email, page }) => {
      const contactId = sampleId(sample.key, 'contact', email)
      const of = (purpose: string, basis: string, evidence: string) =>
        sampleRecord(
          {
            id: sampleId(sample.key, 'basis', email, purpose),
            contactId,
            organisationId,
            purpose,
            basis,
            evidence,
            date,
            memberId,
          },
          since,
        )
      return [
        joinedDaysAgo === undefined
          ? of('recruitment', 'legitimateInterest', 'Published on the authority’s website')
          : of('membership', 'contract', 'Named on the membership form'),
        ...(page ? [of('publicPage', 'consent', 'Consent on the membership form')] : []),
      ]
    })
}

/** One made-up organisation with all that hangs on it. */
export function organisationRecords(sample: SampleOrganisation, context: SampleContext): RecordSet {
  const { dates, memberId } = context
  const organisationId = sampleId(sample.key)
  const source = 'Sample'
  const since = dates.instant(sample.sinceDaysAgo ?? 1)
  const figure = (value: number | undefined) => (value === undefined ? undefined : { value, source })
  const organisation = sampleRecord(
    {
      id: organisationId,
      name: sample.name,
      aliases: [],
      legalType: sample.legalType,
      country: 'IE',
      nuts: sample.nuts,
      place: sample.place,
      website: sample.website,
      email: sample.email,
      population: figure(sample.population),
      employees: figure(sample.employees),
      icleiMember: sample.iclei,
      tags: ['sample', ...(sample.tags ?? [])],
      sharing: sample.joinedDaysAgo === undefined ? 'local' : 'shared',
    },
    since,
  )
  const recruitment = sample.stage && {
    id: organisationId,
    organisationId,
    stage: sample.stage,
    stageSince: since,
    source: sample.source,
    ownerIds: [memberId],
    nextStep: sample.nextStep,
    nextStepDue: sample.nextStepIn === undefined ? undefined : dates.date(sample.nextStepIn),
    lostReason: sample.lostReason,
    lostBecause: sample.lostBecause,
    expectedOn: sample.expectedIn === undefined ? undefined : dates.date(sample.expectedIn),
    revisitOn: sample.revisitIn === undefined ? undefined : dates.date(sample.revisitIn),
  }
  return {
    organisation: [organisation],
    recruitment: recruitment ? [sampleRecord(recruitment, since)] : [],
    contact: (sample.contacts ?? []).map(({ name, role, email, phone, page, left }) =>
      sampleRecord(
        {
          id: sampleId(sample.key, 'contact', email),
          organisationId,
          name,
          role,
          emails: [email],
          phones: phone === undefined ? [] : [phone],
          language: 'en',
          isPageContact: page ?? false,
          leftOn: left === undefined ? undefined : dates.date(-left),
        },
        since,
      ),
    ),
    legalBasis: contactBases(sample, organisationId, since, context),
    activity: [
      ...stageMoves(sample, organisationId, context),
      ...(sample.activities ?? []).map(({ kind, daysAgo, subject, note }, index) => {
        const at = dates.instant(daysAgo)
        const id = sampleId(sample.key, 'activity', String(index))
        const stage = kind === 'stage' ? { fromStage: 'formSubmitted', toStage: 'joined' } : {}
        return sampleRecord({ id, organisationId, kind, at, subject, note, memberId, ...stage }, at)
      }),
    ],
    task: (sample.tasks ?? []).map(({ kind = 'custom', title, dueIn }, index) => {
      const id =
        kind === 'custom' ? sampleId(sample.key, 'task', String(index)) : derivedId(organisationId, 'task', kind)
      return sampleRecord(
        { id, kind, title, organisationId, due: dates.date(dueIn), ownerId: memberId },
        dates.instant(5),
      )
    }),
    ...membershipRecords(sample, organisationId, context),
  }
}
