import * as z from 'zod'
import { cents } from '../model/entity.ts'

/** Discounts the network grants; `kind` is also what a membership year stores. */
export const discountKinds = ['icleiMember', 'facilitator'] as const
export type DiscountKind = (typeof discountKinds)[number]

/** The published facts, as `resources/network/fees.json` holds them. Fees in cents; `upTo: null` is the open top band. */
export const feeFactsSchema = z.object({
  source: z.string(),
  bands: z.array(z.object({ upTo: z.int().positive().nullable(), fee: cents })).min(1),
  discounts: z.array(z.object({ kind: z.enum(discountKinds), percent: z.number().min(0).max(100) })),
  sharePercent: z.number().min(0).max(100),
})
export type FeeTable = z.infer<typeof feeFactsSchema>
export type FeeBand = FeeTable['bands'][number]

/**
 * How two discounts combine, and what the focal point's share is taken of, is published nowhere (domain.md §4). Both are
 * settings; the first of each list is the default.
 */
export const discountStackings = ['multiply', 'add', 'largestOnly'] as const
export type DiscountStacking = (typeof discountStackings)[number]
export const shareBases = ['netFee', 'listFee'] as const
export type ShareBasis = (typeof shareBases)[number]

export interface FeeSettings {
  readonly stacking: DiscountStacking
  readonly shareOf: ShareBasis
}
export const defaultFeeSettings: FeeSettings = { stacking: 'multiply', shareOf: 'netFee' }
