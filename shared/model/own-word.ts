import * as z from 'zod'
import { derivedId } from '../ids.ts'
import { entity, localeTag, type Known } from './entity.ts'

/**
 * A word that is right in a language though the dictionary does not have it: the name of a town, a word of the field. The
 * whole team has it, like the terms. Id: `ownWordId`.
 */
export const ownWordSchema = entity({
  /** The language with its region or without, as on the page. It holds for all regions of the language. */
  locale: localeTag,
  text: z.string().min(1).max(80),
})
export type OwnWord = Known<z.infer<typeof ownWordSchema>>

/** The form own words are compared in: case does not count, nor does the kind of apostrophe or a soft hyphen. */
export function foldOwnWord(text: string): string {
  return text.trim().toLowerCase().replaceAll('’', "'").replaceAll('\u00ad', '')
}

/** Two desks that add the same word make one record. */
export function ownWordId(locale: string, text: string): string {
  return derivedId('ownWord', locale.split('-', 1)[0] ?? locale, foldOwnWord(text))
}
