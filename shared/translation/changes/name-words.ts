import { wordsOf } from '../words.ts'

/**
 * Whether a word is a proper name. `maybe`: it begins with a capital, and so does what is no name in its place (the
 * first word of a sentence, every noun in German).
 */
export type NameEvidence = 'none' | 'maybe' | 'sure'

/** Languages that write every noun with a capital. */
const nounCapitals = new Set(['de', 'lb'])

export interface NameContext {
  readonly language: string
  /** Headings and shouting: capitals say nothing there. */
  readonly isTitle: boolean
  /** Words of the translation: a name is mostly written as it was. */
  readonly kept: ReadonlySet<string>
}

export function nameContext(plain: string, locale: string, target: string | undefined): NameContext {
  const inside = [...plain.matchAll(/[\p{L}\p{M}\p{N}]{4,}/gu)].filter(({ index }) => !startsSentence(plain, index))
  const capitals = inside.filter(({ 0: word }) => isCapitalised(word)).length
  return {
    language: locale.split('-')[0] ?? locale,
    isTitle: capitals / Math.max(1, inside.length) > 0.6,
    kept: new Set(target === undefined ? [] : wordsOf(target).flatMap((word) => word.split(/[-’']/))),
  }
}

export function nameEvidence(word: string, plain: string, at: number, context: NameContext): NameEvidence {
  if (!isCapitalised(word) || word.length < 2) return 'none'
  if (/\p{Ll}\p{Lu}|\p{Lu}.*\p{N}/u.test(word)) return 'sure'
  if (!context.isTitle && /^\p{Lu}+$/u.test(word)) return 'sure'
  if (word.length > 2 && context.kept.has(word)) return 'sure'
  const saysNothing = context.isTitle || nounCapitals.has(context.language) || startsSentence(plain, at)
  return saysNothing ? 'maybe' : 'sure'
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

/** Whether a sentence, a quotation or what follows a colon begins at this place. */
export function startsSentence(plain: string, at: number): boolean {
  let before = at - 1
  while (before >= 0 && /[\s\p{Pi}\p{Pf}\p{Ps}"'„‚]/u.test(plain[before] ?? '')) before -= 1
  return before < 0 || /[.!?:;…]/.test(plain[before] ?? '')
}
