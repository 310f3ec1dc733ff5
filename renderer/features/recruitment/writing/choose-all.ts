import {
  chooseRecipients,
  type ChosenRecipients,
  type OrganisationPeople,
} from '../../../../shared/writing/choose-recipients.ts'
import { firstContactRuleOf } from '../../../../shared/writing/first-contact.ts'
import type { Intent } from './intent.ts'
import type { SenderFacts } from './use-sender.ts'

/** The recipients at all chosen organisations, and those who may not be written to, with the reason. */
export function chooseAll(
  people: readonly OrganisationPeople[],
  { purpose, channel, choice }: Pick<Intent, 'purpose' | 'channel' | 'choice'>,
  { sender, languages, firstContactRules }: SenderFacts,
): ChosenRecipients {
  const each = people.map((from) => {
    const rule = firstContactRuleOf(from.organisation.country, firstContactRules).channel
    return chooseRecipients(from, choice, { purpose, channel, rule, today: sender.today }, languages)
  })
  return { recipients: each.flatMap(({ recipients }) => recipients), blocked: each.flatMap(({ blocked }) => blocked) }
}
