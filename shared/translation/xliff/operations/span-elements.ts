import { attributeOf, withAttribute } from '../../../text/xml/elements.ts'
import type { XmlAttribute, XmlElement, XmlNode } from '../../../text/xml/xml-tree.ts'
import { isCoreElement } from '../namespaces.ts'
import type { Span } from './spans.ts'

/** Attributes that `pc` has twice, and what each half calls them (XLIFF 2.1 §4.7.2.3). */
const doubled = ['dataRef', 'disp', 'equiv', 'subFlows']
/** Attributes both halves have. */
const shared = ['canCopy', 'canDelete', 'canOverlap', 'type', 'subType']

/** The start of a span by itself: `sc` or `sm`. */
export function startHalf({ element, role }: Span): XmlElement {
  if (role === 'annotation') return { ...renamed(element, 'sm'), children: [] }
  if (!isCoreElement(element, 'pc')) return element
  const attributes = element.attributes.flatMap((attribute) => {
    const base = doubled.find((name) => attribute.uri === '' && attribute.local.startsWith(name))
    if (base === undefined) return [attribute]
    return attribute.local === `${base}Start` ? [plain(base, attribute.value)] : []
  })
  // Codes in one piece may not overlap unless they say so, codes in halves may (§4.3.1.4).
  const canOverlap = attributeOf(element, 'canOverlap') ?? 'no'
  return withAttribute({ ...renamed(element, 'sc'), attributes, children: [] }, 'canOverlap', canOverlap)
}

/** The end of a span by itself: `ec` or `em`. */
export function endHalf({ element, role, id }: Span): XmlElement {
  if (isCoreElement(element, 'ec', 'em')) return element
  if (role === 'annotation') return { ...renamed(element, 'em'), attributes: [plain('startRef', id)], children: [] }
  const copied = shared.flatMap((name) => own(element, name))
  const ended = doubled.flatMap((name) => own(element, `${name}End`).map(({ value }) => plain(name, value)))
  const isFixed = (attributeOf(element, 'canReorder') ?? 'yes') !== 'yes'
  const attributes = [plain('startRef', id), ...copied, ...ended, ...(isFixed ? [plain('canReorder', 'no')] : [])]
  const canOverlap = attributeOf(element, 'canOverlap') ?? 'no'
  return withAttribute({ ...renamed(element, 'ec'), attributes, children: [] }, 'canOverlap', canOverlap)
}

/** A span in one piece: `pc` or `mrk` around what is in it. */
export function asSpanning(start: Span, end: Span, children: readonly XmlNode[]): XmlElement {
  if (isCoreElement(start.element, 'pc', 'mrk')) return { ...start.element, children }
  if (start.role === 'annotation') return { ...renamed(start.element, 'mrk'), children }
  const { element } = start
  const started = element.attributes
    .filter(({ local, uri }) => !(uri === '' && local === 'isolated'))
    .map((attribute) => (isDoubled(attribute) ? plain(`${attribute.local}Start`, attribute.value) : attribute))
  // What was in one piece in another segment, and was cut there, has its end in the same element.
  const ended = isCoreElement(end.element, 'pc')
    ? doubled.flatMap((name) => own(end.element, `${name}End`))
    : doubled.flatMap((name) => own(end.element, name).map(({ value }) => plain(`${name}End`, value)))
  const canOverlap = attributeOf(element, 'canOverlap') ?? 'yes'
  return withAttribute(
    { ...renamed(element, 'pc'), attributes: [...started, ...ended], children },
    'canOverlap',
    canOverlap,
  )
}

function isDoubled({ uri, local }: XmlAttribute): boolean {
  return uri === '' && doubled.includes(local)
}

function own(element: XmlElement, local: string): XmlAttribute[] {
  return element.attributes.filter((attribute) => attribute.uri === '' && attribute.local === local)
}

function plain(local: string, value: string): XmlAttribute {
  return { name: local, local, uri: '', value }
}

function renamed(element: XmlElement, local: string): XmlElement {
  return { ...element, name: element.name.replace(/[^:]+$/, local), local }
}
