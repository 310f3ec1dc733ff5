import type { XmlElement, XmlPosition } from '../../text/xml/xml-tree.ts'

/**
 * One row per constraint of XLIFF 2.0 to 2.2: its code, and what the specification asks. The section is that of XLIFF 2.1.
 */
export const xliffFaults = {
  // Document and version (§4.2.2.1)
  'xliff.not-xliff': 'the root is no xliff element of a version this reader knows',
  'xliff.version': 'version is 2.0, 2.1 or 2.2',
  'xliff.too-many-codes': 'a limit of this reader: a unit holds at most 10,000 codes and annotations on each side',
  // Structure (§4.2)
  'xliff.no-file': 'xliff holds at least one file',
  'xliff.no-unit-or-group': 'file holds at least one unit or group',
  'xliff.no-segment': 'unit holds at least one segment',
  'xliff.no-source': 'segment, ignorable and match hold a source',
  'xliff.two-sources': 'segment and ignorable hold one source',
  'xliff.two-targets': 'segment and ignorable hold at most one target',
  'xliff.no-note': 'notes hold at least one note',
  'xliff.no-data': 'originalData holds at least one data',
  'xliff.notes-misplaced': 'notes stand before units, groups, original data and segments',
  'xliff.element-missing': 'an element that is required is not there',
  'xliff.element-repeated': 'an element that may stand once is there again',
  'xliff.element-misplaced': 'elements of the core stand in the order the specification gives',
  'xliff.element-not-allowed': 'an element of the core stands only where it is allowed',
  'xliff.text-not-allowed': 'text stands only in elements that hold text',
  'xliff.extension-element-not-allowed':
    'elements of other namespaces stand only in file, group, unit, skeleton and some modules',
  'xliff.extension-element-misplaced': 'elements of other namespaces stand before notes, units, groups and segments',
  'xliff.module-element-unknown': 'the module has no element of that name',
  'xliff.module-element-not-allowed': 'the element of a module does not stand there',
  'xliff.skeleton-empty': 'skeleton without content has href',
  'xliff.skeleton-content-and-href': 'skeleton with href has no content',
  // Attributes (§4.3)
  'xliff.id-missing': 'id is required here',
  'xliff.attribute-missing': 'a required attribute is not there',
  'xliff.attribute-not-allowed': 'an attribute of the core stands only where it is allowed',
  'xliff.extension-attribute-not-allowed':
    'attributes of other namespaces stand not on segments, sources, targets and codes',
  'xliff.module-attribute-unknown': 'the module has no attribute of that name',
  'xliff.module-attribute-not-allowed': 'the attribute of a module does not stand there',
  'xliff.module-attribute-on-paired-ec': 'attributes of modules stand on ec only if it is isolated',
  'xliff.attribute-value': 'the value is none the attribute may have',
  'xliff.id-value': 'an id is an NMTOKEN',
  'xliff.state-value': 'state is initial, translated, reviewed or final',
  'xliff.sub-state-value': 'subState is prefix:value',
  'xliff.state-without-target': 'what is translated, reviewed or final has a target',
  'xliff.sub-state-without-state': 'subState needs state',
  'xliff.type-value': 'type of a code is fmt, ui, quote, link, image or other',
  'xliff.annotation-type-value': 'type of an annotation is generic, comment, term or prefix:value',
  'xliff.sub-type-value': 'subType is prefix:value',
  'xliff.sub-type-without-type': 'subType needs type',
  'xliff.sub-type-not-of-type': 'subtypes of the prefix xlf belong to one type each',
  'xliff.hex-value': 'hex is at least two bytes in hexadecimal digits',
  'xliff.hex-range': 'cp stands only for characters XML cannot hold',
  'xliff.order-value': 'order is a positive integer',
  'xliff.order-range': 'order is at most the number of segments and ignorables of the unit',
  'xliff.order-not-unique': 'explicit and implicit order are unique in the unit',
  // Languages and white space (§4.3.1, §4.3.2)
  'xliff.source-language-tag': 'srcLang is a well-formed language tag',
  'xliff.target-language-tag': 'trgLang is a well-formed language tag',
  'xliff.language-tag': 'xml:lang is a well-formed language tag',
  'xliff.target-language-missing': 'trgLang is required where there is a target',
  'xliff.source-language-differs': 'the language of a source, inherited or not, is srcLang',
  'xliff.target-language-differs': 'the language of a target, inherited or not, is trgLang',
  'xliff.space-differs': 'source and target of a segment agree on xml:space',
  // Uniqueness of ids (§4.3.1.19)
  'xliff.file-id-not-unique': 'ids of files are unique in the document',
  'xliff.group-id-not-unique': 'ids of groups are unique in their file',
  'xliff.unit-id-not-unique': 'ids of units are unique in their file',
  'xliff.note-id-not-unique': 'ids of notes are unique in their notes',
  'xliff.data-id-not-unique': 'ids of data are unique in their originalData',
  'xliff.part-id-not-unique':
    'ids of segments, ignorables and the codes and annotations of sources are unique in the unit',
  'xliff.target-id-not-unique': 'an id within targets is that of one element, or of its counterpart in the source',
  'xliff.extension-id-not-unique': 'ids of an extension are unique in the file, group or unit that holds it',
  'xliff.module-id-not-unique': 'ids of a module are unique in the file, group or unit that holds it',
  // Original data and sub-flows (§4.3.1.9 to 11, 33 to 35)
  'xliff.data-ref-without-data': 'a reference to original data needs originalData in the unit',
  'xliff.data-ref-unknown': 'dataRef names a data of the unit',
  'xliff.data-ref-start-unknown': 'dataRefStart names a data of the unit',
  'xliff.data-ref-end-unknown': 'dataRefEnd names a data of the unit',
  'xliff.start-without-end': 'attributes of pc for its start and its end stand together',
  'xliff.sub-flow-value': 'sub-flows are ids of units, parted by spaces',
  'xliff.sub-flow-unknown': 'sub-flows name units of the file',
  // Spanning codes (§4.7.2.3)
  'xliff.ec-before-sc': 'ec stands after its sc',
  'xliff.ec-without-sc': 'startRef of ec names an sc of the unit',
  'xliff.ec-without-start-ref': 'ec that is not isolated has startRef',
  'xliff.ec-id-and-start-ref': 'ec has startRef or, isolated, id; not both',
  'xliff.ec-not-isolated': 'ec whose sc is not in the unit has isolated="yes"',
  'xliff.ec-isolated-in-unit': 'ec whose sc is in the unit is not isolated',
  'xliff.ec-isolated-start-ref': 'isolated ec has id, not startRef',
  'xliff.ec-isolated-without-id': 'isolated ec has id',
  'xliff.ec-dir': 'dir stands on ec only if it is isolated',
  'xliff.sc-not-isolated': 'sc whose ec is not in the unit has isolated="yes"',
  'xliff.sc-isolated-in-unit': 'sc whose ec is in the unit is not isolated',
  'xliff.sc-closed-twice': 'an sc has one ec',
  'xliff.em-before-sm': 'em stands after its sm',
  'xliff.em-without-sm': 'startRef of em names an sm of the unit',
  'xliff.sm-without-em': 'an sm has an em',
  'xliff.sm-closed-twice': 'an sm has one em',
  // Editing hints (§4.7.2.4)
  'xliff.pair-can-copy-differs': 'sc and ec agree on canCopy',
  'xliff.pair-can-delete-differs': 'sc and ec agree on canDelete',
  'xliff.pair-can-overlap-differs': 'sc and ec agree on canOverlap',
  'xliff.pair-can-reorder-differs': 'sc and ec agree on canReorder',
  'xliff.ec-reorder-after-first-no': 'ec of an sc with canReorder="firstNo" has canReorder="no"',
  'xliff.copy-of-unknown': 'copyOf names a code of the unit',
  'xliff.copy-of-forbidden': 'copyOf names a code that may be copied',
  'xliff.copy-of-with-data-ref': 'a copy by copyOf has no original data',
  'xliff.copy-of-has-data': 'a code with original data is copied by its data, not by copyOf',
  'xliff.can-reorder-context': 'a code that may not be reordered may be neither copied nor deleted',
  'xliff.reorder-without-first-no': 'a sequence that may not be reordered begins with firstNo',
  'xliff.reorder-changed': 'a sequence that may not be reordered is the same in the target',
  'xliff.non-removable-missing': 'a code that may not be deleted is in a target of the unit',
  // Annotations (§4.7.3)
  'xliff.comment-empty': 'a comment has value or ref',
  'xliff.comment-value-and-ref': 'a comment has value or ref, not both',
  'xliff.comment-ref-not-a-note': 'ref of a comment names a note of the same unit',
  'xliff.match-annotation-ref': 'an annotation of the type mtc:match has no ref',
  // Fragment identifiers (§3.2)
  'xliff.fragment-syntax': 'a fragment identifier is made of selectors, prefix=id or id',
  'xliff.fragment-prefix-not-nmtoken': 'a prefix is an NMTOKEN',
  'xliff.fragment-prefix-too-short': 'prefixes of one letter are those of the core',
  'xliff.fragment-prefix-unknown': 'prefixes are registered',
  'xliff.fragment-prefix-repeated': 'a prefix stands once',
  'xliff.fragment-order': 'file, group and unit stand in this order',
  'xliff.fragment-leaf-misplaced': 'what is within a file, group or unit stands last',
  'xliff.fragment-many-leaves': 'one thing within a file, group or unit is named',
  'xliff.reference-unknown': 'a reference within the document names something that is there',
  // Modules (§5)
  'xliff.fs-value': 'fs:fs is an element of HTML from the list of the module',
  'xliff.sub-fs-without-fs': 'fs:subFs needs fs:fs',
  'xliff.sub-fs-value': 'fs:subFs is pairs name,value parted by backslashes',
  'xliff.rule-not-one': 'a validation rule has exactly one of its four tests, or one of its own',
  'xliff.rule-occurs': 'occurs belongs to isPresent',
  'xliff.rule-exists-in-source': 'existsInSource belongs to isPresent, startsWith or endsWith',
  'xliff.rule-disabled-in-file': 'a rule of a file cannot be disabled',
  'xliff.size-info-twice': 'sizeInfo and sizeInfoRef exclude each other',
  'xliff.glossary-entry-empty': 'an entry of a glossary has a translation or a definition',
  'xliff.resource-item-empty': 'a resource item has a source, a target or a reference',
  'xliff.resource-ref-unknown': 'a resource reference names a resource item of the file',
  'xliff.resource-href': 'source and target of a resource have content or href, not both',
} as const

export type XliffFault = keyof typeof xliffFaults

/** One breach of a constraint, and where. */
export interface Violation {
  readonly code: XliffFault
  readonly position: XmlPosition | undefined
  /** The element, and the attribute or id it is about, as written in the file. */
  readonly element: string
  readonly about?: string
}

export function violation(code: XliffFault, element: XmlElement, about?: string): Violation {
  return { code, position: element.position, element: element.name, ...(about === undefined ? {} : { about }) }
}
