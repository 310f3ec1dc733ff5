import { startTransition, useEffect, useState } from 'react'

/** Rows to begin with around the one in hand, and how many come with each step. */
const FIRST = 30
const STEP = 60

/**
 * A long list at once where a person looks, the rest in the pauses after: it ends up whole, so that find, screen readers
 * and the scroll bar know all of it. Rows that come above do not move what is in sight (CSS scroll anchoring).
 */
export function useGrowingWindow<T>(items: readonly T[], at: number): readonly T[] {
  const [reach, setReach] = useState({ from: at, to: at })
  // A jump beyond what is there yet takes the window along; it goes on growing from there.
  const from = Math.max(0, Math.min(reach.from, at) - FIRST)
  const to = Math.min(items.length, Math.max(reach.to, at) + FIRST)
  const isWhole = from === 0 && to === items.length
  useEffect(() => {
    if (isWhole) return undefined
    const pause = requestIdleCallback(
      () => startTransition(() => setReach({ from: Math.max(0, from + FIRST - STEP), to: to - FIRST + STEP })),
      { timeout: 500 },
    )
    return () => cancelIdleCallback(pause)
  }, [isWhole, from, to])
  return isWhole ? items : items.slice(from, to)
}
