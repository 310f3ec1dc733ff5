import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { preferences, type Language } from '../ui/preferences.ts'
import { pseudoWords, type Words } from './pseudo.ts'

/** One chunk per language and namespace; only the chosen language is fetched. */
const files = import.meta.glob<Words>('../../resources/locales/*/*.json', { import: 'default' })

export const PSEUDO = 'en-XA'

const pathPattern = /locales\/([^/]+)\/([^/]+)\.json$/

async function loadWords(language: string): Promise<Readonly<Record<string, Words>>> {
  const source = language === PSEUDO ? 'en' : language
  const loads = Object.entries(files).flatMap(([path, load]) => {
    const [, locale, namespace] = pathPattern.exec(path) ?? []
    if (locale !== source || namespace === undefined) return []
    return [load().then((words) => [namespace, language === PSEUDO ? pseudoWords(words) : words] as const)]
  })
  return Object.fromEntries(await Promise.all(loads))
}

async function show(instance: i18n, language: string): Promise<void> {
  for (const [namespace, words] of Object.entries(await loadWords(language))) {
    instance.addResourceBundle(language, namespace, words, true, true)
  }
  await instance.changeLanguage(language)
  // Screen readers, hyphenation and quotation marks follow the page's language; layout follows its direction.
  document.documentElement.lang = language
  document.documentElement.dir = instance.dir(language)
}

/**
 * Words in the language of the preferences, or in the pseudo-locale with `?pseudo` in the address; follows the preference
 * from then on. Resolves when the first language is there.
 */
export async function startI18n(search: string): Promise<void> {
  const pseudo = new URLSearchParams(search).has('pseudo')
  const wanted = (): Language | typeof PSEUDO => (pseudo ? PSEUDO : preferences.getState().language)
  await i18next.use(initReactI18next).init({
    lng: wanted(),
    // Both languages are complete (a test holds them together), so nothing falls back at run time.
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  await show(i18next, wanted())
  preferences.subscribe(() => {
    if (i18next.language !== wanted()) void show(i18next, wanted())
  })
}
