import type { LetterChannel } from '../../../../shared/model/letter-template.ts'

/** The ways letters leave the desk. */
export const outputs = ['eml', 'pdf', 'print', 'html', 'labels', 'ics'] as const
export type Output = (typeof outputs)[number]

/** Labels and calendar entries go along with letters; the others are the letters, and are noted on the timeline. */
export function isLetter(output: Output): boolean {
  return output !== 'labels' && output !== 'ics'
}

/** What can be made, the usual one first. `canPdf`: the host makes PDFs; else one prints. */
export function outputsFor(channel: LetterChannel, hasMeeting: boolean, canPdf: boolean): readonly Output[] {
  const calendar: readonly Output[] = hasMeeting ? ['ics'] : []
  if (channel === 'email') return ['eml', ...calendar]
  return canPdf ? ['pdf', 'print', 'html', 'labels', ...calendar] : ['print', 'html', 'labels', ...calendar]
}
