import {
  letterChannels,
  type LetterChannel,
  type LetterPurpose,
  type LetterTemplate,
} from '../model/letter-template.ts'
import type { LetterWords } from './letter-words.ts'

/** The words of a template, whether shipped or stored. */
export type TemplateWords = Pick<LetterTemplate, 'name' | 'purpose' | 'channel' | 'locale' | 'subject' | 'body'>

export interface UsableTemplate extends TemplateWords {
  /** The record's id, or the shipped key while nobody changed it. */
  readonly id: string
  readonly shippedKey?: string | undefined
  /** `shipped`: as it came; `changed`: a version of a shipped one; `own`: written here. */
  readonly state: 'shipped' | 'changed' | 'own'
}

/** The templates that come with the desk in one language, by key. */
export function shippedTemplates(locale: string, words: LetterWords): ReadonlyMap<string, TemplateWords> {
  return new Map(
    words.templates.flatMap(({ purpose, channel: only, name, subject, body }) =>
      letterChannels
        .filter((channel) => only === undefined || only === channel)
        .map((channel) => [
          `${locale}.${purpose}.${channel}`,
          { name, purpose, channel, locale, subject, body: body.join('\n') },
        ]),
    ),
  )
}

/** All templates there are: the shipped ones, each in its stored version if there is one, and one's own. */
export function usableTemplates(
  shipped: ReadonlyMap<string, TemplateWords>,
  stored: readonly LetterTemplate[],
): readonly UsableTemplate[] {
  const versions = new Map(stored.flatMap((each) => (each.shippedKey === undefined ? [] : [[each.shippedKey, each]])))
  const fromShipped = [...shipped].map(([key, words]): UsableTemplate => {
    const version = versions.get(key)
    if (version === undefined) return { ...words, id: key, shippedKey: key, state: 'shipped' }
    return { ...version, state: isSame(version, words) ? 'shipped' : 'changed' }
  })
  // A version of one that is shipped no longer is one's own from now on.
  const own = stored
    .filter(({ shippedKey }) => shippedKey === undefined || !shipped.has(shippedKey))
    .map((each): UsableTemplate => ({ ...each, state: 'own' }))
  return [...fromShipped, ...own]
}

/** Reset makes a version equal to the shipped words again; then it counts as shipped. */
function isSame(version: TemplateWords, words: TemplateWords): boolean {
  return version.name === words.name && version.subject === words.subject && version.body === words.body
}

/**
 * The templates to write with, best first: in the language, else in its base language, else in the first of `others` that
 * has any, else in English.
 */
export function templatesFor(
  templates: readonly UsableTemplate[],
  purpose: LetterPurpose,
  channel: LetterChannel,
  locale: string,
  others: readonly string[],
): readonly UsableTemplate[] {
  const fitting = templates.filter((each) => each.purpose === purpose && each.channel === channel)
  for (const wanted of [locale, locale.split('-')[0] ?? locale, ...others, 'en']) {
    const found = fitting.filter((each) => each.locale === wanted)
    // What somebody wrote for this comes before what the desk brought.
    if (found.length > 0) return found.toSorted((a, b) => Number(b.state === 'own') - Number(a.state === 'own'))
  }
  return fitting
}
