import type { XliffFault } from '../../../../shared/translation/xliff/faults.ts'

const modules = [
  'matches:mtc',
  'glossary:gls',
  'fs:fs',
  'metadata:mda',
  'resourcedata:res',
  'sizerestriction:slr',
  'validation:val',
]
  .map((pair) => pair.split(':'))
  .map(([name, prefix]) => `xmlns:${prefix}="urn:oasis:names:tc:xliff:${name}:2.0"`)
  .join(' ')

interface Root {
  readonly version?: string
  readonly languages?: string
}

export function xliff(
  content: string,
  { version = '2.1', languages = 'srcLang="en" trgLang="de"' }: Root = {},
): string {
  const uri = `urn:oasis:names:tc:xliff:document:${version === '2.2' ? '2.2' : '2.0'}`
  return `<xliff xmlns="${uri}" ${modules} xmlns:my="urn:example:my" version="${version}" ${languages}>${content}</xliff>`
}
export const file = (content: string, root?: Root) => xliff(`<file id="f1">${content}</file>`, root)
export const unit = (content: string, root?: Root) => file(`<unit id="u1">${content}</unit>`, root)
export const segment = (source: string, target?: string) =>
  `<segment><source>${source}</source>${target === undefined ? '' : `<target>${target}</target>`}</segment>`
/** A unit of one segment. */
export const text = (source: string, target?: string) => unit(segment(source, target))
const plain = segment('Buy')
const data = '<originalData><data id="d1">x</data></originalData>'
const fixed = 'canDelete="no" canCopy="no"'
const annotated = (ref: string) => text(`<mrk id="m1" type="term" ref="${ref}">Buy</mrk>`)
const rule = (attributes: string) => unit(`<val:validation><val:rule ${attributes}/></val:validation>${plain}`)

