import type { IcleiMembership } from '../../model/organisation.ts'
import type { FeeSettings, FeeTable } from '../../network/fee-rules.ts'
import { quoteFee, type FeeQuote } from '../../network/fees.ts'
import type { OpenStage } from './open-stages.ts'

/** What the forecast needs of an open recruitment. */
export interface ForecastEntry {
  readonly organisationId: string
  readonly name: string
  readonly stage: OpenStage
  readonly employees: number | undefined
  readonly icleiMember: IcleiMembership
  /** `YYYY-MM-DD`: when it may join. */
  readonly expectedOn?: string | undefined
  readonly nextStepDue?: string | undefined
}

export interface ForecastRules {
  readonly chances: Readonly<Record<OpenStage, number>>
  readonly feeTable: FeeTable
  readonly feeSettings: FeeSettings
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** One organisation in the forecast: its fee as quoted, and what of it is to be expected. Money in cents. */
export interface ForecastLine {
  readonly organisationId: string
  readonly name: string
  readonly stage: OpenStage
  /** Percent. */
  readonly chance: number
  /** `YYYY-MM`; `undefined`: no date says when. */
  readonly month: string | undefined
  /** Which date the month comes from. */
  readonly dated: 'expectedOn' | 'nextStepDue' | undefined
  /** The date has passed: it counts in the month that runs. */
  readonly isLate: boolean
  readonly quote: FeeQuote
  readonly expectedFee: number
  readonly expectedShare: number
}

/** Sums of lines; each figure is exactly what its lines add up to. */
export interface ForecastSum {
  readonly count: number
  /** If all of them joined. */
  readonly fee: number
  readonly share: number
  readonly expectedFee: number
  readonly expectedShare: number
  readonly lines: readonly ForecastLine[]
}

export interface Forecast {
  /** From the month that runs to the last with an organisation, without gaps within ten years. */
  readonly months: readonly (ForecastSum & { readonly month: string })[]
  /** Without any date. */
  readonly undated: ForecastSum
  readonly total: ForecastSum
  /** Without a headcount there is no fee; they are counted, never guessed. */
  readonly withoutHeadcount: readonly ForecastEntry[]
}

/** The line of one organisation; `undefined` without a headcount. */
export function forecastLine(entry: ForecastEntry, rules: ForecastRules): ForecastLine | undefined {
  const { organisationId, name, stage, employees, icleiMember } = entry
  const quote = quoteFee({ employees, icleiMember }, rules.feeTable, rules.feeSettings)
  if (!quote.ok) return undefined
  const chance = rules.chances[stage]
  const date = entry.expectedOn ?? entry.nextStepDue
  const isLate = date !== undefined && date < rules.today
  return {
    organisationId,
    name,
    stage,
    chance,
    month: date === undefined ? undefined : (isLate ? rules.today : date).slice(0, 7),
    dated: entry.expectedOn !== undefined ? 'expectedOn' : date === undefined ? undefined : 'nextStepDue',
    isLate,
    quote: quote.value,
    expectedFee: Math.round((quote.value.netFee * chance) / 100),
    expectedShare: Math.round((quote.value.share * chance) / 100),
  }
}

/** Fees and our share of them by the month they are expected in: each organisation's quote times the chance of its stage. */
export function forecast(entries: readonly ForecastEntry[], rules: ForecastRules): Forecast {
  const byMonth = new Map<string | undefined, ForecastLine[]>()
  const all: ForecastLine[] = []
  const withoutHeadcount: ForecastEntry[] = []
  for (const entry of entries) {
    const line = forecastLine(entry, rules)
    if (line === undefined) {
      withoutHeadcount.push(entry)
      continue
    }
    all.push(line)
    const lines = byMonth.get(line.month)
    if (lines === undefined) byMonth.set(line.month, [line])
    else lines.push(line)
  }
  const used = new Set([...byMonth.keys()].filter((month) => month !== undefined))
  return {
    months: monthsFrom(rules.today.slice(0, 7), used).map((month) => ({ month, ...sumOf(byMonth.get(month) ?? []) })),
    undated: sumOf(byMonth.get(undefined) ?? []),
    total: sumOf(all),
    withoutHeadcount,
  }
}

function sumOf(lines: readonly ForecastLine[]): ForecastSum {
  const add = (amount: (line: ForecastLine) => number) => lines.reduce((sum, line) => sum + amount(line), 0)
  return {
    count: lines.length,
    fee: add(({ quote }) => quote.netFee),
    share: add(({ quote }) => quote.share),
    expectedFee: add(({ expectedFee }) => expectedFee),
    expectedShare: add(({ expectedShare }) => expectedShare),
    lines: lines.toSorted((a, b) => b.expectedFee - a.expectedFee || (a.name < b.name ? -1 : 1)),
  }
}

/** Ten years ahead: a date with a mistyped century must not make thousands of rows. */
const MONTHS_AT_MOST = 120

/** Months in a row; those beyond ten years come after them without the empty ones between. */
function monthsFrom(first: string, used: ReadonlySet<string>): readonly string[] {
  const last = [...used].reduce((a, b) => (b > a ? b : a), '')
  const months: string[] = []
  for (let month = first; month <= last && months.length < MONTHS_AT_MOST; month = nextMonth(month)) months.push(month)
  const end = months.at(-1) ?? ''
  return [...months, ...[...used].filter((month) => month > end).toSorted()]
}

export function nextMonth(month: string): string {
  const [year = 1970, at = 1] = month.split('-').map(Number)
  return at === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${String(year).padStart(4, '0')}-${String(at + 1).padStart(2, '0')}`
}
