import type { Contact } from '../model/contact.ts'
import type { Organisation } from '../model/organisation.ts'
import type { FeeQuote } from '../network/fees.ts'
import { addDays } from '../recruitment/joining.ts'
import { feeWords } from './fee-words.ts'
import { formattersFor } from './formatters.ts'
import { fillWords, type LetterWords } from './letter-words.ts'
import { whenWords, type Meeting } from './meeting.ts'
import { OWN_FIELD, type MergeField } from './merge-fields.ts'
import { territoryWords } from './territory-words.ts'

/** Who writes, the same for all recipients. */
export interface Sender {
  readonly focalPoint: { readonly name: string; readonly territory: readonly string[] }
  readonly member: { readonly name: string; readonly email?: string | undefined }
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** What the values of one letter come from. */
export interface LetterFacts {
  readonly sender: Sender
  readonly organisation: Organisation
  readonly contact: Pick<Contact, 'name' | 'role'> | undefined
  readonly email: string | undefined
  /** Absent: the headcount is unknown. */
  readonly quote: FeeQuote | undefined
  readonly meeting: Meeting | undefined
  /** Values of the focal point's own fields, by name. */
  readonly own: ReadonlyMap<string, string>
  /** The language of the letter, and its words. */
  readonly locale: string
  readonly words: LetterWords
}

/** The value of each merge field that has one. Lists are lines that start with `- `. */
export function mergeValues(facts: LetterFacts): ReadonlyMap<string, string> {
  const { sender, organisation, contact, quote, meeting, locale, words } = facts
  const { number, longDate, country } = formattersFor(locale)
  const fee = quote === undefined ? undefined : feeWords(quote, words, locale)
  const values: Readonly<Record<MergeField, string | undefined>> = {
    'organisation.name': organisation.name,
    'organisation.localName': organisation.localName ?? organisation.name,
    'organisation.place': organisation.place,
    'organisation.country': country(organisation.country),
    'organisation.address': organisation.address,
    'organisation.website': organisation.website,
    'organisation.employees': organisation.employees && number(organisation.employees.value),
    'organisation.population': organisation.population && number(organisation.population.value),
    'contact.salutation': salutation(contact?.name, words),
    'contact.name': contact?.name,
    'contact.role': contact?.role,
    'contact.email': facts.email,
    'fee.list': fee?.list,
    'fee.discounts': fee?.discounts,
    'fee.net': fee?.net,
    'fee.netAsIcleiMember': fee?.asIcleiMember ?? (quote?.discounts.some(isIclei) ? fee?.net : undefined),
    'fee.derivation': fee && listLines(fee.lines.map(({ label, amount }) => `${label}: ${amount}`)),
    benefits: listLines(words.benefits.items),
    'focalPoint.name': sender.focalPoint.name,
    'focalPoint.territory': territoryWords(sender.focalPoint.territory, locale),
    'member.name': sender.member.name,
    'member.email': sender.member.email,
    'date.today': longDate(sender.today),
    'date.inTwoWeeks': longDate(addDays(sender.today, 14)),
    'date.inFourWeeks': longDate(addDays(sender.today, 28)),
    'meeting.title': meeting?.title,
    'meeting.when': meeting && whenWords(meeting, locale),
    'meeting.place': meeting?.place,
  }
  const own = [...facts.own].map(([name, value]) => [`${OWN_FIELD}${name}`, value] as const)
  return new Map([...Object.entries(values), ...own].flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

/** How a letter begins. Without a gender, which the desk neither knows nor asks for. */
export function salutation(name: string | undefined, words: LetterWords): string {
  return name === undefined ? words.salutation.unnamed : fillWords(words.salutation.named, { name })
}

function isIclei({ kind }: FeeQuote['discounts'][number]): boolean {
  return kind === 'icleiMember'
}

function listLines(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n')
}
