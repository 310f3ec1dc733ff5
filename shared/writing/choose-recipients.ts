import type { Contact } from '../model/contact.ts'
import type { Organisation } from '../model/organisation.ts'
import { fold } from '../text/fold.ts'
import { recipientLocale } from './recipient-locale.ts'
import {
  blockedBecause,
  cautionOf,
  type BlockReason,
  type Caution,
  type OrganisationState,
  type PersonState,
  type WritingIntent,
} from './recipient-rules.ts'

/** An organisation with its people, as the database has them. */
export interface OrganisationPeople extends OrganisationState {
  readonly organisation: Organisation
  readonly people: readonly (PersonState & { readonly contact: Contact; readonly isSuppressed: boolean })[]
  /** The role mailbox, or the phone, is on the suppression list. */
  readonly isMailboxSuppressed: boolean
}

export interface RecipientChoice {
  /** Part of the role, in any spelling; empty: any role. */
  readonly role: string
  /** Only people with this language; absent: any. */
  readonly language?: string | undefined
  /** `one`: the person who fits best; `all`: everyone who fits; `mailbox`: nobody by name. */
  readonly who: 'one' | 'all' | 'mailbox'
}

interface Addressee {
  /** Unique in a batch, the same whenever the same are chosen. */
  readonly key: string
  readonly organisation: Organisation
  readonly contact: Contact | undefined
}

export interface Recipient extends Addressee {
  readonly email: string | undefined
  readonly locale: string
  readonly caution: Caution | undefined
}

export interface Blocked extends Addressee {
  readonly reason: BlockReason
}

export interface ChosenRecipients {
  readonly recipients: readonly Recipient[]
  readonly blocked: readonly Blocked[]
}

/**
 * Whom one writes to at one organisation: the people who fit, else its role mailbox (or, on paper, the authority itself).
 * Whoever may not be written to is listed with the reason and never falls among the recipients.
 */
export function chooseRecipients(
  from: OrganisationPeople,
  choice: RecipientChoice,
  intent: WritingIntent,
  focalPointLanguages: readonly string[],
): ChosenRecipients {
  const { organisation } = from
  const caution = cautionOf(from, intent.purpose)
  const locale = (own?: string) => recipientLocale(own, organisation.country, focalPointLanguages)
  // An objection is the organisation's: one line says it, not one a person.
  if (from.stage === 'objected')
    return { recipients: [], blocked: [{ ...addressee(organisation), reason: 'objected' }] }

  const recipients: Recipient[] = []
  const blocked: Blocked[] = []
  const fitting = choice.who === 'mailbox' ? [] : from.people.filter((person) => fits(person.contact, choice))
  for (const person of fitting.toSorted(byUsefulness)) {
    const { contact } = person
    const email = contact.emails[0]
    const reason = blockedBecause(from, person, email, person.isSuppressed, intent)
    if (reason !== undefined) blocked.push({ ...addressee(organisation, contact), reason })
    else if (choice.who === 'all' || recipients.length === 0)
      recipients.push({ ...addressee(organisation, contact), email, locale: locale(contact.language), caution })
  }
  if (recipients.length > 0) return { recipients, blocked }

  const mailbox = organisation.email
  const reason = blockedBecause(from, undefined, mailbox, from.isMailboxSuppressed, intent)
  return reason === undefined
    ? { recipients: [{ ...addressee(organisation), email: mailbox, locale: locale(), caution }], blocked }
    : { recipients, blocked: [...blocked, { ...addressee(organisation), reason }] }
}

function addressee(organisation: Organisation, contact?: Contact): Addressee {
  return { key: contact === undefined ? organisation.id : `${organisation.id} ${contact.id}`, organisation, contact }
}

function fits(contact: Contact, { role, language }: RecipientChoice): boolean {
  const isRole = role.trim() === '' || fold(contact.role ?? '').includes(fold(role))
  const isLanguage = language === undefined || contact.language?.split('-')[0] === language.split('-')[0]
  return isRole && isLanguage
}

/** Who is named on the authority's page speaks for it; otherwise those with an address, then by name. */
function byUsefulness(a: { readonly contact: Contact }, b: { readonly contact: Contact }): number {
  return (
    Number(b.contact.isPageContact) - Number(a.contact.isPageContact) ||
    Number(b.contact.emails.length > 0) - Number(a.contact.emails.length > 0) ||
    a.contact.name.localeCompare(b.contact.name)
  )
}
