import { any, element, maybe, one, optional, others, required, some, type ElementRules } from './rules.ts'

const id = optional('nmtoken', 'xliff.id-value')
const ownId = required('nmtoken', 'xliff.id-value')
const lang = optional('language', 'xliff.language-tag')
const space = optional('space')
const notes = maybe('notes', { misplaced: 'xliff.notes-misplaced' })
const inlineNames = 'cp ph pc sc ec mrk sm em'

/** What file, group and unit say for all below them. */
const inherited = {
  canResegment: optional('yesNo'),
  translate: optional('yesNo'),
  srcDir: optional('direction'),
  trgDir: optional('direction'),
  'xml:lang': lang,
  'xml:space': space,
}
const sourceAndTarget = [
  one('source', { missing: 'xliff.no-source', repeated: 'xliff.two-sources' }),
  maybe('target', { repeated: 'xliff.two-targets' }),
]

/** Elements of the core that are not inline (XLIFF 2.1 §4.2.2; the additions of 2.2 are marked). */
export const coreStructure: ElementRules = {
  xliff: element({
    attributes: {
      version: required('version', 'xliff.version'),
      srcLang: required('language', 'xliff.source-language-tag'),
      trgLang: optional('language', 'xliff.target-language-tag'),
      'xml:lang': lang,
      'xml:space': space,
    },
    openAttributes: true,
    children: [
      maybe('notes', { since: '2.2', misplaced: 'xliff.notes-misplaced' }),
      maybe('mda:metadata', { since: '2.2' }),
      some('file', { missing: 'xliff.no-file' }),
    ],
  }),
  file: element({
    attributes: { id: ownId, original: optional('text'), ...inherited },
    openAttributes: true,
    children: [maybe('skeleton'), others, notes, some('unit group', { missing: 'xliff.no-unit-or-group' })],
  }),
  skeleton: element({ attributes: { href: optional('text') }, text: true, children: 'anything' }),
  group: element({
    attributes: { id: ownId, name: optional('text'), type: optional('userDefined'), ...inherited },
    openAttributes: true,
    children: [others, notes, any('unit group')],
  }),
  unit: element({
    attributes: { id: ownId, name: optional('text'), type: optional('userDefined'), ...inherited },
    openAttributes: true,
    children: [others, notes, maybe('originalData'), any('segment ignorable')],
  }),
  segment: element({
    attributes: {
      id,
      canResegment: optional('yesNo'),
      state: optional('state', 'xliff.state-value'),
      subState: optional('userDefined', 'xliff.sub-state-value'),
    },
    children: sourceAndTarget,
  }),
  ignorable: element({ attributes: { id }, children: sourceAndTarget }),
  notes: element({ children: [some('note', { missing: 'xliff.no-note' })] }),
  note: element({
    attributes: {
      id,
      appliesTo: optional('side'),
      category: optional('text'),
      priority: optional('priority'),
      ref: { ...optional('text'), since: '2.2' },
    },
    openAttributes: true,
    text: true,
  }),
  originalData: element({ children: [some('data', { missing: 'xliff.no-data' })] }),
  data: element({
    attributes: { id: ownId, dir: optional('direction'), 'xml:space': optional('preserve') },
    text: true,
    children: [any('cp')],
  }),
  source: element({ attributes: { 'xml:lang': lang, 'xml:space': space }, text: true, children: [any(inlineNames)] }),
  target: element({
    attributes: { 'xml:lang': lang, 'xml:space': space, order: optional('positive', 'xliff.order-value') },
    text: true,
    children: [any(inlineNames)],
  }),
}
