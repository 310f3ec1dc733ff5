import { attributeOf, childElements, elementsWithin, textOf } from '../../../text/xml/elements.ts'
import type { XmlElement } from '../../../text/xml/xml-tree.ts'
import { violation, type Violation, type XliffFault } from '../faults.ts'
import { isCoreElement, modulePrefix, vocabularyName } from '../namespaces.ts'

/** Constraints of the modules that their tables cannot say (XLIFF 2.1 §5). */
export function checkModules(root: XmlElement): Violation[] {
  const files = childElements(root).filter((child) => isCoreElement(child, 'file'))
  return [
    ...[...elementsWithin(root)].flatMap((element) => [...checkAttributes(element), ...checkElement(element)]),
    ...files.flatMap(checkRuleLevel),
    ...files.flatMap(checkResourceRefs),
  ]
}

function moduleAttribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((attribute) => `${modulePrefix(attribute.uri)}:${attribute.local}` === name)?.value
}

function checkAttributes(element: XmlElement): Violation[] {
  const has = (name: string) => moduleAttribute(element, name) !== undefined
  return [
    ...(has('fs:subFs') && !has('fs:fs') ? [violation('xliff.sub-fs-without-fs', element)] : []),
    ...(has('slr:sizeInfo') && has('slr:sizeInfoRef') ? [violation('xliff.size-info-twice', element)] : []),
  ]
}

function checkElement(element: XmlElement): Violation[] {
  const says = (code: XliffFault, isBroken: boolean) => (isBroken ? [violation(code, element)] : [])
  const holds = (...names: readonly string[]) =>
    childElements(element).some((child) => names.includes(vocabularyName(child) ?? ''))
  switch (vocabularyName(element)) {
    case 'gls:glossEntry':
      return says('xliff.glossary-entry-empty', !holds('gls:translation', 'gls:definition'))
    case 'res:resourceItem':
      return says('xliff.resource-item-empty', !holds('res:source', 'res:target', 'res:reference'))
    case 'res:source':
    case 'res:target': {
      const isFilled = childElements(element).length > 0 || textOf(element).trim() !== ''
      return says('xliff.resource-href', isFilled === (attributeOf(element, 'href') !== undefined))
    }
    case 'val:rule':
      return checkRule(element)
    default:
      return []
  }
}

function checkRule(rule: XmlElement): Violation[] {
  const has = (name: string) => attributeOf(rule, name) !== undefined
  const tests = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith'].filter(has).length
  const ownTests = rule.attributes.filter(({ uri, name }) => uri !== '' && !name.startsWith('xmlns:')).length
  const found: XliffFault[] = []
  if (tests > 1 || (tests === 0 && ownTests === 0)) found.push('xliff.rule-not-one')
  if (has('occurs') && !has('isPresent')) found.push('xliff.rule-occurs')
  if (has('existsInSource') && !['isPresent', 'startsWith', 'endsWith'].some(has)) {
    found.push('xliff.rule-exists-in-source')
  }
  return found.map((code) => violation(code, rule))
}

function checkRuleLevel(file: XmlElement): Violation[] {
  return childElements(file)
    .filter((child) => vocabularyName(child) === 'val:validation')
    .flatMap(childElements)
    .filter((rule) => attributeOf(rule, 'disabled') === 'yes')
    .map((rule) => violation('xliff.rule-disabled-in-file', rule))
}

function checkResourceRefs(file: XmlElement): Violation[] {
  const within = [...elementsWithin(file)]
  const items = new Set(
    within.filter((one) => vocabularyName(one) === 'res:resourceItem').map((one) => attributeOf(one, 'id')),
  )
  return within
    .filter((one) => vocabularyName(one) === 'res:resourceItemRef' && !items.has(attributeOf(one, 'ref')))
    .map((one) => violation('xliff.resource-ref-unknown', one, attributeOf(one, 'ref')))
}
