import type { XliffFault } from '../faults.ts'
import type { AttributeType } from './attribute-types.ts'
import { any, element, maybe, one, optional, others, required, some, type ElementRules } from './rules.ts'

const id = optional('nmtoken', 'xliff.id-value')
const ref = optional('text')
const origin = optional('text')
const lang = optional('language', 'xliff.language-tag')
const foreign = element({ openAttributes: true, text: true, children: 'anything' })

/** Elements of the modules (XLIFF 2.1 §5). Change tracking and ITS are kept as they are, known by name only. */
export const moduleElements: ElementRules = {
  'mtc:matches': element({ children: [some('mtc:match')] }),
  'mtc:match': element({
    attributes: {
      id,
      matchQuality: optional('percent'),
      matchSuitability: optional('percent'),
      similarity: optional('percent'),
      origin,
      ref: required('text'),
      reference: optional('yesNo'),
      type: optional('matchType'),
      subType: optional('userDefined', 'xliff.sub-type-value'),
    },
    openAttributes: true,
    children: [
      maybe('mda:metadata'),
      maybe('originalData'),
      one('source', { missing: 'xliff.no-source', repeated: 'xliff.two-sources' }),
      one('target', { repeated: 'xliff.two-targets' }),
      others,
    ],
  }),
  'gls:glossary': element({ openAttributes: true, children: [some('gls:glossEntry')] }),
  'gls:glossEntry': element({
    attributes: { id, ref },
    openAttributes: true,
    children: [one('gls:term'), any('gls:translation'), maybe('gls:definition'), others],
  }),
  'gls:term': element({ attributes: { source: origin }, openAttributes: true, text: true }),
  'gls:translation': element({ attributes: { id, ref, source: origin }, openAttributes: true, text: true }),
  'gls:definition': element({ attributes: { source: origin }, openAttributes: true, text: true }),
  'mda:metadata': element({ attributes: { id }, children: [some('mda:metaGroup')] }),
  'mda:metaGroup': element({
    attributes: { id, category: optional('text'), appliesTo: optional('metaSide') },
    children: [some('mda:metaGroup mda:meta')],
  }),
  'mda:meta': element({ attributes: { type: required('text') }, text: true }),
  'res:resourceData': element({ children: [any('res:resourceItemRef'), any('res:resourceItem')] }),
  'res:resourceItemRef': element({ attributes: { id, ref: required('nmtoken') }, openAttributes: true }),
  'res:resourceItem': element({
    attributes: { id, mimeType: optional('text'), context: optional('yesNo') },
    openAttributes: true,
    children: [maybe('notes'), maybe('res:source'), maybe('res:target'), any('res:reference')],
  }),
  'res:source': element({
    attributes: { href: optional('text'), 'xml:lang': lang },
    openAttributes: true,
    children: [others],
  }),
  'res:target': element({
    attributes: { href: optional('text'), 'xml:lang': lang },
    openAttributes: true,
    children: [others],
  }),
  'res:reference': element({ attributes: { href: required('text'), 'xml:lang': lang }, openAttributes: true }),
  'val:validation': element({ openAttributes: true, children: [some('val:rule')] }),
  'val:rule': element({
    attributes: {
      isPresent: optional('text'),
      isNotPresent: optional('text'),
      startsWith: optional('text'),
      endsWith: optional('text'),
      occurs: optional('positive'),
      existsInSource: optional('yesNo'),
      caseSensitive: optional('yesNo'),
      normalization: optional('normalization'),
      disabled: optional('yesNo'),
    },
    openAttributes: true,
  }),
  'slr:profiles': element({
    attributes: { generalProfile: optional('text'), storageProfile: optional('text') },
    children: [maybe('slr:normalization'), others],
  }),
  'slr:normalization': element({
    attributes: { general: optional('normalization'), storage: optional('normalization') },
  }),
  'slr:data': element({ attributes: { profile: required('text') }, openAttributes: true, children: [others] }),
  'ctr:changeTrack': foreign,
  'its:provenanceRecords': foreign,
  'its:locQualityIssues': foreign,
}

/** Where the elements of a module may begin. */
export const modulePlaces: Readonly<Record<string, readonly string[]>> = {
  'mtc:matches': ['unit'],
  'gls:glossary': ['unit'],
  'mda:metadata': ['xliff', 'file', 'group', 'unit', 'mtc:match'],
  'res:resourceData': ['file', 'group', 'unit'],
  'val:validation': ['file', 'group', 'unit'],
  'slr:profiles': ['file'],
  'slr:data': ['file', 'group', 'unit'],
  'ctr:changeTrack': ['file', 'group', 'unit'],
  'its:provenanceRecords': ['file', 'group', 'unit'],
  'its:locQualityIssues': ['file', 'group', 'unit'],
}

interface ModuleAttribute {
  readonly type: AttributeType
  readonly fault: XliffFault
  readonly on: readonly string[]
}

const structural = ['file', 'group', 'unit']
const codes = ['ph', 'pc', 'sc', 'ec']
const annotations = ['mrk', 'sm']
const sized = { type: 'text', fault: 'xliff.attribute-value', on: [...structural, ...codes, ...annotations] } as const

/** Attributes of modules on elements of the core. Those of ITS stand wherever other namespaces may, unchecked. */
export const moduleAttributes: Readonly<Record<string, ModuleAttribute>> = {
  'fs:fs': { type: 'formatElement', fault: 'xliff.fs-value', on: [...structural, 'note', ...codes, ...annotations] },
  'fs:subFs': {
    type: 'formatPairs',
    fault: 'xliff.sub-fs-value',
    on: [...structural, 'note', ...codes, ...annotations],
  },
  'slr:storageRestriction': sized,
  'slr:sizeRestriction': sized,
  'slr:sizeInfo': sized,
  'slr:sizeInfoRef': sized,
  'slr:equivStorage': { type: 'text', fault: 'xliff.attribute-value', on: [...codes, 'cp', 'data'] },
  'pgs:switch': { type: 'text', fault: 'xliff.attribute-value', on: ['group', 'unit'] },
  'pgs:case': { type: 'text', fault: 'xliff.attribute-value', on: ['unit', 'segment'] },
}
