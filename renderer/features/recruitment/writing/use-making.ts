import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { randomIds } from '../../../../shared/ids.ts'
import { err, ok, type Result } from '../../../../shared/result.ts'
import { lettersHtml } from '../../../../shared/writing/letter-document.ts'
import { systemClock, today } from '../../../data/clock.ts'
import { useDesk } from '../../../data/desk-context.tsx'
import { printDocument } from '../../../ui/print-document.ts'
import { saveFile } from '../../../ui/save-file.ts'
import { useTellError } from '../../../ui/use-run.ts'
import { chooseAll } from './choose-all.ts'
import { recordDrafts, type DraftedLetter } from './commands/record-drafts.ts'
import type { Intent } from './intent.ts'
import { loadPeople } from './load-people.ts'
import { oneOrZip } from './made-file.ts'
import { makeEmails, type MakeFacts } from './make-emails.ts'
import { calendarParts, labelDocument, letterDocuments, makePdfs, printedLetter } from './make-letters.ts'
import { isLetter, type Output } from './outputs.ts'
import type { SenderFacts } from './use-sender.ts'
import type { ReadyLetter } from './use-writing.ts'

export interface Making {
  /** What is being made, and how far it is. */
  readonly progress: { readonly output: Output; readonly done: number; readonly total: number } | undefined
  readonly cancel: () => void
  /** The drafts that were noted, once they were. */
  readonly noted: { readonly batchId: string; readonly letters: readonly ReadyLetter[] } | undefined
  readonly make: (output: Output, letters: readonly ReadyLetter[], options: MakeOptions) => Promise<void>
}

export interface MakeOptions {
  readonly intent: Intent
  readonly senderFacts: SenderFacts
  readonly canPdf: boolean
  /** Labels of the first sheet that are gone. */
  readonly usedLabels: number
  readonly onNoted: () => void
}

/**
 * Makes files of letters and notes them on the timelines, once for a dialog. The rules are looked at anew first: somebody
 * may have objected since the dialog was opened. Files come before the note: what was cancelled leaves none.
 */
export function useMaking(): Making {
  const { db, door, bridge, workspace } = useDesk()
  const { t, i18n } = useTranslation('writing')
  const tell = useTellError()
  const [progress, setProgress] = useState<Making['progress']>()
  const [noted, setNoted] = useState<Making['noted']>()
  const stop = useRef<AbortController>(undefined)

  /** Those of the letters that may still be written to. */
  async function stillAllowed(letters: readonly ReadyLetter[], { intent, senderFacts }: MakeOptions) {
    const ids = [...new Set(letters.map(({ letter }) => letter.recipient.organisation.id))]
    const everyone = { ...intent, choice: { role: '', who: 'all' as const } }
    const mailboxes = { ...intent, choice: { role: '', who: 'mailbox' as const } }
    const people = await loadPeople(db, ids)
    const allowed = new Set(
      [everyone, mailboxes].flatMap((each) => chooseAll(people, each, senderFacts).recipients.map(({ key }) => key)),
    )
    return letters.filter(({ letter }) => allowed.has(letter.recipient.key))
  }

  async function write(output: Output, letters: readonly ReadyLetter[], options: MakeOptions): Promise<Result<void>> {
    const { intent, senderFacts, canPdf } = options
    const controller = new AbortController()
    stop.current = controller
    const total = output === 'eml' ? letters.length : letterDocuments(letters, false, undefined, '').length
    const facts: MakeFacts = {
      bridge,
      intent,
      canPdf,
      ids: randomIds,
      now: new Date(systemClock.now()).toISOString(),
      onProgress: (done) => setProgress({ output, done, total }),
      signal: controller.signal,
    }
    setProgress({ output, done: 0, total })
    const name = t(`file.${output}`, { purpose: t(`purpose.${intent.purpose}`) })
    const date = today()
    const { country } = senderFacts
    switch (output) {
      case 'eml': {
        const parts = await makeEmails(letters, facts)
        if (!parts.ok) return parts
        saveMade(oneOrZip(parts.value, '.eml', 'message/rfc822', `${name} ${date}`, date))
        return ok(undefined)
      }
      case 'ics': {
        saveMade(oneOrZip(calendarParts(letters, facts), '.ics', 'text/calendar', `${name} ${date}`, date))
        return ok(undefined)
      }
      case 'labels': {
        const html = labelDocument(letters, options.usedLabels, country, name, i18n.language)
        if (!canPdf) printDocument(html)
        else {
          const pdf = await makePdfs([{ html, lang: i18n.language }], name, facts)
          if (!pdf.ok) return pdf
          saveMade(
            oneOrZip(
              pdf.value.map((each) => ({ ...each, name: `${name} ${date}` })),
              '.pdf',
              'application/pdf',
              name,
              date,
            ),
          )
        }
        return ok(undefined)
      }
      case 'pdf': {
        const pdfs = await makePdfs(letterDocuments(letters, intent.withAnnex, country, name), name, facts)
        if (!pdfs.ok) return pdfs
        const named = pdfs.value.map((part) => ({ ...part, name: `${singleName(letters) ?? name} ${date}` }))
        saveMade(oneOrZip(named, '.pdf', 'application/pdf', `${name} ${date}`, date))
        return ok(undefined)
      }
      case 'html': {
        const parts = letterDocuments(letters, intent.withAnnex, country, name).map(({ html }) => ({
          name: `${singleName(letters) ?? name} ${date}`,
          content: html,
        }))
        saveMade(oneOrZip(parts, '.html', 'text/html;charset=utf-8', `${name} ${date}`, date))
        return ok(undefined)
      }
      case 'print': {
        const printed = letters.map((each) => printedLetter(each, intent.withAnnex, country))
        printDocument(lettersHtml(printed, singleName(letters) ?? name))
        return ok(undefined)
      }
    }
  }

  async function note(letters: readonly ReadyLetter[], { intent, senderFacts, onNoted }: MakeOptions) {
    const drafts: readonly DraftedLetter[] = letters.map((ready) => {
      const { recipient, subject, text } = ready.letter
      const postal = printedLetter(ready, false, senderFacts.country).address.join(', ')
      return {
        organisationId: recipient.organisation.id,
        contactId: recipient.contact?.id,
        subject,
        text,
        recipient: intent.channel === 'email' ? (recipient.email ?? '') : postal,
      }
    })
    const { purpose, channel, meeting } = intent
    const batch = { purpose, channel, invites: meeting !== undefined, letters: drafts }
    const now = new Date(systemClock.now()).toISOString()
    const recorded = await recordDrafts(door, batch, randomIds, { memberId: workspace.memberId, now })
    if (!recorded.ok) return tell(recorded.error)
    setNoted({ batchId: recorded.value, letters })
    onNoted()
  }

  async function make(output: Output, letters: readonly ReadyLetter[], options: MakeOptions): Promise<void> {
    const allowed = noted === undefined ? await stillAllowed(letters, options) : letters
    const made = allowed.length === 0 ? err('writing.nobody') : await write(output, allowed, options)
    setProgress(undefined)
    if (!made.ok) return tell(made.error, made.error.code === 'writing.cancelled')
    if (isLetter(output) && noted === undefined) await note(allowed, options)
  }

  return { progress, cancel: () => stop.current?.abort(), noted, make }
}

function saveMade({ blob, name }: { readonly blob: Blob; readonly name: string }): void {
  saveFile(blob, name)
}

/** One letter is called after whom it is for. */
function singleName(letters: readonly ReadyLetter[]): string | undefined {
  return letters.length === 1 ? letters[0]?.letter.recipient.organisation.name : undefined
}
