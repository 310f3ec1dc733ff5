import { localeFit } from './tmx-locale.ts'
import type { TmxWish } from './tmx-unit.ts'

export interface FileTag {
  /** As the file writes it. */
  readonly tag: string
  /** Variants that have it. */
  readonly count: number
}

/** One language of a file, however it is written there. */
export interface FileLanguage {
  /** The first subtag (BCP 47), lower case. */
  readonly language: string
  /** The most frequent first. */
  readonly tags: readonly FileTag[]
  readonly count: number
  /** What the desk can take it as, the proposed locale first. */
  readonly locales: readonly string[]
}

/**
 * The languages of a file from its tags, the most frequent first. Proposed is the locale the desk works with, in the order
 * given, else the plain language. A tag that is none (BCP 47) is left out.
 */
export function fileLanguages(
  languages: Readonly<Record<string, number>>,
  deskLocales: readonly string[],
): FileLanguage[] {
  const tags = Object.entries(languages).flatMap(([tag, count]) => {
    const locale = canonical(tag)
    return locale === undefined ? [] : [{ tag, count, locale, language: locale.split('-', 1)[0] ?? locale }]
  })
  return [...Map.groupBy(tags, ({ language }) => language)]
    .map(([language, own]): FileLanguage => {
      const used = deskLocales.filter((locale) => localeFit(locale, language) !== 'none')
      return {
        language,
        tags: own.map(({ tag, count }) => ({ tag, count })).toSorted((a, b) => b.count - a.count),
        count: own.reduce((sum, { count }) => sum + count, 0),
        locales: [...new Set([...used, language, ...own.map(({ locale }) => locale)])],
      }
    })
    .toSorted((a, b) => b.count - a.count || (a.language < b.language ? -1 : 1))
}

function canonical(tag: string): string | undefined {
  try {
    const [locale] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))
    return locale !== undefined && /^[a-z]{2,3}(-|$)/.test(locale) ? locale : undefined
  } catch {
    return undefined
  }
}

/** Source and targets to begin with: a source of the desk if the file has one, else the most frequent language. */
export function proposeWish(
  languages: readonly FileLanguage[],
  deskSources: readonly string[],
): Pick<TmxWish, 'sourceLocale' | 'targetLocales'> | undefined {
  const ofDesk = deskSources.map((locale) => languages.find(({ locales }) => locales[0] === locale))
  const source = ofDesk.find((language) => language !== undefined) ?? languages[0]
  const [sourceLocale] = source?.locales ?? []
  if (sourceLocale === undefined) return undefined
  const targets = languages.filter((language) => language !== source)
  return { sourceLocale, targetLocales: targets.flatMap(({ locales }) => locales.slice(0, 1)) }
}

/** A tag that is taken as another locale of its language: `EN-US` as `en`. Capitals make no other locale. */
export interface TakenAs {
  readonly tag: string
  readonly locale: string
  readonly count: number
}

/** Which tags of a file are taken as something else than they say. */
export function takenAs(
  languages: readonly FileLanguage[],
  { sourceLocale, targetLocales }: Pick<TmxWish, 'sourceLocale' | 'targetLocales'>,
): TakenAs[] {
  const wanted = [sourceLocale, ...targetLocales]
  return languages.flatMap(({ tags }) =>
    tags.flatMap(({ tag, count }) => {
      if (wanted.some((locale) => localeFit(tag, locale) === 'same')) return []
      const locale = wanted.find((each) => localeFit(tag, each) === 'language')
      return locale === undefined ? [] : [{ tag, locale, count }]
    }),
  )
}
