import { err, ok, type Result } from '../../../../shared/result.ts'
import { bytesOfBase64 } from '../../../../shared/text/base64.ts'
import { formattersFor } from '../../../../shared/writing/formatters.ts'
import { invitationText } from '../../../../shared/writing/invitation.ts'
import { labelsHtml, type Label } from '../../../../shared/writing/label-sheet.ts'
import { annexOf } from '../../../../shared/writing/letter.ts'
import { lettersHtml, type PrintedLetter } from '../../../../shared/writing/letter-document.ts'
import { postalAddress } from '../../../../shared/writing/postal-address.ts'
import { invitationFor, type MakeFacts } from './make-emails.ts'
import type { Part } from './made-file.ts'
import type { ReadyLetter } from './use-writing.ts'

/** Letters in one document: a host prints it in one go, and refuses more than 6 MiB. */
export const LETTERS_A_DOCUMENT = 100

/** A letter on paper. `country`: the sender's, which an address does not name. */
export function printedLetter(
  { letter, source }: ReadyLetter,
  withAnnex: boolean,
  country: string | undefined,
): PrintedLetter {
  const { recipient, locale, subject, text } = letter
  const { sender } = source
  return {
    locale,
    sender: `${sender.focalPoint.name} · ${sender.member.name}`,
    address: addressOf({ letter, source }, country),
    date: formattersFor(locale).longDate(sender.today),
    subject,
    text,
    ...(withAnnex ? { annex: annexOf({ ...source, recipient }) } : {}),
  }
}

function addressOf({ letter }: ReadyLetter, country: string | undefined): readonly string[] {
  const { organisation, contact } = letter.recipient
  const named = { ...organisation, name: organisation.localName ?? organisation.name }
  return postalAddress(named, contact?.name, country, letter.locale) ?? [named.name]
}

/** The letters as whole documents, each as large as a host prints. */
export function letterDocuments(
  letters: readonly ReadyLetter[],
  withAnnex: boolean,
  country: string | undefined,
  title: string,
): readonly { readonly html: string; readonly lang: string }[] {
  return Array.from({ length: Math.ceil(letters.length / LETTERS_A_DOCUMENT) }, (_, index) => {
    const some = letters.slice(index * LETTERS_A_DOCUMENT, (index + 1) * LETTERS_A_DOCUMENT)
    const html = lettersHtml(
      some.map((each) => printedLetter(each, withAnnex, country)),
      title,
    )
    return { html, lang: some[0]?.letter.locale ?? 'en' }
  })
}

/** Documents as PDF. Errors: `writing.cancelled`, those of `document.pdf`. */
export async function makePdfs(
  documents: readonly { readonly html: string; readonly lang: string }[],
  title: string,
  { bridge, onProgress, signal }: Pick<MakeFacts, 'bridge' | 'onProgress' | 'signal'>,
): Promise<Result<readonly Part[]>> {
  const parts: Part[] = []
  for (const { html, lang } of documents) {
    if (signal.aborted) return err('writing.cancelled')
    const printed = await bridge.call('document.pdf', { html, title: title.slice(0, 300), lang })
    if (!printed.ok) return printed
    parts.push({ name: title, content: bytesOfBase64(printed.value.base64) })
    onProgress(parts.length)
  }
  return signal.aborted ? err('writing.cancelled') : ok(parts)
}

/** Labels for the letters that have an address, as a document; `used`: places already taken on the first sheet. */
export function labelDocument(
  letters: readonly ReadyLetter[],
  used: number,
  country: string | undefined,
  title: string,
  locale: string,
): string {
  const labels: readonly Label[] = letters.map((each) => ({
    lines: addressOf(each, country),
    locale: each.letter.locale,
  }))
  return labelsHtml(labels, used, title, locale)
}

/** A calendar entry a recipient. */
export function calendarParts(letters: readonly ReadyLetter[], facts: Pick<MakeFacts, 'ids' | 'now'>): readonly Part[] {
  return letters.flatMap((each) => {
    const invitation = invitationFor(each, facts)
    const { organisation, contact } = each.letter.recipient
    const name = contact === undefined ? organisation.name : `${organisation.name} – ${contact.name}`
    return invitation === undefined ? [] : [{ name, content: invitationText(invitation) }]
  })
}
