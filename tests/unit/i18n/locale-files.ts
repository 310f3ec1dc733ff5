import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Words } from '../../../renderer/app/pseudo.ts'

export const localesFolder = join(import.meta.dirname, '../../../resources/locales')

export function namespaces(locale: string): readonly string[] {
  return readdirSync(join(localesFolder, locale))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .toSorted()
}

export function readWords(locale: string, namespace: string): Words {
  return JSON.parse(readFileSync(join(localesFolder, locale, `${namespace}.json`), 'utf8')) as Words
}

/** Every text of a file as `path` → text; parts of a path are joined by ` > `, since error codes contain dots. */
export function flatten(words: Words, prefix: readonly string[] = []): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]): readonly (readonly [string, string])[] =>
      typeof value === 'string' ? [[[...prefix, key].join(' > '), value]] : [...flatten(value, [...prefix, key])],
    ),
  )
}

/** `{{name}}` and `<1>` of a text, sorted. */
export function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*-?\s*([\w.]+)[^}]*\}\}|<\/?(\d+)\/?>/g)]
    .map((match) => match[1] ?? `<${match[2]}>`)
    .toSorted()
}
