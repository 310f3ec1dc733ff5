import { err, ok, type DeskError, type Result } from '../../result.ts'
import { attributeOf, childrenNamed, textOf } from '../../text/xml/elements.ts'
import { parseXml } from '../../text/xml/parse-xml.ts'
import type { XmlFault } from '../../text/xml/xml-fault.ts'
import type { XmlElement } from '../../text/xml/xml-tree.ts'
import { translateIcu, withoutBoundaries, type PatternFault } from './icu-regex.ts'
import { isTooCostly } from './pattern-cost.ts'
import type { SentenceSplitter } from './split-sentences.ts'
import { SrxSplitter, type SrxLanguage, type SrxRule } from './srx-splitter.ts'

const SRX_NAMESPACE = 'http://www.lisa.org/srx20'
/** The largest public rule sets have a few thousand. */
const MAX_RULES = 10_000
const MAX_MAPPINGS = 1_000
const LIMITS = { maxLength: 8_000_000, maxDepth: 20, maxNodes: 200_000 }

/** A rule or a mapping that was left out, as it stands in the file, cut to a readable length, and why. */
export interface SrxWarning {
  readonly line: number
  readonly rule: string
  readonly reason: PatternFault
}

export interface SrxRules {
  /** For `splitSentences`, in place of our own rules. */
  readonly splitter: SentenceSplitter
  /** What could not be used. Everything else of the file is. */
  readonly warnings: readonly SrxWarning[]
}

export type SrxFault = XmlFault | 'srx.not-srx' | 'srx.too-many-rules' | 'srx.no-rules'

/**
 * Reads a file of Segmentation Rules eXchange 2.0 (GALA/LISA, 7 April 2008). Document types and entities of its own are
 * refused. A rule whose pattern JavaScript cannot match, or that could take for ever, is left out and named.
 */
export function readSrx(text: string): Result<SrxRules, DeskError<SrxFault>> {
  const document = parseXml(text, LIMITS)
  if (!document.ok) return document
  const { root } = document.value
  if (root.local !== 'srx' || root.uri !== SRX_NAMESPACE || attribute(root, 'version') !== '2.0')
    return err('srx.not-srx')
  const body = children(root, 'body')[0]
  const named = children(body, 'languagerules').flatMap((rules) => children(rules, 'languagerule'))
  const maps = children(body, 'maprules').flatMap((each) => children(each, 'languagemap'))
  const count = named.reduce((sum, language) => sum + children(language, 'rule').length, 0)
  if (count > MAX_RULES || maps.length > MAX_MAPPINGS) return err('srx.too-many-rules', { limit: MAX_RULES })

  const warnings: SrxWarning[] = []
  const rulesByName = new Map(
    named.map((language) => [
      attribute(language, 'languagerulename'),
      children(language, 'rule').flatMap((rule) => readRule(rule, warnings)),
    ]),
  )
  const languages = maps.flatMap((map): SrxLanguage[] => {
    const pattern = usable(attribute(map, 'languagepattern'))
    const rules = rulesByName.get(attribute(map, 'languagerulename'))
    if ('fault' in pattern) warnings.push(warning(map, attribute(map, 'languagepattern'), pattern.fault))
    if ('fault' in pattern || !rules) return []
    return [{ appliesTo: new RegExp(`^(?:${pattern.source})$`, pattern.flags), rules }]
  })
  if (!languages.some(({ rules }) => rules.length > 0)) return err('srx.no-rules')
  const isCascading = attribute(children(root, 'header')[0], 'cascade') === 'yes'
  return ok({ splitter: new SrxSplitter(languages, isCascading), warnings })
}

function readRule(rule: XmlElement, warnings: SrxWarning[]): SrxRule[] {
  const [before, after] = ['beforebreak', 'afterbreak'].map((name) => content(children(rule, name)[0]))
  const pair = [usable(before ?? ''), usable(after ?? '')] as const
  const [first, second] = pair
  if ('fault' in first || 'fault' in second) {
    const reason = 'fault' in first ? first.fault : 'fault' in second ? second.fault : 'invalid'
    warnings.push(warning(rule, `${before} | ${after}`, reason))
    return []
  }
  // Flags count for a whole expression; where the halves differ there is no one expression.
  if (first.flags !== second.flags && before !== '' && after !== '') {
    warnings.push(warning(rule, `${before} | ${after}`, 'unsupported'))
    return []
  }
  const flags = before === '' ? second.flags : first.flags
  return [{ isBreak: attribute(rule, 'break') !== 'no', before: first.source, after: second.source, flags }]
}

function usable(pattern: string): ReturnType<typeof translateIcu> {
  const translated = translateIcu(pattern)
  return !('fault' in translated) && isTooCostly(withoutBoundaries(translated.source))
    ? { fault: 'too-costly' }
    : translated
}

function warning(element: XmlElement, rule: string, reason: PatternFault): SrxWarning {
  return { line: element.position?.line ?? 0, rule: rule.slice(0, 200), reason }
}

function children(element: XmlElement | undefined, local: string): XmlElement[] {
  return element ? childrenNamed(element, SRX_NAMESPACE, local) : []
}

function attribute(element: XmlElement | undefined, name: string): string {
  return (element && attributeOf(element, name)) ?? ''
}

function content(element: XmlElement | undefined): string {
  return element ? textOf(element) : ''
}
