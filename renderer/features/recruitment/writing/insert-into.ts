import type { TemplateWords } from '../../../../shared/writing/letter-templates.ts'

/**
 * A merge field put where the person last wrote, in the subject or in the text; at the end of the text where that is
 * nowhere yet. `place` holds both, each in an element with `data-part`.
 */
export function insertInto(
  place: HTMLElement | null,
  field: string,
  words: Pick<TemplateWords, 'subject' | 'body'>,
): Partial<Pick<TemplateWords, 'subject' | 'body'>> | undefined {
  const subject = place?.querySelector<HTMLInputElement>('[data-part=subject] input')
  const body = place?.querySelector<HTMLTextAreaElement>('[data-part=body] textarea')
  if (!subject || !body) return undefined
  // A field that was never in has its caret at an end; the text is the likelier place.
  const isSubject = place?.dataset.last === 'subject'
  const control = isSubject ? subject : body
  const at = control.selectionStart ?? control.value.length
  const end = control.selectionEnd ?? at
  const text = isSubject ? words.subject : words.body
  const placeholder = `{{${field}}}`
  const next = text.slice(0, at) + placeholder + text.slice(end)
  requestAnimationFrame(() => {
    control.focus()
    control.setSelectionRange(at + placeholder.length, at + placeholder.length)
  })
  return isSubject ? { subject: next } : { body: next }
}
