import type { AnyRecord } from '../../../model/entity.ts'
import type { Contact } from '../../../model/contact.ts'
import type { LegalBasis } from '../../../model/legal-basis.ts'
import type { MergeChange, MergeLog } from '../../../model/merge-log.ts'
import type { Organisation } from '../../../model/organisation.ts'
import type { MembershipYear, Participation } from '../../../model/participation.ts'
import type { Recruitment } from '../../../model/recruitment.ts'
import type { Task } from '../../../model/task.ts'
import { err, ok, type DeskError, type Result } from '../../../result.ts'
import { changedFields } from '../../../sync/patch.ts'
import { mergeFields, type Side } from './merge-fields.ts'
import { filled, haveAddressInCommon, mergeContacts, mergeRecruitments } from './merge-records.ts'
import { repointLog } from './repoint-log.ts'

/** All records that hang on two organisations, by type. */
export type HangingRecords = Readonly<Record<string, readonly AnyRecord[]>>

export interface MergeRequest {
  readonly survivor: Organisation
  readonly merged: Organisation
  /** Where both have a value: whose is kept. Not named: the survivor's. */
  readonly chosen: Readonly<Record<string, Side>>
  /** Whose membership stays, where both take part in the network. */
  readonly membership?: Side
  readonly records: HangingRecords
  /** `YYYY-MM-DD`: the day a second membership ends. */
  readonly today: string
}

/**
 * What merging two organisations changes, record by record; nothing is written here. Every record of the merged one moves
 * to the survivor; people with an address in common become one; the recruitment keeps the further stage. Error
 * `duplicates.two-memberships`: both take part, and nobody said which membership stays.
 */
export function planMerge(
  request: MergeRequest,
): Result<readonly MergeChange[], DeskError<'duplicates.two-memberships'>> {
  const { survivor, merged, records } = request
  const states = new States()
  const all = <T>(type: string) => (records[type] ?? []) as unknown as readonly (T & AnyRecord)[]
  const moving = (record: AnyRecord) => record.organisationId === merged.id

  if (
    !endSecondMembership(states, request, all<Participation>('participation'), all<MembershipYear>('membershipYear'))
  ) {
    return err('duplicates.two-memberships')
  }
  states.set('organisation', survivor, mergeFields(survivor, merged, request.chosen) as unknown as AnyRecord)
  const people = joinPeople(states, all<Contact>('contact'), survivor.id, merged.id)
  joinRecruitments(states, all<Recruitment>('recruitment'), survivor.id, merged.id)
  joinTasks(states, all<Task>('task'), survivor.id, merged.id)
  for (const [type, list] of Object.entries(records)) {
    if (type === 'recruitment') continue
    for (const record of list) {
      const now = states.get(type, record)
      if (now === null) continue
      const contactId = typeof now.contactId === 'string' ? people.get(now.contactId) : undefined
      const own = {
        ...now,
        ...(moving(now) ? { organisationId: survivor.id } : {}),
        ...(contactId ? { contactId } : {}),
      }
      const log = type === 'mergeLog' ? repointLog(own as unknown as MergeLog, merged.id, survivor.id) : own
      states.set(type, record, log)
    }
  }
  withdrawTogether(states, all<LegalBasis>('legalBasis'))
  states.set('organisation', merged, null)
  return ok(states.changes())
}

/** What each record is now, beside what it was. */
class States {
  readonly #states = new Map<
    string,
    { readonly type: string; readonly before: AnyRecord | null; after: AnyRecord | null }
  >()

  get(type: string, record: AnyRecord): AnyRecord | null {
    const known = this.#states.get(`${type} ${record.id}`)
    return known === undefined ? record : known.after
  }

  set(type: string, before: AnyRecord | null, after: AnyRecord | null, id = before?.id ?? after?.id ?? ''): void {
    const known = this.#states.get(`${type} ${id}`)
    if (known === undefined) this.#states.set(`${type} ${id}`, { type, before, after })
    else known.after = after
  }

  changes(): readonly MergeChange[] {
    return [...this.#states].flatMap(([key, { type, before, after }]) => {
      const id = key.slice(type.length + 1)
      if (before === null || after === null) return [{ type, id, before: contentOf(before), after: contentOf(after) }]
      const fields = changedFields(before, after)
      return fields.length === 0 ? [] : [{ type, id, before: pick(before, fields), after: pick(after, fields) }]
    })
  }
}

