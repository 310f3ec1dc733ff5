import { err, ok, type DeskError, type Result } from '../../../result.ts'
import { attributeOf, childElements, elementsWithin, textOf } from '../../../text/xml/elements.ts'
import { parseXml } from '../../../text/xml/parse-xml.ts'
import type { XmlFault } from '../../../text/xml/xml-fault.ts'
import { XML_NAMESPACE, type XmlElement } from '../../../text/xml/xml-tree.ts'
import { readStatus } from './status-words.ts'
import {
  settleDrafts,
  tidy,
  type ConceptDraft,
  type TermDraft,
  type TermImport,
  type TermProblem,
} from './term-draft.ts'
import { readLocale } from './term-locale.ts'

/** The same parts in ISO 30042:2008 (TBX 2) and ISO 30042:2019 (TBX 3). */
const roots = new Set(['martif', 'tbx'])
const conceptNames = new Set(['termEntry', 'conceptEntry'])
const languageNames = new Set(['langSet', 'langSec'])
const termNames = new Set(['tig', 'ntig', 'termSec'])
const groups = new Set(['descripGrp', 'termGrp', 'termNoteGrp', 'adminGrp'])

/** The notes of one level, those in groups too, but not those of the levels below. */
function ownParts(level: XmlElement): readonly XmlElement[] {
  return childElements(level).flatMap((child) => (groups.has(child.local) ? childElements(child) : [child]))
}

/**
 * What a level says under a data category: as an attribute (`<descrip type="definition">`, DCA style) or as the name of
 * the element (`<basic:definition>`, DCT style).
 */
function said(level: XmlElement, ...categories: readonly string[]): string | undefined {
  const part = ownParts(level).find((element) => categories.includes(attributeOf(element, 'type') ?? element.local))
  const text = part === undefined ? '' : textOf(part).trim()
  return text === '' ? undefined : text
}

function about(levels: readonly XmlElement[]): Pick<TermDraft, 'definition' | 'note' | 'domain'> {
  const nearest = (...categories: readonly string[]) =>
    levels.map((level) => said(level, ...categories)).find((text) => text !== undefined)
  const [definition, note, domain] = [nearest('definition'), nearest('note'), nearest('subjectField')]
  return {
    ...(definition === undefined ? {} : { definition }),
    ...(note === undefined ? {} : { note }),
    ...(domain === undefined ? {} : { domain }),
  }
}

/** The status of a term; that it stays untranslated has no category in the standard, so ours is a private one. */
function statusOf(term: XmlElement, line: number, problems: TermProblem[]): TermDraft['status'] {
  if (said(term, 'x-doNotTranslate') === 'yes') return 'doNotTranslate'
  const written = said(term, 'administrativeStatus', 'normativeAuthorization')
  const status = written === undefined ? 'preferred' : readStatus(written)
  if (status === undefined) problems.push({ line, code: 'unknownStatus', ...(written ? { what: written } : {}) })
  return status ?? 'allowed'
}

function readConcept(entry: XmlElement, problems: TermProblem[]): ConceptDraft {
  const line = entry.position?.line ?? 1
  const terms = childElements(entry)
    .filter(({ local }) => languageNames.has(local))
    .flatMap((language) => {
      const at = language.position?.line ?? line
      const written = attributeOf(language, 'lang', XML_NAMESPACE) ?? attributeOf(language, 'lang') ?? ''
      const locale = readLocale(written)
      if (locale === undefined) {
        problems.push({ line: at, code: 'noLocale', ...(written === '' ? {} : { what: written }) })
        return []
      }
      return childElements(language)
        .filter(({ local }) => termNames.has(local))
        .map((term): TermDraft => {
          const text = tidy(said(term, 'term') ?? '')
          const status = statusOf(term, term.position?.line ?? at, problems)
          return { locale, text, status, ...about([term, language, entry]) }
        })
    })
  return { line, terms }
}

/** Terms of a TBX file, version 2 or 3. Errors: those of `parseXml`; `glossary.not-tbx` for another kind of XML. */
export function readTbx(text: string): Result<TermImport, DeskError<XmlFault | 'glossary.not-tbx'>> {
  const parsed = parseXml(text, { doctype: 'nameOnly' })
  if (!parsed.ok) return parsed
  const { root } = parsed.value
  if (!roots.has(root.local)) return err('glossary.not-tbx')
  const problems: TermProblem[] = []
  const drafts: ConceptDraft[] = []
  for (const element of elementsWithin(root)) {
    if (conceptNames.has(element.local)) drafts.push(readConcept(element, problems))
  }
  return ok(settleDrafts(drafts, problems))
}
