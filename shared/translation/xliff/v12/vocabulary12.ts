/** What the reader of XLIFF 1.2 holds elements to: the strict schema, as far as meaning hangs on it. */
export interface Element12 {
  readonly required: readonly string[]
  /** Elements of 1.2 that may stand in it, in any order; others' elements may stand in `open` ones. */
  readonly children: readonly string[]
  readonly open?: true
  readonly text?: true
}

const inline = ['g', 'x', 'bx', 'ex', 'bpt', 'ept', 'ph', 'it', 'mrk']
const native: Element12 = { required: ['id'], children: ['sub'], text: true }
const notes = ['note', 'context-group', 'count-group', 'prop-group']

export const elements12: ReadonlyMap<string, Element12> = new Map(
  Object.entries<Element12>({
    xliff: { required: ['version'], children: ['file'], open: true },
    file: { required: ['original', 'source-language', 'datatype'], children: ['header', 'body'] },
    header: {
      required: [],
      children: ['skl', 'phase-group', 'glossary', 'reference', 'count-group', 'prop-group', 'note', 'tool'],
      open: true,
    },
    skl: { required: [], children: ['internal-file', 'external-file'] },
    glossary: { required: [], children: ['internal-file', 'external-file'], text: true },
    reference: { required: [], children: ['internal-file', 'external-file'], text: true },
    'internal-file': { required: [], children: [], open: true, text: true },
    'external-file': { required: ['href'], children: [] },
    'phase-group': { required: [], children: ['phase'] },
    phase: { required: ['phase-name', 'process-name'], children: ['note'] },
    tool: { required: ['tool-id', 'tool-name'], children: [], open: true, text: true },
    note: { required: [], children: [], text: true },
    'context-group': { required: [], children: ['context'] },
    context: { required: ['context-type'], children: [], text: true },
    'count-group': { required: ['name'], children: ['count'] },
    count: { required: ['count-type'], children: [], text: true },
    'prop-group': { required: [], children: ['prop'] },
    prop: { required: ['prop-type'], children: [], text: true },
    body: { required: [], children: ['group', 'trans-unit', 'bin-unit'] },
    group: { required: [], children: [...notes, 'group', 'trans-unit', 'bin-unit'], open: true },
    'trans-unit': {
      required: ['id'],
      children: ['source', 'seg-source', 'target', 'alt-trans', ...notes],
      open: true,
    },
    'bin-unit': {
      required: ['id', 'mime-type'],
      children: ['bin-source', 'bin-target', 'trans-unit', ...notes],
      open: true,
    },
    'bin-source': { required: [], children: ['internal-file', 'external-file'] },
    'bin-target': { required: [], children: ['internal-file', 'external-file'] },
    'alt-trans': { required: [], children: ['source', 'seg-source', 'target', ...notes], open: true },
    source: { required: [], children: inline, text: true },
    'seg-source': { required: [], children: inline, text: true },
    target: { required: [], children: inline, text: true },
    g: { required: ['id'], children: inline, text: true },
    x: { required: ['id'], children: [] },
    bx: { required: ['id'], children: [] },
    ex: { required: ['id'], children: [] },
    bpt: native,
    ept: native,
    ph: native,
    it: { ...native, required: ['id', 'pos'] },
    sub: { required: [], children: inline, text: true },
    mrk: { required: ['mtype'], children: inline, text: true },
  }),
)

/** States of a target (XLIFF 1.2 §2.3); others begin with `x-`. */
export const states12: readonly string[] = [
  'final',
  'needs-adaptation',
  'needs-l10n',
  'needs-review-adaptation',
  'needs-review-l10n',
  'needs-review-translation',
  'needs-translation',
  'new',
  'signed-off',
  'translated',
]
