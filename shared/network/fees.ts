import type { IcleiMembership } from '../model/organisation.ts'
import { err, ok, type DeskError } from '../result.ts'
import { defaultFeeSettings, type DiscountKind, type FeeBand, type FeeSettings, type FeeTable } from './fee-rules.ts'

export interface FeeFacts {
  /** Headcount, not population. */
  readonly employees: number | undefined
  readonly icleiMember: IcleiMembership
  /** Facilitates an active interest group. */
  readonly facilitator?: boolean
}

/** One line of the derivation; amounts in cents, `percent` of the line `of`. */
export type QuoteLine =
  | { readonly kind: 'listFee'; readonly from: number; readonly upTo: number | null; readonly amount: number }
  | { readonly kind: 'discount'; readonly discount: DiscountKind; readonly percent: number; readonly amount: number }
  | { readonly kind: 'netFee'; readonly amount: number }
  | { readonly kind: 'share'; readonly percent: number; readonly of: FeeSettings['shareOf']; readonly amount: number }

export interface FeeQuote {
  readonly listFee: number
  readonly netFee: number
  /** What the focal point receives when this fee is paid. */
  readonly share: number
  readonly discounts: readonly { readonly kind: DiscountKind; readonly percent: number }[]
  /** From the list fee to our share, one step each. */
  readonly lines: readonly QuoteLine[]
  /** Set while the ICLEI status is unknown: the quote assumes "no", and this would be the net fee of a member. */
  readonly netFeeIfIclei?: number
}

export type QuoteError = { readonly ok: false; readonly error: DeskError<'headcount-unknown'> }
export type QuoteResult = { readonly ok: true; readonly value: FeeQuote } | QuoteError

/**
 * Annual fee of an organisation, in euro cents, with its derivation. Source: the network's published fee table.
 * Without a headcount there is no fee: the way on is the task "find headcount".
 */
export function quoteFee(facts: FeeFacts, table: FeeTable, settings: FeeSettings = defaultFeeSettings): QuoteResult {
  const { employees } = facts
  if (employees === undefined || employees < 1) return err('headcount-unknown')
  const quote = quoteFor(employees, grantedDiscounts(facts, table), table, settings)
  if (facts.icleiMember !== 'unknown') return ok(quote)
  const asMember = quoteFor(employees, grantedDiscounts({ ...facts, icleiMember: 'yes' }, table), table, settings)
  return ok({ ...quote, netFeeIfIclei: asMember.netFee })
}

/** The share of an amount that was really paid, in cents, e.g. for a statement. */
export function shareOfPaid(
  amountPaid: number,
  listFee: number,
  table: FeeTable,
  settings: FeeSettings = defaultFeeSettings,
): number {
  return percentOf(settings.shareOf === 'listFee' ? listFee : amountPaid, table.sharePercent)
}

/** The band a headcount falls into, and the lowest headcount of that band. */
export function bandOf(employees: number, table: FeeTable): { readonly from: number; readonly band: FeeBand } {
  const index = table.bands.findIndex((band) => band.upTo === null || employees <= band.upTo)
  const at = index === -1 ? table.bands.length - 1 : index
  const band = table.bands[at]
  if (band === undefined) throw new RangeError('a fee table has at least one band')
  return { from: (table.bands[at - 1]?.upTo ?? 0) + 1, band }
}

type Discounts = FeeTable['discounts']

function grantedDiscounts(facts: FeeFacts, table: FeeTable): Discounts {
  const granted: Record<DiscountKind, boolean> = {
    icleiMember: facts.icleiMember === 'yes',
    facilitator: facts.facilitator === true,
  }
  return table.discounts.filter((discount) => granted[discount.kind])
}

function quoteFor(employees: number, granted: Discounts, table: FeeTable, settings: FeeSettings): FeeQuote {
  const { from, band } = bandOf(employees, table)
  const applied = settings.stacking === 'largestOnly' ? largest(granted) : granted
  const lines: QuoteLine[] = [{ kind: 'listFee', from, upTo: band.upTo, amount: band.fee }]
  let net = band.fee
  for (const { kind, percent } of applied) {
    const reduction = Math.min(net, percentOf(settings.stacking === 'multiply' ? net : band.fee, percent))
    net -= reduction
    lines.push({ kind: 'discount', discount: kind, percent, amount: -reduction })
  }
  const share = percentOf(settings.shareOf === 'listFee' ? band.fee : net, table.sharePercent)
  lines.push(
    { kind: 'netFee', amount: net },
    { kind: 'share', percent: table.sharePercent, of: settings.shareOf, amount: share },
  )
  return { listFee: band.fee, netFee: net, share, discounts: applied, lines }
}

function largest(discounts: Discounts): Discounts {
  const best = discounts.toSorted((a, b) => b.percent - a.percent)[0]
  return best === undefined ? [] : [best]
}

function percentOf(cents: number, percent: number): number {
  return Math.round((cents * percent) / 100)
}