/** Without what moves by itself: revisions and the day of the last change. */
function contentOf(record: AnyRecord | null): MergeChange['before'] {
  if (record === null) return null
  return Object.fromEntries(
    Object.entries(record).filter(
      ([field, value]) => field !== 'rev' && field !== 'updatedAt' && !field.startsWith('$') && value !== undefined,
    ),
  )
}

function pick(record: AnyRecord, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]])))
}

/** A person of the merged organisation whose address one of the survivor's has: who stands for whom. */
function joinPeople(states: States, contacts: readonly Contact[], survivorId: string, mergedId: string) {
  const standsFor = new Map<string, string>()
  for (const contact of contacts.filter(({ organisationId }) => organisationId === mergedId)) {
    const own = contacts
      .filter(({ organisationId }) => organisationId === survivorId)
      .find((each) => haveAddressInCommon(each, contact))
    if (own === undefined) continue
    const before = states.get('contact', own) as unknown as Contact
    states.set('contact', own, mergeContacts(before, contact))
    states.set('contact', contact, null)
    standsFor.set(contact.id, own.id)
  }
  return standsFor
}

function joinRecruitments(states: States, list: readonly Recruitment[], survivorId: string, mergedId: string): void {
  const own = list.find(({ id }) => id === survivorId)
  const other = list.find(({ id }) => id === mergedId)
  if (other === undefined) return
  states.set('recruitment', other, null)
  if (own !== undefined) states.set('recruitment', own, mergeRecruitments(own, other))
  else states.set('recruitment', null, { ...other, id: survivorId, organisationId: survivorId, rev: 0 }, survivorId)
}

/** What the desk itself asked for twice is asked for once. */
function joinTasks(states: States, tasks: readonly Task[], survivorId: string, mergedId: string): void {
  const open = (id: string) => (task: Task) =>
    task.organisationId === id && task.kind !== 'custom' && task.contactId === undefined && task.doneAt === undefined
  for (const task of tasks.filter(open(mergedId))) {
    const own = tasks.filter(open(survivorId)).find(({ kind }) => kind === task.kind)
    if (own === undefined) continue
    states.set('task', own, filled(own, task))
    states.set('task', task, null)
  }
}

const OPEN_YEARS: ReadonlySet<string> = new Set(['draft', 'quoted', 'invoiced', 'overdue'])

/** Answers false where a person has to say which stays. What was paid stays as it is: it was paid. */
function endSecondMembership(
  states: States,
  { survivor, merged, membership, today }: MergeRequest,
  participations: readonly Participation[],
  years: readonly MembershipYear[],
): boolean {
  const current = (id: string) =>
    participations.filter(({ organisationId, leftOn }) => organisationId === id && leftOn === undefined)
  if (current(survivor.id).length === 0 || current(merged.id).length === 0) return true
  if (membership === undefined) return false
  for (const ended of current(membership === 'survivor' ? merged.id : survivor.id)) {
    states.set('participation', ended, { ...ended, leftOn: today })
    for (const year of years.filter(({ participationId }) => participationId === ended.id)) {
      if (OPEN_YEARS.has(year.status)) states.set('membershipYear', year, { ...year, status: 'cancelled' })
    }
  }
  return true
}

/** A permission withdrawn by one of two records of a person is withdrawn in both (domain.md §9). */
function withdrawTogether(states: States, bases: readonly LegalBasis[]): void {
  const now = bases.map((basis) => ({ basis, state: states.get('legalBasis', basis) as LegalBasis | null }))
  for (const { basis, state } of now) {
    if (state === null || state.withdrawnOn !== undefined) continue
    const withdrawn = now.find(
      ({ state: other }) =>
        other?.contactId === state.contactId &&
        other.purpose === state.purpose &&
        other.withdrawnOn !== undefined &&
        other.withdrawnOn >= state.date,
    )
    if (withdrawn?.state?.withdrawnOn === undefined) continue
    states.set('legalBasis', basis, { ...state, withdrawnOn: withdrawn.state.withdrawnOn })
  }
}
