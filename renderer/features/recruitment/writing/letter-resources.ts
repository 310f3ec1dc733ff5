import { letterWordsSchema, type LetterWords } from '../../../../shared/writing/letter-words.ts'
import { shippedTemplates, type TemplateWords } from '../../../../shared/writing/letter-templates.ts'

/** One chunk a language; all are fetched once somebody writes, because a batch may need any of them. */
const files = import.meta.glob<unknown>('../../../../resources/templates/*.json', { import: 'default' })

const localeOf = (path: string) => /([\w-]+)\.json$/.exec(path)?.[1] ?? ''

/** The languages that templates come in. */
export const letterLocales: readonly string[] = Object.keys(files).map(localeOf)

/** What comes with the desk for writing: words and templates of each language. */
export interface LetterResources {
  readonly wordsFor: (locale: string) => LetterWords
  readonly shipped: ReadonlyMap<string, TemplateWords>
}

let loading: Promise<LetterResources> | undefined

/** Parsed once: a broken file shows at once and not in a letter. */
export function loadLetterResources(): Promise<LetterResources> {
  loading ??= load()
  return loading
}

async function load(): Promise<LetterResources> {
  const loaded = await Promise.all(
    Object.entries(files).map(async ([path, read]) => [localeOf(path), letterWordsSchema.parse(await read())] as const),
  )
  const byLocale = new Map(loaded)
  const english = byLocale.get('en')
  if (english === undefined) throw new Error('there are no English words for letters')
  return {
    wordsFor: (locale) => byLocale.get(locale) ?? byLocale.get(locale.split('-')[0] ?? locale) ?? english,
    shipped: new Map(loaded.flatMap(([locale, words]) => [...shippedTemplates(locale, words)])),
  }
}
