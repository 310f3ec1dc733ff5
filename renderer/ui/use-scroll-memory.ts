import { useElementScrollRestoration } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'

/**
 * Takes a list back to where it was when its screen was left, once it has its rows: before, there is nothing to scroll. The
 * scrolling element carries `id` as `data-scroll-restoration-id`.
 */
export function useScrollMemory(id: string, isReady: boolean, scrollTo: (top: number) => void): void {
  const remembered = useElementScrollRestoration({ id })?.scrollY
  const [start] = useState(remembered)
  const done = useRef(false)
  useEffect(() => {
    if (!isReady || done.current) return
    done.current = true
    if (start !== undefined) scrollTo(start)
  }, [isReady, start, scrollTo])
}
