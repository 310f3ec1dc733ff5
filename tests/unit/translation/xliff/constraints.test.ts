import { describe, expect, it } from 'vitest'
import { parseXml } from '../../../../shared/text/xml/parse-xml.ts'
import { xliffFaults, type XliffFault } from '../../../../shared/translation/xliff/faults.ts'
import { readXliff } from '../../../../shared/translation/xliff/read-xliff.ts'
import { validateXliff } from '../../../../shared/translation/xliff/validate-xliff.ts'
import { breaches, file, segment, text, unit } from './breaches.ts'

function codesOf(xml: string): XliffFault[] {
  const document = parseXml(xml)
  return document.ok ? validateXliff(document.value.root).map((breach) => breach.code) : []
}

/** Breaches that cannot be had alone: the first of them is the one to be told. */
const withOthers: readonly XliffFault[] = ['xliff.language-tag', 'xliff.sub-flow-value', 'xliff.ec-without-start-ref']

describe('the constraints of XLIFF 2.0 to 2.2', () => {
  const codes = Object.keys(xliffFaults) as XliffFault[]

  it.each(codes)('%s is found where it is broken', (code) => {
    expect(codesOf(breaches[code])[0]).toBe(code)
  })

  it('finds one breach, not several, in what breaks one constraint', () => {
    const several = codes.filter((code) => new Set(codesOf(breaches[code])).size > 1)
    expect(several.toSorted()).toEqual(withOthers.toSorted())
  })

  it('tells the line and the element of the first breach', () => {
    expect(readXliff(unit(`\n<segment state="done"><source>a</source></segment>`))).toMatchObject({
      error: { code: 'xliff.state-value', params: { line: 2, element: 'segment', about: 'state' } },
    })
  })
})

describe('what is sound in XLIFF 2.0 to 2.2', () => {
  const fixed = 'canDelete="no" canCopy="no"'
  const sound: readonly [string, string][] = [
    ['spans that cross', text('<sc id="1"/>a<sc id="2"/>b<ec startRef="1"/>c<ec startRef="2"/>')],
    ['a span over two segments', unit(segment('<sc id="1"/>a') + segment('b<ec startRef="1"/>'))],
    [
      'a span whose other half has no target yet',
      unit(segment('<sc id="1"/>a', '<sc id="1"/>b') + segment('c<ec startRef="1"/>')),
    ],
    ['a target that halves what its source has in one', text('<pc id="1">a</pc>', '<sc id="1"/>b<ec startRef="1"/>')],
    [
      'a sequence inside a span',
      text(`<pc id="1" canReorder="firstNo" ${fixed}>a<ph id="2" canReorder="no" ${fixed}/></pc><ph id="3"/>`),
    ],
    ['a language in other letters', unit('<segment><source xml:lang="EN">a</source></segment>')],
    ['a private language tag', text('a').replace('srcLang="en"', 'srcLang="x-house"')],
    [
      'a tag with script, region, variant and extension',
      text('a').replace('srcLang="en"', 'srcLang="de-Latn-CH-1996-u-co-phonebk"'),
    ],
    ['controls XML discourages, as cp', text('<cp hex="0000"/><cp hex="009F"/><cp hex="D800"/><cp hex="FFFE"/>')],
    [
      'notes, metadata and references of 2.2',
      file(`<unit id="u1">${segment('a')}</unit>`, { version: '2.2' }).replace(
        '<file',
        '<notes><note id="1" ref="#f=f1">a</note></notes><mda:metadata><mda:metaGroup><mda:meta type="a"/></mda:metaGroup></mda:metadata><file',
      ),
    ],
    [
      'attributes of ITS',
      text('<mrk id="1" type="my:x" xmlns:its="http://www.w3.org/2005/11/its" its:person="yes">a</mrk>'),
    ],
    ["a rule of one's own", unit(`<val:validation><val:rule my:length="3"/></val:validation>${segment('a')}`)],
  ]
  it.each(sound)('accepts %s', (_, xml) => {
    expect(codesOf(xml)).toEqual([])
  })

  it('refuses in 2.1 what only 2.2 has', () => {
    expect(codesOf(text('a').replace('<file', '<notes><note>a</note></notes><file'))).toEqual([
      'xliff.element-not-allowed',
    ])
    expect(codesOf(unit(`<notes><note ref="a">b</note></notes>${segment('a')}`))).toEqual([
      'xliff.attribute-not-allowed',
    ])
  })

  it('holds candidates of a translation memory to their own original data', () => {
    const match = (attributes: string) =>
      unit(
        `<mtc:matches><mtc:match ref="#m1"><originalData><data id="d9">x</data></originalData><source><ph id="1" ${attributes}/></source><target>b</target></mtc:match></mtc:matches>` +
          `<originalData><data id="d1">x</data></originalData>${segment('<mrk id="m1" type="mtc:match">a</mrk>')}`,
      )
    expect(codesOf(match('dataRef="d9"'))).toEqual([])
    expect(codesOf(match('dataRef="d1"'))).toEqual(['xliff.data-ref-unknown'])
  })
})
