import { foldOwnWord, type OwnWord } from '../../../../shared/model/own-word.ts'
import { codedPlainText } from '../../../../shared/translation/coded-text.ts'
import { wordsOf } from '../../../../shared/translation/words.ts'

/**
 * What is right in a translation though no dictionary has it: the team's own words of the language, and the names in the
 * source, which are the words with a capital that are not the first.
 */
export function acceptedWords(ownWords: readonly OwnWord[], locale: string, source: string): string[] {
  const own = ownWords.filter((word) => primary(word.locale) === primary(locale)).map(({ text }) => text)
  const names = wordsOf(codedPlainText(source))
    .slice(1)
    .filter((word) => /^\p{Lu}/u.test(word))
  // `Marlowmere’s` names Marlowmere.
  return [...own, ...names, ...names.map((name) => name.replace(/['’]s$/, ''))].map(foldOwnWord)
}

export function primary(locale: string): string {
  return (locale.split('-', 1)[0] ?? locale).toLowerCase()
}
