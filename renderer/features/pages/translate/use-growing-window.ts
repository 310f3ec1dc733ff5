import { startTransition, useEffect, useRef, useState, type UIEvent } from 'react'

/** Rows to begin with around the one in hand, and how many come with each step. */
const FIRST = 30
const STEP = 60
/** A page of the usual length ends up whole. Of a longer one so many are there: each costs time with every keystroke. */
const MOST = 300

/**
 * A long list at once where a person looks, the rest in the pauses after, so that find, screen readers and the scroll bar
 * know it. Beyond `MOST` rows it grows only where somebody scrolls to, and starts anew where the row in hand goes far. Rows
 * that come above do not move what is in sight (CSS scroll anchoring).
 */
export function useGrowingWindow<T>(items: readonly T[], at: number) {
  const total = items.length
  const [reach, setReach] = useState({ from: at, to: at })
  // A jump beyond what is there yet takes the window along; it goes on growing from there.
  const isFar = at < reach.from - STEP || at > reach.to + STEP
  const base = isFar ? { from: at, to: at } : reach
  const from = Math.max(0, Math.min(base.from, at) - FIRST)
  const to = Math.min(total, Math.max(base.to, at) + FIRST)
  const isFull = (from === 0 && to === total) || to - from >= MOST
  useEffect(() => {
    if (isFull) return undefined
    const pause = requestIdleCallback(
      () => startTransition(() => setReach({ from: Math.max(0, from + FIRST - STEP), to: to - FIRST + STEP })),
      { timeout: 500 },
    )
    return () => cancelIdleCallback(pause)
  }, [isFull, from, to])
  const wasAt = useRef(at)
  useEffect(() => {
    // Only where the row in hand moves: what a person scrolled to stays.
    if (wasAt.current === at) return
    wasAt.current = at
    // Stepped through from end to end: what lies far behind is let go.
    if (to - from <= MOST + 2 * STEP) return
    startTransition(() => setReach({ from: Math.max(0, at - MOST / 2), to: Math.min(total, at + MOST / 2) }))
  }, [at, from, to, total])

  function onScroll({ currentTarget: place }: UIEvent<HTMLElement>) {
    const near = place.clientHeight
    if (to < total && place.scrollTop + 2 * near > place.scrollHeight) {
      startTransition(() => setReach({ from: from + FIRST, to: to - FIRST + STEP }))
    } else if (from > 0 && place.scrollTop < near) {
      startTransition(() => setReach({ from: Math.max(0, from + FIRST - STEP), to: to - FIRST }))
    }
  }
  return { rows: items.slice(from, to), onScroll }
}
