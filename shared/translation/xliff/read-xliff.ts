import { err, ok, type DeskError, type Result } from '../../result.ts'
import { attributeOf } from '../../text/xml/elements.ts'
import { decodeXml } from '../../text/xml/decode-xml.ts'
import { parseXml, type XmlLimits } from '../../text/xml/parse-xml.ts'
import type { XmlFault } from '../../text/xml/xml-fault.ts'
import type { XmlDocument, XmlElement } from '../../text/xml/xml-tree.ts'
import type { Violation, XliffFault } from './faults.ts'
import { CORE_1_2 } from './namespaces.ts'
import { validateXliff12 } from './v12/validate-xliff12.ts'
import { validateXliff } from './validate-xliff.ts'

export interface XliffDocument {
  readonly version: '1.2' | '2.0' | '2.1' | '2.2'
  readonly xml: XmlDocument
  /** As the file says it; of 1.2, as its first file says it. */
  readonly sourceLanguage: string
  readonly targetLanguage?: string
}

export type XliffError = DeskError<XmlFault | XliffFault>

/** Reads XLIFF 1.2 and 2.0 to 2.2 from bytes; see `readXliff`. */
export function readXliffBytes(
  bytes: Uint8Array,
  limits?: Partial<XmlLimits> & { readonly maxBytes?: number },
): Result<XliffDocument, XliffError> {
  const text = decodeXml(bytes, limits)
  return text.ok ? readXliff(text.value, limits) : text
}

/**
 * Reads XLIFF 1.2 and 2.0 to 2.2 and holds it against all constraints of its version; a file that breaks one is refused for
 * the first, with line and column. `serialiseXml(document.xml)` writes it back as it came, with whatever is not understood.
 */
export function readXliff(text: string, limits?: Partial<XmlLimits>): Result<XliffDocument, XliffError> {
  const parsed = parseXml(text, limits)
  if (!parsed.ok) return parsed
  const { root } = parsed.value
  const version = versionOf(root)
  if (version === undefined) return err('xliff.not-xliff', placeOf(root))
  const [breach] = breachesOf(root)
  if (breach) return err(breach.code, { ...placeOf(breach), element: breach.element, about: breach.about ?? '' })
  return ok({ version, xml: parsed.value, ...languagesOf(root, version) })
}

/** All breaches of the version the root claims, the one that says most first. */
export function breachesOf(root: XmlElement): readonly Violation[] {
  return versionOf(root) === '1.2' ? validateXliff12(root) : validateXliff(root)
}

function versionOf(root: XmlElement): XliffDocument['version'] | undefined {
  if (root.local !== 'xliff') return undefined
  if (root.uri === CORE_1_2) return '1.2'
  const version = attributeOf(root, 'version')
  return version === '2.1' || version === '2.2' ? version : '2.0'
}

function languagesOf(root: XmlElement, version: XliffDocument['version']) {
  const file = root.children.find((node) => node.kind === 'element' && node.local === 'file')
  const holder = version === '1.2' && file?.kind === 'element' ? file : root
  const [source, target] = version === '1.2' ? ['source-language', 'target-language'] : ['srcLang', 'trgLang']
  const targetLanguage = attributeOf(holder, target ?? '')
  return {
    sourceLanguage: attributeOf(holder, source ?? '') ?? '',
    ...(targetLanguage === undefined ? {} : { targetLanguage }),
  }
}

function placeOf({ position }: Pick<Violation, 'position'> | XmlElement): { line: number; column: number } {
  return { line: position?.line ?? 1, column: position?.column ?? 1 }
}
