import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import fees from '../../../resources/network/fees.json' with { type: 'json' }
import { discountStackings, feeFactsSchema, shareBases } from '../../../shared/network/fee-rules.ts'
import { quoteFee, shareOfPaid } from '../../../shared/network/fees.ts'

const table = feeFactsSchema.parse(fees)

function quoted(employees: number, icleiMember: 'yes' | 'no' | 'unknown', facilitator = false) {
  const quote = quoteFee({ employees, icleiMember, facilitator }, table)
  if (!quote.ok) throw new Error(quote.error.code)
  return quote.value
}

describe('the fee quote', () => {
  // Euro: [headcount], list / ICLEI / facilitator / both, then the share of each.
  const golden = [
    { sizes: [1, 500], net: [500, 250, 250, 125], share: [250, 125, 125, 62.5] },
    { sizes: [501, 5000], net: [1000, 500, 500, 250], share: [500, 250, 250, 125] },
    { sizes: [5001, 10000], net: [1500, 750, 750, 375], share: [750, 375, 375, 187.5] },
    { sizes: [10001, 2_000_000], net: [2000, 1000, 1000, 500], share: [1000, 500, 500, 250] },
  ]
  it.each(golden)('gives the published values at both ends of the band $sizes', ({ sizes, net, share }) => {
    for (const size of sizes) {
      const quotes = [quoted(size, 'no'), quoted(size, 'yes'), quoted(size, 'no', true), quoted(size, 'yes', true)]
      expect(quotes.map((quote) => quote.netFee / 100)).toEqual(net)
      expect(quotes.map((quote) => quote.share / 100)).toEqual(share)
    }
  })

  it('refuses an unknown headcount instead of assuming one', () => {
    for (const employees of [undefined, 0]) {
      expect(quoteFee({ employees, icleiMember: 'no' }, table)).toEqual({
        ok: false,
        error: { code: 'headcount-unknown' },
      })
    }
  })

  it('quotes an unknown ICLEI status as "no" and says what a member would pay', () => {
    expect(quoted(800, 'unknown')).toMatchObject({ netFee: 100_000, netFeeIfIclei: 50_000 })
    expect(quoted(800, 'no').netFeeIfIclei).toBeUndefined()
  })

  it('derives every cent in its lines', () => {
    expect(quoted(9000, 'yes', true).lines).toEqual([
      { kind: 'listFee', from: 5001, upTo: 10_000, amount: 150_000 },
      { kind: 'discount', discount: 'icleiMember', percent: 50, amount: -75_000 },
      { kind: 'discount', discount: 'facilitator', percent: 50, amount: -37_500 },
      { kind: 'netFee', amount: 37_500 },
      { kind: 'share', percent: 50, of: 'netFee', amount: 18_750 },
    ])
  })

  it('follows the settings for stacking and for what the share is taken of', () => {
    const facts = { employees: 100, icleiMember: 'yes', facilitator: true } as const
    const net = (stacking: (typeof discountStackings)[number]) => {
      const quote = quoteFee(facts, table, { stacking, shareOf: 'listFee' })
      return quote.ok ? [quote.value.netFee, quote.value.share] : []
    }
    expect(net('multiply')).toEqual([12_500, 25_000])
    expect(net('add')).toEqual([0, 25_000])
    expect(net('largestOnly')).toEqual([25_000, 25_000])
  })

  it('takes the share of what was really paid, or of the list fee when so set', () => {
    expect(shareOfPaid(33_333, 50_000, table)).toBe(16_667)
    expect(shareOfPaid(33_333, 50_000, table, { stacking: 'multiply', shareOf: 'listFee' })).toBe(25_000)
  })

  it('always adds up, in whole cents, never above the list fee and never falling with size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.constantFrom('yes', 'no', 'unknown'),
        fc.boolean(),
        fc.constantFrom(...discountStackings),
        fc.constantFrom(...shareBases),
        (employees, more, icleiMember, facilitator, stacking, shareOf) => {
          const small = quoteFee({ employees, icleiMember, facilitator }, table, { stacking, shareOf })
          const large = quoteFee({ employees: employees + more, icleiMember, facilitator }, table, {
            stacking,
            shareOf,
          })
          if (!small.ok || !large.ok) throw new Error('a known headcount is always quoted')
          const { lines, netFee, listFee, share } = small.value
          const sum = lines.reduce(
            (cents, line) => (line.kind === 'listFee' || line.kind === 'discount' ? cents + line.amount : cents),
            0,
          )
          expect(sum).toBe(netFee)
          expect(Number.isInteger(netFee) && Number.isInteger(share)).toBe(true)
          expect(netFee).toBeGreaterThanOrEqual(0)
          expect(netFee).toBeLessThanOrEqual(listFee)
          expect(large.value.netFee).toBeGreaterThanOrEqual(netFee)
        },
      ),
    )
  })
})
