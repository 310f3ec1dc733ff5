import type { ParseKeys } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** A label as the write door keeps it. */
interface CommandLabel {
  readonly key: string
  readonly params?: Readonly<Record<string, string | number>>
}

const LONGEST_NAME = 80

/** Names cut to what a button or a message can say; whole letters stay whole. */
function brief(params: CommandLabel['params'] = {}): Record<string, string | number> {
  const cut = (value: string | number) => {
    if (typeof value === 'number' || value.length <= LONGEST_NAME) return value
    const letters = [...new Intl.Segmenter().segment(value.slice(0, LONGEST_NAME * 4))].map(({ segment }) => segment)
    return letters.length <= LONGEST_NAME ? value : `${letters.slice(0, LONGEST_NAME).join('')}…`
  }
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, cut(value)]))
}

/** What a command did, in words, from `resources/locales/<locale>/commands.json`. */
export function useCommandWords(): (label: CommandLabel) => string {
  const { t, i18n } = useTranslation('commands')
  return useCallback(
    (label: CommandLabel) =>
      // A label stored by another version may name a command this one has no words for.
      i18n.exists(label.key, { ns: 'commands' })
        ? t(label.key as ParseKeys<'commands'>, brief(label.params))
        : t('unknown'),
    [t, i18n],
  )
}
