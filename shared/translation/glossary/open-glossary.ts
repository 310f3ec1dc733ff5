import { compileGlossary, type CompiledGlossary, type TermEntry, type TermLesson } from './compile-glossary.ts'

/** All terms of a workspace, compiled for a locale when it is first asked for. */
export interface Glossary<T extends TermEntry = TermEntry> {
  readonly compiledFor: (locale: string) => CompiledGlossary<T>
  readonly termsOfConcept: (conceptId: string) => readonly T[]
}

export function openGlossary<T extends TermEntry>(terms: readonly T[], exceptions: readonly TermLesson[]): Glossary<T> {
  const compiled = new Map<string, CompiledGlossary<T>>()
  const concepts = Map.groupBy(terms, ({ conceptId }) => conceptId)
  return {
    compiledFor(locale) {
      const known = compiled.get(locale)
      if (known) return known
      const made = compileGlossary(terms, exceptions, locale)
      compiled.set(locale, made)
      return made
    },
    termsOfConcept: (conceptId) => concepts.get(conceptId) ?? [],
  }
}
