import type { XmlElement } from '../../text/xml/xml-tree.ts'

/** The core namespaces: 2.0 and 2.1 share one (XLIFF 2.1 §B.1), 2.2 has its own. */
export const CORE_2_0 = 'urn:oasis:names:tc:xliff:document:2.0'
export const CORE_2_2 = 'urn:oasis:names:tc:xliff:document:2.2'
export const CORE_1_2 = 'urn:oasis:names:tc:xliff:document:1.2'

/** Names of namespaces within this folder: `mtc:match` is written so in the tables, whatever prefix a file uses. */
const modules: Readonly<Record<string, string>> = {
  'urn:oasis:names:tc:xliff:matches:2.0': 'mtc',
  'urn:oasis:names:tc:xliff:glossary:2.0': 'gls',
  'urn:oasis:names:tc:xliff:fs:2.0': 'fs',
  'urn:oasis:names:tc:xliff:metadata:2.0': 'mda',
  'urn:oasis:names:tc:xliff:resourcedata:2.0': 'res',
  'urn:oasis:names:tc:xliff:changetracking:2.0': 'ctr',
  'urn:oasis:names:tc:xliff:changetracking:2.1': 'ctr',
  'urn:oasis:names:tc:xliff:sizerestriction:2.0': 'slr',
  'urn:oasis:names:tc:xliff:validation:2.0': 'val',
  'urn:oasis:names:tc:xliff:itsm:2.1': 'itsm',
  'urn:oasis:names:tc:xliff:pgs:1.0': 'pgs',
  'http://www.w3.org/2005/11/its': 'its',
}
const modulePrefixes = new Map(Object.entries(modules))

/**
 * Prefixes that fragment identifiers may use for what is in a module or extension, besides those of the core. The
 * specification has them registered; of vocabularies outside XLIFF, TBX (ISO 30042) is one.
 */
export const fragmentPrefixes: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['mtc', 'gls', 'fs', 'mda', 'res', 'ctr', 'slr', 'val', 'its', 'itsm'].map((prefix) => [
      prefix,
      Object.keys(modules).filter((uri) => modules[uri] === prefix),
    ]),
  ),
  tbx: ['urn:iso:std:iso:30042:ed-1:v1:en', 'urn:iso:std:iso:30042:ed-2'],
}

export function isCore(uri: string): boolean {
  return uri === CORE_2_0 || uri === CORE_2_2
}

export function modulePrefix(uri: string): string | undefined {
  return modulePrefixes.get(uri)
}

/** `source` for the core, `mtc:match` for a module, `undefined` for anything else. */
export function vocabularyName(name: { readonly uri: string; readonly local: string }): string | undefined {
  if (isCore(name.uri)) return name.local
  const prefix = modulePrefix(name.uri)
  return prefix === undefined ? undefined : `${prefix}:${name.local}`
}

export function isCoreElement(element: XmlElement, ...locals: readonly string[]): boolean {
  return isCore(element.uri) && locals.includes(element.local)
}
