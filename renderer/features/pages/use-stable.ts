import { useCallback, useLayoutEffect, useRef } from 'react'

/** The same function for as long as the component lives, doing what the latest one does: for events, never while rendering. */
export function useStable<A extends readonly unknown[], R>(run: (...input: A) => R): (...input: A) => R {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  return useCallback((...input: A) => latest.current(...input), [])
}
