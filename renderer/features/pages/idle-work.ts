import { startTransition, useEffect, useState } from 'react'

/** A key that arrives meanwhile waits no longer than this. In milliseconds. */
const SLICE_MS = 2
/** However busy the window is, the work goes on after so long. In milliseconds. */
const LATEST_MS = 1_000

/** Runs something once nobody waits for the window, at the earliest after a pause. Answers the way to call it off. */
export function whenIdle(run: () => void, pause = 0): () => void {
  let request: number | undefined
  const timer = window.setTimeout(() => {
    request = requestIdleCallback(run, { timeout: LATEST_MS })
  }, pause)
  return () => {
    window.clearTimeout(timer)
    if (request !== undefined) cancelIdleCallback(request)
  }
}

/** Does work that pauses often (a generator) a slice at a time, each when nobody waits. Answers the way to call it off. */
export function workWhenIdle<T>(work: Generator<void, T>, onDone: (value: T) => void, pause = 0): () => void {
  let stop = whenIdle(slice, pause)
  function slice() {
    const end = performance.now() + SLICE_MS
    for (;;) {
      const step = work.next()
      if (step.done === true) {
        onDone(step.value)
        return
      }
      if (performance.now() > end) break
    }
    stop = whenIdle(slice)
  }
  return () => stop()
}

/**
 * What some work comes to, a while after its input changed; until then what it came to before, at first `undefined`. `make`
 * has to be the same function while its input is the same. Nothing is drawn anew where it comes to the same.
 */
export function useIdleValue<T>(
  make: () => Generator<void, T>,
  pause = 0,
  isSame: (one: T, other: T) => boolean = Object.is,
): T | undefined {
  const [value, setValue] = useState<{ readonly done: T }>()
  useEffect(() => {
    const show = (done: T) =>
      startTransition(() => setValue((before) => (before && isSame(before.done, done) ? before : { done })))
    return workWhenIdle(make(), show, pause)
  }, [make, pause, isSame])
  return value?.done
}

/** A value as it was at the last pause: for what may show a moment later, because nobody reads it while typing. */
export function useSettled<T>(value: T, pause = 300): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (settled === value) return undefined
    return whenIdle(() => startTransition(() => setSettled(() => value)), pause)
  }, [settled, value, pause])
  return settled
}
