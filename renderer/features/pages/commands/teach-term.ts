import { ok, type Result } from '../../../../shared/result.ts'
import { foldTerm, termExceptionId } from '../../../../shared/translation/glossary/fold-term.ts'
import type { WriteDoor } from '../../../data/door-types.ts'

/**
 * A person says that a word form is, or is not, a form of a term. All desks learn it; saying the contrary takes it back.
 */
export function teachTerm(
  door: WriteDoor,
  lesson: { readonly locale: string; readonly term: string; readonly form: string; readonly isForm: boolean },
): Promise<Result<void>> {
  const { locale, isForm } = lesson
  const [term, form] = [foldTerm(lesson.term), foldTerm(lesson.form)]
  return door.run({ key: isForm ? 'pages.teachForm' : 'pages.teachNoForm' }, async (writer) => {
    const id = termExceptionId(locale, term, form)
    if (await writer.get('termException', id)) await writer.update('termException', id, { isForm })
    else await writer.create('termException', { id, locale, term, form, isForm })
    return ok(undefined)
  })
}
