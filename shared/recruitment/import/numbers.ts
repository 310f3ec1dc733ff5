/** How a column writes its figures: `1,234.5` or `1.234,5`. */
export const numberStyles = ['decimalPoint', 'decimalComma'] as const
export type NumberStyle = (typeof numberStyles)[number]

/** Spaces of all kinds and apostrophes only ever separate thousands. */
const SPACING = /[\s\u00A0\u202F'’]/g
const PLAIN = /^\d{1,15}$/
const FIGURE = /^[+-]?\d[\d.,]*$/
/** One to three digits, one mark, exactly three digits: 2.644 may be two thousand six hundred or two and a bit. */
const AMBIGUOUS = /^[+-]?\d{1,3}([.,])\d{3}$/

export type ReadNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'not-a-number' }

/** Reads one figure. Without a style, a figure that two styles read differently is `ambiguous`, never guessed. */
export function readNumber(text: string, style: NumberStyle | undefined): ReadNumber {
  // By far the most frequent.
  if (PLAIN.test(text)) return { kind: 'number', value: Number(text) }
  const figure = text.replaceAll(SPACING, '')
  if (!FIGURE.test(figure)) return { kind: 'not-a-number' }
  const readings = (style === undefined ? numberStyles : [style]).map((each) => readAs(figure, each))
  const values = [...new Set(readings.filter((value) => value !== undefined))]
  const [value] = values
  if (value === undefined) return { kind: 'not-a-number' }
  return values.length === 1 ? { kind: 'number', value } : { kind: 'ambiguous' }
}

function readAs(figure: string, style: NumberStyle): number | undefined {
  const [thousands, decimal] = style === 'decimalPoint' ? [',', '.'] : ['.', ',']
  const [whole = '', fraction, ...more] = figure.split(decimal)
  if (more.length > 0 || fraction?.includes(thousands)) return undefined
  const groups = whole.split(thousands)
  const wellGrouped =
    groups.length === 1 ||
    (/^[+-]?\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every((group) => /^\d{3}$/.test(group)))
  return wellGrouped ? Number(`${groups.join('')}.${fraction || '0'}`) : undefined
}

/** What a column's figures say about their style. */
export interface NumberEvidence {
  /** Figures that only this style reads. */
  readonly decimalPoint: number
  readonly decimalComma: number
  /** Figures that two styles read differently, and the first of them. */
  readonly ambiguous: number
  readonly example?: string
}

export const noEvidence: NumberEvidence = { decimalPoint: 0, decimalComma: 0, ambiguous: 0 }

/** Adds one cell to what is known about its column. */
export function weighNumber(evidence: NumberEvidence, cell: string): NumberEvidence {
  if (PLAIN.test(cell)) return evidence
  const figure = cell.replaceAll(SPACING, '')
  if (figure === '' || !FIGURE.test(figure)) return evidence
  if (AMBIGUOUS.test(figure)) {
    return { ...evidence, ambiguous: evidence.ambiguous + 1, example: evidence.example ?? cell.trim() }
  }
  const point = readAs(figure, 'decimalPoint')
  const comma = readAs(figure, 'decimalComma')
  if (point !== undefined && comma === undefined) return { ...evidence, decimalPoint: evidence.decimalPoint + 1 }
  if (comma !== undefined && point === undefined) return { ...evidence, decimalComma: evidence.decimalComma + 1 }
  return evidence
}

/** The style the column itself proves; nothing where it proves none, or both. */
export function provenStyle(evidence: NumberEvidence): NumberStyle | undefined {
  if (evidence.decimalPoint > 0 && evidence.decimalComma === 0) return 'decimalPoint'
  if (evidence.decimalComma > 0 && evidence.decimalPoint === 0) return 'decimalComma'
  return undefined
}

/** Whether a person has to say how this column writes its figures. */
export function mustAsk(evidence: NumberEvidence): boolean {
  return evidence.ambiguous > 0
}
