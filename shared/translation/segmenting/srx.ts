import type { SrxContent, SrxWarning } from '../../model/segmentation-rules.ts'
import { err, ok, type DeskError, type Result } from '../../result.ts'
import { attributeOf, childrenNamed, textOf } from '../../text/xml/elements.ts'
import { parseXml } from '../../text/xml/parse-xml.ts'
import type { XmlFault } from '../../text/xml/xml-fault.ts'
import type { XmlElement } from '../../text/xml/xml-tree.ts'
import type { SentenceSplitter } from './split-sentences.ts'
import { translateRule, usablePattern } from './srx-patterns.ts'
import { SrxSplitter } from './srx-splitter.ts'

const SRX_NAMESPACE = 'http://www.lisa.org/srx20'
/** The largest public rule sets have a few thousand. */
const MAX_RULES = 10_000
const MAX_MAPPINGS = 1_000
const LIMITS = { maxLength: 8_000_000, maxDepth: 20, maxNodes: 200_000 }

export interface SrxFile {
  readonly content: SrxContent
  /** What could not be used. Everything else of the file is. */
  readonly warnings: readonly SrxWarning[]
}

export interface SrxRules {
  /** For `splitSentences`, in place of our own rules. */
  readonly splitter: SentenceSplitter
  readonly warnings: readonly SrxWarning[]
}

export type SrxFault = XmlFault | 'srx.not-srx' | 'srx.too-many-rules' | 'srx.no-rules'

/**
 * Reads a file of Segmentation Rules eXchange 2.0 (GALA/LISA, 7 April 2008). Document types and entities of its own are
 * refused. A rule whose pattern JavaScript cannot match, or that could take for ever, is left out and named.
 */
export function readSrxFile(text: string): Result<SrxFile, DeskError<SrxFault>> {
  const document = parseXml(text, LIMITS)
  if (!document.ok) return document
  const { root } = document.value
  if (root.local !== 'srx' || root.uri !== SRX_NAMESPACE || attribute(root, 'version') !== '2.0')
    return err('srx.not-srx')
  const body = children(root, 'body')[0]
  const named = children(body, 'languagerules').flatMap((rules) => children(rules, 'languagerule'))
  const mapped = children(body, 'maprules').flatMap((each) => children(each, 'languagemap'))
  const count = named.reduce((sum, language) => sum + children(language, 'rule').length, 0)
  if (count > MAX_RULES || mapped.length > MAX_MAPPINGS) return err('srx.too-many-rules', { limit: MAX_RULES })

  const warnings: SrxWarning[] = []
  const languages = named.map((language) => ({
    name: attribute(language, 'languagerulename'),
    rules: children(language, 'rule').flatMap((rule) => readRule(rule, warnings)),
  }))
  const names = new Set(languages.map(({ name }) => name))
  const maps = mapped.flatMap((map) => {
    const [pattern, language] = [attribute(map, 'languagepattern'), attribute(map, 'languagerulename')]
    const usable = usablePattern(pattern)
    if ('fault' in usable) warnings.push({ line: lineOf(map), rule: shortened(pattern), reason: usable.fault })
    return 'fault' in usable || !names.has(language) ? [] : [{ pattern, language }]
  })
  const used = new Set(maps.map(({ language }) => language))
  if (!languages.some(({ name, rules }) => used.has(name) && rules.length > 0)) return err('srx.no-rules')
  const isCascading = attribute(children(root, 'header')[0], 'cascade') === 'yes'
  return ok({ content: { isCascading, languages, maps }, warnings })
}

/** The same, ready to cut. */
export function readSrx(text: string): Result<SrxRules, DeskError<SrxFault>> {
  const file = readSrxFile(text)
  if (!file.ok) return file
  const { content, warnings } = file.value
  return ok({ splitter: new SrxSplitter(content), warnings })
}

function readRule(rule: XmlElement, warnings: SrxWarning[]): SrxContent['languages'][number]['rules'] {
  const [before = '', after = ''] = ['beforebreak', 'afterbreak'].map((name) => content(children(rule, name)[0]))
  const read = { isBreak: attribute(rule, 'break') !== 'no', before, after }
  const translated = translateRule(read)
  if (!('fault' in translated)) return [read]
  warnings.push({ line: lineOf(rule), rule: shortened(`${before} | ${after}`), reason: translated.fault })
  return []
}

function lineOf(element: XmlElement): number {
  return element.position?.line ?? 0
}

function shortened(rule: string): string {
  return rule.slice(0, 200)
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
