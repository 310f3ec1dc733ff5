import { useStore } from 'zustand'
import { persist } from 'zustand/middleware'
import { createStore } from 'zustand/vanilla'
import facts from '../../resources/network/fees.json'
import { defaultFeeSettings, feeFactsSchema, type FeeSettings } from '../../shared/network/fee-rules.ts'

/** The published fees. Parsed at the start: a broken file shows at once and not in a quote. */
export const feeTable = feeFactsSchema.parse(facts)

/** How discounts combine and what our share is taken of: published nowhere, so the person may set it (domain.md §4). */
export const feeSettings = createStore<FeeSettings>()(persist(() => defaultFeeSettings, { name: 'desk.fees' }))

export function useFeeSettings(): FeeSettings {
  return useStore(feeSettings)
}
