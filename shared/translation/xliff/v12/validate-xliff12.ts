import { attributeOf, childElements, childrenNamed, elementsWithin, isBlank } from '../../../text/xml/elements.ts'
import { XML_NAMESPACE, type XmlElement } from '../../../text/xml/xml-tree.ts'
import { violation, type Violation, type XliffFault } from '../faults.ts'
import { CORE_1_2 } from '../namespaces.ts'
import { attributeTypes } from '../vocabulary/attribute-types.ts'
import { elements12, states12 } from './vocabulary12.ts'

/** Breaches of XLIFF 1.2 that would change what a segment says or whose it is, first those of structure. */
export function validateXliff12(root: XmlElement): readonly Violation[] {
  if (root.uri !== CORE_1_2 || root.local !== 'xliff') return [violation('xliff.not-xliff', root)]
  if (attributeOf(root, 'version') !== '1.2') return [violation('xliff.version', root, attributeOf(root, 'version'))]
  const files = named(root, 'file')
  const own = [...elementsWithin(root)].filter((element) => element.uri === CORE_1_2)
  return [
    ...(files.length === 0 ? [violation('xliff.no-file', root)] : []),
    ...own.flatMap(checkElement),
    ...files.flatMap(checkFile),
  ]
}

function named(parent: XmlElement, local: string): XmlElement[] {
  return childrenNamed(parent, CORE_1_2, local)
}

function checkElement(element: XmlElement): Violation[] {
  const rule = elements12.get(element.local)
  if (!rule) return []
  const found: Violation[] = []
  for (const name of rule.required) {
    if (attributeOf(element, name) !== undefined) continue
    found.push(violation(name === 'id' ? 'xliff.id-missing' : 'xliff.attribute-missing', element, name))
  }
  for (const child of childElements(element)) {
    const isOwn = child.uri === CORE_1_2
    if (isOwn && !rule.children.includes(child.local)) found.push(violation('xliff.element-not-allowed', child))
    if (!isOwn && !rule.open) found.push(violation('xliff.extension-element-not-allowed', child))
  }
  const hasText = element.children.some((node) => node.kind === 'cdata' || (node.kind === 'text' && !isBlank(node)))
  if (hasText && !rule.text) found.push(violation('xliff.text-not-allowed', element))
  return [...found, ...checkValues(element)]
}

function checkValues(element: XmlElement): Violation[] {
  const says = (code: XliffFault, name: string, isSound: (value: string) => boolean, uri = '') => {
    const value = attributeOf(element, name, uri)
    return value === undefined || isSound(value) ? [] : [violation(code, element, value)]
  }
  const isLanguage = (value: string) => attributeTypes.language.test(value)
  return [
    ...says('xliff.source-language-tag', 'source-language', isLanguage),
    ...says('xliff.target-language-tag', 'target-language', isLanguage),
    ...says('xliff.language-tag', 'lang', isLanguage, XML_NAMESPACE),
    ...says('xliff.attribute-value', 'approved', (value) => attributeTypes.yesNo.test(value)),
    ...says('xliff.attribute-value', 'translate', (value) => attributeTypes.yesNo.test(value)),
    ...(element.local === 'target'
      ? says('xliff.state-value', 'state', (value) => states12.includes(value) || /^x-\S/.test(value))
      : []),
  ]
}

function checkFile(file: XmlElement): Violation[] {
  const units = [...elementsWithin(file)].filter((one) => one.uri === CORE_1_2 && one.local === 'trans-unit')
  const seen = new Set<string>()
  return [
    ...(named(file, 'body').length === 1 ? [] : [violation('xliff.element-missing', file, 'body')]),
    ...units.flatMap((unit) => {
      const id = attributeOf(unit, 'id') ?? ''
      const isTwice = seen.has(id)
      seen.add(id)
      return [...(isTwice ? [violation('xliff.unit-id-not-unique', unit, id)] : []), ...checkUnit(unit, file)]
    }),
  ]
}

function checkUnit(unit: XmlElement, file: XmlElement): Violation[] {
  const [sources, targets] = [named(unit, 'source'), named(unit, 'target')]
  const [source, target] = [sources[0], targets[0]]
  if (!source) return [violation('xliff.no-source', unit)]
  const differs = (content: XmlElement | undefined, expected: string) => {
    const language = content && attributeOf(content, 'lang', XML_NAMESPACE)
    const said = attributeOf(file, expected)
    return language !== undefined && said !== undefined && language.toLowerCase() !== said.toLowerCase()
  }
  return [
    ...(sources.length > 1 ? [violation('xliff.two-sources', unit)] : []),
    ...(targets.length > 1 ? [violation('xliff.two-targets', unit)] : []),
    ...(differs(source, 'source-language') ? [violation('xliff.source-language-differs', source)] : []),
    ...(target && differs(target, 'target-language') ? [violation('xliff.target-language-differs', target)] : []),
    ...[source, ...(target ? [target] : [])].flatMap(checkContent),
  ]
}

const halves = [
  { start: 'bx', end: 'ex' },
  { start: 'bpt', end: 'ept' },
]

/**
 * Each end has its start before it: by `rid`, or else by `id`. Ids may repeat: a code may be cloned, and many programs write
 * two alike with one id.
 */
function checkContent(content: XmlElement): Violation[] {
  const inlines = [...elementsWithin(content)].slice(1).filter((one) => one.uri === CORE_1_2)
  const key = (one: XmlElement) => attributeOf(one, 'rid') ?? attributeOf(one, 'id') ?? ''
  return halves.flatMap(({ start, end }) => {
    const found: Violation[] = []
    const open = new Map<string, XmlElement[]>()
    for (const one of inlines) {
      if (one.local === start) {
        const others = open.get(key(one)) ?? []
        others.push(one)
        open.set(key(one), others)
      }
      if (one.local === end && !open.get(key(one))?.pop()) found.push(violation('xliff.ec-without-sc', one, key(one)))
    }
    return [...found, ...[...open.values()].flat().map((one) => violation('xliff.sc-not-isolated', one, key(one)))]
  })
}
