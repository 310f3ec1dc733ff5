import type { FeeQuote } from '../network/fees.ts'
import type { Recipient } from './choose-recipients.ts'
import { feeWords } from './fee-words.ts'
import { formattersFor } from './formatters.ts'
import type { Annex } from './letter-document.ts'
import type { UsableTemplate } from './letter-templates.ts'
import { fillWords, type LetterWords } from './letter-words.ts'
import type { Meeting } from './meeting.ts'
import { mergedSubject, mergedText, mergeTemplate, missingFields, type MergedPart } from './merge.ts'
import { mergeValues, type Sender } from './merge-values.ts'
import { parseTemplate } from './template-text.ts'

/** What a letter to one recipient is made from. */
export interface LetterSource {
  readonly recipient: Recipient
  readonly template: UsableTemplate
  /** The words of the template's language. */
  readonly words: LetterWords
  readonly sender: Sender
  readonly quote: FeeQuote | undefined
  readonly meeting: Meeting | undefined
  /** Values of the focal point's own fields, by name; a name without a value is a field all the same. */
  readonly own: ReadonlyMap<string, string>
}

/** Words a person put in place of what the template gives, for one recipient. */
export interface LetterEdit {
  readonly subject: string
  readonly text: string
}

export interface Letter {
  readonly recipient: Recipient
  readonly locale: string
  /** As merged, to be shown with what is missing. */
  readonly parts: { readonly subject: readonly MergedPart[]; readonly body: readonly MergedPart[] }
  /** As it goes out. */
  readonly subject: string
  readonly text: string
  readonly isEdited: boolean
  /** Fields without a value: the letter is not made until they are filled or written over. */
  readonly missing: readonly string[]
}

/** The letter of one recipient. An edit stands as it is written; placeholders it still holds are missing. */
export function composeLetter(source: LetterSource, edit: LetterEdit | undefined): Letter {
  const { recipient, template, words, sender, quote, meeting } = source
  const { organisation, contact, email } = recipient
  const own = [...source.own.keys()]
  const facts = { sender, organisation, contact, email, quote, meeting, own: source.own, words }
  const values = mergeValues({ ...facts, locale: template.locale })
  const merge = (text: string) => mergeTemplate(parseTemplate(text, own), values)
  const parts = { subject: merge(edit?.subject ?? template.subject), body: merge(edit?.text ?? template.body) }
  return {
    recipient,
    locale: template.locale,
    parts,
    subject: mergedSubject(parts.subject),
    text: mergedText(parts.body),
    isEdited: edit !== undefined,
    missing: [...new Set([...missingFields(parts.subject), ...missingFields(parts.body)])],
  }
}

/** The page that states the fee and what an authority gets for it, in the language of the letter. */
export function annexOf({ recipient, template, words, quote }: LetterSource): Annex {
  const { organisation } = recipient
  const { locale } = template
  const fee = quote === undefined ? undefined : feeWords(quote, words, locale)
  const employees = organisation.employees?.value
  const basis =
    fee === undefined || employees === undefined
      ? undefined
      : [
          fillWords(words.fee.basis, { employees: formattersFor(locale).number(employees) }),
          ...(fee.asIcleiMember === undefined
            ? []
            : [fillWords(words.fee.asIcleiMember, { amount: fee.asIcleiMember })]),
        ].join(' ')
  return { locale, organisation: organisation.localName ?? organisation.name, words, fee, basis }
}
