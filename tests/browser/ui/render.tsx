import i18next from 'i18next'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { initReactI18next } from 'react-i18next'
import common from '../../../resources/locales/en/common.json'
import commands from '../../../resources/locales/en/commands.json'
import errors from '../../../resources/locales/en/errors.json'
import keys from '../../../resources/locales/en/keys.json'
import shell from '../../../resources/locales/en/shell.json'
import '../../../renderer/ui/global.css'

let mounted: { readonly root: Root; readonly place: HTMLElement } | undefined

/** Renders into a fresh place of the real page, in English. Resolves once it is painted. */
export async function render(children: ReactNode): Promise<HTMLElement> {
  unmount()
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: 'en',
      fallbackLng: false,
      defaultNS: 'common',
      resources: { en: { common, commands, errors, keys, shell } },
      interpolation: { escapeValue: false },
    })
  }
  document.documentElement.lang = 'en'
  const place = document.createElement('main')
  document.body.append(place)
  const root = createRoot(place)
  mounted = { root, place }
  // Synchronously, with its effects: a loaded machine paints before it runs them.
  flushSync(() => root.render(<I18nProvider locale="en-GB">{children}</I18nProvider>))
  await painted()
  return place
}

export function unmount(): void {
  mounted?.root.unmount()
  mounted?.place.remove()
  mounted = undefined
}

export async function painted(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
}
