import type { Contact } from '../../../shared/model/contact.ts'
import type { TaskKind } from '../../../shared/model/task.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import type { WriteDoor, Writer } from '../door-types.ts'
import { addressesOf, suppress } from '../suppress.ts'

/** Duties towards the person or the participant: an objection to recruiting does not end them. */
const duties: ReadonlySet<TaskKind> = new Set([
  'informContact',
  'welcomePage',
  'welcomeExchangeList',
  'welcomeLogoPack',
])

/**
 * A person objects to recruitment mail, for themselves: from now on nobody writes to them, under whichever address, and
 * what was planned for it is closed. One step of undo. `today` is `YYYY-MM-DD`.
 */
export function recordObjection(
  door: WriteDoor,
  contact: Pick<Contact, 'id' | 'name'>,
  today: string,
): Promise<Result<void>> {
  return door.run({ key: 'privacy.objection', params: { name: contact.name } }, async (writer) => {
    const person = await writer.get('contact', contact.id)
    if (!person) return err('record.missing', { type: 'contact' })
    const organisation = await writer.get('organisation', person.organisationId)
    await writer.update('contact', person.id, { objectedOn: today })
    await suppress(writer, addressesOf(person, organisation?.country), 'objected')
    await withdraw(writer, person.organisationId, today, person.id)
    await closePlans(writer, person.organisationId, person.id)
    return ok(undefined)
  })
}

/** An authority objects: what its stage `objected` brings with it, for all its people and its own addresses. Part of a command. */
export async function suppressAuthority(writer: Writer, organisationId: string, today: string): Promise<void> {
  const organisation = await writer.get('organisation', organisationId)
  if (!organisation) return
  const { country, email, phone } = organisation
  const people = await writer.list('contact', 'organisationId', organisationId)
  for (const person of people) {
    if (person.objectedOn === undefined) await writer.update('contact', person.id, { objectedOn: today })
  }
  await suppress(
    writer,
    [{ email, phone, country }, ...people.flatMap((person) => addressesOf(person, country))],
    'objected',
  )
  await withdraw(writer, organisationId, today)
  await closePlans(writer, organisationId)
  const recruitment = await writer.get('recruitment', organisationId)
  if (recruitment) await writer.update('recruitment', organisationId, { nextStep: null, nextStepDue: null })
}

/** No reason for recruiting outlives an objection (domain.md §9). */
async function withdraw(writer: Writer, organisationId: string, today: string, contactId?: string): Promise<void> {
  for (const basis of await writer.list('legalBasis', 'organisationId', organisationId)) {
    if (contactId !== undefined && basis.contactId !== contactId) continue
    if (basis.purpose === 'recruitment' && basis.withdrawnOn === undefined)
      await writer.update('legalBasis', basis.id, { withdrawnOn: today })
  }
}

async function closePlans(writer: Writer, organisationId: string, contactId?: string): Promise<void> {
  for (const task of await writer.list('task', 'organisationId', organisationId)) {
    if (contactId !== undefined && task.contactId !== contactId) continue
    if (task.doneAt === undefined && !duties.has(task.kind))
      await writer.update('task', task.id, { doneAt: writer.now })
  }
}
