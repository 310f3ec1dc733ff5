import { pageLocales } from '../../../../shared/translation/page-labels.ts'
import { localeFit } from '../../../../shared/translation/tmx/tmx-locale.ts'
import type { ReadDatabase } from '../../../data/read-database.ts'
import type { Pair } from '../use-pairs.ts'
import type { ImportWish } from './tmx-client.ts'

export interface DeskLanguages {
  /** Languages that are translated from here, those of most units first. */
  readonly sources: readonly string[]
  /** All locales that pages and the memory have. */
  readonly locales: readonly string[]
}

/** Which languages the desk works with. */
export async function deskLanguages(db: ReadDatabase, pairs: readonly Pair[]): Promise<DeskLanguages> {
  const pages = await db.participantPage.toArray()
  const sources = [...pairs.map(({ sourceLocale }) => sourceLocale), ...pages.map(({ sourceLocale }) => sourceLocale)]
  const targets = [
    ...pairs.map(({ targetLocale }) => targetLocale),
    ...pages.flatMap(({ targetLocales }) => targetLocales),
  ]
  return { sources: [...new Set(sources)], locales: [...new Set([...sources, ...targets])] }
}

/** What to ask a file for whose languages are not known yet: one locale of every language pages can have. */
export function firstWish({ sources, locales }: DeskLanguages): ImportWish {
  const [sourceLocale = 'en'] = sources
  const targetLocales: string[] = []
  for (const locale of [...locales, ...pageLocales]) {
    if ([sourceLocale, ...targetLocales].every((taken) => localeFit(locale, taken) === 'none')) {
      targetLocales.push(locale)
    }
  }
  return { sourceLocale, targetLocales }
}

/** Whether reading as `wish` gave just what reading as `better` would. */
export function covers(wish: ImportWish, better: ImportWish): boolean {
  return (
    wish.sourceLocale === better.sourceLocale &&
    better.targetLocales.every((locale) => wish.targetLocales.includes(locale))
  )
}
