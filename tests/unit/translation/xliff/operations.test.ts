import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributeOf } from '../../../../shared/text/xml/elements.ts'
import { parseXml } from '../../../../shared/text/xml/parse-xml.ts'
import { serialiseElement, serialiseXml } from '../../../../shared/text/xml/serialise-xml.ts'
import type { XmlDocument, XmlElement } from '../../../../shared/text/xml/xml-tree.ts'
import { joinSegments } from '../../../../shared/translation/xliff/operations/join-segments.ts'
import {
  removeAnnotations,
  removeExtensions,
} from '../../../../shared/translation/xliff/operations/remove-annotations.ts'
import { rewriteXliff } from '../../../../shared/translation/xliff/operations/rewrite-xliff.ts'
import { segmentUnits } from '../../../../shared/translation/xliff/operations/segment-units.ts'
import { unitsOf } from '../../../../shared/translation/xliff/units.ts'
import { validateXliff } from '../../../../shared/translation/xliff/validate-xliff.ts'
import { file, segment, text, unit } from './breaches.ts'

function read(xml: string): XmlDocument {
  const document = parseXml(xml)
  if (!document.ok) throw new Error(document.error.code)
  return document.value
}

/** Segments and ignorables of the first unit, as they are written. */
function parts(document: XmlDocument): string[] {
  return (unitsOf(document.root)[0]?.parts ?? []).map((part) => serialiseElement(part.element))
}

const afterStops = (words: string) => [...words.matchAll(/\.\s+/g)].map((match) => match.index + match[0].length)

/** Spans of a content by what they cover, whether they are written in one piece or in halves. */
const spansArbitrary = fc
  .array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }), fc.boolean()), { maxLength: 4 })
  .map((spans) => {
    const marks = Array.from({ length: 7 }, (_, at) => `w${at}. `)
    const before = marks.map(() => '')
    const after = marks.map(() => '')
    spans.forEach(([a, b, isAnnotation], index) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      before[from] += isAnnotation ? `<sm id="${index}" type="my:x"/>` : `<sc id="${index}"/>`
      after[to] += isAnnotation ? `<em startRef="${index}"/>` : `<ec startRef="${index}"/>`
    })
    return marks.map((mark, at) => `${before[at]}${mark}${after[at]}`)
  })

/** Words with the spans that are open at each. */
function coverage(xml: string): string[] {
  const open = new Set<string>()
  const covered: string[] = []
  const walk = (element: XmlElement) => {
    for (const node of element.children) {
      if (node.kind === 'text' && node.text.trim() !== '') {
        for (const word of node.text.match(/w\d/g) ?? []) covered.push(`${word} ${[...open].toSorted().join(' ')}`)
      }
      if (node.kind !== 'element') continue
      const id = attributeOf(node, 'id') ?? attributeOf(node, 'startRef') ?? ''
      if (['sc', 'sm', 'pc', 'mrk'].includes(node.local)) open.add(id)
      if (node.local === 'ec' || node.local === 'em') open.delete(id)
      if (!['source', 'segment', 'unit', 'file'].includes(node.local)) {
        walk(node)
        if (node.local === 'pc' || node.local === 'mrk') open.delete(id)
      } else walk(node)
    }
  }
  walk(read(xml).root)
  return covered
}

describe('changing the segments of XLIFF', () => {
  it('keeps every word under the same spans, however they are cut, joined and written', () => {
    fc.assert(
      fc.property(spansArbitrary, (words) => {
        const whole = text(words.join(''))
        const cut = segmentUnits(read(whole), afterStops)
        expect(parts(cut).length).toBeGreaterThan(1)
        for (const document of [rewriteXliff(read(whole)), cut, joinSegments(cut), rewriteXliff(joinSegments(cut))]) {
          expect(validateXliff(document.root)).toEqual([])
          expect(coverage(serialiseXml(document))).toEqual(coverage(whole))
        }
        expect(parts(joinSegments(cut))).toHaveLength(1)
      }),
    )
  })

  it('leaves alone what may not be segmented, said by the segment, its unit, group or file', () => {
    const two = segment('a. b. ', 'x. y. ') + segment('c')
    for (const xml of [
      file(`<unit id="u1" canResegment="no">${two}</unit>`),
      file(`<group id="g" canResegment="no"><unit id="u1">${two}</unit></group>`),
      unit(two).replace('<file ', '<file canResegment="no" '),
    ]) {
      expect(serialiseXml(joinSegments(read(xml)))).toBe(serialiseXml(read(xml)))
      expect(serialiseXml(segmentUnits(read(xml), afterStops))).toBe(serialiseXml(read(xml)))
    }
    const exception = file(
      `<unit id="u1" canResegment="no"><segment canResegment="yes"><source>a. b.</source></segment></unit>`,
    )
    expect(parts(segmentUnits(read(exception), afterStops))).toHaveLength(2)
  })

  it('does not cut a segment whose target has another number of sentences', () => {
    const document = read(unit(segment('a. b.', 'x, y.')))
    expect(parts(segmentUnits(document, afterStops))).toEqual(parts(document))
  })

  it('takes the least of the states when joining', () => {
    const stated = (state: string) => `<segment state="${state}"><source>a</source><target>b</target></segment>`
    const [joined] = parts(joinSegments(read(unit(stated('final') + stated('translated') + stated('reviewed')))))
    expect(joined).toContain('state="translated"')
  })

  it('does not join what would put an end before its start', () => {
    const xml = unit(
      '<segment><source><sc id="1"/>a</source><target order="2">x</target></segment>' +
        '<segment><source>b<ec startRef="1"/></source><target order="1">y</target></segment>',
    )
    expect(parts(joinSegments(read(xml)))).toEqual(parts(read(xml)))
  })

  it('takes away the annotations asked for, and leaves notes, codes and words', () => {
    const xml = unit(
      `<notes><note id="n">x</note></notes>${segment('<mrk id="1" type="comment" ref="#n=n">a <sm id="2" type="my:x"/><pc id="3">b</pc></mrk><em startRef="2"/>')}`,
    )
    expect(parts(removeAnnotations(read(xml)))).toEqual(['<segment><source>a <pc id="3">b</pc></source></segment>'])
    expect(parts(removeExtensions(read(xml)))).toEqual([
      '<segment><source><mrk id="1" type="comment" ref="#n=n">a <pc id="3">b</pc></mrk></source></segment>',
    ])
    expect(serialiseXml(removeAnnotations(read(xml)))).toContain('<note id="n">x</note>')
  })

  it('gives each half of a span what is its own, and back again', () => {
    const data = '<originalData><data id="d1">[</data><data id="d2">]</data></originalData>'
    const source =
      '<pc id="1" type="fmt" subType="xlf:b" dataRefStart="d1" dataRefEnd="d2" dispStart="(" dispEnd=")" canOverlap="no">a. b.</pc>'
    const document = read(unit(data + segment(source)))
    const cut = segmentUnits(document, afterStops)
    expect(parts(cut)).toEqual([
      '<segment><source><sc id="1" type="fmt" subType="xlf:b" dataRef="d1" disp="(" canOverlap="no"/>a. </source></segment>',
      '<segment><source>b.<ec startRef="1" canOverlap="no" type="fmt" subType="xlf:b" dataRef="d2" disp=")"/></source></segment>',
    ])
    const [joined] = parts(joinSegments(cut))
    expect(joined).toContain('dataRefStart="d1"')
    expect(joined).toContain('dataRefEnd="d2"')
    expect(joined).toContain('dispEnd=")"')
  })
})
