import MailComposer from 'nodemailer/lib/mail-composer'
import type { CallOutput } from '../../shared/bridge.ts'
import type { IdSource } from '../../shared/ports.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { ParsedInput } from '../dispatch.ts'
import { fail } from '../fail.ts'

export interface Mail {
  compose(input: ParsedInput<'mail.compose'>): Promise<Result<CallOutput<'mail.compose'>>>
}

/**
 * Writes messages (RFC 5322, MIME) that mail programs open as drafts; nothing is sent from here. Composing reads no file
 * and no address, whatever a message says.
 */
export function createMail(ids: IdSource): Mail {
  return {
    async compose({ from, to, subject, text, html, attachments, calendar }) {
      try {
        const composer = new MailComposer({
          disableFileAccess: true,
          disableUrlAccess: true,
          ...(from === undefined ? {} : { from }),
          to: [to],
          subject,
          text,
          html,
          textEncoding: 'quoted-printable',
          // The usual id holds this computer's name.
          messageId: `<${ids.next()}@focal-point-desk.invalid>`,
          xMailer: false,
          // Outlook opens a message with this header for editing instead of as one received.
          headers: { 'X-Unsent': '1' },
          attachments: attachments.map(({ name, type, base64 }) => ({
            filename: name,
            contentType: type,
            content: Buffer.from(base64, 'base64'),
          })),
          ...(calendar === undefined
            ? {}
            : { icalEvent: { method: calendar.method, filename: 'invitation.ics', content: calendar.text } }),
        })
        const bytes = await composer.compile().build()
        return ok({ base64: bytes.toString('base64') })
      } catch {
        // Its words may quote the message.
        return fail('mail.not-composed')
      }
    },
  }
}
