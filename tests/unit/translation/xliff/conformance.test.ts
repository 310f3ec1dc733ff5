import { describe, expect, it } from 'vitest'
import { parseXml } from '../../../../shared/text/xml/parse-xml.ts'
import { serialiseXml } from '../../../../shared/text/xml/serialise-xml.ts'
import type { XmlDocument } from '../../../../shared/text/xml/xml-tree.ts'
import type { XliffFault } from '../../../../shared/translation/xliff/faults.ts'
import { joinSegments } from '../../../../shared/translation/xliff/operations/join-segments.ts'
import {
  removeAnnotations,
  removeExtensions,
} from '../../../../shared/translation/xliff/operations/remove-annotations.ts'
import { rewriteXliff } from '../../../../shared/translation/xliff/operations/rewrite-xliff.ts'
import { segmentUnits } from '../../../../shared/translation/xliff/operations/segment-units.ts'
import { codeOf, meaningOf, readSuite, suiteBytes, suiteFiles, suiteIsThere, withoutPositions } from './suite.ts'

/** The reason in a file's name (after `bad_`, without a number at its end) and the code that says the same. */
const reasons: Readonly<Record<string, XliffFault>> = {
  CommentWithValueAndRef: 'xliff.comment-value-and-ref',
  ConfusedIsolatedOnEc: 'xliff.ec-id-and-start-ref',
  CopyOfWithBadReference: 'xliff.copy-of-unknown',
  CopyOfWithNoCopyReference: 'xliff.copy-of-forbidden',
  CopyOfWithOriginalData: 'xliff.copy-of-with-data-ref',
  DataIdNotUnique: 'xliff.data-id-not-unique',
  DataRefWithoutOriginalData: 'xliff.data-ref-without-data',
  DifferentCanCopyInScAndEc: 'xliff.pair-can-copy-differs',
  DifferentCanDeleteInScAndEc: 'xliff.pair-can-delete-differs',
  DifferentCanOverlapInScAndEc: 'xliff.pair-can-overlap-differs',
  DifferentCanReorderInScAndEc: 'xliff.pair-can-reorder-differs',
  DifferentXmlSpace: 'xliff.space-differs',
  DuplicateExtElemIdsInFile: 'xliff.extension-id-not-unique',
  DuplicateExtElemIdsInGroup: 'xliff.extension-id-not-unique',
  DuplicateExtElemIdsInUnit: 'xliff.extension-id-not-unique',
  DuplicateNoteIdsInFile: 'xliff.note-id-not-unique',
  DuplicateNoteIdsInGroup: 'xliff.note-id-not-unique',
  DuplicateNoteIdsInUnit: 'xliff.note-id-not-unique',
  EcBeforeSc: 'xliff.ec-before-sc',
  EmBeforeSm: 'xliff.em-before-sm',
  EmptySkeletonWithoutHref: 'xliff.skeleton-empty',
  FileIdNotUnique: 'xliff.file-id-not-unique',
  GroupIdNotUnique: 'xliff.group-id-not-unique',
  GroupWithoutId: 'xliff.id-missing',
  IgnorableIdNotUnique: 'xliff.part-id-not-unique',
  IgnorableWithoutSource: 'xliff.no-source',
  InvalidDataRef: 'xliff.data-ref-unknown',
  InvalidDataRefEnd: 'xliff.data-ref-end-unknown',
  InvalidDataRefStart: 'xliff.data-ref-start-unknown',
  InvalidDirAttributeOnSource: 'xliff.attribute-not-allowed',
  InvalidExtensionAttributeOnPc: 'xliff.extension-attribute-not-allowed',
  InvalidExtensionAttributeOnSegment: 'xliff.extension-attribute-not-allowed',
  InvalidExtensionAttributeOnSource: 'xliff.extension-attribute-not-allowed',
  InvalidExtensionAttributeOnTarget: 'xliff.extension-attribute-not-allowed',
  InvalidExtensionElementInData: 'xliff.extension-element-not-allowed',
  InvalidExtensionElementInFile: 'xliff.extension-element-misplaced',
  InvalidExtensionElementInOriginalData: 'xliff.extension-element-not-allowed',
  InvalidExtensionElementInSegment: 'xliff.extension-element-not-allowed',
  InvalidExtensionElementOutsideFile: 'xliff.extension-element-not-allowed',
  InvalidFSAttribute: 'xliff.module-attribute-unknown',
  InvalidFSAttributeOnEc: 'xliff.module-attribute-on-paired-ec',
  InvalidFSAttributeValue: 'xliff.fs-value',
  InvalidFragIdBadOrder: 'xliff.fragment-order',
  InvalidFragIdDuplicatedPrefix: 'xliff.fragment-prefix-repeated',
  InvalidFragIdMissplacedLeaf: 'xliff.fragment-leaf-misplaced',
  InvalidFragIdNoSingleLeaf: 'xliff.fragment-many-leaves',
  InvalidFragIdPrefixNotNmtoken: 'xliff.fragment-prefix-not-nmtoken',
  InvalidFragIdPrefixTooShort: 'xliff.fragment-prefix-too-short',
  InvalidFragIdSyntax: 'xliff.fragment-syntax',
  InvalidFragIdUnknownPrefix: 'xliff.fragment-prefix-unknown',
  InvalidHexRangeOnCp: 'xliff.hex-range',
  InvalidHexValueOnCp: 'xliff.hex-value',
  InvalidId: 'xliff.id-value',
  InvalidIsolatedOnEc: 'xliff.ec-isolated-in-unit',
  InvalidIsolatedOnSc: 'xliff.sc-isolated-in-unit',
  InvalidLoneEm: 'xliff.em-without-sm',
  InvalidLoneSm: 'xliff.sm-without-em',
  InvalidNoteRefInUnit: 'xliff.comment-ref-not-a-note',
  InvalidNotesInFile: 'xliff.notes-misplaced',
  InvalidNotesInGroup: 'xliff.notes-misplaced',
  InvalidNotesInUnit: 'xliff.notes-misplaced',
  InvalidStateValue: 'xliff.state-value',
  InvalidTranslateInSegment: 'xliff.attribute-not-allowed',
  InvalidTypeSubTypeValues: 'xliff.sub-type-not-of-type',
  InvalidTypeValue: 'xliff.type-value',
  InvalidValidation: 'xliff.module-element-unknown',
  InvalidXmlLangInheritedFromFile: 'xliff.source-language-differs',
  InvalidXmlLangInheritedFromGroup: 'xliff.source-language-differs',
  InvalidXmlLangInheritedFromUnit: 'xliff.source-language-differs',
  InvalidXmlLangOnFile: 'xliff.source-language-differs',
  InvalidXmlLangOnGroup: 'xliff.source-language-differs',
  InvalidXmlLangOnUnit: 'xliff.source-language-differs',
  IsolatedEcWithId: 'xliff.ec-isolated-start-ref',
  MissingIsolatedOnEc: 'xliff.ec-not-isolated',
  MissingIsolatedOnSc: 'xliff.sc-not-isolated',
  MissingNonRemovable: 'xliff.non-removable-missing',
  MissingReorderFirstNo: 'xliff.reorder-without-first-no',
  NoFile: 'xliff.no-file',
  NoTrgLang: 'xliff.target-language-missing',
  NoTrgLangWithIgnorable: 'xliff.target-language-missing',
  NoUnitOrGroupInFile: 'xliff.no-unit-or-group',
  NonEmptySkeletonWithHref: 'xliff.skeleton-content-and-href',
  NonIsolatedEcWithoutStartRef: 'xliff.ec-without-start-ref',
  NotesWithoutNote: 'xliff.no-note',
  OrderNotUnique: 'xliff.order-not-unique',
  OriginalDataWithoutData: 'xliff.no-data',
  PartIdNotUnique: 'xliff.part-id-not-unique',
  RefAndValueInComment: 'xliff.comment-value-and-ref',
  SegmentIdNotUnique: 'xliff.part-id-not-unique',
  SegmentWithoutSource: 'xliff.no-source',
  SrcLangNotWellFormed: 'xliff.source-language-tag',
  SubFlowWithInvalidReference: 'xliff.sub-flow-unknown',
  SubFlowWithInvalidValue: 'xliff.sub-flow-value',
  SubStateWithoutState: 'xliff.sub-state-without-state',
  SubTypeWithoutType: 'xliff.sub-type-without-type',
  TrgLangNotWellFormed: 'xliff.target-language-tag',
  TwoSourceInUnit: 'xliff.two-sources',
  UnitWithoutSegment: 'xliff.no-segment',
  UnknownDataRefEndValue: 'xliff.data-ref-end-unknown',
  UnknownDataRefStartValue: 'xliff.data-ref-start-unknown',
  UnknownDataRefValue: 'xliff.data-ref-unknown',
  WrongLangOnTarget: 'xliff.target-language-differs',
  WrongReordering: 'xliff.reorder-changed',
  WrongSourceLang: 'xliff.source-language-differs',
  WrongTargetLang: 'xliff.target-language-differs',
  XmlLangNotWellFormed: 'xliff.language-tag',
  YesCanReorderInEcForFirstNoInSc: 'xliff.ec-reorder-after-first-no',
  canReorderContext: 'xliff.can-reorder-context',
}
/** Names that number several reasons. */
const numbered: Readonly<Record<string, XliffFault>> = {
  InvalidCommentAnnotation1: 'xliff.comment-empty',
  InvalidCommentAnnotation2: 'xliff.comment-ref-not-a-note',
  InvalidCommentAnnotation3: 'xliff.comment-ref-not-a-note',
  InvalidCommentAnnotation4: 'xliff.comment-ref-not-a-note',
}

