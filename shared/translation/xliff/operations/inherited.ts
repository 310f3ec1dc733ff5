import { attributeOf } from '../../../text/xml/elements.ts'
import { XML_NAMESPACE, type XmlElement } from '../../../text/xml/xml-tree.ts'
import type { XliffPart, XliffUnit } from '../units.ts'

/** May the part be split or joined? What it says, or else what the unit and what is around it say. */
export function canResegment(unit: XliffUnit, part: XliffPart): boolean {
  return nearest([...unit.ancestors, unit.element, part.element], 'canResegment') !== 'no'
}

/** White space in the content is part of the text. */
export function preservesSpace(unit: XliffUnit, content: XmlElement): boolean {
  return nearest([...unit.ancestors, unit.element, content], 'space', XML_NAMESPACE) === 'preserve'
}

function nearest(elements: readonly XmlElement[], name: string, uri = ''): string | undefined {
  return elements.flatMap((element) => attributeOf(element, name, uri) ?? []).at(-1)
}
