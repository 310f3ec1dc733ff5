import type { Boilerplate } from '../../model/boilerplate.ts'
import { boilerplateSource } from './boilerplate-source.ts'

/** What a person may change of a snippet. Texts of translations are coded; an empty one takes the translation away. */
export interface BoilerplateEdit {
  readonly name: string
  readonly markup: string
  readonly translations: Readonly<Record<string, string>>
  /** Languages whose translation a person says fits the words as they are now, though it was made for others. */
  readonly fitting?: readonly string[]
}

export type BoilerplateWords = Pick<Boilerplate, 'name' | 'markup' | 'version' | 'translations'>

/**
 * A snippet after an edit. Other words, in any language, are a new version; another name is none. A translation that was
 * edited, or said to fit, is for the words as they are now; one that was left alone stays for those it was made for.
 */
export function editBoilerplate(before: BoilerplateWords, edit: BoilerplateEdit): BoilerplateWords {
  const { sourceHash } = boilerplateSource(edit)
  const translations = Object.fromEntries(
    Object.entries(edit.translations).flatMap(([locale, text]) => {
      const old = before.translations[locale]
      if (text.trim() === '') return []
      const isLeft = old?.text === text && !edit.fitting?.includes(locale)
      return [[locale, isLeft ? old : { text, sourceHash }]]
    }),
  )
  const isChanged = before.markup !== edit.markup || !sameTexts(before.translations, translations)
  return {
    name: edit.name.trim(),
    markup: edit.markup,
    translations,
    version: isChanged ? before.version + 1 : before.version,
  }
}

type Translations = Boilerplate['translations']

function sameTexts(before: Translations, after: Translations): boolean {
  const locales = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...locales].every(
    (locale) =>
      before[locale]?.text === after[locale]?.text && before[locale]?.sourceHash === after[locale]?.sourceHash,
  )
}
