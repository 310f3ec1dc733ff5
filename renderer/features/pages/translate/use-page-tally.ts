import { useCallback, useMemo } from 'react'
import { useIdleValue } from '../idle-work.ts'
import { tallyFindings, tallyPage, type FindingTally, type PageTally } from './page-tally.ts'
import type { SegmentItem } from './segment-items.ts'

/** Nobody reads counts between two key presses. In milliseconds. */
const PAUSE_MS = 700

export interface KnownTally {
  /** `undefined` until they were counted once. */
  readonly page: PageTally | undefined
  readonly findings: FindingTally | undefined
}

/** Counts over all segments, a moment after the last change: never while a person waits for a letter. */
export function usePageTally(items: readonly SegmentItem[], sourceLocale: string): KnownTally {
  const page = useIdleValue(
    useCallback(() => tallyPage(items, sourceLocale), [items, sourceLocale]),
    PAUSE_MS,
    isSame,
  )
  const findings = useIdleValue(
    useCallback(() => tallyFindings(items), [items]),
    PAUSE_MS,
    isSame,
  )
  return useMemo(() => ({ page, findings }), [page, findings])
}

/** Plain counts, a few dozen of them. */
function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
