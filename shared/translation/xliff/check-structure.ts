import { attributeOf, childElements, isBlank } from '../../text/xml/elements.ts'
import { XML_NAMESPACE, XMLNS_NAMESPACE, type XmlAttribute, type XmlElement } from '../../text/xml/xml-tree.ts'
import { violation, type Violation, type XliffFault } from './faults.ts'
import { isCore, modulePrefix, vocabularyName } from './namespaces.ts'
import { attributeTypes } from './vocabulary/attribute-types.ts'
import { coreInline } from './vocabulary/core-inline.ts'
import { coreStructure } from './vocabulary/core-structure.ts'
import { moduleAttributes, moduleElements, modulePlaces } from './vocabulary/modules.ts'
import type { AttributeRule, ElementRule, Slot } from './vocabulary/rules.ts'

const rules = new Map<string, ElementRule>(Object.entries({ ...coreStructure, ...coreInline, ...moduleElements }))
const attributeRules = new Map(Object.entries(moduleAttributes))

/** Elements, attributes and values against the tables of the vocabulary. */
export function checkStructure(root: XmlElement): Violation[] {
  const newer = attributeOf(root, 'version') === '2.2'
  const inForce = (rule: { readonly since?: '2.2' }) => rule.since === undefined || newer

  const check = (element: XmlElement): Violation[] => {
    const name = vocabularyName(element)
    const rule = name === undefined ? undefined : rules.get(name)
    if (name === undefined || !rule) return []
    const own = [...checkAttributes(element, name, rule, inForce), ...checkChildren(element, name, rule, inForce)]
    if (rule.children === 'anything') return own
    return [...own, ...childElements(element).flatMap(check)]
  }
  return check(root)
}

function checkAttributes(
  element: XmlElement,
  name: string,
  rule: ElementRule,
  inForce: (rule: AttributeRule) => boolean,
): Violation[] {
  const allowed = new Map(Object.entries(rule.attributes).filter(([, attribute]) => inForce(attribute)))
  const faultOf = (attribute: XmlAttribute): XliffFault | undefined => {
    const { uri, local, value } = attribute
    if (uri === XMLNS_NAMESPACE) return undefined
    const own = allowed.get(uri === '' ? local : uri === XML_NAMESPACE ? `xml:${local}` : '')
    if (own) return attributeTypes[own.type].test(value) ? undefined : own.fault
    if (uri === '' || uri === XML_NAMESPACE || isCore(uri)) return 'xliff.attribute-not-allowed'
    const module = modulePrefix(uri)
    if (module === 'its' || module === 'itsm') return undefined
    if (module === undefined) return rule.openAttributes ? undefined : 'xliff.extension-attribute-not-allowed'
    const known = attributeRules.get(`${module}:${local}`)
    if (!known) return 'xliff.module-attribute-unknown'
    if (!known.on.includes(name)) return 'xliff.module-attribute-not-allowed'
    if (name === 'ec' && attributeOf(element, 'isolated') !== 'yes') return 'xliff.module-attribute-on-paired-ec'
    return attributeTypes[known.type].test(value) ? undefined : known.fault
  }
  const missing = [...allowed].flatMap(([local, attribute]) =>
    attribute.required && attributeOf(element, local) === undefined
      ? [violation(local === 'id' ? 'xliff.id-missing' : 'xliff.attribute-missing', element, local)]
      : [],
  )
  const wrong = element.attributes.flatMap((attribute) => {
    const code = faultOf(attribute)
    return code === undefined ? [] : [violation(code, element, attribute.name)]
  })
  return [...missing, ...wrong]
}

function checkChildren(
  element: XmlElement,
  name: string,
  rule: ElementRule,
  inForce: (rule: Slot) => boolean,
): Violation[] {
  if (rule.children === 'anything') return []
  const slots = rule.children.filter(inForce)
  const found: Violation[] = []
  if (
    !rule.text &&
    element.children.some((node) => (node.kind === 'text' && !isBlank(node)) || node.kind === 'cdata')
  ) {
    found.push(violation('xliff.text-not-allowed', element))
  }
  const counts = slots.map(() => 0)
  let reached = 0
  for (const child of childElements(element)) {
    const at = slots.findIndex((slot) => fits(slot, child))
    const slot = slots[at]
    const stranger = slot ? strangerIn(slot, child, name) : outOfPlace(child)
    if (stranger || !slot) {
      found.push(violation(stranger ?? 'xliff.element-not-allowed', child))
      continue
    }
    counts[at] = (counts[at] ?? 0) + 1
    if ((counts[at] ?? 0) > slot.most) found.push(violation(slot.repeated, child))
    else if (at < reached) found.push(violation(slot.misplaced, child))
    reached = Math.max(reached, at)
  }
  const short = slots.filter((slot, index) => (counts[index] ?? 0) < slot.least)
  return [...found, ...short.map((slot) => violation(slot.missing, element, slot.names.join(' ')))]
}

function fits(slot: Slot, child: XmlElement): boolean {
  if (slot.names.includes('*')) return !isCore(child.uri)
  return slot.names.includes(vocabularyName(child) ?? '')
}

/** An element of a module where other namespaces are welcome must be one that begins there. */
function strangerIn(slot: Slot, child: XmlElement, parent: string): XliffFault | undefined {
  const name = vocabularyName(child)
  if (!slot.names.includes('*') || name === undefined || isCore(child.uri)) return undefined
  if (!rules.has(name)) return 'xliff.module-element-unknown'
  return modulePlaces[name]?.includes(parent) ? undefined : 'xliff.module-element-not-allowed'
}

function outOfPlace(child: XmlElement): XliffFault {
  if (isCore(child.uri)) return 'xliff.element-not-allowed'
  const name = vocabularyName(child)
  if (name === undefined) return 'xliff.extension-element-not-allowed'
  return rules.has(name) ? 'xliff.module-element-not-allowed' : 'xliff.module-element-unknown'
}
