/** Languages the desk ships a dictionary for, under `dictionaries/` beside the page (`scripts/build.ts` puts them there). */
export const dictionaryLanguages = ['en', 'de'] as const
export type DictionaryLanguage = (typeof dictionaryLanguages)[number]

/** The dictionary for a locale (BCP 47): that of its primary subtag, `de` for `de-AT`. `undefined`: there is none. */
export function dictionaryFor(locale: string): DictionaryLanguage | undefined {
  const primary = locale.split('-', 1)[0]?.toLowerCase()
  return dictionaryLanguages.find((language) => language === primary)
}
