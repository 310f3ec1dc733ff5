import type { CallInput, DeskBridge } from '../../../../shared/bridge.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { base64OfBytes, bytesOfBase64 } from '../../../../shared/text/base64.ts'
import { emailHtml } from '../../../../shared/writing/email-html.ts'
import { safeFileName } from '../../../../shared/writing/file-names.ts'
import { annexOf } from '../../../../shared/writing/letter.ts'
import { annexDocument } from '../../../../shared/writing/letter-document.ts'
import { invitationMethod, invitationText, type Invitation } from '../../../../shared/writing/invitation.ts'
import type { Intent } from './intent.ts'
import type { Part } from './made-file.ts'
import type { ReadyLetter } from './use-writing.ts'

export interface MakeFacts {
  readonly bridge: DeskBridge
  readonly intent: Intent
  readonly canPdf: boolean
  readonly ids: { readonly next: () => string }
  /** The instant the files are made. */
  readonly now: string
  readonly onProgress: (done: number) => void
  readonly signal: AbortSignal
}

/** One draft a letter, as the bytes of an `.eml`. Errors: `writing.cancelled`, those of `mail.compose` and `document.pdf`. */
export async function makeEmails(letters: readonly ReadyLetter[], facts: MakeFacts): Promise<Result<readonly Part[]>> {
  const parts: Part[] = []
  for (const ready of letters) {
    if (facts.signal.aborted) return err('writing.cancelled')
    const input = await emailInput(ready, facts)
    if (!input.ok) return input
    const composed = await facts.bridge.call('mail.compose', input.value)
    if (!composed.ok) return composed
    const { organisation, contact } = ready.letter.recipient
    const name = contact === undefined ? organisation.name : `${organisation.name} – ${contact.name}`
    parts.push({ name, content: bytesOfBase64(composed.value.base64) })
    facts.onProgress(parts.length)
  }
  return facts.signal.aborted ? err('writing.cancelled') : ok(parts)
}

type EmailInput = CallInput<'mail.compose'>

async function emailInput({ letter, source }: ReadyLetter, facts: MakeFacts): Promise<Result<EmailInput>> {
  const { sender } = source
  const attachments: EmailInput['attachments'][number][] = facts.intent.files.map(({ name, type, base64 }) => ({
    name,
    type,
    base64,
  }))
  if (facts.intent.withAnnex) {
    const annex = await annexFile({ letter, source }, facts)
    if (!annex.ok) return annex
    attachments.unshift(annex.value)
  }
  const invitation = invitationFor({ letter, source }, facts)
  const name = letter.recipient.contact?.name ?? letter.recipient.organisation.name
  return ok({
    ...(sender.member.email === undefined
      ? {}
      : { from: { name: oneLine(sender.member.name), address: sender.member.email } }),
    to: { name: oneLine(name), address: letter.recipient.email ?? '' },
    subject: letter.subject,
    text: letter.text,
    html: emailHtml(letter.text, letter.subject, letter.locale),
    attachments,
    ...(invitation === undefined
      ? {}
      : { calendar: { method: invitationMethod(invitation), text: invitationText(invitation) } }),
  })
}

/** Fee and benefits as a PDF, or as a page where the host makes none. */
async function annexFile(
  { source }: ReadyLetter,
  { bridge, canPdf }: MakeFacts,
): Promise<Result<EmailInput['attachments'][number]>> {
  const annex = annexOf(source)
  const html = annexDocument(annex)
  const name = safeFileName(annex.words.annex)
  if (!canPdf)
    return ok({ name: `${name}.html`, type: 'text/html', base64: base64OfBytes(new TextEncoder().encode(html)) })
  const title = `${annex.words.annex}: ${annex.organisation}`.slice(0, 300)
  const printed = await bridge.call('document.pdf', { html, title, lang: annex.locale })
  if (!printed.ok) return printed
  return ok({ name: `${name}.pdf`, type: 'application/pdf', base64: printed.value.base64 })
}

/** The calendar entry of one recipient; `undefined`: there is no meeting. */
export function invitationFor(
  { letter, source }: ReadyLetter,
  { ids, now }: Pick<MakeFacts, 'ids' | 'now'>,
): Invitation | undefined {
  const { meeting, sender } = source
  if (meeting === undefined) return undefined
  const { email, contact, organisation } = letter.recipient
  return {
    meeting,
    uid: `${ids.next()}@focal-point-desk.invalid`,
    at: now,
    description: letter.text,
    organizer: { name: sender.member.name, email: sender.member.email },
    attendee: email === undefined ? undefined : { name: contact?.name ?? organisation.name, email },
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, 300)
}
