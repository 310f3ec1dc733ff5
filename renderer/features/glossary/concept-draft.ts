import type { GlossaryTerm, TermStatus } from '../../../shared/model/glossary-term.ts'
import { tidy } from '../../../shared/translation/glossary/exchange/term-draft.ts'

export interface DraftTerm {
  readonly key: string
  /** Absent: not yet in the glossary. */
  readonly id?: string
  readonly locale: string
  readonly text: string
  readonly status: TermStatus
}

/** A concept as the form has it. */
export interface ConceptForm {
  readonly definition: string
  readonly note: string
  readonly domain: string
  readonly terms: readonly DraftTerm[]
}

const aboutFields = ['definition', 'note', 'domain'] as const
export type AboutField = (typeof aboutFields)[number]

export function formOf(terms: readonly GlossaryTerm[]): ConceptForm {
  const first = (field: AboutField) => terms.find((term) => term[field] !== undefined)?.[field] ?? ''
  return {
    definition: first('definition'),
    note: first('note'),
    domain: first('domain'),
    terms: terms.map(({ id, locale, text, status }) => ({ key: id, id, locale, text, status })),
  }
}

/** A form to begin with: an empty term in each of the languages. */
export function emptyForm(locales: readonly string[]): ConceptForm {
  return {
    definition: '',
    note: '',
    domain: '',
    terms: locales.map((locale) => ({ key: locale, locale, text: '', status: 'preferred' })),
  }
}

type TermFields = Pick<GlossaryTerm, 'locale' | 'text' | 'status'>
type AboutPatch = { readonly [Field in AboutField]?: string | null }

/** What saving a form writes. */
export interface ConceptChanges {
  readonly create: readonly (TermFields & { readonly [Field in AboutField]?: string })[]
  readonly update: readonly { readonly id: string; readonly patch: Partial<TermFields> & AboutPatch }[]
  readonly remove: readonly string[]
}

/**
 * The difference between the glossary and a form. A term whose words were emptied is removed. What is said of the concept
 * is written to all its terms, but only where the person changed it: imported terms may differ in it.
 */
export function conceptChanges(terms: readonly GlossaryTerm[], form: ConceptForm): ConceptChanges {
  const before = formOf(terms)
  const kept = form.terms.filter(({ text }) => tidy(text) !== '')
  const about: { readonly [Field in AboutField]?: string } = Object.fromEntries(
    aboutFields.flatMap((field) => (form[field].trim() === '' ? [] : [[field, form[field].trim()] as const])),
  )
  const changed: AboutPatch = Object.fromEntries(
    aboutFields
      .filter((field) => form[field].trim() !== before[field])
      .map((field) => [field, form[field].trim() === '' ? null : form[field].trim()]),
  )
  return {
    create: kept
      .filter(({ id }) => id === undefined)
      .map(({ locale, text, status }) => ({ locale, text: tidy(text), status, ...about })),
    update: kept.flatMap(({ id, locale, text, status }) => {
      const old = terms.find((term) => term.id === id)
      if (!old) return []
      const patch = {
        ...(locale === old.locale ? {} : { locale }),
        ...(tidy(text) === old.text ? {} : { text: tidy(text) }),
        ...(status === old.status ? {} : { status }),
        ...changed,
      }
      return Object.keys(patch).length === 0 ? [] : [{ id: old.id, patch }]
    }),
    remove: terms.filter(({ id }) => !kept.some((term) => term.id === id)).map(({ id }) => id),
  }
}
