import type { GlossaryTerm } from '../../../../shared/model/glossary-term.ts'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import { languageOf } from '../../../../shared/translation/glossary/fold-term.ts'
import type { Glossary } from '../../../../shared/translation/glossary/open-glossary.ts'

/** A term of the sentence in hand, and how to say it. */
export interface TermAid {
  readonly term: GlossaryTerm
  /** As it stands in the sentence. */
  readonly form: string
  /** Words for it in the language of the translation, the preferred ones first; forbidden ones apart. */
  readonly say: readonly GlossaryTerm[]
  readonly avoid: readonly GlossaryTerm[]
}

const rank = { preferred: 0, allowed: 1, doNotTranslate: 2, forbidden: 3 } as const

interface Languages {
  readonly sourceLocale: string
  readonly locale: string
}

/** Found before, by glossary and segment. */
const known = new WeakMap<
  Glossary<GlossaryTerm>,
  WeakMap<object, { readonly key: string; readonly aids: readonly TermAid[] }>
>()

/** The terms of a segment's source; looked for once, so that those of the next segment can be there before it is in hand. */
export function segmentTerms(
  glossary: Glossary<GlossaryTerm>,
  segment: { readonly source: string },
  languages: Languages,
): readonly TermAid[] {
  const own = known.get(glossary) ?? new WeakMap<object, { readonly key: string; readonly aids: readonly TermAid[] }>()
  known.set(glossary, own)
  const key = `${languages.sourceLocale} ${languages.locale}`
  const before = own.get(segment)
  if (before?.key === key) return before.aids
  const aids = termAids(glossary, segment.source, languages)
  own.set(segment, { key, aids })
  return aids
}

/** The terms of a source, in the order they stand, each concept once. `source` is coded text. */
export function termAids(
  glossary: Glossary<GlossaryTerm>,
  source: string,
  { sourceLocale, locale }: Languages,
): readonly TermAid[] {
  const found = glossary.compiledFor(sourceLocale).findTerms(source)
  const first = new Map(found.toReversed().map((match) => [match.term.conceptId, match]))
  return [...first.values()].toReversed().map(({ term, form }) => {
    const own = glossary
      .termsOfConcept(term.conceptId)
      .filter((each) => languageOf(each.locale) === languageOf(locale))
      .toSorted((a, b) => rank[a.status] - rank[b.status])
    const say = term.status === 'doNotTranslate' ? [term] : own.filter(({ status }) => status !== 'forbidden')
    return { term, form, say, avoid: own.filter(({ status }) => status === 'forbidden') }
  })
}

/** The next word to insert: of the first term that the translation does not say yet in any of its words. */
export function nextTermToInsert(
  glossary: Glossary<GlossaryTerm>,
  aids: readonly TermAid[],
  target: string,
  locale: string,
): string | undefined {
  const said = new Set(
    glossary
      .compiledFor(locale)
      .findTerms(codedPlainText(target), { nested: true })
      .map(({ term }) => term.conceptId),
  )
  const open =
    aids.find(({ term, say }) => say.length > 0 && !said.has(term.conceptId)) ?? aids.find(({ say }) => say[0])
  return open?.say[0]?.text
}
