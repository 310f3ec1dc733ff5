import de from '../resources/locales/de/host.json' with { type: 'json' }
import en from '../resources/locales/en/host.json' with { type: 'json' }

/** What a host says where there is no page to say it: menus, and a window without a session. */
export type HostWords = typeof en

const words: Readonly<Record<string, HostWords>> = { en, de }

/** The words of the first language that there are words in, English else. Tags are BCP 47, in order of preference. */
export function hostWords(tags: readonly string[]): { readonly locale: string; readonly words: HostWords } {
  for (const tag of tags) {
    const locale = tag.toLowerCase().split('-')[0] ?? ''
    const found = words[locale]
    if (found) return { locale, words: found }
  }
  return { locale: 'en', words: en }
}
