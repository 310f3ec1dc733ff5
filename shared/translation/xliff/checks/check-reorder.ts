import { attributeOf, childElements } from '../../../text/xml/elements.ts'
import type { XmlElement } from '../../../text/xml/xml-tree.ts'
import { violation, type Violation } from '../faults.ts'
import { isCoreElement } from '../namespaces.ts'
import { contentScopes, sideOf } from '../units.ts'

/** One place where a code stands: the whole of it, its start or its end. */
interface CodeMark {
  readonly key: string
  readonly canReorder: string
  readonly element: XmlElement
}

/** Sequences of codes that may not be reordered (XLIFF 2.1 §4.7.2.4.3). */
export function checkReorder(root: XmlElement): Violation[] {
  return contentScopes(root).flatMap(({ parts }) => {
    const sources = placed(marksOf(sideOf(parts, 'source')))
    const targets = placed(marksOf(sideOf(parts, 'target')))
    const { sequences, headless } = sequencesOf(sources.marks)
    return [
      ...headless.map(({ element, key }) => violation('xliff.reorder-without-first-no', element, key)),
      ...sequences.flatMap((sequence) => checkSequence(sequence, sources, targets)),
    ]
  })
}

function marksOf(contents: readonly XmlElement[]): CodeMark[] {
  const starts = new Map<string, string>()
  const read = (parent: XmlElement): CodeMark[] =>
    childElements(parent).flatMap((element): CodeMark[] => {
      const id = attributeOf(element, 'id') ?? ''
      const canReorder = attributeOf(element, 'canReorder') ?? 'yes'
      if (isCoreElement(element, 'ph')) return [{ key: id, canReorder, element }]
      if (isCoreElement(element, 'sc')) {
        starts.set(id, canReorder)
        return [{ key: `${id}<`, canReorder, element }]
      }
      if (isCoreElement(element, 'ec')) {
        const startRef = attributeOf(element, 'startRef')
        if (startRef === undefined) return [{ key: `${id}>`, canReorder, element }]
        return [{ key: `${startRef}>`, canReorder: (starts.get(startRef) ?? 'yes') === 'yes' ? 'yes' : 'no', element }]
      }
      if (!isCoreElement(element, 'pc')) return read(element)
      const end = canReorder === 'yes' ? 'yes' : 'no'
      return [{ key: `${id}<`, canReorder, element }, ...read(element), { key: `${id}>`, canReorder: end, element }]
    })
  return contents.flatMap(read)
}

/** The end of a spanning code belongs to the sequence its start is in, whatever sequence begins in between. */
function sequencesOf(marks: readonly CodeMark[]): { sequences: CodeMark[][]; headless: CodeMark[] } {
  const sequences: CodeMark[][] = []
  const headless: CodeMark[] = []
  let current: CodeMark[] | undefined
  const sequenceOf = new Map<string, CodeMark[]>()
  for (const mark of marks) {
    // A code that may be reordered ends the sequence before it.
    if (mark.canReorder === 'yes') current = undefined
    if (mark.canReorder === 'yes') continue
    if (mark.canReorder === 'firstNo') sequences.push((current = []))
    const sequence = sequenceOf.get(mark.key.replace(/>$/, '<')) ?? current
    if (!sequence) headless.push(mark)
    else {
      sequence.push(mark)
      sequenceOf.set(mark.key, sequence)
    }
  }
  return { sequences, headless }
}

/** Marks with the places of each key, looked up rather than searched: a unit may have thousands of codes. */
interface Placed {
  readonly marks: readonly CodeMark[]
  readonly places: ReadonlyMap<string, readonly number[]>
}

function placed(marks: readonly CodeMark[]): Placed {
  const places = new Map<string, number[]>()
  marks.forEach(({ key }, index) => {
    const known = places.get(key)
    if (known) known.push(index)
    else places.set(key, [index])
  })
  return { marks, places }
}

/** In the target it is in the same order, and nothing has come between that was not there in the source. */
function checkSequence(sequence: readonly CodeMark[], sources: Placed, targets: Placed): Violation[] {
  const keys = new Set(sequence.map((mark) => mark.key))
  const there = placesOf(keys, targets)
  const [first, last] = [there[0], there.at(-1)]
  if (first === undefined || last === undefined) return []
  const order = there.map((place) => targets.marks[place]?.key)
  const present = new Set(order)
  const expected = [...keys].filter((key) => present.has(key))
  const isSame = order.length === expected.length && order.every((key, index) => key === expected[index])
  if (!isSame) return breachAt(targets.marks[first])
  const before = placesOf(keys, sources)
  const isWithin = (key: string) =>
    (sources.places.get(key) ?? []).some((place) => place >= (before[0] ?? 0) && place <= (before.at(-1) ?? 0))
  for (let place = first; place <= last; place++) {
    const mark = targets.marks[place]
    if (mark && !isWithin(mark.key)) return breachAt(mark)
  }
  return []
}

function breachAt(mark: CodeMark | undefined): Violation[] {
  return mark ? [violation('xliff.reorder-changed', mark.element, mark.key)] : []
}

function placesOf(keys: ReadonlySet<string>, { places }: Placed): number[] {
  return [...keys].flatMap((key) => places.get(key) ?? []).toSorted((a, b) => a - b)
}
