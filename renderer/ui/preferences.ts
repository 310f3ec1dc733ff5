import { createStore } from 'zustand/vanilla'
import { persist } from 'zustand/middleware'
import { useStore } from 'zustand'

export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]
/** Each language by its own name, so that it is found by whoever needs it. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' }

export const themes = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]
export const densities = ['compact', 'comfortable'] as const
export type Density = (typeof densities)[number]

export interface Preferences {
  readonly language: Language
  readonly theme: Theme
  readonly density: Density
}

function systemLanguage(): Language {
  const base = navigator.language.split('-')[0]
  return languages.find((language) => language === base) ?? 'en'
}

/** How this person wants the desk to look, on this computer. Not part of the workspace: it survives removing one. */
export const preferences = createStore<Preferences>()(
  persist((): Preferences => ({ language: systemLanguage(), theme: 'system', density: 'compact' }), {
    name: 'desk.preferences',
  }),
)

export function usePreferences(): Preferences {
  return useStore(preferences)
}

export function setPreferences(change: Partial<Preferences>): void {
  preferences.setState(change)
}
