import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBlank } from '../../../../shared/text/xml/elements.ts'
import { XMLNS_NAMESPACE, type XmlDocument, type XmlElement } from '../../../../shared/text/xml/xml-tree.ts'
import { isCore } from '../../../../shared/translation/xliff/namespaces.ts'
import { readXliffBytes } from '../../../../shared/translation/xliff/read-xliff.ts'

/** The conformance files of the standard's committee, where they are at hand. */
const suite = new URL('../../../../../shared/data/xliff-2.1/', import.meta.url)
export const suiteIsThere = existsSync(suite)

export function suiteFiles(folder: 'valid' | 'invalid' | 'in-out'): readonly string[] {
  if (!suiteIsThere) return []
  return readdirSync(new URL(`${folder}/`, suite)).filter((name) => name.endsWith('.xlf'))
}

export function suiteBytes(path: string): Uint8Array {
  return readFileSync(new URL(path, suite))
}

export function readSuite(path: string): XmlDocument {
  const read = readXliffBytes(suiteBytes(path))
  if (!read.ok) throw new Error(`${path}: ${read.error.code}`)
  return read.value.xml
}

export function codeOf(bytes: Uint8Array): string {
  const read = readXliffBytes(bytes)
  return read.ok ? 'accepted' : read.error.code
}

const structural = ['xliff', 'file', 'group', 'unit', 'notes', 'originalData', 'segment', 'ignorable']

/**
 * What a document says, without what has no meaning: white space between elements of the core, order of attributes,
 * prefixes and where they are declared, CDATA or not.
 */
export function meaningOf(element: XmlElement): unknown {
  const isFrame = isCore(element.uri) && structural.includes(element.local)
  const children: unknown[] = []
  for (const node of element.children) {
    if (isFrame && isBlank(node)) continue
    if (node.kind === 'element') children.push(meaningOf(node))
    else if (node.kind === 'text' || node.kind === 'cdata') {
      const last = children.at(-1)
      if (typeof last === 'string') children[children.length - 1] = last + node.text
      else children.push(node.text)
    } else children.push({ kind: node.kind, text: node.text })
  }
  return {
    name: `{${element.uri}}${element.local}`,
    attributes: Object.fromEntries(
      element.attributes
        .filter(({ uri }) => uri !== XMLNS_NAMESPACE)
        .map(({ uri, local, value }) => [`{${uri}}${local}`, value] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    children,
  }
}

export function withoutPositions(element: XmlElement): unknown {
  const { position: _, ...rest } = element
  return {
    ...rest,
    children: element.children.map((node) => (node.kind === 'element' ? withoutPositions(node) : node)),
  }
}
