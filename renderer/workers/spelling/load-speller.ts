import { readAffixFile } from './affix-file.ts'
import type { DictionaryLanguage } from './dictionaries.ts'
import { fieldWords } from './field-words.ts'
import { Lexicon } from './lexicon.ts'
import { Speller } from './speller.ts'

/** Reads one of the dictionary's files as text, such as `de.aff`. Throws where it is not there. */
export type ReadDictionaryFile = (name: string) => Promise<string>

/** A speller with everything one language has: affixes, dictionary, and the words of our field. */
export async function loadSpeller(language: DictionaryLanguage, read: ReadDictionaryFile): Promise<Speller> {
  const [affixes, dictionary] = await Promise.all([read(`${language}.aff`), read(`${language}.dic`)])
  return new Speller(language, new Lexicon(readAffixFile(affixes), dictionary, fieldWords[language]))
}