/** For each constraint a document that breaks it, and as far as possible no other. */
export const breaches: Readonly<Record<XliffFault, string>> = {
  'xliff.not-xliff': '<html/>',
  'xliff.version': text('Buy').replace('version="2.1"', 'version="2.7"'),
  'xliff.too-many-codes': text('<ph id="1"/>'.repeat(10_001)),
  'xliff.no-file': xliff(''),
  'xliff.no-unit-or-group': file(''),
  'xliff.no-segment': unit('<ignorable><source> </source></ignorable>'),
  'xliff.no-source': unit('<segment><target>Kauft</target></segment>'),
  'xliff.two-sources': unit('<segment><source>a</source><source>b</source></segment>'),
  'xliff.two-targets': unit('<segment><source>a</source><target>b</target><target>c</target></segment>'),
  'xliff.no-note': unit(`<notes/>${plain}`),
  'xliff.no-data': unit(`<originalData/>${plain}`),
  'xliff.notes-misplaced': unit(`${plain}<notes><note>x</note></notes>`),
  'xliff.element-missing': unit(`<mda:metadata/>${plain}`),
  'xliff.element-repeated': file(`<skeleton href="a"/><skeleton href="b"/><unit id="u1">${plain}</unit>`),
  'xliff.element-misplaced': unit(`${plain}${data}`),
  'xliff.element-not-allowed': unit(`${plain}<unit id="u2">${plain}</unit>`),
  'xliff.text-not-allowed': unit(`loose${plain}`),
  'xliff.extension-element-not-allowed': unit('<segment><source>a</source><my:x/></segment>'),
  'xliff.extension-element-misplaced': unit(`${plain}<my:x/>`),
  'xliff.module-element-unknown': unit(`<gls:words/>${plain}`),
  'xliff.module-element-not-allowed': file(
    `<gls:glossary><gls:glossEntry><gls:term>a</gls:term><gls:definition>b</gls:definition></gls:glossEntry></gls:glossary><unit id="u1">${plain}</unit>`,
  ),
  'xliff.skeleton-empty': file(`<skeleton/><unit id="u1">${plain}</unit>`),
  'xliff.skeleton-content-and-href': file(`<skeleton href="a">b</skeleton><unit id="u1">${plain}</unit>`),
  'xliff.id-missing': file(`<unit>${plain}</unit>`),
  'xliff.attribute-missing': xliff(`<file id="f1"><unit id="u1">${plain}</unit></file>`, { languages: '' }),
  'xliff.attribute-not-allowed': unit('<segment><source dir="rtl">a</source></segment>'),
  'xliff.extension-attribute-not-allowed': unit('<segment my:x="1"><source>a</source></segment>'),
  'xliff.module-attribute-unknown': text('<pc id="1" fs:style="b">a</pc>'),
  'xliff.module-attribute-not-allowed': unit('<segment fs:fs="b"><source>a</source></segment>'),
  'xliff.module-attribute-on-paired-ec': text('<sc id="1"/>a<ec startRef="1" fs:fs="b"/>'),
  'xliff.attribute-value': file(`<unit id="u1" translate="maybe">${plain}</unit>`),
  'xliff.id-value': file(`<unit id="u 1">${plain}</unit>`),
  'xliff.state-value': unit('<segment state="done"><source>a</source></segment>'),
  'xliff.state-without-target': unit('<segment state="translated"><source>a</source></segment>'),
  'xliff.sub-state-value': unit('<segment state="initial" subState="draft"><source>a</source></segment>'),
  'xliff.sub-state-without-state': unit('<segment subState="my:draft"><source>a</source></segment>'),
  'xliff.type-value': text('<ph id="1" type="picture"/>'),
  'xliff.annotation-type-value': text('<mrk id="1" type="remark">a</mrk>'),
  'xliff.sub-type-value': text('<ph id="1" type="fmt" subType="b"/>'),
  'xliff.sub-type-without-type': text('<ph id="1" subType="my:b"/>'),
  'xliff.sub-type-not-of-type': text('<ph id="1" type="ui" subType="xlf:b"/>'),
  'xliff.hex-value': text('<cp hex="1"/>'),
  'xliff.hex-range': text('<cp hex="0041"/>'),
  'xliff.order-value': unit('<segment><source>a</source><target order="0">b</target></segment>'),
  'xliff.order-range': unit('<segment><source>a</source><target order="2">b</target></segment>'),
  'xliff.order-not-unique': unit(
    `<segment><source>a</source><target order="2">b</target></segment>${segment('c', 'd')}`,
  ),
  'xliff.source-language-tag': text('a').replace('srcLang="en"', 'srcLang="e"'),
  'xliff.target-language-tag': text('a').replace('trgLang="de"', 'trgLang="d e"'),
  'xliff.language-tag': unit('<segment><source xml:lang="en_GB">a</source></segment>'),
  'xliff.target-language-missing': unit(segment('a', 'b'), { languages: 'srcLang="en"' }),
  'xliff.source-language-differs': unit('<segment><source xml:lang="fr">a</source></segment>'),
  'xliff.target-language-differs': unit('<segment><source>a</source><target xml:lang="fr">b</target></segment>'),
  'xliff.space-differs': unit('<segment><source xml:space="preserve">a</source><target>b</target></segment>'),
  'xliff.file-id-not-unique': xliff(`<file id="f1"><unit id="u1">${plain}</unit></file>`.repeat(2)),
  'xliff.group-id-not-unique': file(`<group id="g1"><group id="g1"/></group>`),
  'xliff.unit-id-not-unique': file(`<unit id="u1">${plain}</unit><group id="g1"><unit id="u1">${plain}</unit></group>`),
  'xliff.note-id-not-unique': unit(`<notes><note id="1">a</note><note id="1">b</note></notes>${plain}`),
  'xliff.data-id-not-unique': unit(`<originalData><data id="1"/><data id="1"/></originalData>${plain}`),
  'xliff.part-id-not-unique': text('<ph id="1"/><ph id="1"/>'),
  'xliff.target-id-not-unique': text('<ph id="1"/>', '<ph id="1"/><ph id="1"/>'),
  'xliff.extension-id-not-unique': unit(`<my:x id="1"/><my:y id="1"/>${plain}`),
  'xliff.module-id-not-unique': unit(
    `<mda:metadata><mda:metaGroup id="1"><mda:meta type="a"/></mda:metaGroup><mda:metaGroup id="1"><mda:meta type="a"/></mda:metaGroup></mda:metadata>${plain}`,
  ),
  'xliff.data-ref-without-data': text('<ph id="1" dataRef="d1"/>'),
  'xliff.data-ref-unknown': unit(`${data}${segment('<ph id="1" dataRef="d2"/>')}`),
  'xliff.data-ref-start-unknown': unit(`${data}${segment('<pc id="1" dataRefStart="d2" dataRefEnd="d1">a</pc>')}`),
  'xliff.data-ref-end-unknown': unit(`${data}${segment('<pc id="1" dataRefStart="d1" dataRefEnd="d2">a</pc>')}`),
  'xliff.start-without-end': text('<pc id="1" equivStart="[">a</pc>'),
  'xliff.sub-flow-value': text('<ph id="1" subFlows="u1,u2"/>'),
  'xliff.sub-flow-unknown': text('<ph id="1" subFlows="u2"/>'),
  'xliff.ec-before-sc': text('<ec startRef="1"/><sc id="1"/>'),
  'xliff.ec-without-sc': text('<ec startRef="1"/>'),
  'xliff.ec-without-start-ref': text('<sc id="1"/>a<ec/>'),
  'xliff.ec-id-and-start-ref': text('<sc id="1"/>a<ec startRef="1" id="2"/>'),
  'xliff.ec-not-isolated': text('<ec id="1"/>'),
  'xliff.ec-isolated-in-unit': text('<sc id="1"/>a<ec startRef="1" isolated="yes"/>'),
  'xliff.ec-isolated-start-ref': text('<ec startRef="1" isolated="yes"/>'),
  'xliff.ec-isolated-without-id': text('<ec isolated="yes"/>'),
  'xliff.ec-dir': text('<sc id="1"/>a<ec startRef="1" dir="rtl"/>'),
  'xliff.sc-not-isolated': text('<sc id="1"/>a'),
  'xliff.sc-isolated-in-unit': text('<sc id="1" isolated="yes"/>a<ec startRef="1"/>'),
  'xliff.sc-closed-twice': text('<sc id="1"/>a<ec startRef="1"/><ec startRef="1"/>'),
  'xliff.em-before-sm': text('<em startRef="1"/><sm id="1" translate="no"/>'),
  'xliff.em-without-sm': text('<em startRef="1"/>'),
  'xliff.sm-without-em': text('<sm id="1" translate="no"/>'),
  'xliff.sm-closed-twice': text('<sm id="1" translate="no"/><em startRef="1"/><em startRef="1"/>'),
  'xliff.pair-can-copy-differs': text('<sc id="1" canCopy="no"/>a<ec startRef="1" canCopy="yes"/>'),
  'xliff.pair-can-delete-differs': text('<sc id="1"/>a<ec startRef="1" canDelete="no"/>'),
  'xliff.pair-can-overlap-differs': text('<sc id="1"/>a<ec startRef="1" canOverlap="no"/>'),
  'xliff.pair-can-reorder-differs': text('<sc id="1"/>a<ec startRef="1" canReorder="no" canCopy="yes"/>'),
  'xliff.ec-reorder-after-first-no': text(
    `<sc id="1" canReorder="firstNo" ${fixed}/>a<ec startRef="1" canReorder="yes"/>`,
  ),
  'xliff.copy-of-unknown': text('<ph id="1" copyOf="2"/>'),
  'xliff.copy-of-forbidden': text('<ph id="1" canCopy="no"/><ph id="2" copyOf="1"/>'),
  'xliff.copy-of-with-data-ref': unit(`${data}${segment('<ph id="1"/><ph id="2" copyOf="1" dataRef="d1"/>')}`),
  'xliff.copy-of-has-data': unit(`${data}${segment('<ph id="1" dataRef="d1"/><ph id="2" copyOf="1"/>')}`),
  'xliff.can-reorder-context': text('<ph id="1" canReorder="firstNo"/>'),
  'xliff.reorder-without-first-no': text(
    `<ph id="1" canReorder="firstNo" ${fixed}/><ph id="2"/><ph id="3" canReorder="no" ${fixed}/>`,
  ),
  'xliff.reorder-changed': text(
    `<ph id="1" canReorder="firstNo" ${fixed}/><ph id="2" canReorder="no" ${fixed}/>`,
    `<ph id="2" canReorder="no" ${fixed}/><ph id="1" canReorder="firstNo" ${fixed}/>`,
  ),
  'xliff.non-removable-missing': text('<ph id="1" canDelete="no"/>', 'a'),
  'xliff.comment-empty': text('<mrk id="1" type="comment">a</mrk>'),
  'xliff.comment-value-and-ref': text('<mrk id="1" type="comment" value="a" ref="#n=1">a</mrk>'),
  'xliff.comment-ref-not-a-note': file(
    `<notes><note id="1">a</note></notes><unit id="u1">${segment('<mrk id="1" type="comment" ref="#f=f1/n=1">a</mrk>')}</unit>`,
  ),
  'xliff.match-annotation-ref': text('<mrk id="1" type="mtc:match" ref="#1">a</mrk>'),
  'xliff.fragment-syntax': annotated('#u=u1/#m1'),
  'xliff.fragment-prefix-not-nmtoken': annotated('#g$s=1'),
  'xliff.fragment-prefix-too-short': annotated('#q=1'),
  'xliff.fragment-prefix-unknown': annotated('#mine=1'),
  'xliff.fragment-prefix-repeated': annotated('#u=u1/u=u1'),
  'xliff.fragment-order': annotated('#u=u1/f=f1/m1'),
  'xliff.fragment-leaf-misplaced': annotated('#n=1/u=u1'),
  'xliff.fragment-many-leaves': annotated('#n=1/m1'),
  'xliff.reference-unknown': annotated('#f=f1/u=u1/m2'),
  'xliff.fs-value': text('<pc id="1" fs:fs="bold">a</pc>'),
  'xliff.sub-fs-without-fs': text('<pc id="1" fs:subFs="href,a">a</pc>'),
  'xliff.sub-fs-value': text('<pc id="1" fs:fs="a" fs:subFs="href">a</pc>'),
  'xliff.rule-not-one': rule('isPresent="a" startsWith="b"'),
  'xliff.rule-occurs': rule('startsWith="a" occurs="2"'),
  'xliff.rule-exists-in-source': rule('isNotPresent="a" existsInSource="yes"'),
  'xliff.rule-disabled-in-file': file(
    `<val:validation><val:rule isPresent="a" disabled="yes"/></val:validation><unit id="u1">${plain}</unit>`,
  ),
  'xliff.size-info-twice': text('<ph id="1" slr:sizeInfo="a" slr:sizeInfoRef="b"/>'),
  'xliff.glossary-entry-empty': unit(
    `<gls:glossary><gls:glossEntry><gls:term>a</gls:term></gls:glossEntry></gls:glossary>${plain}`,
  ),
  'xliff.resource-item-empty': unit(`<res:resourceData><res:resourceItem/></res:resourceData>${plain}`),
  'xliff.resource-ref-unknown': unit(`<res:resourceData><res:resourceItemRef ref="r1"/></res:resourceData>${plain}`),
  'xliff.resource-href': unit(
    `<res:resourceData><res:resourceItem><res:source/></res:resourceItem></res:resourceData>${plain}`,
  ),
}
