import type { GlossaryTerm, TermException } from '../../model/glossary-term.ts'
import { findInCompounds } from './compound-parts.ts'
import { foldTerm, languageOf } from './fold-term.ts'
import { formsOfLocale } from './forms-of-locale.ts'
import { bestMatches } from './best-matches.ts'
import { openTermIndex, type TermIndex } from './term-index.ts'
import { readTerm, type TermWords } from './term-words.ts'
import { findShortened } from './shortened-compounds.ts'
import { openText } from './text-words.ts'
import { wholeMatches } from './whole-matches.ts'

/** What recognition needs of a term; a whole record will do. */
export type TermEntry = Pick<GlossaryTerm, 'id' | 'conceptId' | 'locale' | 'text' | 'status'>
/** What recognition needs of a taught exception. */
export type TermLesson = Pick<TermException, 'locale' | 'term' | 'form' | 'isForm'>

export interface TermMatch<T extends TermEntry = TermEntry> {
  readonly term: T
  /** UTF-16 code units of the text as given; `to` is the first one behind the form. */
  readonly from: number
  readonly to: number
  /** What stands there, without inline codes. */
  readonly form: string
  /**
   * `exact`: the term itself, apart from capitals. `compound`: the term is a part of the longer word that is the form.
   * `taught`: a person said it is a form. `verbatim`: a term that stays as it is.
   */
  readonly by: 'exact' | 'inflected' | 'compound' | 'taught' | 'verbatim'
}

export interface CompiledGlossary<T extends TermEntry = TermEntry> {
  readonly locale: string
  /**
   * The terms of a text, plain or coded, in the order they stand. Where several overlap, only the longest are told; of one
   * place all that it may be. With `nested`, those inside longer ones as well.
   */
  readonly findTerms: (text: string, options?: { readonly nested?: boolean }) => readonly TermMatch<T>[]
}

function lessonKey(term: string, form: string): string {
  return `${foldTerm(term)}\u0000${foldTerm(form)}`
}

/** The terms of the locale's language as they are recognised, and of every language those that stay as they are. */
function entriesFor<T extends TermEntry>(
  terms: readonly T[],
  lessons: readonly TermLesson[],
  locale: string,
): readonly TermWords<T>[] {
  const { language } = formsOfLocale(locale)
  const own = terms.filter((term) => term.status === 'doNotTranslate' || languageOf(term.locale) === languageOf(locale))
  const taught = new Map<string, string[]>()
  for (const { term, form, isForm } of lessons) {
    if (isForm) taught.set(foldTerm(term), [...(taught.get(foldTerm(term)) ?? []), form])
  }
  return own.flatMap((term) => [
    readTerm(term, term.text, language, term.status === 'doNotTranslate' ? 'verbatim' : 'inflected'),
    ...(taught.get(foldTerm(term.text)) ?? []).map((form) => readTerm(term, form, language, 'taught')),
  ])
}

/**
 * Makes a glossary ready to be found in texts of one locale. Compiling takes a while for thousands of terms (do it once),
 * finding does not.
 */
export function compileGlossary<T extends TermEntry>(
  terms: readonly T[],
  exceptions: readonly TermLesson[],
  locale: string,
): CompiledGlossary<T> {
  const forms = formsOfLocale(locale)
  const lessons = exceptions.filter((lesson) => languageOf(lesson.locale) === languageOf(locale))
  const unlearnt = new Set(lessons.filter(({ isForm }) => !isForm).map(({ term, form }) => lessonKey(term, form)))
  const index: TermIndex<T> = openTermIndex(entriesFor(terms, lessons, locale), forms)

  return {
    locale,
    findTerms(text, { nested = false } = {}) {
      const opened = openText(text, forms)
      const found = [
        ...wholeMatches(opened, index),
        ...findInCompounds(opened, index, forms),
        ...findShortened(opened, index, forms),
      ]
      const learnt =
        unlearnt.size === 0 ? found : found.filter(({ term, form }) => !unlearnt.has(lessonKey(term.text, form)))
      return bestMatches(learnt, nested)
    },
  }
}
