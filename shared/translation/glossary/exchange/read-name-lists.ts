import { err, ok, type DeskError, type Result } from '../../../result.ts'
import { attributeOf, childElements, textOf } from '../../../text/xml/elements.ts'
import { parseXml } from '../../../text/xml/parse-xml.ts'
import type { XmlFault } from '../../../text/xml/xml-fault.ts'
import { settleDrafts, tidy, type ConceptDraft, type TermImport } from './term-draft.ts'
import { readLocale } from './term-locale.ts'

/** One file of names in one language: Java properties as XML, as the eForms SDK publishes them. */
export interface NameList {
  readonly locale: string
  readonly text: string
}

interface NamedEntry {
  readonly text: string
  readonly line: number
}

/** Longer names are sentences, and no terms. */
const LONGEST_NAME = 60
const MOST_WORDS = 6

/** The language in a file's name, `business-term_de.xml`; nothing where there is none. */
export function localeOfFileName(name: string): string | undefined {
  const found = /[_.-]([a-z]{2,3}(?:[_-][A-Za-z]{2,4})?)\.[a-z]+$/.exec(name)?.[1]
  return found === undefined ? undefined : readLocale(found)
}

function readNames(text: string): Result<Map<string, NamedEntry>, DeskError<XmlFault | 'glossary.not-names'>> {
  const parsed = parseXml(text, { doctype: 'nameOnly' })
  if (!parsed.ok) return parsed
  if (parsed.value.root.local !== 'properties') return err('glossary.not-names')
  const names = new Map<string, NamedEntry>()
  for (const entry of childElements(parsed.value.root)) {
    const key = attributeOf(entry, 'key') ?? ''
    // `code|name|award-criterion-type.quality`: other entries are descriptions and hints.
    if (entry.local !== 'entry' || key.split('|')[1] !== 'name') continue
    const name = tidy(textOf(entry))
    if (name === '' || name.length > LONGEST_NAME || name.split(' ').length > MOST_WORDS) continue
    names.set(key, { text: name, line: entry.position?.line ?? 1 })
  }
  return ok(names)
}

/** `code|name|award-criterion-type.quality` → `award-criterion-type`. */
function domainOf(key: string): string | undefined {
  const list = key.split('|')[2]?.split('.')[0]
  return list === undefined || list === '' ? undefined : list
}

/**
 * Names of the eForms kind as terms: what has the same key in at least two of the files is one concept, its list is the
 * subject field. Lines are those of the first file that has the key.
 */
export function readNameLists(
  lists: readonly NameList[],
): Result<TermImport, DeskError<XmlFault | 'glossary.not-names'>> {
  const byKey = new Map<string, { locale: string; entry: NamedEntry }[]>()
  for (const { locale, text } of lists) {
    const names = readNames(text)
    if (!names.ok) return names
    for (const [key, entry] of names.value) {
      const known = byKey.get(key)
      if (known) known.push({ locale, entry })
      else byKey.set(key, [{ locale, entry }])
    }
  }
  const drafts = [...byKey].flatMap(([key, names]): readonly ConceptDraft[] => {
    const domain = domainOf(key)
    if (new Set(names.map(({ locale }) => locale)).size < 2) return []
    return [
      {
        line: names[0]?.entry.line ?? 1,
        terms: names.map(({ locale, entry }) => ({
          locale,
          text: entry.text,
          status: 'preferred' as const,
          ...(domain === undefined ? {} : { domain }),
        })),
      },
    ]
  })
  return ok(settleDrafts(drafts, []))
}
