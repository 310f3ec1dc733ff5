import type { CustomField } from '../../../../shared/model/custom-field.ts'
import type { FeeSettings, FeeTable } from '../../../../shared/network/fee-rules.ts'
import { quoteFee } from '../../../../shared/network/fees.ts'
import { customValueOf, writeCustomText } from '../../../../shared/recruitment/custom-values.ts'
import type { Recipient } from '../../../../shared/writing/choose-recipients.ts'
import type { LetterSource } from '../../../../shared/writing/letter.ts'
import { templatesFor, type UsableTemplate } from '../../../../shared/writing/letter-templates.ts'
import type { Intent } from './intent.ts'
import type { LetterResources } from './letter-resources.ts'
import type { SenderFacts } from './use-sender.ts'

export interface SourceFacts {
  readonly resources: LetterResources
  readonly templates: readonly UsableTemplate[]
  readonly fields: readonly CustomField[]
  readonly senderFacts: SenderFacts
  readonly feeTable: FeeTable
  readonly feeSettings: FeeSettings
}

/** What the letter of a recipient is made from; `undefined`: there is no template for it in any language. */
export function letterSource(recipient: Recipient, intent: Intent, facts: SourceFacts): LetterSource | undefined {
  const { resources, fields, senderFacts, feeTable, feeSettings } = facts
  const { organisation, locale } = recipient
  const fitting = templatesFor(facts.templates, intent.purpose, intent.channel, locale, senderFacts.languages)
  const template = fitting.find(({ id }) => id === intent.templateIds[locale]) ?? fitting[0]
  if (template === undefined) return undefined
  const { employees, icleiMember } = organisation
  const quote = quoteFee({ employees: employees?.value, icleiMember }, feeTable, feeSettings)
  return {
    recipient,
    template,
    words: resources.wordsFor(template.locale),
    sender: senderFacts.sender,
    quote: quote.ok ? quote.value : undefined,
    meeting: intent.meeting,
    own: new Map(
      fields.map((field) => [field.name, writeCustomText(field, customValueOf(organisation, field.id))] as const),
    ),
  }
}
