import { wordsOf } from '../words.ts'
import { countFunctionWords, knowsLanguage } from './function-words.ts'
import type { CheckInput, SegmentCheck } from './segment-check.ts'

const folded = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Letters beyond a to z that words of a language have. A word with others is a name from elsewhere. */
const letters: Readonly<Record<string, string>> = {
  en: '',
  de: 'äöüß',
  fr: 'àâæçéèêëîïôœùûüÿ',
  it: 'àèéìíòóùú',
  pt: 'áâãàçéêíóôõúü',
  es: 'áéíñóúü',
  da: 'æøåé',
  sv: 'åäöé',
  nl: 'áéëíïóöúü',
  lv: 'āčēģīķļņšūž',
  fi: 'äöå',
  pl: 'ąćęłńóśźż',
}

function hasForeignLetters(text: string, language: string | undefined): boolean {
  const own = language === undefined ? undefined : letters[language]
  if (own === undefined) return false
  return [...text.toLowerCase().replaceAll(/[^\p{L}]|[a-z]/gu, '')].some((letter) => !own.includes(letter))
}

/** Two long words are a phrase, and not all of it a name: at least one word after the first is written small. */
function isPhrase(text: string): boolean {
  const long = wordsOf(text).filter((word) => /\p{L}{4,}/u.test(word))
  return long.length >= 2 && long.slice(1).some((word) => /^\p{Ll}/u.test(word))
}

/** Names ("Baden-Württemberg", "Extra-Regio NUTS 2") are the same everywhere; a phrase with small words is not. */
export const sameAsSource: SegmentCheck = {
  find: ({ sourcePlain, targetPlain, from, to }) => {
    if (from !== undefined && from === to) return undefined
    if (folded(sourcePlain) !== folded(targetPlain)) return undefined
    const isSentence = knowsLanguage(from) && knowsLanguage(to) && countFunctionWords(sourcePlain, from, to) >= 2
    return isSentence || (isPhrase(sourcePlain) && !hasForeignLetters(sourcePlain, from)) ? [] : undefined
  },
}

const MOST_COPIED = 0.6

function copiedShare({ sourcePlain, targetPlain }: CheckInput): number {
  const source = new Set(wordsOf(sourcePlain.toLowerCase()))
  const target = wordsOf(targetPlain).filter((word) => /^\p{Ll}\p{L}{3,}/u.test(word))
  if (target.length < 4) return 0
  return target.filter((word) => source.has(word.toLowerCase())).length / target.length
}

/** Half translated: small words of the source language outnumber those of the target's, or most words were left as they were. */
export const untranslated: SegmentCheck = {
  find: (input) => {
    const { sourcePlain, targetPlain, from, to } = input
    if (!knowsLanguage(from) || !knowsLanguage(to) || from === to) return undefined
    if (folded(sourcePlain) === folded(targetPlain)) return undefined
    const foreign = countFunctionWords(targetPlain, from, to)
    if (foreign === 0) return undefined
    const own = countFunctionWords(targetPlain, to, from)
    const isForeign = foreign >= 3 && foreign > own
    const isCopied = foreign > own && copiedShare(input) >= MOST_COPIED
    return isForeign || isCopied ? [] : undefined
  },
}
