import type { Contact } from '../../../../shared/model/contact.ts'
import type { LegalBasis } from '../../../../shared/model/legal-basis.ts'
import { addMonth } from '../../../../shared/recruitment/joining.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import type { Patch, WriteDoor } from '../../../data/door-types.ts'
import { addressesOf, liftWithin, suppress, suppressedWithin } from '../../../data/suppress.ts'

export interface NewContact {
  readonly organisationId: string
  readonly name: string
  readonly role?: string
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly basis: LegalBasis['basis']
  readonly evidence: string
  /** The person gave it, or it was found elsewhere: then the person is told within a month (domain.md §9). */
  readonly source: 'person' | 'elsewhere'
  /** The person was erased once and wants to hear from us again: the block goes with this step. */
  readonly liftBlock?: boolean
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/**
 * Adds a person with the reason for which we may keep the data, and the duty to inform where there is one: one step. Somebody
 * who objected to recruitment mail before still does. Error: `op.erased` for a person who was erased at their wish.
 */
export function addContact(door: WriteDoor, fields: NewContact): Promise<Result<Contact>> {
  const { organisationId, name, role, emails, phones, basis, evidence, source, today } = fields
  return door.run({ key: 'recruitment.contact', params: { name } }, async (writer) => {
    const country = (await writer.get('organisation', organisationId))?.country
    const addresses = addressesOf({ name, emails, phones, organisationId }, country)
    const known = await suppressedWithin(writer, addresses)
    if (known === 'erased' && !fields.liftBlock) return err('op.erased')
    if (fields.liftBlock) await liftWithin(writer, addresses)
    const contact = await writer.create('contact', {
      organisationId,
      name,
      ...(known === 'objected' && !fields.liftBlock ? { objectedOn: today } : {}),
      ...(role === undefined ? {} : { role }),
      emails: [...emails],
      phones: [...phones],
      isPageContact: false,
    })
    await writer.create('legalBasis', {
      contactId: contact.id,
      organisationId,
      purpose: 'recruitment',
      basis,
      evidence,
      date: today,
    })
    if (source === 'elsewhere') {
      await writer.create('task', {
        kind: 'informContact',
        organisationId,
        contactId: contact.id,
        due: addMonth(today),
        ownerId: writer.memberId,
      })
    }
    return ok(contact)
  })
}

export function editContact(
  door: WriteDoor,
  contact: Pick<Contact, 'id' | 'name'>,
  patch: Patch<'contact'>,
): Promise<Result<Contact>> {
  return door.run({ key: 'recruitment.editContact', params: { name: contact.name } }, async (writer) => {
    const edited = await writer.update('contact', contact.id, patch)
    // An objection is of the person, whatever their address is now.
    if (edited.objectedOn !== undefined) {
      const organisation = await writer.get('organisation', edited.organisationId)
      await suppress(writer, addressesOf(edited, organisation?.country), 'objected')
    }
    return ok(edited)
  })
}

/** Removes a person with everything kept because of that person. */
export function removeContact(
  door: WriteDoor,
  contact: Pick<Contact, 'id' | 'name' | 'organisationId'>,
): Promise<Result<void>> {
  return door.run({ key: 'recruitment.removeContact', params: { name: contact.name } }, async (writer) => {
    for (const basis of await writer.list('legalBasis', 'organisationId', contact.organisationId)) {
      if (basis.contactId === contact.id) await writer.remove('legalBasis', basis.id)
    }
    for (const task of await writer.list('task', 'organisationId', contact.organisationId)) {
      if (task.contactId === contact.id) await writer.remove('task', task.id)
    }
    return ok(await writer.remove('contact', contact.id))
  })
}
