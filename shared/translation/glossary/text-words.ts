import type { LocaleForms } from './forms-of-locale.ts'
import { tokeniseWords, type WordToken } from './tokenise-words.ts'

/** A text in words, with the keys of each. */
export interface TextWords {
  readonly text: string
  readonly tokens: readonly WordToken[]
  /** Keys of the word at a place; worked out once. */
  readonly keys: (at: number) => readonly string[]
}

export function openText(text: string, { language, words }: LocaleForms): TextWords {
  const tokens = tokeniseWords(text, language)
  const keys: (readonly string[] | undefined)[] = tokens.map(() => undefined)
  return {
    text,
    tokens,
    keys(at) {
      const token = tokens[at]
      if (!token) return []
      return (keys[at] ??= words.keys(token.word))
    },
  }
}

/** A form as it stands in a text, without the inline codes in it. */
export function formIn(text: string, from: number, to: number): string {
  return text.slice(from, to).replaceAll(/<\/?[1-9]\d{0,3}>/g, '')
}
