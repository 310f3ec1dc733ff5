import { baseKey, type Catalogue, gapsOf, pluralForm } from './catalogue.ts'
import type { Finding } from './finding.ts'

const fileOf = (locale: string, namespace: string): string => `resources/locales/${locale}/${namespace}.json`

/** Each locale against the first: the same namespaces, the same keys, the plural forms its grammar has, the same gaps. */
export function checkCatalogues(catalogues: readonly Catalogue[], source = 'en'): readonly Finding[] {
  const origin = catalogues.find(({ locale }) => locale === source)
  if (!origin)
    return [
      { path: 'resources/locales', message: `has no texts in '${source}', the language all others are compared with.` },
    ]
  return catalogues.flatMap((catalogue) => [
    ...formsOf(catalogue),
    ...(catalogue === origin ? [] : compare(origin, catalogue)),
  ])
}

function formsOf({ locale, namespaces }: Catalogue): readonly Finding[] {
  const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  return [...namespaces].flatMap(([namespace, keys]) => {
    const path = fileOf(locale, namespace)
    const empty = [...keys]
      .filter(([, text]) => text.trim() === '')
      .map(([key]) => ({ path, message: `'${key}' is empty: write the text, or remove the key.` }))
    const counted = new Set([...keys.keys()].filter((key) => pluralForm(key) !== undefined).map(baseKey))
    const missing = [...counted].flatMap((key) =>
      needed
        .filter((form) => !keys.has(`${key}_${form}`) && !keys.has(`${key}_ordinal_${form}`))
        .map((form) => ({
          path,
          message: `'${key}' lacks its form '${key}_${form}', which the grammar of '${locale}' needs.`,
        })),
    )
    return [...empty, ...missing]
  })
}

/** Base key → gaps of all its forms together, because `_one` may well leave out the number. */
function gapsByKey(keys: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const gaps = new Map<string, Set<string>>()
  for (const [key, text] of keys) {
    const known = gaps.get(baseKey(key)) ?? new Set<string>()
    for (const gap of gapsOf(text)) known.add(gap)
    gaps.set(baseKey(key), known)
  }
  return new Map([...gaps].map(([key, known]) => [key, [...known].sort().join(' ')]))
}

function compare(origin: Catalogue, other: Catalogue): readonly Finding[] {
  const names = new Set([...origin.namespaces.keys(), ...other.namespaces.keys()])
  return [...names].flatMap((namespace) => {
    const path = fileOf(other.locale, namespace)
    const mine = origin.namespaces.get(namespace)
    const theirs = other.namespaces.get(namespace)
    if (!theirs) return [{ path, message: `is missing: translate ${fileOf(origin.locale, namespace)}.` }]
    if (!mine)
      return [
        {
          path,
          message: `has no counterpart ${fileOf(origin.locale, namespace)}: remove it, or write that one first.`,
        },
      ]
    const [left, right] = [gapsByKey(mine), gapsByKey(theirs)]
    const absent = [...left.keys()].filter((key) => !right.has(key)).map((key) => `'${key}' is missing: translate it.`)
    const extra = [...right.keys()]
      .filter((key) => !left.has(key))
      .map((key) => `'${key}' does not exist in '${origin.locale}': remove it.`)
    const gaps = [...left]
      .filter(([key, wanted]) => right.has(key) && right.get(key) !== wanted)
      .map(
        ([key, wanted]) =>
          `'${key}' has the gaps [${right.get(key)}] where '${origin.locale}' has [${wanted}]: fill the same ones.`,
      )
    return [...absent, ...extra, ...gaps].map((message) => ({ path, message }))
  })
}

/** Parts every error has: what happened, what is safe, what to do next. */
const errorParts = ['title', 'safe', 'next'] as const

/** `errors.json` and the table of codes (`shared/errors.ts`) hold each other complete, in every language. */
export function checkErrorWords(codes: readonly string[], catalogues: readonly Catalogue[]): readonly Finding[] {
  return catalogues.flatMap(({ locale, namespaces }) => {
    const path = fileOf(locale, 'errors')
    const keys = namespaces.get('errors') ?? new Map<string, string>()
    const wanted = codes.flatMap((code) => errorParts.map((part) => `${code}.${part}`))
    const missing = wanted
      .filter((key) => !keys.has(key))
      .map(
        (key) =>
          `'${key}' is missing: every code of shared/errors.ts says what happened (title), what is safe (safe) and what to do next (next).`,
      )
    const known = new Set(wanted)
    const unknown = [...keys.keys()]
      .filter((key) => !known.has(key))
      .map(
        (key) =>
          `'${key}' belongs to no code of shared/errors.ts: add the code there with its reason, or remove the words.`,
      )
    return [...missing, ...unknown].map((message) => ({ path, message }))
  })
}
