import { randomIds } from '../../../shared/ids.ts'
import type { Contact } from '../../../shared/model/contact.ts'
import { addMonth } from '../../../shared/recruitment/joining.ts'
import type { PersonDraft } from '../../../shared/recruitment/import/row-rules.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { fold } from '../../../shared/text/fold.ts'
import type { NewRecord, Patch, WriteDoor } from '../../data/door-types.ts'
import type { ImportStore } from './import-store.ts'
import type { PeoplePlan } from './protocol.ts'

type Person = Pick<Contact, 'id' | 'organisationId' | 'name' | 'role' | 'emails' | 'phones' | 'language'>

export interface WaitingPeople {
  readonly create: readonly { readonly person: Person; readonly line: number }[]
  readonly update: readonly { readonly id: string; readonly patch: Patch<'contact'> }[]
}

/** The people of a file: each once per organisation, with the ground for keeping their data and the duty to tell them. */
export class PeoplePass {
  readonly #store: ImportStore
  readonly #plan: PeoplePlan
  readonly #memberId: string
  readonly #creates = new Map<string, { readonly person: Person; readonly line: number }>()
  readonly #updates = new Map<string, Patch<'contact'>>()
  /** By organisation: who is there, or on the way. */
  #known = new Map<string, Person[]>()

  constructor(store: ImportStore, plan: PeoplePlan, memberId: string) {
    this.#store = store
    this.#plan = plan
    this.#memberId = memberId
  }

  /** Reads who is there already, before the rows of these organisations are taken. */
  async load(organisationIds: readonly string[]): Promise<void> {
    const missing = organisationIds.filter((id) => !this.#known.has(id))
    if (missing.length === 0) return
    for (const id of missing) this.#known.set(id, [])
    for (const contact of (await this.#store.contacts?.(missing)) ?? []) {
      this.#known.get(contact.organisationId)?.push(contact)
    }
  }

  /** Whether the person must not come back: by address, number, or name at this organisation. */
  isSuppressed(organisationId: string, { name, emails, phones }: PersonDraft, country: string): boolean {
    const { suppressions } = this.#store
    if (suppressions === undefined || suppressions.size === 0) return false
    const person = { name, organisationId }
    return (
      suppressions.isSuppressed({ person }) ||
      emails.some((email) => suppressions.isSuppressed({ email })) ||
      phones.some((phone) => suppressions.isSuppressed({ phone, country }))
    )
  }

  /** `added`, `filled` (more is known now) or `known`. */
  take(organisationId: string, draft: PersonDraft, line: number): 'added' | 'filled' | 'known' {
    const there = this.#known.get(organisationId) ?? []
    const known = there.find((person) => isSamePerson(person, draft))
    if (known === undefined) {
      const { emails, phones, ...rest } = draft
      const person: Person = { ...rest, emails: [...emails], phones: [...phones], id: randomIds.next(), organisationId }
      this.#known.set(organisationId, [...there, person])
      if (this.#store.door !== undefined) this.#creates.set(person.id, { person, line })
      return 'added'
    }
    const patch = fillPerson(known, draft)
    if (Object.keys(patch).length === 0) return 'known'
    const filled = { ...known, ...patch } as Person
    this.#known.set(organisationId, there.with(there.indexOf(known), filled))
    const waiting = this.#creates.get(known.id)
    if (waiting !== undefined) this.#creates.set(known.id, { ...waiting, person: filled })
    else this.#updates.set(known.id, { ...this.#updates.get(known.id), ...patch })
    return 'filled'
  }

  /** Hands over what waits to be written; whoever comes next is looked up again. */
  takeWaiting(): WaitingPeople {
    const create = [...this.#creates.values()]
    const update = [...this.#updates].map(([id, patch]) => ({ id, patch }))
    this.#creates.clear()
    this.#updates.clear()
    this.#known = new Map()
    return { create, update }
  }

  /** Writes grounds, people and duties in this order, so that taking back meets the duties first and the grounds last. */
  async write(door: WriteDoor, batchId: string, { create: waiting, update }: WaitingPeople): Promise<Result<unknown>> {
    if (waiting.length + update.length === 0) return ok(undefined)
    const { basis, evidence, lineWords, today } = this.#plan
    const contacts = waiting.map(({ person }): NewRecord<'contact'> => ({ ...person, isPageContact: false }))
    const bases = waiting.map(({ person, line }): NewRecord<'legalBasis'> => ({
      contactId: person.id,
      organisationId: person.organisationId,
      purpose: 'recruitment',
      basis,
      evidence: `${evidence}, ${lineWords.replace('{{line}}', String(line))}`,
      date: today,
    }))
    const tasks = waiting.map(({ person }): NewRecord<'task'> => ({
      kind: 'informContact',
      organisationId: person.organisationId,
      contactId: person.id,
      due: addMonth(today),
      ownerId: this.#memberId,
    }))
    const based = await door.writeBatch(batchId, 'legalBasis', { create: bases, update: [] })
    if (!based.ok) return based
    const written = await door.writeBatch(batchId, 'contact', { create: contacts, update })
    if (!written.ok) return written
    return door.writeBatch(batchId, 'task', { create: tasks, update: [] })
  }
}

function isSamePerson(person: Person, draft: PersonDraft): boolean {
  const emails = person.emails.map((email) => email.toLowerCase())
  if (draft.emails.some((email) => emails.includes(email.toLowerCase()))) return true
  // Two of one name at one authority are told apart by their addresses.
  const isNamesake = fold(person.name) === fold(draft.name)
  return isNamesake && (person.emails.length === 0 || draft.emails.length === 0)
}

/** What is empty is filled; addresses and numbers are added. What a person wrote stays. */
function fillPerson(person: Person, draft: PersonDraft): Patch<'contact'> {
  const emails = draft.emails.filter(
    (email) => !person.emails.some((known) => known.toLowerCase() === email.toLowerCase()),
  )
  const phones = draft.phones.filter((phone) => !person.phones.includes(phone))
  return {
    ...(person.role === undefined && draft.role !== undefined ? { role: draft.role } : {}),
    ...(person.language === undefined && draft.language !== undefined ? { language: draft.language } : {}),
    ...(emails.length > 0 ? { emails: [...person.emails, ...emails] } : {}),
    ...(phones.length > 0 ? { phones: [...person.phones, ...phones] } : {}),
  }
}
