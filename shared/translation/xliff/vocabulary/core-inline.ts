import { any, element, optional, required, type ElementRules } from './rules.ts'

const ownId = required('nmtoken', 'xliff.id-value')
const inlines = [any('cp ph pc sc ec mrk sm em')]

/** What all codes have (XLIFF 2.1 §4.2.3). */
const code = {
  canCopy: optional('yesNo'),
  canDelete: optional('yesNo'),
  canReorder: optional('yesNoFirstNo'),
  copyOf: optional('nmtoken'),
  type: optional('codeType', 'xliff.type-value'),
  subType: optional('userDefined', 'xliff.sub-type-value'),
}
const single = {
  disp: optional('text'),
  equiv: optional('text'),
  dataRef: optional('nmtoken'),
  subFlows: optional('nmtokens', 'xliff.sub-flow-value'),
}
const annotation = {
  id: ownId,
  translate: optional('yesNo'),
  type: optional('annotationType', 'xliff.annotation-type-value'),
  ref: optional('text'),
  value: optional('text'),
}

/** Elements within sources and targets. Codes take attributes of modules, annotations of any namespace. */
export const coreInline: ElementRules = {
  cp: element({ attributes: { hex: required('hex', 'xliff.hex-value') } }),
  ph: element({ attributes: { id: ownId, ...code, ...single } }),
  pc: element({
    attributes: {
      id: ownId,
      ...code,
      canOverlap: optional('yesNo'),
      dir: optional('direction'),
      dispStart: optional('text'),
      dispEnd: optional('text'),
      equivStart: optional('text'),
      equivEnd: optional('text'),
      dataRefStart: optional('nmtoken'),
      dataRefEnd: optional('nmtoken'),
      subFlowsStart: optional('nmtokens', 'xliff.sub-flow-value'),
      subFlowsEnd: optional('nmtokens', 'xliff.sub-flow-value'),
    },
    text: true,
    children: inlines,
  }),
  sc: element({
    attributes: {
      id: ownId,
      ...code,
      ...single,
      canOverlap: optional('yesNo'),
      dir: optional('direction'),
      isolated: optional('yesNo'),
    },
  }),
  ec: element({
    attributes: {
      id: optional('nmtoken', 'xliff.id-value'),
      startRef: optional('nmtoken'),
      ...code,
      ...single,
      canOverlap: optional('yesNo'),
      dir: optional('direction'),
      isolated: optional('yesNo'),
    },
  }),
  mrk: element({ attributes: annotation, openAttributes: true, text: true, children: inlines }),
  sm: element({ attributes: annotation, openAttributes: true }),
  em: element({ attributes: { startRef: required('nmtoken') } }),
}
