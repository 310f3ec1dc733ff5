import type { SourceText } from './source.ts'

/** The texts of one language: namespace → flat key → text. A nested key is joined with dots. */
export interface Catalogue {
  readonly locale: string
  readonly namespaces: ReadonlyMap<string, ReadonlyMap<string, string>>
}

const file = /^resources\/locales\/([^/]+)\/([^/]+)\.json$/

function flatten(value: unknown, prefix: string, into: Map<string, string>): void {
  if (typeof value === 'string') into.set(prefix, value)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) flatten(child, prefix === '' ? key : `${prefix}.${key}`, into)
  }
}

/** Reads the catalogues out of the files under `resources/locales/`. Throws where a file is not JSON. */
export function readCatalogues(files: readonly SourceText[]): readonly Catalogue[] {
  const locales = new Map<string, Map<string, ReadonlyMap<string, string>>>()
  for (const { path, text } of files) {
    const [, locale, namespace] = file.exec(path) ?? []
    if (locale === undefined || namespace === undefined) continue
    const keys = new Map<string, string>()
    flatten(JSON.parse(text), '', keys)
    const namespaces = locales.get(locale) ?? new Map<string, ReadonlyMap<string, string>>()
    locales.set(locale, namespaces.set(namespace, keys))
  }
  return [...locales].map(([locale, namespaces]) => ({ locale, namespaces }))
}

const plural = /_(?:ordinal_)?(zero|one|two|few|many|other)$/

/** `waiting_other` → `waiting`: how the code asks for it. */
export function baseKey(key: string): string {
  return key.replace(plural, '')
}

export function pluralForm(key: string): string | undefined {
  return plural.exec(key)?.[1]
}

/** The gaps of a text: `{{name}}`, without their format, and tags such as `<strong>`. */
export function gapsOf(text: string): readonly string[] {
  const gaps = [...text.matchAll(/\{\{-?\s*([^},\s]+)[^}]*\}\}/g)].map(([, name]) => `{{${name}}}`)
  const tags = [...text.matchAll(/<\/?([a-z0-9]+)\s*\/?>/g)].map(([tag]) => tag)
  return [...new Set([...gaps, ...tags])].sort()
}