function reasonIn(file: string): XliffFault | undefined {
  const name = file.replace(/^bad_/, '').replace(/\.xlf$/, '')
  return numbered[name] ?? reasons[name] ?? reasons[name.replace(/\d+$/, '')]
}

/** After a full stop, where white space and another sentence follow at once. */
const afterStops = (text: string) => [...text.matchAll(/\.\s+/g)].map((match) => match.index + match[0].length)

const operations: Readonly<Record<string, (document: XmlDocument) => XmlDocument>> = {
  Join: joinSegments,
  RemoveAnnotations: (document) => removeAnnotations(document),
  RemoveExtensions: removeExtensions,
  Rewrite: rewriteXliff,
  Segment: (document) => segmentUnits(document, afterStops),
}

describe.skipIf(!suiteIsThere)('the conformance files of XLIFF 2.1 (../shared/data)', () => {
  it.each(suiteFiles('valid'))('accepts %s and writes it back without loss', (file) => {
    const document = readSuite(`valid/${file}`)
    const again = parseXml(serialiseXml(document))
    expect(again.ok && withoutPositions(again.value.root)).toEqual(withoutPositions(document.root))
    expect(again.ok && again.value.children.map((node) => node.kind)).toEqual(
      document.children.map((node) => node.kind),
    )
  })

  it.each(suiteFiles('invalid'))('refuses %s for the reason in its name', (file) => {
    expect(reasonIn(file)).toBeDefined()
    expect(codeOf(suiteBytes(`invalid/${file}`))).toBe(reasonIn(file))
  })

  it.each(suiteFiles('in-out').filter((file) => file.endsWith('_in.xlf')))('makes of %s what goes with it', (file) => {
    const operation = operations[/^to([A-Za-z]+?)\d*_in/.exec(file)?.[1] ?? '']
    const made = operation?.(readSuite(`in-out/${file}`))
    const expected = readSuite(`in-out/${file.replace('_in', '_out')}`)
    expect(made && meaningOf(made.root)).toEqual(meaningOf(expected.root))
    expect(made && codeOf(new TextEncoder().encode(serialiseXml(made)))).toBe('accepted')
  })

  it('orders the targets of cut segments anew', () => {
    const cut = segmentUnits(readSuite('valid/toSegmentAndOrder.xlf'), afterStops)
    // The texts say the place of each target in the end: "Phrase 7-t3." is the third.
    const told = [...serialiseXml(cut).matchAll(/<target(?: order="(\d+)")?>[^<]*?t(\d)/g)].map(([, order, said]) => [
      order,
      said,
    ])
    const ranks = told.map(([order]) => Number(order))
    expect(told.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, said]) => said)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '7',
      '8',
    ])
    expect(new Set(ranks).size).toBe(ranks.length)
  })
})
