import { describe, expect, it } from 'vitest'
import { textOf } from '../../../../shared/text/xml/elements.ts'
import { readXliff } from '../../../../shared/translation/xliff/read-xliff.ts'
import { readUnits12 } from '../../../../shared/translation/xliff/v12/read-units12.ts'

const frame = (body: string, attributes = '') =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:my="urn:my" version="1.2"><file original="a" source-language="en" target-language="de" datatype="html"${attributes}><body>${body}</body></file></xliff>`
const unit = (source: string, target = '') =>
  frame(`<trans-unit id="1"><source>${source}</source>${target}</trans-unit>`)

function codeOf(text: string): string {
  const read = readXliff(text)
  return read.ok ? 'accepted' : read.error.code
}

describe('the units of XLIFF 1.2', () => {
  const read = readXliff(
    frame(
      '<group resname="menu" translate="no"><group id="g2"><note>of the group</note><trans-unit id="1" approved="yes" translate="yes">' +
        '<source>a b</source><seg-source><mrk mtype="seg" mid="s1">a</mrk> <mrk mtype="seg" mid="s2">b</mrk></seg-source>' +
        '<target state="signed-off"><mrk mtype="seg" mid="s2">y</mrk></target><note from="Ada" annotates="source">n</note>' +
        '<alt-trans match-quality="90"><source>a</source><target>x</target></alt-trans></trans-unit>' +
        '<trans-unit id="2"><source>c</source></trans-unit></group></group>',
    ),
  )
  const units = read.ok ? readUnits12(read.value.xml.root) : []

  it('come with their place, state, approval, notes and candidates', () => {
    expect(units.map((one) => [one.id, one.original, one.groups, one.isTranslatable])).toEqual([
      ['1', 'a', ['menu', 'g2'], true],
      ['2', 'a', ['menu', 'g2'], false],
    ])
    expect(units[0]).toMatchObject({
      state: 'signed-off',
      isApproved: true,
      notes: [{ text: 'n', annotates: 'source', from: 'Ada' }],
    })
    expect(units[0]?.candidates.map(({ target, quality }) => [textOf(target), quality])).toEqual([['x', '90']])
  })

  it('pair the sentences of a segmented source with those of the target', () => {
    expect(
      units[0]?.segments.map(({ mid, source, target }) => [mid, textOf(source), target && textOf(target)]),
    ).toEqual([
      ['s1', 'a', undefined],
      ['s2', 'b', 'y'],
    ])
    expect(units[1]?.segments).toEqual([])
  })
})

describe('reading XLIFF 1.2', () => {
  it('accepts codes that were cloned with their id', () => {
    expect(codeOf(unit('<g id="1">a</g>', '<target><g id="1">b</g> <g id="1">c</g></target>'))).toBe('accepted')
    expect(codeOf(unit('<bx id="1"/>a<bx id="1"/>b<ex id="1"/>c<ex id="1"/>'))).toBe('accepted')
  })

  it('tells version and languages', () => {
    const read = readXliff(unit('a'))
    expect(read.ok && read.value).toMatchObject({ version: '1.2', sourceLanguage: 'en', targetLanguage: 'de' })
  })

  it.each([
    [
      'groups, notes, candidates, segmented sources and unknown extensions',
      frame(
        '<group id="g"><note>n</note><trans-unit id="1" approved="yes"><source>a b</source><seg-source><mrk mtype="seg" mid="1">a</mrk> <mrk mtype="seg" mid="2">b</mrk></seg-source><target state="final"><mrk mtype="seg" mid="1">x</mrk> <mrk mtype="seg" mid="2">y</mrk></target><alt-trans match-quality="90"><source>a</source><target>x</target></alt-trans><my:x/></trans-unit></group>',
      ),
    ],
    [
      'all kinds of codes',
      unit(
        '<g id="1">a</g><x id="2"/><bx id="3" rid="r"/>b<ex id="4" rid="r"/><bpt id="5">[</bpt>c<ept id="5">]</ept><ph id="6">p<sub>s</sub></ph><it id="7" pos="open">i</it>',
      ),
    ],
    ["states of one's own", unit('a', '<target state="x-half">b</target>')],
  ])('accepts %s', (_, text) => {
    expect(codeOf(text)).toBe('accepted')
  })

  it.each([
    ['another root', '<tmx/>', 'xliff.not-xliff'],
    ['another version', unit('a').replace('version="1.2"', 'version="1.1"'), 'xliff.version'],
    ['no file', '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>', 'xliff.no-file'],
    ['no source language', unit('a').replace(' source-language="en"', ''), 'xliff.attribute-missing'],
    [
      'a language that is no tag',
      unit('a').replace('target-language="de"', 'target-language="d_e"'),
      'xliff.target-language-tag',
    ],
    ['a unit without an id', unit('a').replace(' id="1"', ''), 'xliff.id-missing'],
    ['a unit without a source', frame('<trans-unit id="1"><target>b</target></trans-unit>'), 'xliff.no-source'],
    ['two targets', unit('a', '<target>b</target><target>c</target>'), 'xliff.two-targets'],
    [
      'two units of one id',
      frame('<trans-unit id="1"><source>a</source></trans-unit>'.repeat(2)),
      'xliff.unit-id-not-unique',
    ],
    ['a state it does not have', unit('a', '<target state="done">b</target>'), 'xliff.state-value'],
    [
      'approved as neither yes nor no',
      unit('a').replace('<trans-unit', '<trans-unit approved="true"'),
      'xliff.attribute-value',
    ],
    [
      'a source in another language',
      unit('a').replace('<source>', '<source xml:lang="fr">'),
      'xliff.source-language-differs',
    ],
    ['a target in another language', unit('a', '<target xml:lang="fr">b</target>'), 'xliff.target-language-differs'],
    ['an element in the wrong place', unit('<trans-unit id="2"/>'), 'xliff.element-not-allowed'],
    ['text between units', frame('loose'), 'xliff.text-not-allowed'],
    ['a foreign element in a text', unit('a<my:b/>'), 'xliff.extension-element-not-allowed'],
    ['an end without its start', unit('a<ex id="1"/>'), 'xliff.ec-without-sc'],
    ['a start without its end', unit('<bpt id="1">[</bpt>a'), 'xliff.sc-not-isolated'],
  ])('refuses %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code)
  })
})
